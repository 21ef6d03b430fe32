// Requests made from an OpenAPI document: for each operation one that conforms, and the same with one thing that does
// not.
import fc, { type Arbitrary } from 'fast-check';
import type { Contract, Operation } from '../../provider/conforms.ts';
import type { Sent } from './message.ts';
import { latin } from './departedHeaders.ts';
import { departures, type Described, digest } from './departures.ts';

/** A request that the endpoint receives, under the key that it was first delivered with, and what opens its status. */
export interface Genuine {
  readonly requestId: string;
  readonly cms: Uint8Array;
  readonly key: string;
  readonly statusToken: string;
}

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
