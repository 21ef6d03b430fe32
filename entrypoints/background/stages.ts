// Asks providers where delivered requests stand: one run at a time, an alarm for the next that is
// due. Whatever goes wrong here stays here.
import { browser } from 'wxt/browser';
import type { Evidence } from '../../src/core/receipt/judgeReceipt.ts';
import { runStages } from '../../src/core/submission/askStages.ts';
import { nextAskOf } from '../../src/core/submission/stages.ts';
import { now } from '../../src/edge/clock.ts';
import { chosenLang } from '../../src/edge/language.ts';
import { askStatus } from '../../src/edge/net/provider.ts';
import { randomFraction } from '../../src/edge/random.ts';
import { settingsItem } from '../../src/edge/storage/items.ts';
import { openOutboxStore, type BrowserOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { currentTrust } from '../../src/edge/trust.ts';
import { inTurns } from '../sidepanel/inTurns.ts';
import { receiptVerifier } from './receiptVerifier.ts';
import { certificateEvidence } from './revocation.ts';

export const STAGES_ALARM = 'stages';

/** No browser wakes the background more often. Without a network, what is due stays due. */
const SOONEST_MS = 60_000;
/** Longer than a run: a worker that is killed in the middle of it is woken again. */
const AFTER_A_KILL_MS = 300_000;

/** Gives what asks about all that is due; calls wait for each other. Never rejects. */
export function stagesRunner(): () => Promise<void> {
  const inTurn = inTurns();
  const evidence = certificateEvidence();
  let opening: Promise<BrowserOutboxStore> | null = null;
  const opened = (): Promise<BrowserOutboxStore> => (opening ??= openOutboxStore());
  return () =>
    inTurn(async () => once(await opened(), evidence)).catch(() => {
      opening = null;
    });
}

async function once(store: BrowserOutboxStore, evidence: Evidence): Promise<void> {
  const wake = async (soonest: number): Promise<void> =>
    setAlarm(nextAskOf(await store.all()), soonest);
  const [trust, { lang, providers }] = await Promise.all([currentTrust(), settingsItem.getValue()]);
  await wake(AFTER_A_KILL_MS);
  await runStages({
    store,
    now,
    random: randomFraction,
    ask: askStatus,
    lang: () => chosenLang(lang),
    isOnline: () => navigator.onLine,
    verifyReceipt: receiptVerifier(trust, providers, now, evidence),
    isConfirmed: (audience) =>
      providers.some(({ origin, bin }) => origin === audience.origin && bin === audience.bin),
  }).finally(() => wake(SOONEST_MS));
}

async function setAlarm(dueAt: number | null, soonest: number): Promise<void> {
  if (dueAt === null) await browser.alarms.clear(STAGES_ALARM);
  else await browser.alarms.create(STAGES_ALARM, { when: Math.max(dueAt, now() + soonest) });
}
