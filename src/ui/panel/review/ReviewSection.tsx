// A section of the review: what the order does not say, asked; and what is known, with one button by
// which any of it is corrected.
import { flushSync } from 'react-dom';
import { missing, sections } from '../../../../locales/order.ts';
import type { FactPath } from '../../../core/draft/draft.ts';
import type { CheckReport } from '../../../core/rules/rule.ts';
import { inputId, questionId } from '../../facts/inputId.ts';
import { sectionId, sectionOf, type ReviewSection } from '../../facts/sections.ts';
import { AmountsNote } from '../../order/AmountsNote.tsx';
import { Told } from '../../order/RowNote.tsx';
import { focusOn } from '../../parts/focus.ts';
import { useTexts } from '../../texts.tsx';
import { isMissing, type Row, type unclearOf } from './asked.ts';
import { ReviewRow } from './ReviewRow.tsx';
import type { Order } from '../useOrder.ts';
import type { Typing } from './typing.ts';

export interface SectionProps {
  readonly section: ReviewSection;
  readonly order: Order;
  readonly report: CheckReport;
  /** Of all sections. */
  readonly rows: readonly Row[];
  /** What the order itself raised: it is asked before the way on. */
  readonly raised: ReadonlySet<FactPath>;
  readonly typing: Typing;
  readonly shown: ReturnType<typeof unclearOf>;
  /** Those of what is known that are open for corrections. */
  readonly opened: readonly ReviewSection[];
  readonly onOpen: (section: ReviewSection, isOpen: boolean) => void;
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

/** Its questions alone: whoever answers comes past nothing else. */
export function AskedSection(props: SectionProps) {
  const { section, rows, raised } = props;
  const { t } = useTexts();
  const own = rows.filter(({ path }) => sectionOf(path) === section && raised.has(path));
  if (own.length === 0) return null;
  const id = `asked-${section}`;
  return (
    // No region of its own: the section of what is known has that name.
    <div className="card review-section">
      <h2 id={id}>{t(sections[section])}</h2>
      <HowManyMissing count={own.filter(isMissing).length} />
      <Rows {...props} rows={own} isOpen={false} />
    </div>
  );
}

export function KnownSection(props: SectionProps) {
  const { section, rows, raised, order, opened, onOpen } = props;
  const { t } = useTexts();
  const isOpen = opened.includes(section);
  const id = sectionId(section);
  const own = rows.filter(({ path }) => sectionOf(path) === section && !raised.has(path));
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={id} className="card review-section">
      <h2 id={id} tabIndex={-1}>
        {t(sections[section])}
      </h2>
      {own.some(({ kind }) => kind !== 'question') && (
        <Edit {...{ section, isOpen }} onTurn={() => onOpen(section, !isOpen)} />
      )}
      <Rows
        {...props}
        rows={own.filter(({ kind }) => isOpen || kind !== 'untold')}
        isOpen={isOpen}
      />
      {section === 'money' && (
        <Told>
          <AmountsNote draft={order.draft} />
        </Told>
      )}
    </section>
  );
}

interface RowsProps extends SectionProps {
  readonly isOpen: boolean;
}

function Rows({ section, rows, order, report, typing, shown, isOpen, onOpen }: RowsProps) {
  // A correction that is undone comes back among what is known, where its button may be folded away.
  const { correct, undo } = withFocus(typing, () => onOpen(section, true));
  return (
    <ul className="facts">
      {rows.map((row) => (
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

interface EditProps extends Pick<SectionProps, 'section'> {
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
