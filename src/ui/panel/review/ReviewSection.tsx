// One section of the review: how much is missing in it, its questions and facts, and one button by
// which any of them is corrected.
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { missing, sections } from '../../../../locales/order.ts';
import type { CheckReport } from '../../../core/rules/rule.ts';
import { inputId, questionId } from '../../facts/inputId.ts';
import {
  REVIEW_SECTIONS,
  sectionId,
  sectionOf,
  type ReviewSection as SectionName,
} from '../../facts/sections.ts';
import { AmountsNote } from '../../order/AmountsNote.tsx';
import { Told } from '../../order/RowNote.tsx';
import { focusOn } from '../../parts/focus.ts';
import { useTexts } from '../../texts.tsx';
import { isMissing, type Row, type unclearOf } from './asked.ts';
import { NextMissing } from './NextMissing.tsx';
import { ReviewRow } from './ReviewRow.tsx';
import type { Order } from '../useOrder.ts';
import type { Typing } from './typing.ts';

export interface ReviewSectionProps {
  readonly section: SectionName;
  readonly order: Order;
  readonly report: CheckReport;
  /** Of all sections. */
  readonly rows: readonly Row[];
  readonly typing: Typing;
  readonly shown: ReturnType<typeof unclearOf>;
}

/** The two that put another thing in the place of what was pressed: the focus goes there. */
function withFocus(typing: Typing, open: () => void): Pick<Typing, 'correct' | 'undo'> {
  return {
    correct: (path) => {
      flushSync(() => typing.correct(path));
      focusOn(inputId(path));
    },
    undo: (path) => {
      flushSync(() => {
        typing.undo(path);
        open();
      });
      focusOn(`${questionId(path)}-correct`);
    },
  };
}

export function ReviewSection({ section, rows, order, report, typing, shown }: ReviewSectionProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const id = sectionId(section);
  const own = rows.filter(({ path }) => sectionOf(path) === section);
  const { correct, undo } = withFocus(typing, () => setOpen(true));
  return (
    <section aria-labelledby={id} className="card review-section">
      <h2 id={id} tabIndex={-1}>
        {t(sections[section])}
      </h2>
      <HowManyMissing count={own.filter(isMissing).length} />
      {own.some(({ kind }) => kind !== 'question') && (
        <Edit {...{ section, isOpen }} onTurn={() => setOpen(!isOpen)} />
      )}
      <ul className="facts">
        {own
          .filter(({ kind }) => isOpen || kind !== 'untold')
          .map((row) => (
            <li key={row.path} className={row.kind === 'question' ? 'question' : undefined}>
              <ReviewRow
                {...{ row, order, report, typing, isOpen }}
                problem={shown.get(row.path)}
                onCorrect={correct}
                onUndo={undo}
              />
            </li>
          ))}
      </ul>
      {section === 'money' && (
        <Told>
          <AmountsNote draft={order.draft} />
        </Told>
      )}
      {own.some(({ kind }) => kind === 'question') && (
        <NextMissing rows={rows} after={REVIEW_SECTIONS.indexOf(section)} />
      )}
    </section>
  );
}

function HowManyMissing({ count }: { readonly count: number }) {
  const { t } = useTexts();
  return (
    <p className={count === 0 ? 'section-complete' : 'section-left'}>
      {count === 0 ? (
        <>
          <span aria-hidden="true">✓ </span>
          {t(missing.sectionNone)}
        </>
      ) : (
        t(missing.left, { count })
      )}
    </p>
  );
}

interface EditProps extends Pick<ReviewSectionProps, 'section'> {
  readonly isOpen: boolean;
  readonly onTurn: () => void;
}

function Edit({ section, isOpen, onTurn }: EditProps) {
  const { t } = useTexts();
  return (
    <button
      type="button"
      className="link"
      id={`${sectionId(section)}-edit`}
      aria-expanded={isOpen}
      onClick={onTurn}
    >
      {t(missing.edit)}
      <span className="unseen">: {t(sections[section])}</span>
    </button>
  );
}
