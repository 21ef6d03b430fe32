// Requests made from an OpenAPI document: for each operation one that conforms, and the same with
// one thing that does not.
import { createHash } from 'node:crypto';
import fc, { type Arbitrary } from 'fast-check';
import type { Contract, Operation, Parameter, Schema } from '../../provider/conforms.ts';
import type { Framing, Sent } from './message.ts';

/** A request that the endpoint receives, under the key that it was first delivered with, and what opens its status. */
export interface Genuine {
  readonly requestId: string;
  readonly cms: Uint8Array;
  readonly key: string;
  readonly statusToken: string;
}

interface Described {
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

/** Any request that means some operation, or none. */
export function requests(contract: Contract, genuine: readonly Genuine[]): Arbitrary<Sent> {
  const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
  );
  const conforming = fc.oneof(
    ...operations.map((described) => ({
      arbitrary: conformingTo(described, contract, genuine),
      weight: described.operation.parameters?.length ?? 1,
    })),
  );
  return fc.oneof(
    { arbitrary: conforming, weight: 2 },
    { arbitrary: conforming.chain((sent) => departures(sent, operations, contract)), weight: 12 },
    {
      arbitrary: noHttp.map((raw): Sent => ({
        operationId: null,
        method: '',
        target: '',
        version: '',
        headers: [],
        body: null,
        framing: 'none',
        departs: 'all',
        raw,
      })),
      weight: 1,
    },
  );
}

