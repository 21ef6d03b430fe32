// A failure in words: what happened and what to do about it, with the option, file or rule that it is about.
import { terminalErrors, usage, type UsageFault } from '../../locales/commandLine.ts';
import { errors, type ErrorText } from '../../locales/errors.ts';
import { AppError, type ErrorParams } from '../core/errors.ts';
import type { Lang } from '../core/rules/rule.ts';

/** A fault in the words of a command: ERR_USAGE, told by `explain` in the words of that fault. */
export const usageError = (fault: UsageFault, params: ErrorParams = {}, options?: { cause?: unknown }): AppError =>
  new AppError('ERR_USAGE', { ...params, fault }, options);

/** What is known of the failure fills the placeholders; a value is never filled in turn. */
export function explain(error: AppError, lang: Lang): string {
  const { what, todo } = textsOf(error);
  return `${what[lang]} ${todo[lang]}`.replace(/\{(\w+)\}/g, (whole, name: string) => String(error.params[name] ?? whole));
}

function textsOf({ code, params }: AppError): ErrorText {
  if (code === 'ERR_USAGE') return { what: usage[params['fault'] as UsageFault], todo: errors.ERR_USAGE.todo };
  return terminalErrors[code] ?? errors[code];
}
