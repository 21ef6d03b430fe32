// A rule pack: the rules of a field of law with the period that they were written for, and the templates of its statements.
import type { RequestFields } from '../request/request.ts';
import type { IsoDate, Period } from '../time.ts';
import type { Rule } from './rule.ts';

export interface RulePack extends Period {
  readonly id: string;
  readonly version: string;
  readonly reviewedOn: IsoDate;
  readonly reviewedBy: string;
  readonly rules: readonly Rule[];
  /** The full text of the order and of the application, in the request's language, from the request's fields alone. */
  readonly statement: (fields: Omit<RequestFields, 'statement'>) => string;
}