const digest = (body: Uint8Array): string =>
  `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

function conformingTo(
  { path, method, operation }: Described,
  contract: Contract,
  genuine: readonly Genuine[],
): Arbitrary<Sent> {
  return fc
    .record({
      chosen: fc.constantFrom(...genuine),
      lang: fc.constantFrom('kk', 'ru', 'en', '*', 'de', 'kk;q=0.1, en'),
      type: typesOf(operation, contract),
      isConditional: fc.boolean(),
    })
    .map(({ chosen, lang, type, isConditional }) => {
      const hasBody = operation.requestBody !== undefined;
      const headers: [string, string][] = [['Accept-Language', lang]];
      if (hasBody)
        headers.push(
          ['Content-Type', Object.keys(operation.requestBody.content)[0] ?? ''],
          ['Content-Digest', digest(chosen.cms)],
          ['Idempotency-Key', `"${chosen.key}"`],
        );
      if ((operation.security ?? []).length > 0)
        headers.push(['Authorization', `Bearer ${chosen.statusToken}`]);
      if (
        isConditional &&
        operation.parameters?.some(({ name }) => name === 'If-None-Match') === true
      )
        headers.push(['If-None-Match', '"other"']);
      const target = path.replace('{requestId}', chosen.requestId).replace('{type}', type);
      return {
        operationId: operation.operationId,
        method,
        target,
        version: 'HTTP/1.1',
        headers,
        body: hasBody ? chosen.cms : null,
        framing: 'length',
        departs: null,
      };
    });
}

function typesOf({ parameters = [] }: Operation, { components }: Contract): Arbitrary<string> {
  const reference = parameters.find(({ name }) => name === 'type')?.schema.$ref;
  return fc.constantFrom(...(components.schemas[reference?.split('/').at(-1) ?? '']?.enum ?? ['']));
}

/** One departure of each kind. */
function departures(
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

const replaced = (sent: Sent, name: string, value: string): Sent['headers'] => [
  ...sent.headers.filter(([known]) => known.toLowerCase() !== name.toLowerCase()),
  [name, value],
];
const LATIN = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => !'\r\n\0'.includes(character),
);
const latin = (maxLength: number): Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...LATIN), maxLength });
const NASTY = [
  '',
  '"',
  '""',
  ' ',
  '\t',
  '\x7f',
  '\x01',
  '%00',
  '../../etc/passwd',
  "' OR 1=1 --",
  '${jndi:ldap://x}',
  '<script>',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '1e999',
  '\xff\xfe',
  'a'.repeat(129),
  '"' + 'a'.repeat(128),
  'x'.repeat(4_000),
  'x'.repeat(20_000),
  ',,,,',
  ';;;',
  '"\\"',
  'W/"*"',
  '*',
  'bearer',
  '=?utf-8?B?AA==?=',
];
const nasty = (): Arbitrary<string> => fc.oneof(fc.constantFrom(...NASTY), latin(60));

/** Optional white space around a value is not of it (RFC 9110 §5.5). */
const conforms = ({ pattern, enum: values }: Schema, value: string): boolean => {
  const bare = value.replace(/^[\t ]+|[\t ]+$/g, '');
  return (
    (pattern === undefined || new RegExp(pattern, 'u').test(bare)) &&
    (values?.includes(bare) ?? true)
  );
};

const badHeader = (sent: Sent, { name, schema, required }: Parameter): Arbitrary<Sent> =>
  nasty().map((value) => ({
    ...sent,
    headers: replaced(sent, name, value),
    departs:
      required && !conforms(schema, value)
        ? `${name}: ${JSON.stringify(value.slice(0, 80))}`
        : 'perhaps',
  }));

const hostileHeader = (sent: Sent): Arbitrary<Sent> =>
  fc
    .tuple(
      fc.nat({ max: sent.headers.length - 1 }),
      fc.constantFrom('append', 'prepend', 'case', 'split'),
      nasty(),
    )
    .map(([index, how, value]) => ({
      ...sent,
      departs: 'perhaps',
      headers: sent.headers.map(([name, given], at): readonly [string, string] =>
        at !== index
          ? [name, given]
          : [
              how === 'case' ? name.toUpperCase() : name,
              how === 'append'
                ? `${given}${value}`
                : how === 'prepend'
                  ? `${value}${given}`
                  : how === 'split'
                    ? `${given}\r\n ${value}`
                    : given,
            ],
      ),
    }));

const withoutHeader = (sent: Sent, parameters: readonly Parameter[]): Arbitrary<Sent> =>
  fc.nat({ max: sent.headers.length - 1 }).map((index) => {
    const name = sent.headers[index]?.[0] ?? '';
    const isNeeded =
      /^(authorization|content-type)$/i.test(name) ||
      parameters.some((parameter) => parameter.required && parameter.name === name);
    return {
      ...sent,
      headers: sent.headers.filter((_, at) => at !== index),
      departs: isNeeded ? `no ${name}` : 'perhaps',
    };
  });

const twice = (sent: Sent): Arbitrary<Sent> =>
  fc
    .tuple(
      fc.nat({ max: sent.headers.length - 1 }),
      fc.boolean(),
      nasty(),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(([index, same, value, times]) => {
      const [name = '', given = ''] = sent.headers[index] ?? [];
      const more = Array.from({ length: times }, (): readonly [string, string] => [
        name,
        same ? given : value,
      ]);
      return { ...sent, headers: [...sent.headers, ...more], departs: 'perhaps' };
    });

const strangeHeader = (sent: Sent): Arbitrary<Sent> =>
  fc
    .tuple(
      fc.oneof(
        fc.constantFrom(
          'Host',
          'Transfer-Encoding',
          'Content-Length',
          'Expect',
          'Upgrade',
          'Connection',
          'Cookie',
          'X-Forwarded-For',
          'X-Forwarded-Host',
          'X-HTTP-Method-Override',
          'Range',
          'If-Match',
          'Accept',
          'Accept-Encoding',
          'Content-Encoding',
          'Origin',
          'Forwarded',
          'Te',
          'Http2-Settings',
          '__proto__',
          'constructor',
          'a b',
          'x(y)',
          'x\xff',
        ),
        latin(20),
      ),
      fc.oneof(
        nasty(),
        fc.constantFrom(
          '100-continue',
          'websocket',
          'h2c',
          'gzip',
          'chunked',
          '0',
          'bytes=0-1',
          'keep-alive',
        ),
      ),
    )
    .map(([name, value]) => ({
      ...sent,
      headers: [...sent.headers, [name, value]],
      departs: 'perhaps',
    }));

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

const noHttp: Arbitrary<string> = fc.oneof(
  latin(200),
  fc.constantFrom(
    '',
    '\r\n',
    '\0',
    'GET',
    'GET /healthz',
    'GET /healthz\r\n\r\n',
    'GET /healthz HTTP/1.1\n\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'GET /healthz HTTP/1.1\r\n\r\n',
    'GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
    'GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
    'GET /healthz HTTP/1.1\r\nHost: [::1\r\nConnection: close\r\n\r\n',
    'GET  /healthz  HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /healthz HTTP/1.1\r\nHost : a\r\n\r\n',
    'GET /healthz HTTP/1.1\r\n Host: a\r\n\r\n',
    `GET /healthz HTTP/1.1\r\nHost: a\r\n${'x: y\r\n'.repeat(3_000)}\r\n`,
    'POST /v1/requests HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n',
    'POST /v1/requests HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n',
    'POST /v1/requests HTTP/1.1\r\nHost: a\r\nContent-Length: 1e3\r\n\r\n',
    'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'CONNECT other:443 HTTP/1.1\r\nHost: other:443\r\n\r\n',
    'GET /healthz HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  ),
);
