// What a chosen file is, by its bytes: a key file in one of the forms in which people have it, or
// something that has a name of its own.
import { fromBase64Lines, hex, legibleText } from '../../bytes.ts';
import { DerError, Fields, TAG, parseFirst } from '../../crypto/der.ts';
import { oid } from '../../crypto/derValues.ts';
import { AppError, type ErrorCode } from '../../errors.ts';

/** Those of the NUC take 2 to 6 kilobytes; the old ciphers go through a megabyte a second. */
const MAX_FILE = 256 * 1024;
/** In base64 with line ends. */
const MAX_TEXT = 384 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** First octets, in hexadecimal digits: JKS and JCEKS of Java; ZIP, RAR and 7z. */
const BEGINNINGS: readonly (readonly [string, ErrorCode])[] = [
  ['feedfeed', 'ERR_KEY_JAVA_KEY_STORE'],
  ['cececece', 'ERR_KEY_JAVA_KEY_STORE'],
  ['504b0304', 'ERR_KEY_ARCHIVE'],
  ['504b0506', 'ERR_KEY_ARCHIVE'],
  ['52617221', 'ERR_KEY_ARCHIVE'],
  ['377abcaf271c', 'ERR_KEY_ARCHIVE'],
];
const LONGEST_BEGINNING = 6;

/** Labels of RFC 7468 and of those before it, the most telling first. */
const LABELS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/-----BEGIN (.* )?PRIVATE KEY-----|^PuTTY-User-Key-File/m, 'ERR_KEY_BARE'],
  [/-----BEGIN (PKCS7|CMS|PKCS #7 SIGNED DATA)-----/, 'ERR_KEY_SIGNED_FILE'],
  [/-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----/, 'ERR_KEY_CERTIFICATE_ALONE'],
];
const PEM_PFX = /-----BEGIN (PKCS12|PFX)-----([A-Za-z0-9+/=\s]+)-----END \1-----/;
const BASE64 = /^[A-Za-z0-9+/\s]+=*\s*$/;
/** PKCS#7 and CMS: signed data, enveloped data and their kin. */
const CMS_CONTENT = '1.2.840.113549.1.7.';

/**
 * The PFX in the file, whether it came as it is, in base64 or in PEM. Throws ERR_KEY_TOO_LARGE,
 * ERR_KEY_EMPTY_FILE, ERR_KEY_ARCHIVE, ERR_KEY_JAVA_KEY_STORE, ERR_KEY_BARE,
 * ERR_KEY_CERTIFICATE_ALONE, ERR_KEY_SIGNED_FILE and ERR_KEY_NOT_A_KEY_FILE.
 */
export function pfxIn(file: Bytes): Bytes {
  if (file.length === 0) throw new AppError('ERR_KEY_EMPTY_FILE');
  if (isPfx(file)) return bounded(file, MAX_FILE);
  refuseByBeginning(file);
  const text = legibleText(bounded(file, MAX_TEXT)).trim();
  const decoded = decode(PEM_PFX.exec(text)?.[2] ?? (BASE64.test(text) ? text : ''));
  if (decoded !== null && isPfx(decoded)) return bounded(decoded, MAX_FILE);
  throw new AppError(LABELS.find(([label]) => label.test(text))?.[1] ?? kindOfDer(decoded ?? file));
}

function bounded(bytes: Bytes, limit: number): Bytes {
  if (bytes.length > limit) throw new AppError('ERR_KEY_TOO_LARGE', { bytes: bytes.length, limit });
  return bytes;
}

/** SEQUENCE { INTEGER 3, …: whatever else is wrong with it, the person has chosen a file of the right kind. */
function isPfx(file: Uint8Array): boolean {
  const lengthOctets = (file[1] ?? 0) > 0x80 ? (file[1] ?? 0) & 0x7f : 0;
  return (
    file[0] === TAG.sequence &&
    [2, 1, 3].every((octet, index) => file[2 + lengthOctets + index] === octet)
  );
}

function refuseByBeginning(file: Uint8Array): void {
  const digits = hex(file.subarray(0, LONGEST_BEGINNING));
  const [, code] = BEGINNINGS.find(([beginning]) => digits.startsWith(beginning)) ?? [];
  if (code !== undefined) throw new AppError(code);
}

const decode = (base64: string): Bytes | null => (base64 === '' ? null : fromBase64Lines(base64));

/**
 * By the outermost fields alone: a certificate begins with what is signed, a private key with its
 * version, a CMS with its type.
 */
function kindOfDer(bytes: Uint8Array): ErrorCode {
  try {
    const fields = new Fields(parseFirst(bytes));
    const first = fields.any();
    if (first.tag === TAG.oid && oid(first).startsWith(CMS_CONTENT)) return 'ERR_KEY_SIGNED_FILE';
    const second = fields.any();
    if (first.tag === TAG.sequence)
      return isCertificate(second.tag, fields) ? 'ERR_KEY_CERTIFICATE_ALONE' : 'ERR_KEY_BARE';
    return first.tag === TAG.integer && BARE_KEY.includes(second.tag)
      ? 'ERR_KEY_BARE'
      : 'ERR_KEY_NOT_A_KEY_FILE';
  } catch (thrown) {
    if (thrown instanceof DerError) return 'ERR_KEY_NOT_A_KEY_FILE';
    throw thrown;
  }
}

/** Behind the version: the algorithm (PKCS#8), the modulus (RFC 8017), the secret (RFC 5915). */
const BARE_KEY: readonly number[] = [TAG.sequence, TAG.integer, TAG.octetString];

const isCertificate = (second: number, rest: Fields): boolean =>
  second === TAG.sequence && !rest.done && rest.any().tag === TAG.bitString;
