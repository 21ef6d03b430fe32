// Step 1: section by section, what is still needed, what is known and from where, and corrections.
// What is right already needs no stop.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { missing } from '../../../../locales/order.ts';
import { review } from '../../../../locales/panel.ts';
import { factNames } from '../../../../locales/words.ts';
import { factAt, type FactPath } from '../../../core/draft/draft.ts';
import { isOfRole } from '../../../core/draft/roles.ts';
import type { CheckReport } from '../../../core/rules/rule.ts';
import { DocumentSection } from '../../documents/DocumentSection.tsx';
import type { Reading } from '../../documents/useReading.ts';
import { FIELDS } from '../../facts/fields.ts';
import { inputId } from '../../facts/inputId.ts';
import { REVIEW_SECTIONS } from '../../facts/sections.ts';
import { showTyped, type TypedFacts } from '../../facts/typed.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { focusOn } from '../../parts/focus.ts';
import { useTexts } from '../../texts.tsx';
import { isMissing, mendable, rowsOf, unclearOf, type Row } from './asked.ts';
import { NextMissing, ONWARD_ID } from './NextMissing.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { typingOf } from './typing.ts';
import type { Order } from '../useOrder.ts';

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

/** What was understood is among the answers by now and closes; what waits for another role waits as it was typed. */
const stillOpen = (typed: TypedFacts, role: Parameters<typeof isOfRole>[1]): TypedFacts =>
  Object.fromEntries(Object.entries(typed).filter(([path]) => !isOfRole(path as FactPath, role)));

interface Mending {
  /** Counts the presses that found something unclear. */
  readonly attempt: number;
  /** What is typed and cannot be read, once the person wanted to go on. */
  readonly shown: ReturnType<typeof unclearOf>;
  /** Opens the questions of a document; of another role's document, who files. */
  readonly ask: (paths: readonly FactPath[]) => void;
  readonly goOn: () => void;
}

function useMending({ order: { draft }, typed, onTyped, onContinue }: ReviewProps): Mending {
  const [attempt, setAttempt] = useState(0);
  const unclear = unclearOf(typed, draft.filer.role);
  const ask = (paths: readonly FactPath[]): void => {
    const open = mendable(paths, draft);
    flushSync(() =>
      onTyped({
        ...typed,
        ...Object.fromEntries(
          [...paths, ...open].map((path) => [
            path,
            typed[path] ?? showTyped(FIELDS[path], factAt(draft, path)),
          ]),
        ),
      }),
    );
    if (open[0] !== undefined) focusOn(inputId(open[0]));
  };
  const goOn = (): void => {
    if (unclear.size > 0) {
      setAttempt(attempt + 1);
      return;
    }
    onTyped(stillOpen(typed, draft.filer.role));
    onContinue();
  };
  return { attempt, shown: attempt > 0 ? unclear : new Map<FactPath, never>(), ask, goOn };
}

export function Review(props: ReviewProps) {
  const { order, report, typed, reading, goTo } = props;
  const { t } = useTexts();
  const { attempt, shown, ask, goOn } = useMending(props);
  const unread = new Map(order.capture.unread.map(({ path, source }) => [path, source.raw ?? '']));
  const rows = rowsOf({ draft: order.draft, unread, report, typed });
  useEffect(() => {
    if (goTo !== null) focusOn(inputId(goTo));
  }, [goTo]);
  return (
    <>
      <Unclear {...{ attempt, shown }} />
      <HowManyMissing rows={rows} />
      <NextMissing rows={rows} after={-1} />
      {REVIEW_SECTIONS.map((section) => (
        <ReviewSection
          key={section}
          {...{ section, order, report, rows, shown }}
          typing={typingOf(props)}
        />
      ))}
      <DocumentSection {...{ order, reading }} onAsk={ask} />
      <div className="onward">
        <button type="button" id={ONWARD_ID} className="primary" onClick={goOn}>
          {t(review.onward)}
        </button>
      </div>
    </>
  );
}

function Unclear({ attempt, shown }: Pick<Mending, 'attempt' | 'shown'>) {
  const { t } = useTexts();
  if (shown.size === 0) return null;
  const reasons = [...shown].map(([path, { part, why }]) => ({
    target: inputId(path, part),
    text: `${t(factNames[path])}: ${t(why)}`,
  }));
  return <ErrorSummary title={t(review.unclear)} reasons={reasons} attempt={attempt} />;
}

function HowManyMissing({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTexts();
  const left = rows.filter(isMissing).length;
  return (
    <>
      <p role="status">
        <strong>{left === 0 ? t(missing.none) : t(missing.left, { count: left })}</strong>
      </p>
      {left > 0 && <p>{t(review.neededWhy)}</p>}
    </>
  );
}
