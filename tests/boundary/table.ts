// The table requirement → test → result, and the part of docs/SECURITY.md that lists the tests of each requirement.
import { shownAs, type CitingTest } from './cited.ts';
import type { Outcome, Ran } from './reports.ts';
import { REQUIREMENTS } from './requirements.ts';

const MARKS = ['<!-- made by `npm run requirements`: begin -->', '<!-- end -->'] as const;

const heldBy = (id: string, tests: readonly CitingTest[]): readonly CitingTest[] =>
  tests.filter(({ ids }) => ids.includes(id));

/** The document with its generated part made anew. Throws where the marks are missing. */
export function withList(document: string, tests: readonly CitingTest[]): string {
  const [begin, end] = MARKS.map((mark) => document.indexOf(mark));
  if (begin === undefined || end === undefined || begin < 0 || end < begin)
    throw new Error('docs/SECURITY.md has no marks for the list of tests');
  return `${document.slice(0, begin)}${MARKS[0]}\n${list(tests)}\n${document.slice(end)}`;
}

const list = (tests: readonly CitingTest[]): string =>
  Object.keys(REQUIREMENTS)
    .map((id) => `**${id}**\n\n${itemsOf(heldBy(id, tests)).join('\n')}\n`)
    .join('\n');

/** An item for each file, and within it one for each title. */
function itemsOf(tests: readonly CitingTest[]): readonly string[] {
  const files = [...new Set(tests.map(({ file }) => file))];
  return files.flatMap((file) => [
    `- \`${file}\``,
    ...tests.filter((test) => test.file === file).flatMap((test) => wrapped(shownAs(test))),
  ]);
}

const WIDTH = 118;

/** A nested item in lines of at most `WIDTH`, unless a single word is longer. */
function wrapped(text: string): readonly string[] {
  const lines = ['  -'];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (`${last} ${word}`.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`    ${word}`);
  }
  return lines;
}

export interface Row {
  readonly id: string;
  readonly test: CitingTest;
  readonly outcome: Outcome;
}

/** One row for each requirement and test. */
export const rowsOf = (tests: readonly CitingTest[], ran: readonly Ran[]): readonly Row[] =>
  Object.keys(REQUIREMENTS).flatMap((id) =>
    heldBy(id, tests).map((test) => ({ id, test, outcome: outcomeOf(test, ran) })),
  );

/** The worst outcome of all tests under the title: a table of cases or a `describe` has many. */
function outcomeOf({ title }: CitingTest, ran: readonly Ran[]): Outcome {
  const pattern = patternOf(title);
  const outcomes = new Set(
    ran
      .filter(({ titles }) => titles.some((one) => pattern.test(one)))
      .map(({ outcome }) => outcome),
  );
  return WORST_FIRST.find((outcome) => outcomes.has(outcome)) ?? 'missing';
}

const WORST_FIRST: readonly Outcome[] = ['failed', 'skipped', 'passed'];

/** Places that are filled in when the test runs (`%s`, `$name`, `${…}`) fit any text. */
const patternOf = (title: string): RegExp =>
  new RegExp(
    `^${title
      .split(/%[a-zA-Z#]|\$\{[^}]*\}|\$[\w.]+/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*')}$`,
    's',
  );

export const markdown = (rows: readonly Row[]): string =>
  [
    '| requirement | test | result |',
    '|---|---|---|',
    ...rows.map(
      ({ id, test, outcome }) =>
        `| ${id} | \`${test.file}\`: ${shownAs(test).replaceAll('|', String.raw`\|`)} | ${outcome} |`,
    ),
    '',
  ].join('\n');

/** What makes the run fail: a missing or failed test, and with `all` a skipped one too. */
export const faultsIn = (rows: readonly Row[], all: boolean): readonly Row[] =>
  rows.filter(
    ({ outcome }) =>
      outcome === 'failed' || outcome === 'missing' || (all && outcome === 'skipped'),
  );
