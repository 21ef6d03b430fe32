// One part of a statement as a document: its heading, its lines, its lists. Every character is of the signed bytes.
import type { StatementPart } from '../../core/request/statementText.ts';

interface StatementPartViewProps {
  readonly part: StatementPart;
}

export function StatementPartView({ part: { heading, content } }: StatementPartViewProps) {
  return (
    <section className="statement-part">
      {heading !== null && <h3>{heading}</h3>}
      {content.map((each, at) =>
        typeof each === 'string' ? (
          <p key={at}>{each}</p>
        ) : (
          <ul key={at}>
            {each.map((text, line) => (
              <li key={line}>{text}</li>
            ))}
          </ul>
        ),
      )}
    </section>
  );
}
