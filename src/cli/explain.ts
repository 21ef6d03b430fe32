// A failure in words: what happened and what to do about it, with the option, file or rule that it is about.
import { terminalErrors, usage, type UsageFault } from '../../locales/commandLine.ts';
import { errors, type ErrorText } from '../../locales/errors.ts';
import { format } from '../../locales/format.ts';
import { AppError, type ErrorParams } from '../core/errors.ts';
import type { Lang } from '../core/rules/rule.ts';

/** A fault in the words of a command: ERR_USAGE, told by `explain` in the words of that fault. */
export const usageError = (fault: UsageFault, params: ErrorParams = {}, options?: { cause?: unknown }): AppError =>
  new AppError('ERR_USAGE', { ...params, fault }, options);

export function explain(error: AppError, lang: Lang): string {
  const { what, todo } = textsOf(error);
  return format(`${what[lang]} ${todo[lang]}`, error.params, lang);
}

function textsOf({ code, params }: AppError): ErrorText {
  if (code === 'ERR_USAGE') return { what: usage[params['fault'] as UsageFault], todo: errors.ERR_USAGE.todo };
  const inTerminal = terminalErrors[code];
  return inTerminal !== undefined && canSay(inTerminal, params) ? inTerminal : errors[code];
}

/** A text that names the file is of use where the file is known. */
const canSay = ({ what }: ErrorText, params: ErrorParams): boolean => 'file' in params || !what.en.includes('{file}');
