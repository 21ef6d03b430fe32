// Drives the outbox: one run at a time, an alarm while anything is on its way, recovery at the start of each worker.
import { browser } from 'wxt/browser';
import { recoverOutbox, runOutbox } from '../../src/core/submission/deliver.ts';
import { nextDueAt } from '../../src/core/submission/outbox.ts';
import { now } from '../../src/edge/clock.ts';
import { chosenLang } from '../../src/edge/language.ts';
import { send } from '../../src/edge/net/provider.ts';
import { randomFraction } from '../../src/edge/random.ts';
import { settingsItem } from '../../src/edge/storage/items.ts';
import { openOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { currentTrust } from '../../src/edge/trust.ts';
import { receiptVerifier } from './receiptVerifier.ts';
import { certificateEvidence } from './revocation.ts';

export const OUTBOX_ALARM = 'outbox';

/** Gives what runs the outbox once; a call during a run is answered by one more run after it. */
export function outboxRunner(): () => Promise<void> {
  const evidence = certificateEvidence();
  const opened = openOutboxStore().then(async (store) => {
    await recoverOutbox({ store, now });
    return store;
  });
  const once = async (): Promise<void> => {
    const [store, trust, { lang, providers }] = await Promise.all([opened, currentTrust(), settingsItem.getValue()]);
    const ports = { store, send, verifyReceipt: receiptVerifier(trust, providers, now, evidence), now, random: randomFraction, lang: () => chosenLang(lang), isOnline: () => navigator.onLine };
    // Set before the run: a worker that is killed in the middle of it is woken again.
    await setAlarm(nextDueAt(await store.all()) !== null);
    await runOutbox(ports);
    await setAlarm(nextDueAt(await store.all()) !== null);
  };
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  return () => {
    waiting ??= running.catch(() => undefined).then(() => {
      waiting = null;
      return running = once();
    });
    return waiting;
  };
}

const setAlarm = async (wanted: boolean): Promise<void> => {
  if (wanted) await browser.alarms.create(OUTBOX_ALARM, { periodInMinutes: 1 });
  else await browser.alarms.clear(OUTBOX_ALARM);
};
