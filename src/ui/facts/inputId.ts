// The ids by which an error summary, a reason or a label reaches the input of a fact.
import type { FactPath } from '../../core/draft/draft.ts';
import { FIELDS } from './fields.ts';

const FIRST_PART = { date: 'day', schedule: 'mon', choice: 'choice', boolean: 'choice' } as const;

export const questionId = (path: FactPath): string => `fact-${path.replace('.', '-')}`;

/**
 * The id of one input of the question; of its first input where no part is named. Radio groups are
 * reached by their first radio.
 */
export function inputId(path: FactPath, part?: string): string {
  const { kind } = FIELDS[path];
  const first = kind in FIRST_PART ? FIRST_PART[kind as keyof typeof FIRST_PART] : 'text';
  const name = part ?? first;
  return `${questionId(path)}-${name}${name === 'choice' ? '-0' : ''}`;
}
