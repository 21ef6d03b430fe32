// The order in hand as it stands on the screen, and what of it has not got to the store yet.
import { useEffect, useState } from 'react';
import type { Capture } from '../../core/draft/capture.ts';
import type { DraftChange } from '../../core/draft/keptDraft.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import type { DraftPorts, OpenDraft } from '../ports.ts';

/** Whether what is on the screen is on disk too. */
export type Saving = 'saved' | 'saving' | AppError;

export type Held = OpenDraft | 'loading' | 'none' | AppError;
type Change = (held: OpenDraft) => DraftChange;

export const isHere = (held: Held): held is OpenDraft =>
  typeof held === 'object' && 'capture' in held;

const sameFacts = (a: Capture, b: Capture): boolean =>
  JSON.stringify({ ...a.draft, sources: {} }) === JSON.stringify({ ...b.draft, sources: {} });

/** What is the person's: the page's part is written by whoever reads the page. */
const ownPart = ({
  answers,
  typed,
  step,
  handover,
}: OpenDraft): Pick<OpenDraft, 'answers' | 'typed' | 'step' | 'handover'> => ({
  answers,
  typed,
  step,
  handover,
});

interface Hold {
  readonly open: Held;
  readonly saving: Saving;
  readonly change: (change: Change) => void;
}

const isOfSameOrder = (before: Held, next: OpenDraft): before is OpenDraft =>
  isHere(before) && before.id === next.id;

/**
 * While changes are on their way to the store, or did not get there, the store's are older than
 * those on the screen.
 */
function withStored(before: Held, next: OpenDraft | null, isBehind: boolean): Held {
  if (next === null) return 'none';
  return isBehind && isOfSameOrder(before, next) ? { ...next, ...ownPart(before) } : next;
}

/** Puts every change on the screen and on disk at once, and knows what has not got there. */
function makeHold(
  saveDraft: DraftPorts['saveDraft'],
  show: (held: Held) => void,
  tell: (saving: Saving) => void,
): Pick<Hold, 'change'> & {
  readonly put: (held: Held) => void;
  readonly take: (next: OpenDraft | null) => void;
} {
  let latest: Held = 'loading';
  let [unsaved, hasFailed] = [0, false];
  const put = (held: Held): void => {
    latest = held;
    show(held);
  };
  const settle = (outcome: Saving): void => {
    unsaved -= 1;
    hasFailed = outcome !== 'saved';
    if (unsaved === 0 || outcome !== 'saved') tell(outcome);
  };
  const change = (work: Change): void => {
    if (!isHere(latest)) return;
    const next = work(latest);
    const held = { ...latest, ...next } as OpenDraft;
    put(held);
    unsaved += 1;
    tell('saving');
    // What was not kept before goes with it.
    saveDraft(hasFailed ? ownPart(held) : next).then(
      () => settle('saved'),
      (thrown: unknown) => settle(asAppError(thrown)),
    );
  };
  const take = (next: OpenDraft | null): void => {
    const before = latest;
    put(withStored(before, next, unsaved > 0 || hasFailed));
    if (next !== null && isOfSameOrder(before, next) && !sameFacts(before.capture, next.capture))
      change(({ answers }) => ({ answers: { ...answers, acknowledged: [] } }));
  };
  return { put, change, take };
}

export function useHeld({
  watchDraft,
  saveDraft,
}: Pick<DraftPorts, 'watchDraft' | 'saveDraft'>): Hold {
  const [open, setOpen] = useState<Held>('loading');
  const [saving, setSaving] = useState<Saving>('saved');
  const [{ put, change, take }] = useState(() => makeHold(saveDraft, setOpen, setSaving));
  useEffect(() => watchDraft(take, put), [watchDraft, take, put]);
  return { open, saving, change };
}
