// Which fact a label names: its own words, the heading that it stands under, and nothing else. What
// could be two facts is none.
import { SECTION_SEPARATOR } from './pageSnapshot.ts';
import {
  AROUND_PERSONS,
  HEADINGS,
  NEUTRAL_HEADINGS,
  OWNERS,
  PERSONS,
  STEMS,
  type Subject,
} from './labels/subjects.ts';
import type { Wording } from './labels/wording.ts';
import { WORDINGS } from './labels/wordings.ts';
import { plainLabel } from './labelText.ts';
import { weekdayOf } from './schedule.ts';

/** What a heading is about: a subject, null where there is no heading, 'unknown' where it says something else. */
export type Heading = Subject | 'unknown' | null;

const key = (of: Subject, words: string): string => `${of}:${words}`;
const ANYWHERE = new Map(
  WORDINGS.flatMap((wording) =>
    (wording.anywhere ?? []).map((words) => [plainLabel(words), wording] as const),
  ),
);
const THERE = new Map(
  WORDINGS.flatMap((wording) =>
    (wording.there ?? []).map((words) => [key(wording.of, plainLabel(words)), wording] as const),
  ),
);
const KNOWN_HEADINGS = new Map(
  Object.entries(HEADINGS).map(([words, subject]) => [plainLabel(words), subject]),
);
const NEUTRAL = new Set(NEUTRAL_HEADINGS.map(plainLabel));

interface Named {
  readonly subjects: ReadonlySet<Subject>;
  /** What is left of the words without the subjects. */
  readonly rest: string;
}

function namedIn(plain: string): Named {
  const subjects = new Set<Subject>();
  const rest = STEMS.reduce(
    (words, [subject, stem]) =>
      words.replace(stem, () => {
        subjects.add(subject);
        return ' ';
      }),
    plain,
  );
  return { subjects, rest: rest.replace(/\s+/g, ' ').trim() };
}

/**
 * The one subject of several: «ИПАР получателя» is about the programme. Undefined where there is
 * none, null where there are two.
 */
function only(subjects: ReadonlySet<Subject>): Subject | null | undefined {
  const [first, ...more] = [...subjects].filter(
    (subject) => ![...subjects].some((other) => OWNERS[other] === subject),
  );
  return more.length > 0 ? null : first;
}

/** The subject of the innermost heading that has one; a heading of unknown meaning hides those above it. */
export function headingOf(section: string, title: string): Heading {
  const parts = section === '' ? [] : section.split(SECTION_SEPARATOR).reverse();
  for (const part of parts) {
    const subject = subjectOfHeading(part);
    if (subject !== null) return subject;
  }
  return parts.length === 0 && subjectOfHeading(title) === 'order' ? 'order' : null;
}

/** «2. Помощник», «Шаг 2». */
const unnumbered = (text: string): string => plainLabel(text).replace(/^\d+ | \d+$/g, '');

function subjectOfHeading(text: string): Heading {
  const plain = unnumbered(text);
  if (NEUTRAL.has(plain) || weekdayOf(text) !== null) return null;
  return (
    KNOWN_HEADINGS.get(plain) ??
    KNOWN_HEADINGS.get(unnumbered(text.split(/[,:–—/]/)[0] ?? '')) ??
    subjectOfNamed(namedIn(plain)) ??
    'unknown'
  );
}

/**
 * A person is the heading's subject only where the heading says no more: under «Кому нужен
 * помощник» stands somebody else.
 */
function subjectOfNamed({ subjects, rest }: Named): Heading | undefined {
  const subject = only(subjects);
  const isAlone = rest.split(/[\s/]+/).every((word) => word === '' || AROUND_PERSONS.has(word));
  return subject === null || subject === undefined || isAlone || !PERSONS.includes(subject)
    ? subject
    : 'unknown';
}

/** The wording that a label under a heading means, or null. `declarant` is whom this page calls «заявитель». */
export function wordingOf(label: string, heading: Heading, declarant: Subject): Wording | null {
  const plain = plainLabel(label);
  const whole = wordingOfPlain(plain, heading, declarant);
  if (whole !== null || !plain.includes('/')) return whole;
  const [first, ...others] = plain
    .split('/')
    .map((part) => wordingOfPlain(part.trim(), heading, declarant));
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

function wordingOfPlain(plain: string, heading: Heading, declarant: Subject): Wording | null {
  const as = <T>(subject: T): T | Subject => (subject === 'declarant' ? declarant : subject);
  const { subjects, rest } = namedIn(plain);
  const persons = new Set([...subjects].map(as));
  const under = as(heading);
  const anywhere = ANYWHERE.get(plain);
  if (anywhere !== undefined) return belongs(anywhere.of, under, persons) ? anywhere : null;
  const own = only(persons);
  if (own === null) return null;
  const subject = own ?? under;
  if (subject === null || subject === 'unknown') return null;
  const there =
    THERE.get(key(subject, rest)) ??
    (subject === 'order' ? THERE.get(key('money', rest)) : undefined);
  return there !== undefined && belongs(there.of, under, persons) ? there : null;
}

/** Whether a fact of this subject can stand under this heading: another person's, or an unknown one, takes it away. */
function belongs(of: Subject, heading: Heading, named: ReadonlySet<Subject>): boolean {
  const owner = OWNERS[of] ?? of;
  if (named.has(owner) || heading === null || heading === owner || heading === of) return true;
  return !PERSONS.includes(owner) || (heading !== 'unknown' && !PERSONS.includes(heading));
}
