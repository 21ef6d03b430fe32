// The two runs over what was signed, and whatever of the browser's sets them off.
import { browser } from 'wxt/browser';
import { OUTBOX_ALARM, outboxRunner } from './outbox.ts';
import { STAGES_ALARM, stagesRunner } from './stages.ts';

export interface Runs {
  /** `isBack`: the network has just come back. */
  readonly outbox: (isBack?: boolean) => Promise<void>;
  readonly stages: () => Promise<void>;
}

export function makeRuns(): Runs {
  const [deliver, stages] = [outboxRunner(), stagesRunner()];
  // What was delivered just now has stages to be asked for.
  return { outbox: (isBack) => deliver(isBack).finally(() => void stages()), stages };
}

export function runOnEvents({ outbox, stages }: Runs): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) void outbox();
    if (name === STAGES_ALARM) void stages();
  });
  browser.runtime.onStartup.addListener(() => void outbox());
  addEventListener('online', () => void outbox(true));
}
