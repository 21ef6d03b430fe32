// One fact of the review in its one place: asked for, or shown with where it came from, or not given.
import { missing } from '../../../../locales/order.ts';
import { review } from '../../../../locales/panel.ts';
import { factNames } from '../../../../locales/words.ts';
import { factAt, type FactPath } from '../../../core/draft/draft.ts';
import type { CheckReport } from '../../../core/rules/rule.ts';
import { FactInput, type FactInputProps } from '../../facts/FactInput.tsx';
import { questionId } from '../../facts/inputId.ts';
import { sourceText } from '../../facts/sourceText.ts';
import { factText } from '../../facts/spoken.ts';
import { RowNote } from '../../order/RowNote.tsx';
import { useTexts } from '../../texts.tsx';
import type { Row } from './asked.ts';
import type { Order } from '../useOrder.ts';
import type { Typing } from './typing.ts';

interface ReviewRowProps extends Pick<FactInputProps, 'problem'> {
  readonly row: Row;
  readonly order: Order;
  readonly report: CheckReport;
  readonly typing: Typing;
  /** Whether the section is open for corrections. */
  readonly isOpen: boolean;
  readonly onCorrect: (path: FactPath) => void;
  readonly onUndo: (path: FactPath) => void;
}

export function ReviewRow(props: ReviewRowProps) {
  const {
    row: { kind, path },
    order,
    report,
    typing,
  } = props;
  const typed = kind === 'question' ? typing.typedAt(path) : undefined;
  return (
    <>
      {kind === 'question' ? (
        <Question {...props} row={props.row as Extract<Row, { kind: 'question' }>} />
      ) : (
        <Fact {...props} />
      )}
      <RowNote {...{ path, typed }} draft={order.draft} asOf={report.asOf} />
    </>
  );
}

function Question({
  row: { path, why, raw },
  order,
  typing,
  problem,
  onUndo,
}: ReviewRowProps & { readonly row: Extract<Row, { kind: 'question' }> }) {
  const speech = useTexts();
  const { t } = speech;
  const onPage = factAt(order.capture.draft, path);
  return (
    <>
      {raw !== undefined && <p className="unread">{t(review.unread, { raw })}</p>}
      <FactInput
        {...{ path, why, problem }}
        typed={typing.typedAt(path)}
        onType={(text) => typing.type(path, text)}
      />
      {onPage !== undefined && (
        <>
          <p className="source">{t(review.onPage, { value: factText(path, onPage, speech) })}</p>
          <button type="button" className="link" onClick={() => onUndo(path)}>
            {t(review.undo)}
            <span className="unseen">: {t(factNames[path])}</span>
          </button>
        </>
      )}
    </>
  );
}

function Fact({ row: { kind, path }, order, isOpen, onCorrect }: ReviewRowProps) {
  const speech = useTexts();
  const { t } = speech;
  const fact = t(factNames[path]);
  const source = order.draft.sources[path];
  const onPage = factAt(order.capture.draft, path);
  return (
    <div className="fact">
      <div>
        <p className="fact-name">{fact}</p>
        {kind === 'untold' ? (
          <p className="source">{t(missing.untold)}</p>
        ) : (
          <p className="fact-value">{factText(path, factAt(order.draft, path), speech)}</p>
        )}
        {kind === 'known' && <p className="source">{sourceText(source, speech)}</p>}
        {kind === 'known' && source?.from === 'answer' && onPage !== undefined && (
          <p className="source">{t(review.onPage, { value: factText(path, onPage, speech) })}</p>
        )}
      </div>
      {isOpen && (
        <button
          type="button"
          className="link"
          id={`${questionId(path)}-correct`}
          onClick={() => onCorrect(path)}
        >
          {t(kind === 'untold' ? missing.add : review.correct)}
          <span className="unseen">: {fact}</span>
        </button>
      )}
    </div>
  );
}
