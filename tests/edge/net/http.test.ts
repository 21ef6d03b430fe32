// The HTTP shell against a server on loopback that misbehaves.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { enqueue } from '../../../src/core/submission/outbox.ts';
import { toHttp } from '../../../src/core/submission/wire.ts';
import { exchange } from '../../../src/edge/net/http.ts';
import { fetchCapabilities, send } from '../../../src/edge/net/provider.ts';
import { BIN, keyOf, NOW, sampleSigned } from '../../core/submission/sample.ts';

let server: Server | null = null;
async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});
const get = (url: string) => ({ url, method: 'GET' as const, headers: {}, body: null });

describe('exchange', () => {
  it('sends bytes as they are and reads the answer, whatever its status', async () => {
    const seen: { request?: IncomingMessage; body: Buffer } = { body: Buffer.alloc(0) };
    const origin = await serve((request, response) => {
      seen.request = request;
      request.on('data', (chunk: Buffer) => {
        seen.body = Buffer.concat([seen.body, chunk]);
      });
      request.on('end', () =>
        response.writeHead(422, { 'retry-after': '5', 'set-cookie': 'a=1' }).end('Құжат'),
      );
    });
    const reply = await send({
      url: `${origin}/v1/requests`,
      method: 'POST',
      headers: { 'content-type': 'application/cms' },
      body: Uint8Array.of(0x30, 0, 0xff),
    });
    expect(reply).toMatchObject({ status: 422, body: 'Құжат', headers: { 'retry-after': '5' } });
    expect([...seen.body]).toEqual([0x30, 0, 0xff]);
    expect(seen.request?.headers).toMatchObject({ 'content-type': 'application/cms' });
    expect(seen.request?.headers).not.toHaveProperty('cookie');
    expect(seen.request?.headers).not.toHaveProperty('referer');
  });

  it('[N2] delivers a request as the CMS alone, under the headers of the contract and those of any fetch', async () => {
    const seen: { headers: string[]; url?: string | undefined; body: Buffer } = {
      headers: [],
      body: Buffer.alloc(0),
    };
    const origin = await serve((request, response) => {
      seen.headers = Object.keys(request.headers);
      seen.url = request.url;
      request.on('data', (chunk: Buffer) => {
        seen.body = Buffer.concat([seen.body, chunk]);
      });
      request.on('end', () => response.writeHead(201).end('{}'));
    });
    const signed = sampleSigned(1, { audience: { origin, bin: BIN } });
    await send(toHttp(enqueue(signed, keyOf(1), NOW), 'ru'));
    expect(new Uint8Array(seen.body)).toEqual(signed.cms);
    expect(seen.url).toBe('/v1/requests');
    const ofAnyFetch = [
      'host',
      'connection',
      'content-length',
      'accept-encoding',
      'user-agent',
      'sec-fetch-mode',
      'pragma',
      'cache-control',
    ];
    expect(seen.headers.filter((name) => !ofAnyFetch.includes(name)).sort()).toEqual([
      'accept',
      'accept-language',
      'content-digest',
      'content-type',
      'idempotency-key',
    ]);
  });

  it('[N2] follows no redirect', async () => {
    let asked = 0;
    const origin = await serve((_request, response) => {
      asked++;
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await expect(exchange(get(origin))).rejects.toMatchObject({ code: 'ERR_PROVIDER_UNREACHABLE' });
    expect(asked).toBe(1);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['says nothing', () => undefined],
    [
      'stops in the middle',
      (response) => {
        response.writeHead(200);
        response.write('half');
      },
    ],
  ])('[N2] does not wait for a server that %s', async (_what, answer) => {
    const origin = await serve((_request, response) => answer(response));
    await expect(exchange(get(origin), { timeoutMs: 60, maxBytes: 100 })).rejects.toMatchObject({
      code: 'ERR_PROVIDER_UNREACHABLE',
    });
  });

  it('[N2] stops an answer that does not end', async () => {
    let ended = false;
    const origin = await serve((_request, response) => {
      const more = (): void => {
        while (!ended && response.write('x'.repeat(1000))) {
          /* until the pipe is full */
        }
      };
      response.on('drain', more).on('close', () => {
        ended = true;
      });
      more();
    });
    await expect(
      exchange(get(origin), { timeoutMs: 5000, maxBytes: 10_000 }),
    ).rejects.toMatchObject({ code: 'ERR_PROVIDER_UNEXPECTED_ANSWER' });
  });

  it('takes an answer of exactly the limit', async () => {
    const origin = await serve((_request, response) => response.end('x'.repeat(100)));
    expect((await exchange(get(origin), { timeoutMs: 5000, maxBytes: 100 })).body).toHaveLength(
      100,
    );
  });

  it('refuses what is not UTF-8', async () => {
    const origin = await serve((_request, response) => response.end(Buffer.of(0xc3)));
    await expect(exchange(get(origin))).rejects.toMatchObject({
      code: 'ERR_PROVIDER_UNEXPECTED_ANSWER',
    });
  });

  it('names a host that is not there', async () => {
    const origin = await serve(() => undefined);
    await new Promise<void>((resolve) => server?.close(() => resolve()));
    await expect(exchange(get(origin))).rejects.toMatchObject({ code: 'ERR_PROVIDER_UNREACHABLE' });
  });
});

describe('fetchCapabilities', () => {
  const capabilities = (origin: string) =>
    JSON.stringify({
      provider: { name: 'ЖШС «Көмек»', bin: '123456789012', origin },
      algorithms: [],
      maxBytes: 10,
      certificate: 'MAA=',
      trust: 'test',
    });

  it('reads what the origin says of itself', async () => {
    const origin = await serve((request, response) =>
      request.url === '/v1/capabilities'
        ? response.end(capabilities(origin))
        : response.writeHead(404).end(),
    );
    expect((await fetchCapabilities(origin)).provider.name).toBe('ЖШС «Көмек»');
  });

  it.each<[string, number, (origin: string) => string]>([
    ['another status', 500, capabilities],
    ['another origin', 200, () => capabilities('https://other.kz')],
    ['a page', 200, () => '<html>'],
  ])('refuses %s', async (_what, status, body) => {
    const origin = await serve((_request, response) =>
      response.writeHead(status).end(body(origin)),
    );
    await expect(fetchCapabilities(origin)).rejects.toMatchObject({
      code: 'ERR_PROVIDER_UNEXPECTED_ANSWER',
    });
  });
});
