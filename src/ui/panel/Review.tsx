// Step 1: what is still needed, what was read and from where, and corrections.
import { useEffect, useState } from 'react';
import { review } from '../../../locales/panel.ts';
import { factNames } from '../../../locales/words.ts';
import { factAt, type FactPath } from '../../core/draft/draft.ts';
import type { CheckReport } from '../../core/rules/rule.ts';
import { DocumentSection } from '../documents/DocumentSection.tsx';
import type { Reading } from '../documents/useReading.ts';
import { FactInput } from '../facts/FactInput.tsx';
import { FIELDS } from '../facts/fields.ts';
import { inputId } from '../facts/inputId.ts';
import { readTyped, showTyped, type Typed, type TypedFacts } from '../facts/typed.ts';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { focusOn } from '../parts/focus.ts';
import { useTexts } from '../texts.tsx';
import { questionsOf, unclearOf } from './asked.ts';
import { ReadFacts } from './ReadFacts.tsx';
import type { Order } from './useOrder.ts';

interface ReviewProps {
  readonly order: Order;
  readonly report: CheckReport;
  readonly typed: TypedFacts;
  readonly reading: Reading;
  /** The question to open at. */
  readonly goTo: FactPath | null;
  readonly onTyped: (typed: TypedFacts) => void;
  readonly onContinue: () => void;
}

/** How the inputs of a fact stand: as typed, else as answered. */
export interface Typing {
  readonly typedAt: (path: FactPath) => Typed;
  readonly type: (path: FactPath, typed: Typed) => void;
  /** Opens a fact of the page for correction. */
  readonly correct: (path: FactPath) => void;
  readonly undo: (path: FactPath) => void;
}

function typingOf({ order, typed, onTyped }: ReviewProps): Typing {
  return {
    typedAt: (path) => typed[path] ?? showTyped(FIELDS[path], factAt(order.answers, path)),
    type: (path, text) => {
      onTyped({ ...typed, [path]: text });
      const reading = readTyped(FIELDS[path], text);
      order.answer(path, reading.kind === 'value' ? reading.value : undefined);
    },
    correct: (path) => onTyped({ ...typed, [path]: showTyped(FIELDS[path], factAt(order.draft, path)) }),
    undo: (path) => {
      onTyped(Object.fromEntries(Object.entries(typed).filter(([other]) => other !== path)));
      order.answer(path, undefined);
    },
  };
}

export function Review(props: ReviewProps) {
  const { order, report, typed, reading, goTo, onTyped, onContinue } = props;
  const { t } = useTexts();
  const [attempt, setAttempt] = useState(0);
  const unclear = unclearOf(typed);
  const shown = attempt > 0 ? unclear : new Map<FactPath, never>();
  const typing = typingOf(props);
  useEffect(() => {
    if (goTo !== null) focusOn(inputId(goTo));
  }, [goTo]);
  const ask = (paths: readonly FactPath[]): void => onTyped({ ...typed, ...Object.fromEntries(paths.map((path) => [path, typed[path] ?? showTyped(FIELDS[path], factAt(order.draft, path))])) });
  const reasons = [...shown].map(([path, { part, why }]) => ({ target: inputId(path, part), text: `${t(factNames[path])}: ${t(why)}` }));
  return (
    <>
      {reasons.length > 0 && <ErrorSummary title={t(review.unclear)} reasons={reasons} attempt={attempt} />}
      <Questions {...{ order, report, typed, typing, shown }} />
      <DocumentSection {...{ order, reading }} onAsk={ask} />
      <ReadFacts {...{ order, typed, typing, shown }} />
      <div className="onward">
        <button type="button" className="primary" onClick={() => (unclear.size > 0 ? setAttempt(attempt + 1) : onContinue())}>{t(review.onward)}</button>
      </div>
    </>
  );
}

type QuestionsProps = Pick<ReviewProps, 'order' | 'report' | 'typed'> & {
  readonly typing: Typing;
  readonly shown: ReturnType<typeof unclearOf>;
};

function Questions({ order, report, typed, typing, shown }: QuestionsProps) {
  const { t } = useTexts();
  const { capture, answers, draft } = order;
  const raw = new Map(capture.unread.map(({ path, source }) => [path, source.raw ?? '']));
  const questions = questionsOf({ page: capture.draft, answers, draft, unread: [...raw.keys()], report, typed });
  return (
    <section aria-labelledby="needed-title">
      <h2 id="needed-title">{t(review.needed)}</h2>
      <p>{t(questions.length === 0 ? review.nothingNeeded : review.neededWhy)}</p>
      {questions.map(({ path, why }) => (
        <div key={path} className="question">
          {raw.has(path) && <p className="unread">{t(review.unread, { raw: raw.get(path) ?? '' })}</p>}
          <FactInput {...{ path, why }} typed={typing.typedAt(path)} problem={shown.get(path)} onType={(text) => typing.type(path, text)} />
        </div>
      ))}
    </section>
  );
}
