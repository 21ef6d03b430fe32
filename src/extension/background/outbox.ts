// Drives the outbox: an alarm while anything is on its way, recovery at the start of each worker.
import { browser } from 'wxt/browser';
import { asAppError } from '../../core/errors.ts';
import { recoverOutbox, runOutbox } from '../../core/submission/deliver.ts';
import { nextDueAt } from '../../core/submission/outbox.ts';
import { now } from '../../edge/clock.ts';
import { chosenLang } from '../../edge/language.ts';
import { send } from '../../edge/net/provider.ts';
import { randomFraction } from '../../edge/random.ts';
import { settingsItem } from '../../edge/storage/items.ts';
import { openOutboxStore, type BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import { currentTrust } from '../../edge/trust.ts';
import { receiptVerifier } from './receiptVerifier.ts';
import { askingAuthority } from './revocation.ts';

export const OUTBOX_ALARM = 'outbox';

/**
 * Returns a function that runs the outbox once. Runs go side by side, so that a slow provider
 * delays no other.
 */
export function outboxRunner(): () => Promise<void> {
  const askAuthority = askingAuthority();
  let opened: Promise<BrowserOutboxStore> | null = null;
  // If the outbox could not be opened, or was closed for another version, the next run opens it.
  const close = (thrown: unknown): never => {
    opened = null;
    throw thrown;
  };
  let alarm: Promise<void> = Promise.resolve();
  const keepAlarm = (store: BrowserOutboxStore): Promise<void> =>
    (alarm = alarm
      .catch(() => undefined)
      .then(async () => setAlarm(nextDueAt(await store.all()) !== null)));
  return async () => {
    opened ??= openRecovered().catch(close);
    const [store, trust, { lang, providers }] = await Promise.all([
      opened,
      currentTrust(),
      settingsItem.getValue(),
    ]);
    const ports = {
      store,
      send,
      verifyReceipt: receiptVerifier(trust, providers, now, askAuthority),
      now,
      random: randomFraction,
      lang: () => chosenLang(lang),
      isOnline: () => navigator.onLine,
    };
    try {
      // Set before the run: a worker that is killed in the middle of it is woken again.
      await keepAlarm(store);
      await runOutbox(ports).finally(() => keepAlarm(store));
    } catch (thrown) {
      if (asAppError(thrown).code === 'ERR_STORAGE_BLOCKED') close(thrown);
      throw thrown;
    }
  };
}

async function openRecovered(): Promise<BrowserOutboxStore> {
  const store = await openOutboxStore();
  try {
    await recoverOutbox({ store, now });
    return store;
  } catch (thrown) {
    store.close();
    throw thrown;
  }
}

const setAlarm = async (wanted: boolean): Promise<void> => {
  if (wanted) await browser.alarms.create(OUTBOX_ALARM, { periodInMinutes: 1 });
  else await browser.alarms.clear(OUTBOX_ALARM);
};
