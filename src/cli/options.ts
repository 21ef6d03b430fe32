// The options of every command: parsed strictly, so that a misspelt one is an error and never ignored.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { AppError } from '../core/errors.ts';
import { isIsoDate, type EpochMs, type IsoDate } from '../core/time.ts';
import type { Lang } from '../core/rules/rule.ts';

export const USAGE = `komekshi <command> [options]

  key FILE.p12 [--trust P] [--at T] [--crl F]...       what a key file is, and whether it may sign
  check DRAFT.json [--as-of DATE] [--trust P]           what the law would refuse
  assemble DRAFT.json --out REQUEST.json                the canonical request, refused when not clear
           [--lang kk|ru] [--origin URL] [--as-of DATE] [--trust P]
  sign FILE --key FILE.p12 --out FILE.cms               a CAdES-B signature by any signing key
           [--detached] [--force]
  verify FILE.cms [--content FILE] [--trust P] [--at T] [--crl F]...

  --trust         production (default), test, or a folder of CA certificates
  --json          one JSON object on standard output, errors too
  --lang          kk, ru or en for texts
  The password: --password-file FILE, KOMEKSHI_PASSWORD, or typed when asked.
  Exit status: 0 yes, 1 no (blocked, invalid), 2 bad input or usage, 3 a fault of ours.
`;

type Options = NonNullable<ParseArgsConfig['options']>;

const COMMON = { json: { type: 'boolean' }, lang: { type: 'string' } } satisfies Options;

/** One file argument and the options of a command; anything else is ERR_USAGE. */
export function parseOptions<T extends Options>(args: readonly string[], options: T) {
  const parsed = parseStrictly(args, options);
  const [file, ...rest] = parsed.positionals;
  if (file === undefined || rest.length > 0) throw new AppError('ERR_USAGE', { option: rest[0] ?? 'FILE' });
  return { file, values: parsed.values };
}

function parseStrictly<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...COMMON }, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new AppError('ERR_USAGE', { option: (cause as Error).message.split('.')[0] ?? '' }, { cause });
  }
}

/** `--at`: RFC 3339 with an offset; now when it is not given. */
export function instantOption(text: string | undefined): EpochMs {
  if (text === undefined) return Date.now();
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) throw new AppError('ERR_USAGE', { option: `--at ${text}` });
  return at;
}

export function dateOption(text: string | undefined, fallback: IsoDate): IsoDate {
  if (text === undefined) return fallback;
  if (!isIsoDate(text)) throw new AppError('ERR_USAGE', { option: `--as-of ${text}` });
  return text;
}

export function requiredOption(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new AppError('ERR_USAGE', { option: name });
  return value;
}

/** The language of texts: `--lang`, else the environment's, else English. */
export function langOf(args: readonly string[]): Lang {
  const at = args.indexOf('--lang');
  const wanted = (at >= 0 ? args[at + 1] : process.env['LANG']) ?? '';
  return wanted.startsWith('kk') ? 'kk' : wanted.startsWith('ru') ? 'ru' : 'en';
}
