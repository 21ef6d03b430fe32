// Messages that depart from the contract in one thing.
import { createHash } from 'node:crypto';
import fc, { type Arbitrary } from 'fast-check';
import type { Contract, Operation } from '../../provider/conforms.ts';
import type { Framing, Sent } from './message.ts';
import {
  badHeader,
  hostileHeader,
  latin,
  replaced,
  strangeHeader,
  twice,
  withoutHeader,
} from './departedHeaders.ts';

export interface Described {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

const FRAMINGS: readonly Framing[] = [
  'chunked',
  'chunk-extensions',
  'trailers',
  'both',
  'two-lengths',
  'negative-length',
  'short',
  'long',
  'bad-chunk',
  'gzip',
];

export const digest = (body: Uint8Array): string =>
  `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

/** One departure of each kind. */
export function departures(
  sent: Sent,
  operations: readonly Described[],
  contract: Contract,
): Arbitrary<Sent> {
  const described = operations.find(({ operation }) => operation.operationId === sent.operationId);
  const parameters = (described?.operation.parameters ?? []).filter(
    ({ in: where }) => where === 'header',
  );
  return fc.oneof(
    ...parameters.map((parameter) => badHeader(sent, parameter)),
    ...(sent.headers.length === 0
      ? []
      : [hostileHeader(sent), withoutHeader(sent, parameters), twice(sent)]),
    strangeHeader(sent),
    otherMethod(sent, described, contract),
    hostileTarget(sent),
    oldVersion(sent),
    ...(sent.body === null
      ? [withBody(sent)]
      : [otherBody(sent, sent.body), otherFraming(sent), otherMediaType(sent)]),
  );
}

const otherMethod = (
  sent: Sent,
  described: Described | undefined,
  { paths }: Contract,
): Arbitrary<Sent> =>
  fc
    .constantFrom(
      'GET',
      'POST',
      'PUT',
      'DELETE',
      'PATCH',
      'OPTIONS',
      'HEAD',
      'TRACE',
      'CONNECT',
      'PROPFIND',
      'get',
      'G E T',
      '',
      'X'.repeat(100),
    )
    .map((method) => ({
      ...sent,
      method,
      departs: method === sent.method ? null : `${method} ${described?.path ?? ''}`,
      operationId:
        method === sent.method
          ? sent.operationId
          : (paths[described?.path ?? '']?.[method.toLowerCase()]?.operationId ?? null),
    }));

const TARGETS = [
  '/',
  '//',
  '/.',
  '/..',
  '/../v1/requests',
  '/v1/requests/',
  '/v1//requests',
  '/V1/requests',
  '/v1/requests;a=b',
  '/%',
  '/%zz',
  '/%00',
  '/%ff%fe',
  '/v1/requests/%2e%2e',
  '/problems/',
  '/problems/__proto__',
  '/problems/constructor',
  '/problems/toString',
  '/problems/%74oo-large',
  '/problems/too-large/x',
  '/openapi.json/',
  '/openapi.yaml',
  '/v1/requests/00000000-0000-0000-0000-000000000000',
  '/v1/requests/not-a-number',
  `/${'a'.repeat(7_000)}`,
  `/${'a/'.repeat(20_000)}`,
  '*',
  'http://other.example/healthz',
  'http://',
  'other:80',
  '/healthz?x=%ff',
  '/healthz#x',
  '/\xd0\xb0',
  '/v1/requests?' + 'a=b&'.repeat(500),
  '/[',
  '/{',
  '/\\..\\',
  '/v1/requests/{requestId}',
];
const hostileTarget = (sent: Sent): Arbitrary<Sent> =>
  fc
    .oneof(
      fc.constantFrom(...TARGETS),
      latin(40).map((text) => `/${text}`),
      latin(20).map((text) => `${sent.target}${text}`),
      latin(20).map((text) => `${sent.target}?${text}`),
    )
    .map((target) => ({ ...sent, target, operationId: null, departs: 'target' }));

const oldVersion = (sent: Sent): Arbitrary<Sent> =>
  fc
    .constantFrom('HTTP/1.0', 'HTTP/0.9', 'HTTP/1.2', 'HTTP/2.0', 'HTTP/11', '', 'FTP/1.1')
    .map((version) => ({ ...sent, version, departs: 'version' }));

const withBody = (sent: Sent): Arbitrary<Sent> =>
  fc
    .tuple(fc.uint8Array({ maxLength: 3_000 }), fc.constantFrom<Framing>('length', ...FRAMINGS))
    .map(([body, framing]) => ({ ...sent, body, framing, departs: 'perhaps' }));

const otherFraming = (sent: Sent): Arbitrary<Sent> =>
  fc.constantFrom(...FRAMINGS).map((framing) => ({ ...sent, framing, departs: 'perhaps' }));

const otherMediaType = (sent: Sent): Arbitrary<Sent> =>
  fc
    .oneof(
      fc.constantFrom(
        'text/plain',
        'application/json',
        'application/cms+xml',
        'application/cmsx',
        'xapplication/cms',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        '',
      ),
      latin(20).filter((text) => !/^[\t ]*application\/cms\s*(;|$)/i.test(text)),
    )
    .map((value) => ({
      ...sent,
      headers: replaced(sent, 'Content-Type', value),
      departs: `content-type ${value}`,
    }));

/** Bodies under their own digest and under a key of their own, so that they get as far as they can. */
const otherBody = (sent: Sent, genuine: Uint8Array): Arbitrary<Sent> =>
  fc.tuple(bodies(genuine), fc.uuid()).map(([body, key]) => ({
    ...sent,
    body,
    headers: replaced(
      { ...sent, headers: replaced(sent, 'Content-Digest', digest(body)) },
      'Idempotency-Key',
      `"${key}"`,
    ),
    departs: 'body',
  }));

const bodies = (genuine: Uint8Array): Arbitrary<Uint8Array> =>
  fc.oneof(
    fc.uint8Array({ maxLength: 2_000 }),
    fc
      .array(fc.tuple(fc.nat({ max: genuine.length - 1 }), fc.nat({ max: 255 })), {
        minLength: 1,
        maxLength: 8,
      })
      .map((changes) => {
        const bytes = Uint8Array.from(genuine);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      }),
    fc.nat({ max: genuine.length - 1 }).map((length) => genuine.slice(0, length)),
    fc.constantFrom(1_048_576, 1_048_577, 1_300_000).map((length) => new Uint8Array(length)),
    fc
      .integer({ min: 1, max: 5_000 })
      .map((depth) =>
        Uint8Array.from({ length: depth * 2 }, (_, at) => (at % 2 === 0 ? 0x30 : 0x80)),
      ),
    fc.uint8Array({ maxLength: 300 }).map((tail) => Uint8Array.from([...genuine, ...tail])),
  );
