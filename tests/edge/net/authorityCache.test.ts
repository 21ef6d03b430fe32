// The cache of an authority's lists: when a list is used again, when a newer one is fetched, and
// what happens while the authority is away.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { authorityCache, type AuthorityCache } from '../../../src/edge/net/authorityCache.ts';
import { authorityPort, within } from '../../../src/edge/net/authority.ts';
import { LIST_REUSE, reuseOf } from '../../../src/core/verification/reuse.ts';
import { createWorldCa } from '../../world/ca.ts';
import { worldList, type WorldListTerms } from '../../world/crl.ts';

const AT = Date.UTC(2026, 10, 22),
  MINUTE = 60_000,
  DAY = 86_400_000;
const ca = await createWorldCa({ at: AT });
type Bytes = Uint8Array<ArrayBuffer>;
const listOf = (terms: Partial<WorldListTerms> = {}, algorithm: 'gost' | 'rsa' = 'rsa'): Bytes =>
  worldList(ca.issuing[algorithm], { number: 2, from: AT - DAY, until: AT + 180 * DAY, ...terms });
const [FULL, DELTA] = ['http://crl.pki.gov.kz/full.crl', 'http://crl.pki.gov.kz/delta.crl'];

let at = AT;
let served: Map<string, () => Promise<Bytes>>;
let asked: string[];
let cache: AuthorityCache;
const serve = (address: string, list: Bytes): void => {
  served.set(address, () => Promise.resolve(Uint8Array.from(list)));
};
const away = (address: string): void => {
  served.set(address, () => Promise.reject(new Error('away')));
};
/** What was begun and not waited for. */
const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

beforeEach(() => {
  at = AT;
  served = new Map();
  asked = [];
  const answer = (address: string): Promise<Bytes> => {
    asked.push(address);
    return (served.get(address) ?? (() => Promise.reject(new Error('nothing there'))))();
  };
  cache = authorityCache({ get: answer, post: answer }, () => at);
});

describe('how long a list is used again', () => {
  const { complete, delta } = LIST_REUSE;
  it('is ours to say where its own end is far, and its own where that is near', () => {
    expect(reuseOf(listOf(), AT)).toEqual({
      fresh: AT + complete.fresh,
      late: AT + complete.late,
      longest: AT + complete.longest,
    });
    expect(reuseOf(listOf({ baseNumber: 1 }), AT)).toEqual({
      fresh: AT + delta.fresh,
      late: AT + delta.late,
      longest: AT + delta.longest,
    });
    expect(reuseOf(listOf({ until: AT + 2 * MINUTE }), AT)).toEqual({
      fresh: AT + 2 * MINUTE,
      late: AT + 2 * MINUTE,
      longest: AT + 2 * MINUTE,
    });
    expect(reuseOf(new Uint8Array(4), AT)).toEqual({ fresh: AT, late: AT, longest: AT });
  });
});

describe('a list', () => {
  it('is fetched once for all who wait, and while it is fresh', async () => {
    serve(FULL, listOf());
    const [one, two] = await Promise.all([cache.get(FULL), cache.get(FULL)]);
    expect(one).toBe(two);
    at += LIST_REUSE.complete.fresh - 1;
    expect(await cache.get(FULL)).toBe(one);
    expect(cache.lists()).toEqual([one]);
    expect(asked).toEqual([FULL]);
  });

  it('serves a while longer, and is fetched anew meanwhile', async () => {
    serve(FULL, listOf());
    const old = await cache.get(FULL);
    at += LIST_REUSE.complete.fresh;
    serve(FULL, listOf({ number: 4 }));
    expect(await cache.get(FULL)).toBe(old);
    await settled();
    expect(await cache.get(FULL)).toEqual(listOf({ number: 4 }));
    expect(asked).toEqual([FULL, FULL]);
  });

  it('that is the same again stays the same object', async () => {
    serve(FULL, listOf());
    const old = await cache.get(FULL);
    at += LIST_REUSE.complete.late;
    expect(await cache.get(FULL)).toBe(old);
    expect(asked).toEqual([FULL, FULL]);
  });

  it('that is overdue waits for the newer one, and serves where none comes, until its longest', async () => {
    serve(FULL, listOf());
    const old = await cache.get(FULL);
    at += LIST_REUSE.complete.late;
    away(FULL);
    expect(cache.lists()).toEqual([]);
    expect(await cache.get(FULL)).toBe(old);
    at = AT + LIST_REUSE.complete.longest;
    await expect(cache.get(FULL)).rejects.toThrow('away');
  });

  it('that has run out serves nobody', async () => {
    serve(FULL, listOf({ until: AT + MINUTE }));
    await cache.get(FULL);
    at += MINUTE;
    away(FULL);
    await expect(cache.get(FULL)).rejects.toThrow('away');
    expect(cache.lists()).toEqual([]);
  });

  it('that had run out before it came, or is none, is handed on and displaces none', async () => {
    serve(FULL, listOf());
    const old = await cache.get(FULL);
    at += LIST_REUSE.complete.fresh;
    for (const bad of [listOf({ until: AT - MINUTE }), new Uint8Array(Buffer.from('<html>'))]) {
      serve(FULL, bad);
      await cache.get(FULL);
      await settled();
      at += MINUTE;
    }
    expect(await cache.get(FULL)).toBe(old);
    serve(DELTA, new Uint8Array(4));
    expect(await cache.get(DELTA)).toEqual(new Uint8Array(4));
    await expect(cache.get(DELTA)).rejects.toThrow('a moment ago');
  });

  it('of one issuer that is overdue holds back those of that issuer alone', async () => {
    serve(FULL, listOf());
    serve(DELTA, listOf({ number: 3, baseNumber: 2 }));
    serve('http://other/', listOf({}, 'gost'));
    const [, , other] = [
      await cache.get(FULL),
      await cache.get(DELTA),
      await cache.get('http://other/'),
    ];
    expect(cache.lists()).toHaveLength(3);
    at += LIST_REUSE.delta.late;
    away(DELTA);
    expect(cache.lists()).toEqual([other]);
  });
});

