// A signed statement as it is read: parts with headings, lines, lists. Its form is the pack's
// (individualAssistant/statement.ts): parts are divided by an empty line, a list's lines begin with
// a dash. No value can hold a line end (request.ts), so none can pass for a part or a heading.

export interface StatementPart {
  /** Null where the part begins at once, as the first did in earlier versions. */
  readonly heading: string | null;
  /** A line, or the lines of a list without their dashes. */
  readonly content: readonly (string | readonly string[])[];
}

const DASH = '– ';

export const statementParts = (statement: string): readonly StatementPart[] =>
  statement.split('\n\n').map((part) => {
    const [first = '', ...others] = part.split('\n');
    const isHeading = first === first.toUpperCase();
    return {
      heading: isHeading ? first : null,
      content: contentOf(isHeading ? others : [first, ...others]),
    };
  });

function contentOf(lines: readonly string[]): StatementPart['content'] {
  const content: (string | string[])[] = [];
  for (const line of lines) {
    const list = content.at(-1);
    if (!line.startsWith(DASH)) content.push(line);
    else if (Array.isArray(list)) list.push(line.slice(DASH.length));
    else content.push([line.slice(DASH.length)]);
  }
  return content;
}
