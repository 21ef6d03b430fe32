// Remembered keys in IndexedDB: there again for a new process, and unreadable on the disk.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { inKeyStore, onKeyChange, type KeptKey } from '../../../src/edge/storage/keyStore.ts';

const KEY: KeptKey = {
  id: '11111111-2222-4333-8444-555555555555',
  sha256: 'c3'.repeat(32),
  name: 'СЫНАҚОВ ЕРЖАН',
  iin: '800505300002',
  organization: null,
  notBefore: 1,
  notAfter: 2,
  file: Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 251),
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

async function onDisk(): Promise<Record<string, unknown>[]> {
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await asked(indexedDB.open('komekshi-keys'));
  const store = database.transaction('entries').objectStore('entries');
  const records = (await asked(store.getAll())) as Record<string, unknown>[];
  database.close();
  return records;
}

it('gives each key back as it was put in, to the byte, until it is forgotten', async () => {
  const other = { ...KEY, id: 'another', file: new Uint8Array([255]) };
  await inKeyStore((store) => Promise.all([store.add(KEY), store.add(other)]));
  expect(await inKeyStore((store) => store.get(KEY.id))).toEqual(KEY);
  await inKeyStore((store) => store.remove(KEY.id));
  expect(await inKeyStore((store) => store.all())).toEqual([other]);
});

it('[K5] shows a random name and nothing of key or holder on the disk', async () => {
  await inKeyStore((store) => store.add(KEY));
  const [record = {}] = await onDisk();
  expect(Object.keys(record).sort()).toEqual(['box', 'id', 'iv', 'key', 'revision']);
  expect((record['key'] as CryptoKey).extractable).toBe(false);
  const box = Buffer.from(record['box'] as ArrayBuffer);
  for (const part of [
    KEY.name,
    KEY.iin ?? '',
    KEY.sha256,
    Buffer.from(KEY.file).toString('base64'),
  ])
    expect(box.includes(part)).toBe(false);
  expect(box.includes(Buffer.from(KEY.file).subarray(0, 32))).toBe(false);
});

it('tells the other pages when a key comes or goes', async () => {
  let told = 0;
  const end = onKeyChange(() => {
    told += 1;
  });
  await inKeyStore((store) => store.add(KEY));
  await expect.poll(() => told).toBe(1);
  await inKeyStore((store) => store.remove(KEY.id));
  await expect.poll(() => told).toBe(2);
  end();
});
