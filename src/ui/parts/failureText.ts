// A failure in one line, for where it stands beside what it is about: what happened, and what to do.
import { errorText } from '../../../locales/errors.ts';
import type { AppError } from '../../core/errors.ts';
import type { Speech } from '../texts.tsx';

export function failureText(error: Pick<AppError, 'code' | 'params'>, { t }: Speech): string {
  const { what, todo } = errorText(error);
  return `${t(what, error.params)} ${t(todo, error.params)}`;
}
