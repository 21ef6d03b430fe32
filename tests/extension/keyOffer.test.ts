// Remembering a key: offered after it has signed, kept by the person's word alone, never on a shared
// computer; and what makes it go again.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsItem } from '../../src/edge/storage/items.ts';
import { inKeyStore, type KeptKey } from '../../src/edge/storage/keyStore.ts';
import { keyOffer, type KeyOffer } from '../../src/extension/panel/keyOffer.ts';
import { settingsPorts } from '../../src/extension/settings/settingsPorts.ts';
import type { KeyOwner } from '../../src/ui/ports.ts';
import { WRAPPED } from './wrappedKey.ts';

const kept = (): Promise<KeptKey[]> => inKeyStore((store) => store.all());
const ignore = (): void => undefined;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

function watched({ watchKeyOffer }: KeyOffer): (KeyOwner | null)[] {
  const seen: (KeyOwner | null)[] = [];
  watchKeyOffer((value) => seen.push(value), ignore);
  return seen;
}

async function offered(): Promise<KeyOffer> {
  const offer = keyOffer();
  const seen = watched(offer);
  offer.offer(WRAPPED);
  await expect.poll(() => seen.at(-1)).toEqual(WRAPPED);
  return offer;
}

async function share(isShared: boolean): Promise<void> {
  await settingsPorts('test').saveSettings({ isShared });
}

describe('the offer', () => {
  it('keeps nothing by itself, and what the person wants kept under a random name', async () => {
    const offer = await offered();
    expect(await kept()).toEqual([]);
    await offer.rememberKey();
    expect(await kept()).toMatchObject([WRAPPED]);
    expect((await kept())[0]?.id).toMatch(/^[\da-f]{8}-/);
    expect(watched(offer)).toEqual([null]);
    await offer.rememberKey();
    expect(await kept()).toHaveLength(1);
  });

  it('is not made for a key that is remembered', async () => {
    await (await offered()).rememberKey();
    const offer = keyOffer();
    const seen = watched(offer);
    offer.offer(WRAPPED);
    offer.offer({ ...WRAPPED, sha256: 'other' });
    await expect.poll(() => seen.at(-1)?.name).toBe(WRAPPED.name);
    expect(seen).toEqual([null, { ...WRAPPED, sha256: 'other' }]);
  });

  it('pressed twice, keeps the key once', async () => {
    const offer = await offered();
    await Promise.all([offer.rememberKey(), offer.rememberKey()]);
    expect(await kept()).toHaveLength(1);
  });

  it('keeps once what two windows offer', async () => {
    const offers = [await offered(), await offered()];
    for (const offer of offers) await offer.rememberKey();
    expect(await kept()).toHaveLength(1);
  });

  it('that was withdrawn before the store answered does not come back', async () => {
    const offer = keyOffer();
    const seen = watched(offer);
    offer.offer(WRAPPED);
    offer.withdraw();
    // Asked of the same store later: by its answer the first has come.
    await kept();
    await kept();
    expect(seen).toEqual([null, null]);
  });

  it('goes when another key signs', async () => {
    const offer = await offered();
    offer.withdraw();
    await offer.rememberKey();
    expect(await kept()).toEqual([]);
  });

  it('keeps nothing where the computer was said to be shared meanwhile', async () => {
    const offer = await offered();
    await share(true);
    await expect(offer.rememberKey()).rejects.toMatchObject({ code: 'ERR_STORAGE_UNAVAILABLE' });
    expect([await kept(), watched(offer)]).toEqual([[], [null]]);
  });
});

describe('a remembered key is forgotten', () => {
  const remembered = async (): Promise<string> => {
    await (await offered()).rememberKey();
    return (await kept())[0]?.id ?? '';
  };

  it('alone, on request', async () => {
    const id = await remembered();
    await inKeyStore((store) => store.add({ ...WRAPPED, id: 'other' }));
    await settingsPorts('test').forgetKey(id);
    expect((await kept()).map((key) => key.id)).toEqual(['other']);
  });

  it('where the computer is said to be shared', async () => {
    await remembered();
    await share(false);
    expect(await kept()).toHaveLength(1);
    await share(true);
    expect(await kept()).toEqual([]);
    expect((await settingsItem.getValue()).isShared).toBe(true);
  });

  it('[K5] with the consent, and with everything', async () => {
    await remembered();
    await settingsPorts('test').withdrawConsent();
    expect(await kept()).toEqual([]);
    await remembered();
    vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({} as never);
    expect(await settingsPorts('test').eraseAll()).toMatchObject({ keys: 1 });
    expect(await kept()).toEqual([]);
  });
});

it('screens are told whose keys there are, and get no file', async () => {
  const seen: unknown[] = [];
  const end = settingsPorts('test').watchKeys((keys) => seen.push(keys), ignore);
  await expect.poll(() => seen).toEqual([[]]);
  await (await offered()).rememberKey();
  await expect.poll(() => seen.length).toBeGreaterThan(1);
  expect(seen.at(-1)).toEqual([
    {
      id: (await kept())[0]?.id,
      name: WRAPPED.name,
      iin: WRAPPED.iin,
      notBefore: WRAPPED.notBefore,
      notAfter: WRAPPED.notAfter,
    },
  ]);
  end();
});
