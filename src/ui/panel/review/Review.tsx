// The answers: first what the order does not say, asked section by section, and the way on; behind it
// what is known and from where, and corrections.
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
import { Act } from '../../parts/Act.tsx';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { focusOn } from '../../parts/focus.ts';
import { useTexts } from '../../texts.tsx';
import { isMissing, isRaised, mendable, rowsOf, unclearOf, type Row } from './asked.ts';
import { AskedSection, KnownSection, type SectionProps } from './ReviewSection.tsx';
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

/**
 * An answer does not move its question: what was raised stays so for as long as it is asked. What
 * came to be known otherwise is listed with what is known, where it can be corrected.
 */
function useRaised(rows: readonly Row[]): ReadonlySet<FactPath> {
  const [raised, setRaised] = useState<ReadonlySet<FactPath>>(new Set());
  const now = rows
    .filter((row) => isRaised(row) || (row.kind === 'question' && raised.has(row.path)))
    .map(({ path }) => path);
  if (now.length === raised.size && now.every((path) => raised.has(path))) return raised;
  const all = new Set(now);
  setRaised(all);
  return all;
}

/** The sections of what is known that are open for corrections. */
function useOpened(): Pick<SectionProps, 'opened' | 'onOpen'> {
  const [opened, setOpened] = useState<SectionProps['opened']>([]);
  return {
    opened,
    onOpen: (section, isOpen) =>
      setOpened((before) => [
        ...before.filter((other) => other !== section),
        ...(isOpen ? [section] : []),
      ]),
  };
}

export function Review(props: ReviewProps) {
  const { order, report, typed, reading, goTo } = props;
  const { t } = useTexts();
  const { attempt, shown, ask, goOn } = useMending(props);
  const unread = new Map(order.capture.unread.map(({ path, source }) => [path, source.raw ?? '']));
  const rows = rowsOf({ draft: order.draft, unread, report, typed });
  const raised = useRaised(rows);
  const terms = { order, report, rows, raised, shown, typing: typingOf(props), ...useOpened() };
  useEffect(() => {
    if (goTo !== null) focusOn(inputId(goTo));
  }, [goTo]);
  return (
    <>
      <Unclear {...{ attempt, shown }} />
      <HowManyMissing rows={rows} />
      {REVIEW_SECTIONS.map((section) => (
        <AskedSection key={section} {...{ section }} {...terms} />
      ))}
      <Act>
        <button type="button" className="primary" onClick={goOn}>
          {t(review.onward)}
        </button>
      </Act>
      <DocumentSection {...{ order, reading }} onAsk={ask} />
      {REVIEW_SECTIONS.map((section) => (
        <KnownSection key={section} {...{ section }} {...terms} />
      ))}
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
