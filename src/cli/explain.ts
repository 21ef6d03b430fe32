// A failure in words: what happened and what to do about it, with the option, file or rule that it is about.
import { terminalErrors, usage, type UsageFault } from '../../locales/commandLine.ts';
import { errors, errorText } from '../../locales/errors.ts';
import type { ErrorText } from '../../locales/remedies.ts';
import { format } from '../../locales/format.ts';
import { holders } from '../../locales/keyFiles.ts';
import { AppError, type ErrorParams } from '../core/errors.ts';
import type { Lang } from '../core/lang.ts';
import { SeveralHoldersError, type KeyChoice } from '../core/signing/severalHolders.ts';

/** A fault in the words of a command: ERR_USAGE, told by `explain` in the words of that fault. */
export const usageError = (
  fault: UsageFault,
  params: ErrorParams = {},
  options?: { cause?: unknown },
): AppError => new AppError('ERR_USAGE', { ...params, fault }, options);

export function explain(error: AppError, lang: Lang): string {
  const { what, todo } = textsOf(error);
  const text = format(`${what[lang]} ${todo[lang]}`, error.params, lang);
  return error instanceof SeveralHoldersError
    ? [text, holders.option[lang], ...error.choices.map(holderLine)].join('\n')
    : text;
}

/** What may follow the option, first; whose it is behind it. */
function holderLine({ sha256, name, iin, organization, notBefore, notAfter }: KeyChoice): string {
  const [from, until] = [notBefore, notAfter].map((at) => new Date(at).toISOString());
  return [
    iin ?? '',
    sha256,
    [name, organization].filter((part) => part !== null).join(', '),
    `${from ?? ''} – ${until ?? ''}`,
  ]
    .join('  ')
    .trimStart();
}

function textsOf(error: AppError): ErrorText {
  const { code, params } = error;
  if (code === 'ERR_USAGE')
    return { what: usage[params['fault'] as UsageFault], todo: errors.ERR_USAGE.todo };
  const inTerminal = terminalErrors[code];
  return inTerminal !== undefined && canSay(inTerminal, params) ? inTerminal : errorText(error);
}

/** A text that names the file is used only if the file is known. */
const canSay = ({ what }: ErrorText, params: ErrorParams): boolean =>
  'file' in params || !what.en.includes('{file}');
