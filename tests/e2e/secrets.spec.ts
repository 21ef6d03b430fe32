// Key bytes and password live in one worker: nothing of them in a message, a request, storage, the
// console or the outbox (K1, K2), though the key file is remembered.
import fs from 'node:fs';
import type { Page, Worker } from '@playwright/test';
import {
  addProvider,
  openOrder,
  openPanel,
  passTheChecks,
  rememberKey,
  signAndSend,
  waitForDelivery,
} from '../world/journey.ts';
import { outbox } from '../../locales/outbox.ts';
import { expect, test } from './fixtures.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';

const PASSWORD = 'Өте-құпия-7431';

/** The forms in which a secret could be written down. */
function traces(pfx: Uint8Array, scalar: bigint): string[] {
  const hex = scalar.toString(16).padStart(128, '0');
  const big = Buffer.from(hex, 'hex');
  const forms = [big, Buffer.from(big).reverse(), Buffer.from(pfx).subarray(200, 300)];
  return [
    PASSWORD,
    encodeURIComponent(PASSWORD),
    ...forms.flatMap((bytes) => [
      bytes.toString('hex'),
      bytes.toString('base64').slice(0, 80),
      JSON.stringify([...bytes]).slice(1, -1),
    ]),
  ];
}

/** Everything that extension messaging carries from a page, as text. */
const recordMessages = (panel: Page): Promise<void> =>
  panel.evaluate(() => {
    const kept: string[] = [];
    Object.assign(window, { keptMessages: kept });
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime) as (...parts: unknown[]) => Promise<unknown>;
    runtime.sendMessage = (...parts: unknown[]) => {
      kept.push(JSON.stringify(parts));
      return send(...parts);
    };
  });

const storageOf = (background: Worker): Promise<string> =>
  background.evaluate(async () =>
    JSON.stringify([
      await chrome.storage.local.get(null),
      await chrome.storage.session.get(null),
      await chrome.storage.sync.get(null),
    ]),
  );

/**
 * Every record of every database, bytes as lists of numbers; keys that cannot be exported are left out by the browser.
 */
const databasesOf = (panel: Page): Promise<string> =>
  panel.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('IndexedDB'));
      });
    const found: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames)
        found.push(await asked(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(found, (_name, value: unknown) =>
      ArrayBuffer.isView(value) || value instanceof ArrayBuffer
        ? Array.from(new Uint8Array(value instanceof ArrayBuffer ? value : value.buffer))
        : value,
    );
  });

const keysIn = (panel: Page): Promise<number> =>
  panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('komekshi-keys');
        opening.onsuccess = () => {
          const store = opening.result.transaction('entries').objectStore('entries');
          const counting = store.count();
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );

test('[K1] [K2] key bytes and password leave the signing worker nowhere', async ({
  world,
  extension,
}) => {
  const { pfx } = await world.ca.issue({
    kind: 'individual',
    algorithm: 'gost',
    password: PASSWORD,
  });
  const { privateKey } = await openKeyFile(pfx, PASSWORD);
  if (privateKey.kind !== 'gost') throw new Error('a GOST key was issued');
  const spoken: string[] = [];
  extension.context.on('console', (message) => spoken.push(message.text()));
  extension.context.on('request', (request) =>
    spoken.push(`${request.url()} ${request.postDataBuffer()?.toString('latin1') ?? ''}`),
  );

  const panel = await openPanel(extension, await openOrder(extension));
  await recordMessages(panel);
  await passTheChecks(panel);
  await addProvider(panel);
  await signAndSend(panel, { pfx, password: PASSWORD });
  await waitForDelivery(panel);
  await rememberKey(panel);

  // The supplier got the signed file as it is stored here, byte for byte.
  const saved = panel.waitForEvent('download');
  await panel.getByRole('button', { name: outbox.saveCms.ru }).click();
  const cms = fs.readFileSync(await (await saved).path());
  expect(Buffer.from((await world.provider.kept()).at(-1) ?? []).equals(cms)).toBe(true);

  const messages = await panel.evaluate(
    () => (window as unknown as { keptMessages: string[] }).keptMessages,
  );
  const kept = [storageOf(await extension.worker()), databasesOf(panel), panel.content()];
  const places = {
    spoken: spoken.join('\n'),
    messages: messages.join('\n'),
    kept: (await Promise.all(kept)).join('\n'),
  };
  expect(messages.length, 'messages were recorded').toBeGreaterThan(0);
  expect(places.kept, 'the outbox was read').toContain('komekshi');
  expect(await keysIn(panel), 'a key is remembered').toBe(1);
  for (const [place, text] of Object.entries(places)) {
    for (const trace of traces(pfx, privateKey.d))
      expect(text.includes(trace), `${place} holds a secret`).toBe(false);
  }
  expect(
    await panel.evaluate(() => performance.getEntriesByType('resource').length),
  ).toBeGreaterThan(0);
  await expect(panel.locator('input[type=password]')).toHaveCount(0);
});
