// What follows from the facts of a draft: the words in which the rules are written.
import type { Answer, Draft, Relation } from '../../../draft/draft.ts';
import { plainText } from '../../../draft/plainText.ts';
import { bareNumber } from '../../../identifiers/bareNumber.ts';
import { readIin, type Iin, type Sex } from '../../../identifiers/iin.ts';
import { addMonths, type IsoDate } from '../../../time.ts';
import { given, type Truth } from '../../kleene.ts';
import type { CheckContext, Judgement, Severity } from '../../rule.ts';
import { POA_MONTHS } from './parameters.ts';

/** True where there is something to read, unknown where the text is missing or blank. */
export const written = (text: string | undefined): Truth =>
  plainText(text ?? '') === '' ? undefined : true;

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

/** Of full age on its very day; born on 29 February, on the last day of that month (Civil Code art. 174(3)). */
export const isAdult = (birthDate: IsoDate, asOf: IsoDate): boolean =>
  addMonths(birthDate, 18 * 12) <= asOf;

export const sexOf = (assistant: Draft['assistant']): Sex | undefined =>
  assistant.sex ?? iinOf(assistant)?.sex ?? undefined;

/** The digits of an identifier for comparison; undefined where nothing was typed. */
export const digitsOf = (text: string | undefined): string | undefined =>
  bareNumber(text ?? '') || undefined;

export const filerIinOf = ({ filer, applicant }: Draft): string | undefined => {
  if (filer.role === undefined) return undefined;
  return digitsOf(filer.role === 'self' ? applicant.iin : filer.iin);
};

/** Marriage and Family Code art. 1(1)(13), and the spouse, whom art. 163 of the Social Code names beside them. */
export const isSpouseOrCloseRelative = (relation: Relation): boolean =>
  relation !== 'other_relative' && relation !== 'none';

/**
 * The national test keys carry numbers that cannot exist, so outside production and the tests' own
 * world they only warn.
 */
export const impossibleNumber = ({ trust }: CheckContext): Severity =>
  trust === 'test' ? 'warning' : 'blocking';

/** Whether anything at all is known of an IPAR. */
export const hasIpar = ({ ipar }: Draft): Truth =>
  ipar.assistantMeasure === true || ipar.number !== undefined || ipar.date !== undefined
    ? true
    : undefined;

/** «No» holds, «yes» does not; «I don't know» is as good as no answer. */
export const answeredNo = (answer: Answer | undefined): Truth =>
  given(answer, (known) => (known === 'unknown' ? undefined : known === 'no'));

export const answeredYes = (answer: Answer | undefined): Truth =>
  given(answer, (known) => (known === 'unknown' ? undefined : known === 'yes'));

type Poa = Draft['poa'];

/** The check of a power of attorney, where one is used. */
export const ofAttorney =
  (check: (poa: Poa, asOf: IsoDate) => Truth) =>
  ({ draft, asOf }: CheckContext): Judgement => {
    if (draft.filer.role === undefined) return undefined;
    return draft.filer.role === 'attorney' ? check(draft.poa, asOf) : 'inapplicable';
  };

/** The last day of a power of attorney: it ends at 24:00 (Civil Code art. 174, 176(1)). */
export const lastDayOf = ({
  issuedOn,
  termMonths = POA_MONTHS.unstated,
}: Poa): IsoDate | undefined =>
  issuedOn && addMonths(issuedOn, Math.min(termMonths, POA_MONTHS.longest));
