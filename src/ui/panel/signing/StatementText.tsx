// The text that is signed: its summary, and the rest one press below. All of it from the bytes.
import type { ReactNode } from 'react';
import { card } from '../../../../locales/card.ts';
import { sign as words } from '../../../../locales/signing.ts';
import type { RequestFields } from '../../../core/request/request.ts';
import { statementParts } from '../../../core/request/statementText.ts';
import { StatementPartView } from '../../statement/StatementPartView.tsx';
import { useTexts } from '../../texts.tsx';

type Text = Pick<RequestFields, 'lang' | 'statement'>;

export function InShort({ lang, statement }: Text) {
  const { t } = useTexts();
  const [summary] = statementParts(statement);
  return (
    <article className="document" aria-labelledby="statement-title">
      {/* The signed text has a heading of its own. */}
      <h2 id="statement-title" className="unseen">
        {t(words.statement)}
      </h2>
      <div className="statement" lang={lang}>
        {summary !== undefined && <StatementPartView part={summary} />}
      </div>
    </article>
  );
}

interface WholeProps extends Text {
  /** Chooses the language of the text. */
  readonly children: ReactNode;
  readonly print: () => void;
}

export function Whole({ lang, statement, children, print }: WholeProps) {
  const { t } = useTexts();
  const [, ...others] = statementParts(statement);
  return (
    <details className="whole">
      <summary>{t(words.whole)}</summary>
      {children}
      <div className="actions">
        <button type="button" className="secondary" onClick={print}>
          {t(card.print)}
        </button>
      </div>
      {/* Its parts have headings of their own, which would stand under that of the key. */}
      <h2 className="unseen">{t(words.wholeTitle)}</h2>
      <div className="statement" lang={lang}>
        {others.map((part, at) => (
          <StatementPartView key={at} part={part} />
        ))}
      </div>
    </details>
  );
}
