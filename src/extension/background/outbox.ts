// Drives the outbox: an alarm while anything is on its way, recovery at the start of each worker.
import { browser } from 'wxt/browser';
import { asAppError } from '../../core/errors.ts';
import { reconnectOutbox, recoverOutbox, runOutbox } from '../../core/submission/deliver.ts';
import type { DeliveryPorts } from '../../core/submission/deliveryPorts.ts';
import type { Lang } from '../../core/lang.ts';
import { nextAttentionAt } from '../../core/submission/attention.ts';
import { isHeld, nextDueAt } from '../../core/submission/outbox.ts';
import type { OutboxEntry } from '../../core/submission/outboxEntry.ts';
import { runStamps, type StampRunPorts } from '../../core/submission/stampRun.ts';
import { now } from '../../edge/clock.ts';
import { chosenLang } from '../../edge/language.ts';
import { send } from '../../edge/net/provider.ts';
import { randomFraction } from '../../edge/random.ts';
import { settingsItem } from '../../edge/storage/items.ts';
import { openOutboxStore, type BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import { currentTrust } from '../../edge/trust.ts';
import { receiptVerifier } from './receiptVerifier.ts';
import { stampFor } from '../stamping.ts';
import { tellOnIcon } from './badge.ts';
import { askingAuthority, revocationDesk } from './revocation.ts';
import { stampOver } from './stamp.ts';

export const OUTBOX_ALARM = 'outbox';

/** No browser wakes the background more often. */
const SOONEST_MS = 60_000;

/**
 * Returns a function that runs the outbox once; `isBack` where the network has just come back. Runs
 * go side by side, so that a slow provider delays no other.
 */
export function outboxRunner(): (isBack?: boolean) => Promise<void> {
  const askAuthority = askingAuthority();
  const authority = { stamp: stampOver, revocation: revocationDesk() };
  let opened: Promise<BrowserOutboxStore> | null = null;
  // If the outbox could not be opened, or was closed for another version, the next run opens it.
  const close = (thrown: unknown): never => {
    opened = null;
    throw thrown;
  };
  let alarm: Promise<void> = Promise.resolve();
  const keepAlarm = (store: BrowserOutboxStore, lang: Lang): Promise<void> =>
    (alarm = alarm.catch(() => undefined).then(() => tellAbout(store, lang)));
  return async (isBack = false) => {
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
      if (isBack) await reconnectOutbox(ports);
      await keepAlarm(store, ports.lang());
      await runBoth(ports, (entry) => stampFor(entry, trust, authority, NOBODY_WAITS)).finally(() =>
        keepAlarm(store, ports.lang()),
      );
    } catch (thrown) {
      if (asAppError(thrown).code === 'ERR_STORAGE_BLOCKED') close(thrown);
      throw thrown;
    }
  };
}

const NOBODY_WAITS = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

/** What is stamped is sent at once; what could be sent before does not wait for the stamps. */
async function runBoth(ports: DeliveryPorts, stamp: StampRunPorts['stamp']): Promise<void> {
  const stamps = async (): Promise<void> => {
    if (await runStamps({ ...ports, stamp })) await runOutbox(ports);
  };
  await Promise.all([runOutbox(ports), stamps()]);
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

async function tellAbout(store: BrowserOutboxStore, lang: Lang): Promise<void> {
  const entries = await store.all();
  await setAlarm(entries);
  await tellOnIcon(entries, lang);
}

/**
 * Each minute while anything is being sent; else when something is due next, or next asks for the
 * person.
 */
async function setAlarm(entries: readonly OutboxEntry[]): Promise<void> {
  const times = [nextDueAt(entries.filter(isHeld)), nextAttentionAt(entries, now())].filter(
    (time) => time !== null,
  );
  if (nextDueAt(entries.filter((entry) => !isHeld(entry))) !== null)
    await browser.alarms.create(OUTBOX_ALARM, { periodInMinutes: 1 });
  else if (times.length > 0)
    await browser.alarms.create(OUTBOX_ALARM, {
      when: Math.max(Math.min(...times), now() + SOONEST_MS),
    });
  else await browser.alarms.clear(OUTBOX_ALARM);
}
