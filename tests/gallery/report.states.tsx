// Step 2: what the law would refuse, what cannot be told, what is to be taken on; and all that folds out.
import { report } from '../../locales/report.ts';
import { clearDraft, draftWithGaps, draftWithTopUp, refusedDraft } from '../ui/drafts.ts';
import { at } from './panelStates.tsx';

export const clear = at('report', { draft: clearDraft() });
export const unsure = at('report', { draft: draftWithGaps() });
export const blocked = at('report', { draft: refusedDraft() });
export const acknowledge = at('report', { draft: draftWithTopUp() });

/** Everything folded is opened. */
export const unfolded = at('report', { draft: refusedDraft() }, async (hand) => {
  await hand.see(report.blocked);
  for (const summary of document.querySelectorAll<HTMLElement>('summary')) summary.click();
});

export const heldUp = at('report', { draft: refusedDraft() }, (hand) => hand.press(report.onward));
