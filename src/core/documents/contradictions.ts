// Facts of one document that cannot all be true: then none of them is certain.
import { readIin } from '../identifiers/iin.ts';
import { strangeLetters } from '../identifiers/lookAlikes.ts';
import { isIsoDate, type IsoDate } from '../time.ts';
import type { DocumentFact, DocumentFactName } from './document.ts';

const PERSONS = ['applicant', 'assistant', 'filer'] as const;
/** What begins before it ends. */
const TERMS: readonly (readonly [DocumentFactName, DocumentFactName])[] = [
  ['ipar.date', 'ipar.validUntil'],
  ['document.issuedOn', 'identity.validUntil'],
  ['document.issuedOn', 'document.expiresOn'],
  ['document.issuedOn', 'disability.validUntil'],
];

const isAfter = (one: unknown, other: unknown): boolean =>
  isDate(one) && isDate(other) && one > other;
const isDate = (value: unknown): value is IsoDate => typeof value === 'string' && isIsoDate(value);

/** The names of the facts that another fact, or their own form, speaks against. */
export function contradictions(facts: readonly DocumentFact[]): ReadonlySet<DocumentFactName> {
  const valueOf = (name: DocumentFactName): unknown =>
    facts.find((fact) => fact.name === name)?.value;
  const persons = PERSONS.flatMap((person) =>
    ofPerson(`${person}.iin`, `${person}.birthDate`, valueOf),
  );
  const dates = facts
    .filter(({ value }) => isDate(value) && (value < '1900' || value > '2100'))
    .map(({ name }) => name);
  const terms = TERMS.filter(([from, until]) => isAfter(valueOf(from), valueOf(until))).flat();
  const isEndless =
    valueOf('disability.openEnded') === true && valueOf('disability.validUntil') !== undefined;
  const doubtful = new Set<DocumentFactName>([
    ...persons,
    ...dates,
    ...terms,
    ...(isEndless ? (['disability.openEnded', 'disability.validUntil'] as const) : []),
  ]);
  return namesTogether(facts, doubtful);
}

function ofPerson(
  iin: DocumentFactName,
  birthDate: DocumentFactName,
  valueOf: (name: DocumentFactName) => unknown,
): readonly DocumentFactName[] {
  const [number, date] = [valueOf(iin), valueOf(birthDate)];
  if (typeof number !== 'string') return [];
  const read = readIin(number);
  if ('problem' in read) return [iin];
  return date === undefined || read.birthDate === null || read.birthDate === date
    ? []
    : [iin, birthDate];
}

/**
 * The parts of a name stand or fall together; letters of two alphabets in it were drawn alike, and
 * read as they are not.
 */
function namesTogether(
  facts: readonly DocumentFact[],
  doubtful: Set<DocumentFactName>,
): ReadonlySet<DocumentFactName> {
  for (const person of PERSONS) {
    const parts = facts.filter(({ name }) =>
      [`${person}.lastName`, `${person}.firstName`, `${person}.patronymic`].includes(name),
    );
    const isMixed = strangeLetters(parts.map(({ value }) => String(value)).join(' ')).length > 0;
    if (isMixed || parts.some(({ certain }) => !certain))
      for (const { name } of parts) doubtful.add(name);
  }
  return doubtful;
}
