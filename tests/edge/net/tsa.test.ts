// What goes to the time-stamping authority, and what comes of each of its answers, over HTTP on loopback.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../../src/core/sha256.ts';
import { fromHex } from '../../../src/core/bytes.ts';
import { streebog512 } from '../../../src/core/crypto/gost/streebog.ts';
import { requestStamp } from '../../../src/edge/net/tsa.ts';
import { createWorldCa } from '../../world/ca.ts';
import { rerouted } from '../../world/reroute.ts';
import { startAuthorityServices, type AuthorityServices } from '../../world/services.ts';

const imprint = streebog512(new TextEncoder().encode('қолтаңба'));
let services: AuthorityServices;

beforeAll(async () => {
  services = await startAuthorityServices({ ca: await createWorldCa({ at: Date.now() }) });
  vi.stubGlobal('fetch', rerouted(services.ports));
});
beforeEach(() => services.tsa.behave('honest'));
afterAll(async () => {
  vi.unstubAllGlobals();
  await services.close();
});

const ask = (): Promise<unknown> => requestStamp('world', imprint, 'STREEBOG-512');

it('sends the digest, a policy and a nonce that is never the same, and gives the token', async () => {
  expect(await requestStamp('production', imprint, 'STREEBOG-512')).toBeInstanceOf(Uint8Array);
  expect(await requestStamp('world', fromHex(sha256Hex(imprint)), 'SHA-256')).toBeInstanceOf(
    Uint8Array,
  );
  await ask();
  const [first, , last] = services.tsa.requests;
  expect(first).toMatchObject({ host: 'tsp.pki.gov.kz', path: '/' });
  expect(Buffer.from(first?.body ?? []).includes(Buffer.from(imprint))).toBe(true);
  expect(first?.body.length, 'nothing else').toBeLessThan(imprint.length + 60);
  expect(first?.body).not.toEqual(last?.body);
});

describe('an answer that is none', () => {
  it.each([
    ['down', 'ERR_TSA_UNREACHABLE'],
    ['broken', 'ERR_TSA_UNREACHABLE'],
    ['redirect', 'ERR_TSA_UNREACHABLE'],
    ['endless', 'ERR_TSA_UNREACHABLE'],
    ['refusal', 'ERR_STAMP_REFUSED'],
    ['not a response', 'ERR_STAMP_UNREADABLE'],
    ['other imprint', 'ERR_STAMP_MISMATCH'],
    ['other nonce', 'ERR_STAMP_MISMATCH'],
    ['no nonce', 'ERR_STAMP_MISMATCH'],
    ['other policy', 'ERR_STAMP_MISMATCH'],
  ] as const)('%s: %s', async (behaviour, code) => {
    services.tsa.behave(behaviour);
    await expect(ask()).rejects.toMatchObject({ name: 'AppError', code });
  });

  it('is waited for twenty seconds', async () => {
    const timeout = vi
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValue(AbortSignal.abort(new DOMException('', 'TimeoutError')));
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_TSA_UNREACHABLE' });
    expect(timeout).toHaveBeenCalledWith(20_000);
    timeout.mockRestore();
  });

  it('of the test authority is asked for elsewhere', async () => {
    await expect(requestStamp('test', imprint, 'STREEBOG-512')).rejects.toMatchObject({
      cause: { message: 'no such host: test.pki.gov.kz' },
    });
  });
});
