// The options of every command: parsed strictly, so that a misspelt one is an error and never ignored.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isIsoDate, type EpochMs, type IsoDate } from '../core/time.ts';
import { LANGS, type Lang } from '../core/lang.ts';
import { originSchema } from '../core/submission/capabilities.ts';
import { usageError } from './explain.ts';

export const USAGE = `komekshi <command> [options]

  key FILE.p12 [--trust P] [--at T] [--crl F]... [--ocsp F]... [--online] [--certificate C]
                                                        what a key file is, and whether it may sign
  check DRAFT.json [--as-of DATE] [--trust P]           what the law would refuse, with --explain why,
        [--explain]                                     and what would clear it
  document FILE.pdf                                     the facts read from a document, each with page and line
  assemble DRAFT.json --out REQUEST.json                the canonical request as of today, refused when not clear
           [--lang kk|ru] [--origin URL] [--trust P]    for an endpoint with its delivery key in REQUEST.json.key
  sign FILE --key FILE.p12 --out FILE.cms               a CAdES-B signature by any signing key, with a time stamp CAdES-T,
           [--detached] [--force] [--tsa URL]           with what both are judged by CAdES-LT
           [--chain F]... [--crl F]... [--ocsp F]... [--trust P] [--certificate C]
  verify FILE.cms [--content FILE] [--trust P] [--at T] [--crl F]... [--ocsp F]... [--online]
  card FILE.cms --out CARD.html [--receipt R.cms]       a page to print: what a signed request says and what it is worth
       [--trust P] [--at T] [--crl F]... [--ocsp F]... [--online]

  provider-card KEY.p12 --origin URL --out CARD.cms     a provider's card: its address, BIN and name, signed by its key
       [--certificate C]

  --trust         production (default), test, or a folder of CA certificates
  --at            RFC 3339, as 2026-01-01T00:00:00+05:00
  --crl, --ocsp   lists of revoked certificates, answers of the authority's responder
  --chain         certificates of authorities, to go into the signature
  --certificate   whose key, where the file holds those of several: IIN, BIN or SHA-256 of the certificate
  --online        asks the authorities that the certificates name, as of now, where the files do not tell
  --as-of         a day, as 2026-01-01
  --json          one JSON object on standard output, errors too
  --lang          kk, ru or en for texts
  The password: --password-file FILE, KOMEKSHI_PASSWORD, or typed when asked.
  Exit status: 0 yes, 1 no (blocked, refused, not valid), 2 bad input or usage, 3 a fault of ours.
`;

type Options = NonNullable<ParseArgsConfig['options']>;

const COMMON = { json: { type: 'boolean' }, lang: { type: 'string' } } satisfies Options;
/** One file argument and the options of a command; anything else is ERR_USAGE. */
export function parseOptions<T extends Options>(args: readonly string[], options: T) {
  const { values, positionals } = parseStrictly(args, options);
  const [file, ...rest] = positionals;
  if (file === undefined) throw usageError('noFile');
  // Counted, not repeated: it may be a password typed in the wrong place.
  if (rest.length > 0) throw usageError('severalFiles', { count: positionals.length });
  const { lang = 'en' } = values as { lang?: string };
  if (!LANGS.some((known) => known === lang))
    throw usageError('otherForm', { option: '--lang', form: LANGS.join('|'), value: lang });
  return { file, values };
}

function parseStrictly<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, ...COMMON },
      allowPositionals: true,
      strict: true,
    });
  } catch (cause) {
    const { code, message } = cause as Error & { readonly code?: string };
    const option = /'(-[^'\s]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw usageError('unknownOption', { option }, { cause });
    if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw cause;
    throw usageError(
      message.includes('does not take') ? 'needlessValue' : 'noValue',
      { option },
      { cause },
    );
  }
}

/** `--at`: RFC 3339 with an offset; now when it is not given. */
export function instantOption(text: string | undefined): EpochMs {
  if (text === undefined) return Date.now();
  const isWritten =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    isIsoDate(text.slice(0, 10));
  const at = isWritten ? Date.parse(text) : NaN;
  if (Number.isNaN(at))
    throw usageError('otherForm', {
      option: '--at',
      form: '2026-01-01T00:00:00+05:00',
      value: text,
    });
  return at;
}

/** `--as-of`: a calendar day that exists. */
export function dateOption(text: string | undefined, fallback: IsoDate): IsoDate {
  if (text === undefined) return fallback;
  if (!isIsoDate(text))
    throw usageError('otherForm', { option: '--as-of', form: '2026-01-01', value: text });
  return text;
}

export function requiredOption(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw usageError('noOption', { option });
  return value;
}

/** `--origin`: a provider's address. */
export function originOption(value: string | undefined): string | null {
  if (value === undefined) return null;
  // A browser would not write it otherwise, and compares it so.
  if (!originSchema.safeParse(value).success || URL.parse(value)?.origin !== value)
    throw usageError('otherForm', { option: '--origin', form: 'https://provider.kz', value });
  return value;
}

/**
 * The language of texts: `--lang`, else the environment's, else English. Read before the command
 * is, since its faults are told in it.
 */
export function langOf(args: readonly string[]): Lang {
  const at = args.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted = at >= 0 ? (args[at]?.split('=')[1] ?? args[at + 1]) : process.env['LANG'];
  return LANGS.find((lang) => wanted?.startsWith(lang)) ?? 'en';
}
