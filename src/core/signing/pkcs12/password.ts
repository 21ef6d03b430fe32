// The forms in which one typed password may have gone into a key file.
import { utf8Bytes } from '../../bytes.ts';

/**
 * One form: `bmp` for PKCS#12's own derivation, `octets` for PBKDF2; `confirmed` where a MAC has shown it to be right.
 */
export interface Password {
  readonly bmp: Uint8Array<ArrayBuffer>;
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly confirmed: boolean;
}

/** RFC 7292 appendix B.1: big-endian UTF-16 with two zero octets behind it. */
export function bmpPassword(password: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * password.length + 2));
  for (let index = 0; index < password.length; index++)
    view.setUint16(2 * index, password.charCodeAt(index));
  return new Uint8Array(view.buffer);
}

/**
 * The likeliest first. An empty password may stand for an empty string or for none at all, from
 * which RFC 7292 derives different keys. OpenSSL before 1.1.0 made a character of each octet that
 * it was given: UTF-8 under Linux, the system's code page under Windows.
 */
export function passwordForms(password: string): readonly Password[] {
  const octets = utf8Bytes(password);
  const given = { bmp: bmpPassword(password), octets, confirmed: false };
  if (password === '') return [given, { ...given, bmp: new Uint8Array() }];
  const isAscii = octets.length === password.length;
  return isAscii
    ? [given]
    : [given, spread(octets), ...(inWindows1251(password) ?? []).map(spread)];
}

const spread = (octets: Uint8Array<ArrayBuffer>): Password => ({
  bmp: bmpPassword(String.fromCharCode(...octets)),
  octets,
  confirmed: false,
});

let codePage: ReadonlyMap<string, number> | null = null;

/** Nothing where a character, most Kazakh letters for one, is not in the code page. */
function inWindows1251(password: string): Uint8Array<ArrayBuffer>[] | null {
  codePage ??= new Map(
    Array.from(
      new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, octet) => octet)),
      (char, octet) => [char, octet],
    ),
  );
  const octets = Array.from(password, (char) => codePage?.get(char));
  return octets.every((octet) => octet !== undefined) ? [Uint8Array.from(octets)] : null;
}

/**
 * Blanks about a password, and anywhere in it those that nobody types on purpose: non-breaking,
 * without width, line ends.
 */
const STRAY_BLANK = /^\s|\s$|[\t\r\n\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060\ufeff]/u;

/** Whether the password has a blank that may have come along when it was copied. */
export const hasStrayBlank = (password: string): boolean => STRAY_BLANK.test(password);
