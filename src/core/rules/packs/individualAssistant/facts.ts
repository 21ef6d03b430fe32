// What follows from the facts of a draft: the words in which the rules are written.
import type { Draft, Relation } from '../../../draft/draft.ts';
import { plainText } from '../../../draft/plainText.ts';
import { readIin, type Iin, type Sex } from '../../../identifiers/iin.ts';
import { withoutSpaces } from '../../../identifiers/controlDigit.ts';
import type { IsoDate } from '../../../time.ts';
import type { Truth } from '../../kleene.ts';
import type { CheckContext, Severity } from '../../rule.ts';

/** True where there is something to read, unknown where the text is missing or blank. */
export const written = (text: string | undefined): Truth => (plainText(text ?? '') === '' ? undefined : true);

type Person = Pick<Draft['applicant'], 'iin' | 'birthDate'>;

/** What a possible IIN says; nothing is taken from an impossible one. */
export function iinOf(person: Person): Iin | undefined {
  const answer = readIin(person.iin ?? '');
  return 'problem' in answer ? undefined : answer;
}

/** As stated, else from the IIN; a date still to come is no birth date. */
export function birthDateOf(person: Person, asOf: IsoDate): IsoDate | undefined {
  const date = person.birthDate ?? iinOf(person)?.birthDate ?? undefined;
  return date !== undefined && date <= asOf ? date : undefined;
}

export const sexOf = (assistant: Draft['assistant']): Sex | undefined =>
  assistant.sex ?? iinOf(assistant)?.sex ?? undefined;

/** The digits of an identifier for comparison; undefined where nothing was typed. */
export const digitsOf = (text: string | undefined): string | undefined => withoutSpaces(text ?? '') || undefined;

export const filerIinOf = ({ filer, applicant }: Draft): string | undefined => {
  if (filer.role === undefined) return undefined;
  return digitsOf(filer.role === 'self' ? applicant.iin : filer.iin);
};

/** Marriage and Family Code art. 1(1)(13), and the spouse, whom art. 163 of the Social Code names beside them. */
export const isSpouseOrCloseRelative = (relation: Relation): boolean => relation !== 'other_relative' && relation !== 'none';

/** The national test keys carry numbers that cannot exist, so outside production and the tests' own world they only warn. */
export const impossibleNumber = ({ trust }: CheckContext): Severity => (trust === 'test' ? 'warning' : 'blocking');
