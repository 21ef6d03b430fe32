// The order in hand: what the page says and what the person answers, kept apart and merged for the
// checks; every change is kept at once.
import { useMemo } from 'react';
import { draftSchema, type Draft, type FactPath, type Source } from '../../core/draft/draft.ts';
import { datedCapture, type DraftChange } from '../../core/draft/keptDraft.ts';
import type { ProposedFact } from '../../core/draft/remembered.ts';
import { mergeFacts, withDocumentFact, withFact, withoutFact } from '../../core/draft/merge.ts';
import type { TypedFacts } from '../facts/typed.ts';
import type { DraftPorts, OpenDraft } from '../ports.ts';
import { isHere, useHeld, type Held, type Saving } from './useHeld.ts';

export interface Order extends OpenDraft {
  readonly draft: Draft;
  readonly saving: Saving;
  /** Sets the person's own answer; undefined takes it back. */
  readonly answer: (path: FactPath, value: unknown) => void;
  /** Takes a fact of a document that the person has confirmed. */
  readonly confirm: (path: FactPath, value: unknown, source: Source) => void;
  /** Takes over what was answered before: the person has said that it is still so. */
  readonly take: (facts: readonly ProposedFact[]) => void;
  readonly acknowledge: (rule: string, taken: boolean) => void;
  /** Keeps what stands in the inputs, readable or not. */
  readonly type: (typed: TypedFacts) => void;
  /** Keeps where the person is. */
  readonly keep: (place: Pick<DraftChange, 'step' | 'handover'>) => void;
  /** Tries once more to keep what is on the screen. */
  readonly keepAgain: () => void;
}

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
    take: (facts) =>
      change(({ answers }) => ({
        answers: facts.reduce((all, { path, value }) => answered(all, path, value), answers),
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
