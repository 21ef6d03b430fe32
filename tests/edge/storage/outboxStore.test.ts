// The outbox in IndexedDB: what is on disk, races for one entry, copied profiles.
import { describe, expect, it } from 'vitest';
import { recoverOutbox, runOutbox } from '../../../src/core/submission/deliver.ts';
import { next } from '../../../src/core/submission/outbox.ts';
import { onOutboxChange, OUTBOX } from '../../../src/edge/storage/outboxStore.ts';
import { keyOf, NOW, sampleReceipt, sampleSigned, verified } from '../../core/submission/sample.ts';
import type { ReceivedReceipt } from '../../../src/core/submission/receipt.ts';
import { asVerified } from '../../world/sealed.ts';
import { entry, freshDatabases, ID, onDisk, open, overwrite, put } from './outboxOnDisk.ts';

freshDatabases();

describe('the store', () => {
  it('gives back what was put in, also to a new process', async () => {
    const delivered = next(
      next(entry(), { type: 'claimed' }, NOW),
      { type: 'delivered', receipt: verified(sampleReceipt(sampleSigned())) },
      NOW,
    );
    const first = await open();
    await first.add(delivered);
    expect(await first.get(ID)).toEqual(delivered);
    first.close();
    expect(await (await open()).all()).toEqual([delivered]);
  });

  it('keeps the entry that was there first', async () => {
    const store = await open();
    await store.add(entry());
    expect(await store.add({ ...entry(), idempotencyKey: keyOf(9) })).toEqual(entry());
    expect(await store.all()).toEqual([entry()]);
  });

  it('changes, gives null where nothing changes, and forgets on request', async () => {
    const store = await open();
    await store.add(entry());
    await store.add(entry(2));
    expect(await store.change(ID, (before) => ({ ...before, attempts: 3 }))).toMatchObject({
      attempts: 3,
    });
    expect(await store.change(ID, (before) => before)).toBeNull();
    expect(await store.change('unknown', (before) => ({ ...before }))).toBeNull();
    await store.remove(ID);
    expect(await store.get(ID)).toBeNull();
    expect(await store.all()).toEqual([entry(2)]);
    await store.eraseAll();
    expect(await onDisk()).toEqual([]);
  });
});

describe('at rest', () => {
  it("[K5] shows the request's number and nothing else, under a key that cannot be taken out", async () => {
    await (await open()).add(entry());
    const [record] = await onDisk();
    expect(Object.keys(record ?? {}).sort()).toEqual(['box', 'iv', 'key', 'requestId', 'revision']);
    const key = record?.['key'] as CryptoKey;
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    const box = Buffer.from(record?.['box'] as ArrayBuffer).toString('latin1');
    for (const word of [keyOf(1), 'provider.komekshi.test', 'queued', 'cms'])
      expect(box).not.toContain(word);
  });

  it.each<[string, (record: Record<string, unknown>) => Record<string, unknown>]>([
    [
      'one bit',
      (record) => {
        const box = new Uint8Array(record['box'] as ArrayBuffer).slice();
        box[5] = (box[5] ?? 0) ^ 1;
        return { ...record, box: box.buffer };
      },
    ],
    ['its place', (record) => ({ ...record, requestId: sampleSigned(3).requestId })],
    ['its revision', (record) => ({ ...record, revision: 7 })],
    ['its key', (record) => ({ ...record, key: null })],
  ])('notices a change of %s, and the others are as they were', async (_what, change) => {
    const store = await open();
    await store.add(entry());
    await overwrite(change);
    const name = String((await onDisk()).at(-1)?.['requestId']);
    if (name !== ID) await store.remove(ID);
    await store.add(entry(2));
    for (const reading of [store.get(name), store.change(name, (before) => ({ ...before }))])
      await expect(reading).rejects.toMatchObject({ code: 'ERR_STORAGE_DAMAGED' });
    expect(await store.readable()).toEqual({ values: [entry(2)], damaged: [name] });
    expect(await store.all()).toEqual([entry(2)]);
    await store.remove(name);
    expect(await store.readable()).toEqual({ values: [entry(2)], damaged: [] });
  });
});

describe('several at once', () => {
  it('lets one of many claim an entry', async () => {
    const [one, other] = [await open(), await open()];
    await one.add(entry());
    const claims = Array.from({ length: 12 }, (_, index) =>
      (index % 2 === 0 ? one : other).change(ID, (before) =>
        next(before, { type: 'claimed' }, NOW),
      ),
    );
    const claimed = (await Promise.all(claims)).filter((result) => result !== null);
    expect(claimed).toHaveLength(1);
    expect((await other.get(ID))?.attempts).toBe(1);
  });

  it('loses no change', async () => {
    const [one, other] = [await open(), await open()];
    await one.add(entry());
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? one : other).change(ID, (before) => ({
          ...before,
          attempts: before.attempts + 1,
        })),
      ),
    );
    expect((await one.get(ID))?.attempts).toBe(10);
  });

  it('tells the others', async () => {
    const store = await open();
    await new Promise<void>((resolve) => {
      const stop = onOutboxChange(() => {
        stop();
        resolve();
      });
      void store.add(entry());
    });
  });

  it('carries a whole delivery over a restart', async () => {
    const before = await open();
    await before.add(entry());
    await before.change(ID, (queued) => next(queued, { type: 'claimed' }, NOW));
    before.close();
    const store = await open();
    const receipt = sampleReceipt(sampleSigned());
    const ports = {
      store,
      now: () => NOW,
      random: () => 0,
      lang: () => 'kk' as const,
      isOnline: () => true,
      verifyReceipt: (received: ReceivedReceipt) =>
        Promise.resolve(asVerified({ receipt, ...received })),
      send: () =>
        Promise.resolve({
          status: 201,
          headers: {},
          body: JSON.stringify({ receipt: 'MAA=', statusToken: 't'.repeat(43) }),
        }),
    };
    await runOutbox(ports);
    expect((await store.get(ID))?.state).toBe('sending');
    await recoverOutbox(ports);
    await runOutbox(ports);
    expect(await store.get(ID)).toMatchObject({
      state: 'delivered',
      attempts: 2,
      receipt: { receipt },
    });
  });
});

describe('a profile that was copied', () => {
  it('[O2] sends the same bytes under the same key from both copies, and gets one receipt', async () => {
    const [one, other] = [await open(), await open('copy')];
    await one.add(entry());
    await put('copy', await onDisk());
    const keys: unknown[] = [];
    const receipt = sampleReceipt(sampleSigned());
    for (const store of [one, other]) {
      await runOutbox({
        store,
        now: () => NOW,
        random: () => 0,
        lang: () => 'kk',
        isOnline: () => true,
        verifyReceipt: (received: ReceivedReceipt) =>
          Promise.resolve(asVerified({ receipt, ...received })),
        send: ({ headers, body }) => {
          keys.push([headers['idempotency-key'], headers['content-digest'], body]);
          return Promise.resolve({
            status: 201,
            headers: {},
            body: JSON.stringify({ receipt: 'MAA=', statusToken: 't'.repeat(43) }),
          });
        },
      });
    }
    expect(keys[0]).toEqual(keys[1]);
    expect(await other.all()).toEqual(await one.all());
    expect((await other.get(ID))?.state).toBe('delivered');
  });

  it('half, tells of the half that cannot be opened', async () => {
    const store = await open();
    await store.add(entry());
    const [record] = await onDisk();
    await put(OUTBOX, [{ ...record, requestId: sampleSigned(2).requestId }]);
    expect(await store.readable()).toEqual({
      values: [entry()],
      damaged: [sampleSigned(2).requestId],
    });
  });
});
