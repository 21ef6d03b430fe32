// Asks providers where delivered requests stand: one run at a time, an alarm for the next that is
// due. Whatever goes wrong here stays here.
import { browser } from 'wxt/browser';
import { runStages } from '../../core/submission/askStages.ts';
import { nextAskOf } from '../../core/submission/stages.ts';
import { now } from '../../edge/clock.ts';
import { chosenLang } from '../../edge/language.ts';
import { askStatus } from '../../edge/net/provider.ts';
import { randomFraction } from '../../edge/random.ts';
import { settingsItem } from '../../edge/storage/items.ts';
import { openOutboxStore, type BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import { currentTrust } from '../../edge/trust.ts';
import { inTurns } from '../inTurns.ts';
import { tellOnIcon } from './badge.ts';
import { receiptVerifier } from './receiptVerifier.ts';
import { askingAuthority } from './revocation.ts';
import type { AskAuthority } from '../../core/verification/evidence.ts';

export const STAGES_ALARM = 'stages';

/** No browser wakes the background more often. Without a network, what is due stays due. */
const SOONEST_MS = 60_000;
/** Longer than a run: a worker that is killed in the middle of it is woken again. */
const AFTER_A_KILL_MS = 300_000;

/** Gives what asks about all that is due; calls wait for each other. Never rejects. */
export function stagesRunner(): () => Promise<void> {
  const inTurn = inTurns();
  const askAuthority = askingAuthority();
  let opening: Promise<BrowserOutboxStore> | null = null;
  const opened = (): Promise<BrowserOutboxStore> => (opening ??= openOutboxStore());
  return () =>
    inTurn(async () => once(await opened(), askAuthority)).catch(() => {
      opening = null;
    });
}

async function once(store: BrowserOutboxStore, askAuthority: AskAuthority): Promise<void> {
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
    verifyReceipt: receiptVerifier(trust, providers, now, askAuthority),
    isConfirmed: (audience) =>
      providers.some(({ origin, bin }) => origin === audience.origin && bin === audience.bin),
  }).finally(() => wake(SOONEST_MS));
  // A supplier that declines asks for the person.
  await tellOnIcon(await store.all(), chosenLang(lang));
}

async function setAlarm(dueAt: number | null, soonest: number): Promise<void> {
  if (dueAt === null) await browser.alarms.clear(STAGES_ALARM);
  else await browser.alarms.create(STAGES_ALARM, { when: Math.max(dueAt, now() + soonest) });
}
