// Labels with their values, by the ways in which documents set them: «label: value», two cells of a row, a row under a
// row of labels.
import type { Subject } from '../draft/labels/subjects.ts';
import { isNothing } from '../draft/valueWords.ts';
import type { DocumentKind, Place } from './document.ts';
import { meaningOf, OF_THE_PAST, partyOf, type Meaning } from './labels.ts';
import { isBelow, type Cell, type Line } from './layout.ts';

export interface Pair extends Place {
  readonly meaning: Meaning;
  readonly label: string;
  readonly value: string;
}

/** Everything that stands beside a known label, from top to bottom. */
export function pairsOf(lines: readonly Line[], kind: DocumentKind): readonly Pair[] {
  let party: Subject | null = null;
  return lines
    .flatMap((line, index) => {
      const [only, ...others] = line.cells;
      if (only !== undefined && others.length === 0)
        party = partyOf(only.text.replace(/:$/, ''), kind) ?? party;
      return pairsAt({ line, below: belowOf(lines, index), kind, party });
    })
    .filter(({ value }) => !isNothing(value));
}

const MOST_BELOW = 3;

/** The lines under a line, on its page. */
const belowOf = (lines: readonly Line[], index: number): readonly Line[] =>
  lines.slice(index + 1, index + 1 + MOST_BELOW).filter(({ page }) => page === lines[index]?.page);

interface Setting {
  readonly line: Line;
  readonly below: readonly Line[];
  readonly kind: DocumentKind;
  readonly party: Subject | null;
}

function pairsAt(setting: Setting): readonly Pair[] {
  const {
    line: { page, line, cells },
    kind,
    party,
  } = setting;
  const header = headerOf(setting);
  if (header !== null) return header;
  return cells.flatMap((cell, index) =>
    segmentsOf(cell.text).flatMap((text) => {
      const found =
        labelled(text, (label) => meaningOf(label, kind, party)) ??
        besideOrBelow({ ...cell, text }, index, setting);
      return found === null
        ? []
        : [{ page, line, ...found, value: continued(found, index, setting) }];
    }),
  );
}

type Labelled = Omit<Pair, keyof Place>;

/** «ИИН: 1; дата рождения: 2»: behind the first colon each label begins anew. */
function segmentsOf(text: string): readonly string[] {
  const colon = text.indexOf(':');
  const [first = '', ...others] = text.slice(colon + 1).split(/[;,]\s+(?=[^:;,]{2,60}:\s)/);
  return [text.slice(0, colon + 1) + first, ...others];
}

/** «label: value», or «label value» where the words of a label are followed by something else. */
function labelled(text: string, meaning: (label: string) => Meaning | null): Labelled | null {
  const colon = text.indexOf(':');
  if (colon >= 0) {
    const [label, value] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
    const found = value === '' ? null : meaning(label);
    return found === null ? null : { meaning: found, label, value };
  }
  const words = text.split(' ');
  for (let length = Math.min(words.length - 1, MOST_WORDS); length > 0; length--) {
    const [label, value] = [
      words.slice(0, length).join(' '),
      words
        .slice(length)
        .join(' ')
        .replace(/^[–—-]\s+/, ''),
    ];
    const found = words.length > 2 * MOST_WORDS ? null : meaning(label);
    // Without a colon a word may be a sentence's: only what has a form of its own is a value.
    if (found !== null && /^[\d№]/.test(value) && found.read !== 'text')
      return { meaning: found, label, value };
  }
  return null;
}

const MOST_WORDS = 8;

/** A label with its value in the next cell, or under it; a long label may go on in the lines below. */
function besideOrBelow(cell: Cell, index: number, setting: Setting): Labelled | null {
  const {
    line,
    below: [next],
    kind,
    party,
  } = setting;
  const isLabel = (text: string): boolean =>
    meaningOf(text.replace(/\s*:.*$/, ''), kind, party) !== null;
  const beside = line.cells[index + 1];
  if (beside !== undefined && isLabel(beside.text)) return null;
  const whole = beside === undefined ? [bareLabel(cell.text)] : labelsFrom(cell, setting);
  const label = whole.find((text) => meaningOf(text, kind, party) !== null);
  const meaning = label === undefined ? null : meaningOf(label, kind, party);
  if (label === undefined || meaning === null) return null;
  if (beside !== undefined) return { meaning, label, value: beside.text };
  const under = next?.cells.find((other) => isBelow(cell, other));
  const isOpen =
    cell.text.endsWith(':') &&
    under !== undefined &&
    !isLabel(under.text) &&
    next?.cells.length === line.cells.length;
  return isOpen ? { meaning, label, value: under.text } : null;
}

const bareLabel = (text: string): string => text.replace(/\s*:$/, '');

/**
 * A label, and what it may be with the lines under it: the longest first, for its beginning may be a label of its own.
 */
function labelsFrom(cell: Cell, { below, kind, party }: Setting): readonly string[] {
  const labels = [bareLabel(cell.text)];
  for (const {
    cells: [first, ...others],
  } of below) {
    if (
      first === undefined ||
      Math.abs(first.x - cell.x) > SAME_EDGE ||
      first.text.includes(':') ||
      partyOf(first.text, kind) !== null
    )
      break;
    if (others.length > 0 && meaningOf(first.text, kind, party) !== null) break;
    labels.unshift(`${labels[0] ?? ''} ${first.text}`);
  }
  return labels;
}

/** Points. */
const SAME_EDGE = 3;

/** A row of labels over a row of values, as in a table. */
function headerOf({ line, below: [next], kind, party }: Setting): readonly Pair[] | null {
  if (line.cells.length < 2 || next === undefined || next.cells.length > line.cells.length)
    return null;
  const columns = line.cells.map((cell) => ({
    cell,
    meaning: cell.text.includes(':') ? null : meaningOf(cell.text, kind, party),
  }));
  const known = columns.filter(({ meaning }) => meaning !== null);
  if (known.length < 2 || known.length < columns.length / 2) return null;
  if (next.cells.some(({ text }) => meaningOf(text.replace(/\s*:.*$/, ''), kind, party) !== null))
    return null;
  return known.flatMap(({ cell, meaning }) => {
    const values = next.cells.filter((other) => isBelow(cell, other));
    const [value] = values;
    const isItsOwn =
      value !== undefined &&
      values.length === 1 &&
      columns.filter(({ cell: other }) => isBelow(other, value)).length === 1;
    return meaning === null || !isItsOwn
      ? []
      : [{ page: next.page, line: next.line, meaning, label: cell.text, value: value.text }];
  });
}

const GOES_ON: readonly Meaning['read'][] = ['fullName', 'text', 'measure'];

/** A name, or the words of a body, may go on under themselves. */
function continued(
  { meaning, value }: Labelled,
  index: number,
  { line, below: [next], kind, party }: Setting,
): string {
  const start = line.cells[index + 1];
  const more = next?.cells.find(
    ({ x }) => start !== undefined && Math.abs(x - start.x) < SAME_EDGE,
  );
  if (!GOES_ON.includes(meaning.read) || more === undefined || next === undefined) return value;
  const isRowOfItsOwn = next.cells.some(
    ({ text }) =>
      /[:\d]/.test(text) || meaningOf(text, kind, party) !== null || OF_THE_PAST.test(text),
  );
  return isRowOfItsOwn ? value : `${value} ${more.text}`;
}