describe('who gives nothing', () => {
  it('is left alone for a while, list or responder', async () => {
    away(FULL);
    await expect(cache.get(FULL)).rejects.toThrow('away');
    await expect(cache.post(FULL, 'x', new Uint8Array())).rejects.toThrow('a moment ago');
    expect(asked).toEqual([FULL]);
    at += 15_000;
    await expect(cache.post(FULL, 'x', new Uint8Array())).rejects.toThrow('away');
    expect(asked).toEqual([FULL, FULL]);
  });

  it('keeps nobody longer than they have time, and may still answer the next', async () => {
    const waiting: ((list: Bytes) => void)[] = [];
    served.set(
      FULL,
      () =>
        new Promise((resolve) => {
          waiting.push(resolve);
        }),
    );
    const hurried = within(20, cache);
    await expect(hurried.get(FULL)).rejects.toThrow();
    await expect(hurried.post(DELTA, 'x', new Uint8Array())).rejects.toThrow();
    const list = listOf();
    waiting.forEach((arrive) => arrive(list));
    expect(await cache.get(FULL)).toBe(list);
    expect(asked.filter((address) => address === FULL)).toEqual([FULL]);
  });
});

it('addresses without end take no memory without end', async () => {
  serve(FULL, listOf());
  await cache.get(FULL);
  for (let i = 0; i < 64; i++) await cache.get(`http://crl.pki.gov.kz/${i}`).catch(() => undefined);
  await cache.get(FULL);
  expect(asked.filter((address) => address === FULL)).toEqual([FULL, FULL]);
});

it('[N2] the port asks without redirects and cookies, and takes no more than it should', async () => {
  const calls: RequestInit[] = [];
  const reply = (body: Uint8Array<ArrayBuffer>, status = 200) =>
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
      calls.push(init);
      return Promise.resolve(new Response(body, { status }));
    });
  reply(Uint8Array.of(1));
  expect(
    await authorityPort.post(
      'http://ocsp.pki.gov.kz/',
      'application/ocsp-request',
      Uint8Array.of(2),
    ),
  ).toEqual(Uint8Array.of(1));
  expect(await authorityPort.get(FULL)).toEqual(Uint8Array.of(1));
  expect(calls[0]).toMatchObject({
    method: 'POST',
    redirect: 'error',
    credentials: 'omit',
    headers: { 'content-type': 'application/ocsp-request' },
  });
  expect(calls[1]).toMatchObject({ method: 'GET', redirect: 'error', credentials: 'omit' });
  reply(new Uint8Array(64 * 1024 + 1));
  await expect(
    authorityPort.post('http://ocsp.pki.gov.kz/', 'application/ocsp-request', Uint8Array.of(2)),
  ).rejects.toThrow();
  expect(await authorityPort.get(FULL)).toHaveLength(64 * 1024 + 1);
  reply(Uint8Array.of(1), 404);
  await expect(authorityPort.get(FULL)).rejects.toThrow('404');
  vi.unstubAllGlobals();
});
