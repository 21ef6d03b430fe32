// The conformance suite finds nothing in the project's own endpoint, and the broken promise of each
// endpoint that breaks one.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { startEndpoint, type Endpoint } from '../provider/endpoint.ts';
import { NOW, requestFields, signWith } from '../provider/sender.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { judgeEndpoint, type Finding } from './promises.ts';

vi.setConfig({ testTimeout: 180_000 });
let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startEndpoint(await openTestDatabase());
  endpoint.crls = endpoint.usualCrls();
}, 60_000);
afterAll(() => endpoint.close(), 60_000);

const judge = (url: string): Promise<Finding[]> =>
  judgeEndpoint({
    url,
    request: requestFields,
    sign: (dtbs) => signWith(endpoint.keys.applicant, dtbs),
    signAsAnother: (dtbs) => signWith(endpoint.keys.stranger, dtbs),
    trust: endpoint.trust,
    crls: endpoint.crls,
    at: NOW,
  });
const failed = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ promise, why }) => `${promise}: ${why ?? ''}`);

it('finds nothing in an endpoint that keeps the contract', async () => {
  const findings = await judge(endpoint.url);
  expect(failed(findings)).toEqual([]);
  expect(findings.filter(({ outcome }) => outcome === 'passed')).toHaveLength(findings.length - 3);
});

type Break = (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;

const withBody = (
  response: Response,
  body: string,
  headers: Record<string, string> = {},
): Response => {
  const all = new Headers(response.headers);
  all.delete('content-length');
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Response(body, { status: response.status, headers: all });
};
const withHeaders = (request: Request, change: (headers: Headers) => void): Request => {
  const headers = new Headers(request.headers);
  change(headers);
  return new Request(request, { headers });
};

const BROKEN: [string, string, Break][] = [
  [
    'answers a replay with another receipt',
    'the same key and bytes',
    async (request, next) => {
      const response = await next(request);
      if (response.status !== 201) return response;
      const body = (await response.json()) as { receipt: string; statusToken: string };
      return withBody(
        response,
        JSON.stringify({
          ...body,
          statusToken: `${body.statusToken.slice(0, -6)}${String(Math.random()).slice(-6)}`,
        }),
      );
    },
  ],
  [
    "ignores the sender's digest",
    'bytes changed on the way',
    async (request, next) => {
      if (request.method !== 'POST' || request.headers.get('content-digest') === null)
        return next(request);
      const body = await request.arrayBuffer();
      const digest = Buffer.from(await crypto.subtle.digest('SHA-256', body)).toString('base64');
      const headers = new Headers(request.headers);
      headers.set('content-digest', `sha-256=:${digest}:`);
      return next(new Request(request.url, { method: 'POST', headers, body }));
    },
  ],
  [
    'makes up a key where there is none',
    'no key',
    (request, next) =>
      next(
        request.method === 'POST' && !request.headers.has('idempotency-key')
          ? withHeaders(request, (headers) =>
              headers.set('idempotency-key', `"${crypto.randomUUID()}"`),
            )
          : request,
      ),
  ],
  [
    'speaks one language',
    'refusals in three languages',
    (request, next) =>
      next(withHeaders(request, (headers) => headers.set('accept-language', 'ru'))),
  ],
  [
    'knows no ETag',
    'its ETag says',
    (request, next) => next(withHeaders(request, (headers) => headers.delete('if-none-match'))),
  ],
  [
    'answers without a way back',
    'the status stays closed',
    async (request, next) => {
      const response = await next(request);
      if (response.status !== 401) return response;
      const headers = new Headers(response.headers);
      headers.delete('www-authenticate');
      return new Response(response.body, { status: 401, headers });
    },
  ],
  [
    'gives the receipt of another request',
    'the receipt proves it',
    (() => {
      let before = 'AA==';
      return async (request, next) => {
        const response = await next(request);
        if (response.status !== 201) return response;
        const body = (await response.json()) as { receipt: string };
        const answer = withBody(response, JSON.stringify({ ...body, receipt: before }));
        before = body.receipt;
        return answer;
      };
    })(),
  ],
  [
    'takes any media type',
    'another media type',
    (request, next) =>
      next(
        request.method === 'POST'
          ? withHeaders(request, (headers) => headers.set('content-type', 'application/cms'))
          : request,
      ),
  ],
  [
    'takes a copy from anybody',
    'a copy under another key',
    async (request, next) => {
      const response = await next(request);
      return response.status === 403
        ? withBody(
            new Response(null, { status: 201, headers: response.headers }),
            JSON.stringify({ receipt: 'AA==', statusToken: 'x'.repeat(30) }),
            { 'content-type': 'application/json' },
          )
        : response;
    },
  ],
  [
    'gives the token away',
    'a receipt and no token',
    async (request, next) => {
      const response = await next(request);
      return response.status === 409
        ? withBody(
            response,
            JSON.stringify({ ...((await response.json()) as object), statusToken: 'x'.repeat(30) }),
          )
        : response;
    },
  ],
];

it.for<[string, string, Break]>(BROKEN)('finds one that %s', async ([, promise, change]) => {
  let warm = false;
  const server: ServerType = createAdaptorServer({
    fetch: (request: Request) =>
      change(request, async (changed) => {
        const { pathname } = new URL(changed.url);
        const body = changed.method === 'POST' ? await changed.arrayBuffer() : null;
        const answer = await fetch(`${endpoint.url}${pathname}`, {
          method: changed.method,
          headers: [...changed.headers].filter(
            ([name]) => !['host', 'connection', 'content-length'].includes(name),
          ),
          body,
        });
        warm = true;
        return new Response(answer.status === 304 ? null : await answer.arrayBuffer(), {
          status: answer.status,
          headers: answer.headers,
        });
      }),
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const found = failed(await judge(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  server.close();
  expect(warm).toBe(true);
  expect(found.join('\n')).toContain(promise);
});
