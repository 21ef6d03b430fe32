// The order in hand: what the page says and what the person answers, kept apart and merged for the checks.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Capture } from '../../core/draft/capture.ts';
import type { Draft, FactPath, Source } from '../../core/draft/draft.ts';
import { mergeFacts, withDocumentFact, withFact, withoutFact } from '../../core/draft/merge.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import type { OpenDraft, PanelPorts } from '../ports.ts';

export interface Order extends OpenDraft {
  readonly draft: Draft;
  /** The page was left: what was read stays in hand. */
  readonly pageClosed: boolean;
  /** Sets the person's own answer; undefined takes it back. */
  readonly answer: (path: FactPath, value: unknown) => void;
  /** Takes a fact of a document that the person has confirmed. */
  readonly confirm: (path: FactPath, value: unknown, source: Source) => void;
  readonly acknowledge: (rule: string, taken: boolean) => void;
}

type Held = OpenDraft | 'loading' | 'none' | AppError;

const isHere = (held: Held): held is OpenDraft => typeof held === 'object' && 'capture' in held;

const sameFacts = (a: Capture, b: Capture): boolean =>
  JSON.stringify({ ...a.draft, sources: {} }) === JSON.stringify({ ...b.draft, sources: {} });

export function useOrder(ports: Pick<PanelPorts, 'watchDraft' | 'saveAnswers'>): Order | Exclude<Held, OpenDraft> {
  const { open, pageClosed, change } = useHeld(ports);
  const draft = useMemo(() => (isHere(open) ? mergeFacts(open.capture.draft, open.answers) : null), [open]);
  if (!isHere(open) || draft === null) return isHere(open) ? 'loading' : open;
  return {
    ...open, draft, pageClosed,
    // What was taken on was taken on for the facts as they stood: an answer clears it.
    answer: (path, value) => change((answers) => ({
      ...(value === undefined ? withoutFact(answers, path) : withFact(answers, path, value, { from: 'answer' })), acknowledged: [],
    })),
    confirm: (path, value, source) => change((answers) => ({ ...withDocumentFact(answers, path, value, source), acknowledged: [] })),
    acknowledge: (rule, taken) => change((answers) => {
      const others = answers.acknowledged.filter((id) => id !== rule);
      return { ...answers, acknowledged: taken ? [...others, rule] : others };
    }),
  };
}

interface Hold {
  readonly open: Held;
  readonly pageClosed: boolean;
  readonly change: (change: (answers: Draft) => Draft) => void;
}

function useHeld({ watchDraft, saveAnswers }: Pick<PanelPorts, 'watchDraft' | 'saveAnswers'>): Hold {
  const [open, setOpen] = useState<Held>('loading');
  const [pageClosed, setPageClosed] = useState(false);
  const latest = useRef<Held>('loading');
  const saving = useRef(0);
  const [{ put, change }] = useState(() => {
    const put = (held: Held): void => {
      latest.current = held;
      setOpen(held);
    };
    const change = (change: (answers: Draft) => Draft): void => {
      if (!isHere(latest.current)) return;
      const answers = change(latest.current.answers);
      put({ ...latest.current, answers });
      saving.current += 1;
      saveAnswers(answers).catch((thrown: unknown) => put(asAppError(thrown))).finally(() => saving.current -= 1);
    };
    return { put, change };
  });
  useEffect(() => watchDraft((next) => {
    setPageClosed(next === null);
    const before = latest.current;
    if (next === null) {
      if (!isHere(before)) put('none');
      return;
    }
    // While answers are on their way to the store, the store's are older than those on the screen.
    put(isHere(before) && saving.current > 0 ? { ...next, answers: before.answers } : next);
    if (isHere(before) && !sameFacts(before.capture, next.capture)) change((answers) => ({ ...answers, acknowledged: [] }));
  }, put), [watchDraft, put, change]);
  return { open, pageClosed, change };
}
