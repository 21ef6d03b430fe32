// A rule pack: the rules of a field of law with the period that they were written for, and the
// templates of its statements.
import type { RequestFields } from '../request/request.ts';
import type { IsoDate, Period } from '../time.ts';
import type { Rule, Texts } from './rule.ts';

export interface RulePack extends Period {
  readonly id: string;
  readonly version: string;
  readonly reviewedOn: IsoDate;
  readonly reviewedBy: Texts;
  readonly rules: readonly Rule[];
  /** Said of a rule that could not be run: the date lies outside the pack's period, or the check is broken. */
  readonly unchecked: { readonly text: Texts; readonly action: Texts };
  /** The full text of the order and of the application, in the request's language, from the request's fields alone. */
  readonly statement: (fields: Omit<RequestFields, 'statement'>) => string;
}
