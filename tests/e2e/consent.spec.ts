// Consent as a person gives it and takes it back, and that nothing is read, sent or kept without
// it, whatever a page's script sends.
import type { Page } from '@playwright/test';
import { ownData } from '../../locales/consent.ts';
import { CONSENT_VERSION } from '../../locales/consentVersion.ts';
import { options } from '../../locales/options.ts';
import { states } from '../../locales/outbox.ts';
import { invitation, overlay as overlayWords } from '../../locales/overlay.ts';
import { consentNow, giveConsent } from '../world/consent.ts';
import { inContentScript } from '../world/isolatedWorld.ts';
import {
  addProvider,
  agree,
  askForConsent,
  openOrder,
  openPanel,
  openUnread,
  passTheChecks,
  signAndSend,
} from '../world/journey.ts';
import { PEOPLE } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import type { World } from '../world/world.ts';
import { expect, ownWorld, test } from './fixtures.ts';

let world: World;
test.beforeAll(async () => {
  world = await ownWorld();
});
test.afterAll(() => world.close());

/**
 * All that is kept: storage areas, every record of every database, caches, and the hosts that the
 * browser allowed beside the manifest's.
 */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('IndexedDB'));
      });
    const records: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        records[`${name}/${store}`] = await asked(
          database.transaction(store).objectStore(store).count(),
        );
      database.close();
    }
    const { origins = [] } = await chrome.permissions.getAll();
    const { host_permissions: named = [], content_scripts: scripts = [] } =
      chrome.runtime.getManifest() as chrome.runtime.ManifestV3;
    const own: readonly string[] = [...named, ...scripts.flatMap(({ matches = [] }) => matches)];
    return {
      local: await chrome.storage.local.get(null),
      session: await chrome.storage.session.get(null),
      sync: await chrome.storage.sync.get(null),
      records,
      caches: await caches.keys(),
      web: localStorage.length + sessionStorage.length,
      alarms: await chrome.alarms.getAll(),
      hosts: origins.filter((origin) => !own.includes(origin)),
    };
  });

/** Without the world's CA, which tests put there themselves. */
const withoutTrust = ({ local, ...kept }: Awaited<ReturnType<typeof keptBy>>) => ({
  ...kept,
  local: Object.fromEntries(Object.entries(local).filter(([name]) => name !== 'worldTrust')),
});

/** Sends a message as a compromised content script on that page would. */
const sendAsPage = (page: Page, id: string, message: unknown): Promise<unknown> =>
  inContentScript(page, id, `chrome.runtime.sendMessage(${JSON.stringify(message)})`);

const recordsIn = ({ records }: Awaited<ReturnType<typeof keptBy>>): number =>
  Object.values(records).reduce((sum, count) => sum + count, 0);

test('[P3] nothing is read before; then the page is read without being loaded anew; taken back, all of it goes', async () => {
  const extension = await world.browser({ consent: false });
  const order = await openUnread(extension);
  await order.page.evaluate(() => Object.assign(window, { isTheSame: true }));
  await order.page.locator('input').first().press('End');
  const panel = await askForConsent(extension, order);
  expect(await order.overlay.names()).not.toContain(overlayWords.sign.ru);
  expect(withoutTrust(await keptBy(panel))).toMatchObject({ local: {}, session: {}, records: {} });

  await agree(panel, order);
  expect(await order.page.evaluate(() => 'isTheSame' in window)).toBe(true);
  const { local, session } = withoutTrust(await keptBy(panel));
  expect(local).toMatchObject({ settings: { consent: { version: CONSENT_VERSION, lang: 'ru' } } });
  expect(JSON.stringify(session)).toContain(PEOPLE.applicant.iin);

  await panel.getByRole('button', { name: ownData.title.ru }).click();
  await panel.getByRole('button', { name: ownData.withdraw.ru }).click();
  await panel.getByRole('button', { name: ownData.withdrawYes.ru }).click();
  await expect(panel.getByText(ownData.withdrawn.ru)).toBeVisible();
  await order.overlay.first('button', invitation.open.ru);
  expect(await order.overlay.names()).not.toContain(overlayWords.sign.ru);
  const after = await keptBy(panel);
  expect(after.session).toEqual({});
  expect(recordsIn(after)).toBe(0);
  await extension.close();
});

test(
  '[P3] a page’s script that sends what it has read all the same is refused, and nothing of it is kept',
  { tag: '@chromium' },
  async () => {
    const extension = await world.browser({ consent: false });
    const { page } = await openUnread(extension);
    const snapshot = {
      title: 'Заказ',
      lang: 'ru',
      fields: [{ field: 0, label: 'ИИН', section: '', value: PEOPLE.applicant.iin, kind: 'text' }],
    };
    expect(await sendAsPage(page, extension.id, { name: 'page.captured', data: snapshot })).toEqual(
      { ok: false, code: 'ERR_MESSAGE_REFUSED' },
    );
    const kept = await extension.open('options.html');
    expect(JSON.stringify(await keptBy(kept))).not.toContain(PEOPLE.applicant.iin);
    // The same message is what is taken once there is consent.
    await kept.evaluate(giveConsent, consentNow());
    expect(
      await sendAsPage(page, extension.id, { name: 'page.captured', data: snapshot }),
    ).toMatchObject({ ok: true });
    await extension.close();
  },
);

test('[K5] erased, nothing is left: with a warning of the request that was not sent', async () => {
  const own = await ownWorld();
  const extension = await own.browser();
  const panel = await openPanel(extension, await openOrder(extension));
  await passTheChecks(panel);
  await addProvider(panel, PROVIDER_ORIGIN);
  await own.provider.halt();
  await signAndSend(panel, await own.keyOf());
  await expect(panel.getByRole('status').filter({ hasText: states.queued.ru })).toBeVisible();
  const before = await keptBy(panel);
  expect(recordsIn(before)).toBeGreaterThan(0);
  await panel.getByRole('button', { name: ownData.title.ru }).click();
  await expect(panel.getByText('подписан и ещё не отправлен 1 запрос').first()).toBeVisible();
  await panel.getByRole('button', { name: options.eraseButton.ru }).click();
  await panel.getByRole('button', { name: options.eraseYes.ru }).click();
  await expect(panel.getByText(options.erased.ru)).toBeVisible();
  await expect
    .poll(async () => {
      const kept = await keptBy(panel);
      return { ...kept, records: recordsIn(kept) };
    })
    .toEqual({
      local: {},
      session: {},
      sync: {},
      records: 0,
      caches: [],
      web: 0,
      alarms: [],
      hosts: [],
    });
  await extension.close();
  await own.close();
});
