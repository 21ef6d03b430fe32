// A request as it is generated: from the operation that it means to what of it departs from the
// document, and its bytes on the wire.

export type Framing =
  | 'length'
  | 'chunked'
  | 'chunk-extensions'
  | 'trailers'
  | 'both'
  | 'two-lengths'
  | 'negative-length'
  | 'short'
  | 'long'
  | 'bad-chunk'
  | 'gzip'
  | 'none';

export interface Sent {
  /** Null for a path or method that the document does not have. */
  readonly operationId: string | null;
  readonly method: string;
  readonly target: string;
  readonly version: string;
  /** Values are of one byte a character. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
  readonly framing: Framing;
  /** What departs from the document; null where nothing does. */
  readonly departs: string | null;
  /** Bytes in place of everything above that are no HTTP at all. */
  readonly raw?: string;
}

/** Of the framings only these are well-formed and mean the body as it is. */
const PLAIN: readonly Framing[] = ['length', 'chunked', 'chunk-extensions', 'trailers', 'none'];
const MOST_HEADER_BYTES = 8_000;

/** RFC 9112 §3.2.1, in the characters of RFC 3986. */
const TARGET =
  /^\/(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$/;

/** Whether RFC 9112 lets a server refuse the message before it is anybody's request. */
export const isWellFormed = ({ method, target, version, headers, framing, raw }: Sent): boolean =>
  raw === undefined &&
  PLAIN.includes(framing) &&
  version === 'HTTP/1.1' &&
  KNOWN_METHODS.includes(method) &&
  TARGET.test(target) &&
  headers.every(
    ([name, value]) =>
      /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value),
  ) &&
  headers.every(
    ([name]) => !/^(upgrade|expect|transfer-encoding|content-length|host|connection)$/i.test(name),
  ) &&
  headers.reduce((sum, [name, value]) => sum + name.length + value.length, target.length) <
    MOST_HEADER_BYTES &&
  headers.length < 100;

export const KNOWN_METHODS: readonly string[] = [
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'HEAD',
];

export function bytesOfMessage(sent: Sent): Buffer {
  if (sent.raw !== undefined) return Buffer.from(sent.raw, 'latin1');
  const { method, target, version, headers, body, framing } = sent;
  const [framed, content] = frame(body ?? new Uint8Array(), body === null ? 'none' : framing);
  const lines = [
    `${method} ${target} ${version}`,
    'host: provider.komekshi.test',
    'connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...framed,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), content]);
}

function frame(body: Uint8Array, framing: Framing): [string[], Buffer] {
  const bytes = Buffer.from(body);
  const length = `content-length: ${body.length}`;
  const chunked = (extension = '', end = '0\r\n\r\n'): Buffer =>
    Buffer.concat([
      ...(body.length === 0
        ? []
        : [Buffer.from(`${body.length.toString(16)}${extension}\r\n`), bytes, Buffer.from('\r\n')]),
      Buffer.from(end),
    ]);
  const encoding = 'transfer-encoding: chunked';
  switch (framing) {
    case 'none':
      return [[], Buffer.alloc(0)];
    case 'length':
      return [[length], bytes];
    case 'chunked':
      return [[encoding], chunked()];
    case 'chunk-extensions':
      return [[encoding], chunked(';a=b')];
    case 'trailers':
      return [[encoding, 'trailer: x-late'], chunked('', '0\r\nx-late: 1\r\n\r\n')];
    case 'both':
      return [[length, encoding], chunked()];
    case 'two-lengths':
      return [[length, `content-length: ${body.length + 1}`], bytes];
    case 'negative-length':
      return [['content-length: -1'], bytes];
    case 'short':
      return [[`content-length: ${Math.max(0, body.length - 1)}`], bytes];
    case 'long':
      return [[`content-length: ${body.length + 10}`], bytes];
    case 'bad-chunk':
      return [[encoding], Buffer.concat([Buffer.from('zz\r\n'), bytes])];
    case 'gzip':
      return [['transfer-encoding: gzip, chunked'], chunked()];
  }
}
