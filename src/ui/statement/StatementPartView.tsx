// One part of a statement as a document: its heading, its lines, its lists. Every character is of the signed bytes.
import type { StatementPart } from '../../core/request/statementText.ts';

interface StatementPartViewProps {
  readonly part: StatementPart;
  /** The language that it is written in, which may be another than the screen's. */
  readonly lang: 'kk' | 'ru';
}

export function StatementPartView({ part: { heading, content }, lang }: StatementPartViewProps) {
  return (
    <section className="statement-part" lang={lang}>
      {heading !== null && <h3>{heading}</h3>}
      {content.map((each, at) =>
        typeof each === 'string' ? (
          <p key={at}>{each}</p>
        ) : (
          <ul key={at}>
            {each.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ),
      )}
    </section>
  );
}
