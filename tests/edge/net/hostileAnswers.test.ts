// Answers that are meant to harm, from a provider or from whoever stands between (plain http to the
// authority): bounded, and led nowhere.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { authorityPort } from '../../../src/edge/net/authority.ts';
import { exchange } from '../../../src/edge/net/http.ts';
import { askStatus, fetchCapabilities, send } from '../../../src/edge/net/provider.ts';

const servers: Server[] = [];
async function serve(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

const get = (url: string, headers: Record<string, string> = {}) => ({
  url,
  method: 'GET' as const,
  headers,
  body: null,
});
const post = (url: string) => ({
  url,
  method: 'POST' as const,
  headers: { authorization: 'Bearer secret' },
  body: Uint8Array.of(0x30, 0),
});
const ZEROS = Buffer.alloc(1 << 20);
const GIGABYTE = 1 << 30;

/** How much of a gigabyte was taken before the reader left. */
async function poured(ask: (origin: string) => Promise<unknown>): Promise<number> {
  let taken = 0;
  const over = new AbortController();
  const origin = await serve((_request, response) => {
    response.on('close', () => over.abort());
    const more = (): void => {
      while (taken < GIGABYTE && !response.destroyed) {
        taken += ZEROS.length;
        if (!response.write(ZEROS)) return;
      }
    };
    response.writeHead(200, { 'content-type': 'application/json' }).on('drain', more);
    more();
  });
  await expect(ask(origin)).rejects.toThrow();
  if (!over.signal.aborted)
    await new Promise((resolve) => {
      over.signal.addEventListener('abort', resolve);
    });
  return taken;
}

describe('a gigabyte', () => {
  it.each<[string, number, (origin: string) => Promise<unknown>]>([
    ['as a provider’s word for itself', 1, (origin) => fetchCapabilities(origin)],
    ['as a receipt', 1, (origin) => send(post(origin))],
    ['as stages', 0.125, (origin) => askStatus(get(origin))],
    [
      'as an answer about a certificate',
      0.0625,
      (origin) => authorityPort.post(origin, 'application/ocsp-request', Uint8Array.of(0)),
    ],
    ['as a list', 32, (origin) => authorityPort.get(origin)],
  ])('[N2] %s is left after %d MiB and what was under way', async (_what, mib, ask) => {
    // What the two sockets hold besides is some megabytes.
    expect(await poured(ask)).toBeLessThan((mib + 16) * (1 << 20));
  });

  it.each([
    ['gzip', () => createGzip({ level: 9 })],
    ['br', () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ] as const)(
    '[N2] in a megabyte of %s is left as soon as it is unpacked to one',
    async (encoding, compress) => {
      let packed = 0;
      const origin = await serve((_request, response) => {
        response.writeHead(200, { 'content-encoding': encoding });
        const packing = compress();
        packing
          .on('data', (piece: Buffer) => {
            packed += piece.length;
          })
          .pipe(response);
        response.on('close', () => packing.destroy());
        const more = (left: number): void => {
          if (left > 0 && !packing.destroyed) packing.write(ZEROS, () => more(left - 1));
          else packing.end();
        };
        more(1024);
      });
      await expect(exchange(get(origin))).rejects.toMatchObject({
        code: 'ERR_PROVIDER_UNEXPECTED_ANSWER',
        params: { maxBytes: 1_048_576 },
      });
      expect(packed).toBeLessThan(1_000_000);
    },
  );
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    '[N2] %d to another host takes neither the request nor the token there',
    async (status) => {
      let elsewhere = 0;
      const thief = await serve((_request, response) => {
        elsewhere++;
        response.end('{}');
      });
      const origin = await serve((_request, response) => {
        response.writeHead(status, { location: `${thief}/v1/requests` }).end();
      });
      const asked = [
        () => send(post(origin)),
        () => askStatus(get(origin, { authorization: 'Bearer secret' })),
        () => fetchCapabilities(origin),
      ];
      for (const ask of asked)
        await expect(ask()).rejects.toMatchObject({ code: 'ERR_PROVIDER_UNREACHABLE' });
      for (const ask of [
        () => authorityPort.get(origin),
        () => authorityPort.post(origin, 'application/ocsp-request', Uint8Array.of(0)),
      ])
        await expect(ask()).rejects.toThrow();
      expect(elsewhere).toBe(0);
    },
  );

  it('[N2] in a header that only pages heed is not heeded', async () => {
    let elsewhere = 0;
    const thief = await serve((_request, response) => {
      elsewhere++;
      response.end();
    });
    const origin = await serve((_request, response) => {
      response
        .writeHead(200, { refresh: `0;url=${thief}`, link: `<${thief}>; rel=preload; as=script` })
        .end('{}');
    });
    expect((await exchange(get(origin))).body).toBe('{}');
    expect(elsewhere).toBe(0);
  });
});

describe('what pretends to be an answer', () => {
  it.each<[string, string]>([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['half of it', '{"provider":{"name":"x"'],
    ['a number', '1e999'],
    ['a nest', '['.repeat(500_000)],
    ['the prototype', '{"__proto__":{"provider":{}},"constructor":{}}'],
    [
      'a hundred thousand members',
      `{${Array.from({ length: 100_000 }, (_, index) => `"a${index}":0`).join()}}`,
    ],
  ])('[V2] %s is no word of a provider, under whatever type', async (_what, body) => {
    for (const type of ['application/json', 'text/html', 'image/png', '']) {
      const origin = await serve((_request, response) => {
        response
          .writeHead(200, { 'content-type': type, 'x-content-type-options': 'sniff' })
          .end(body);
      });
      await expect(fetchCapabilities(origin)).rejects.toMatchObject({
        code: 'ERR_PROVIDER_UNEXPECTED_ANSWER',
      });
    }
    expect(({} as { provider?: unknown }).provider).toBeUndefined();
  });

  it('[N2] with cookies leaves none: the next question has what the first had', async () => {
    const asked: IncomingMessage['headers'][] = [];
    const origin = await serve((request, response) => {
      asked.push(request.headers);
      response
        .writeHead(200, {
          'set-cookie': ['id=1', 'other=2; SameSite=None'],
          'www-authenticate': 'Basic realm="x"',
        })
        .end('{}');
    });
    for (let time = 0; time < 3; time++) await exchange(get(origin));
    expect(asked[2]).toEqual(asked[0]);
    expect(
      asked
        .flatMap((headers) => Object.keys(headers))
        .filter((name) => ['cookie', 'authorization', 'referer', 'origin'].includes(name)),
    ).toEqual([]);
  });
});
