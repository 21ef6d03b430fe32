// The order in hand: what the page says and what the person answers, kept apart and merged for the
// checks; every change is kept at once.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Capture } from '../../core/draft/capture.ts';
import { draftSchema, type Draft, type FactPath, type Source } from '../../core/draft/draft.ts';
import { datedCapture, type DraftChange } from '../../core/draft/keptDraft.ts';
import { mergeFacts, withDocumentFact, withFact, withoutFact } from '../../core/draft/merge.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import type { TypedFacts } from '../facts/typed.ts';
import type { DraftPorts, OpenDraft } from '../ports.ts';

/** Whether what is on the screen is on disk too. */
export type Saving = 'saved' | 'saving' | AppError;

export interface Order extends OpenDraft {
  readonly draft: Draft;
  readonly saving: Saving;
  /** Sets the person's own answer; undefined takes it back. */
  readonly answer: (path: FactPath, value: unknown) => void;
  /** Takes a fact of a document that the person has confirmed. */
  readonly confirm: (path: FactPath, value: unknown, source: Source) => void;
  readonly acknowledge: (rule: string, taken: boolean) => void;
  /** Keeps what stands in the inputs, readable or not. */
  readonly type: (typed: TypedFacts) => void;
  /** Keeps where the person is. */
  readonly keep: (place: Pick<DraftChange, 'step' | 'handover'>) => void;
  /** Tries once more to keep what is on the screen. */
  readonly keepAgain: () => void;
}

type Held = OpenDraft | 'loading' | 'none' | AppError;
type Change = (held: OpenDraft) => DraftChange;

const isHere = (held: Held): held is OpenDraft => typeof held === 'object' && 'capture' in held;

const sameFacts = (a: Capture, b: Capture): boolean =>
  JSON.stringify({ ...a.draft, sources: {} }) === JSON.stringify({ ...b.draft, sources: {} });

/**
 * What was taken on was taken on for the facts as they stood: an answer clears it. A value that no
 * draft can hold stays with what is typed.
 */
function answered(answers: Draft, path: FactPath, value: unknown): Draft {
  const without = { ...withoutFact(answers, path), acknowledged: [] };
  const next = { ...withFact(answers, path, value, { from: 'answer' }), acknowledged: [] };
  return value !== undefined && draftSchema.safeParse(next).success ? next : without;
}

export function useOrder(
  ports: Pick<DraftPorts, 'watchDraft' | 'saveDraft'>,
): Order | Exclude<Held, OpenDraft> {
  const { open, saving, change } = useHeld(ports);
  const shown = useMemo(
    () =>
      isHere(open) && open.page !== 'open' && open.readAt !== null
        ? { ...open, capture: datedCapture({ capture: open.capture, readAt: open.readAt }) }
        : open,
    [open],
  );
  const draft = useMemo(
    () => (isHere(shown) ? mergeFacts(shown.capture.draft, shown.answers) : null),
    [shown],
  );
  if (!isHere(shown) || draft === null) return isHere(shown) ? 'loading' : shown;
  return {
    ...shown,
    draft,
    saving,
    answer: (path, value) => change(({ answers }) => ({ answers: answered(answers, path, value) })),
    confirm: (path, value, source) =>
      change(({ answers }) => ({
        answers: { ...withDocumentFact(answers, path, value, source), acknowledged: [] },
      })),
    acknowledge: (rule, taken) =>
      change(({ answers }) => {
        const others = answers.acknowledged.filter((id) => id !== rule);
        return { answers: { ...answers, acknowledged: taken ? [...others, rule] : others } };
      }),
    type: (typed) => change(() => ({ typed: typed })),
    keep: (place) => change(() => place),
    keepAgain: () => change(() => ({})),
  };
}

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

function useHeld({ watchDraft, saveDraft }: Pick<DraftPorts, 'watchDraft' | 'saveDraft'>): Hold {
  const [open, setOpen] = useState<Held>('loading');
  const [saving, setSaving] = useState<Saving>('saved');
  const latest = useRef<Held>('loading');
  const unsaved = useRef(0);
  const hasFailed = useRef(false);
  const [{ put, change }] = useState(() => {
    const put = (held: Held): void => {
      latest.current = held;
      setOpen(held);
    };
    const change = (work: Change): void => {
      if (!isHere(latest.current)) return;
      const next = work(latest.current);
      const held = { ...latest.current, ...next } as OpenDraft;
      put(held);
      unsaved.current += 1;
      setSaving('saving');
      const settle = (outcome: Saving): void => {
        unsaved.current -= 1;
        hasFailed.current = outcome !== 'saved';
        if (unsaved.current === 0 || outcome !== 'saved') setSaving(outcome);
      };
      // What was not kept before goes with it.
      saveDraft(hasFailed.current ? ownPart(held) : next).then(
        () => settle('saved'),
        (thrown: unknown) => settle(asAppError(thrown)),
      );
    };
    return { put, change };
  });
  useEffect(
    () =>
      watchDraft((next) => {
        const before = latest.current;
        put(withStored(before, next, unsaved.current > 0 || hasFailed.current));
        if (
          next !== null &&
          isOfSameOrder(before, next) &&
          !sameFacts(before.capture, next.capture)
        )
          change(({ answers }) => ({ answers: { ...answers, acknowledged: [] } }));
      }, put),
    [watchDraft, put, change],
  );
  return { open, saving, change };
}
