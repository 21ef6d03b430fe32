// How a CMS comes in a file: its bytes, PEM or bare base64 (RFC 7468), a letter (RFC 8551), with
// the line end or the padding that programs leave behind it. The message itself is read by cms.ts,
// which takes nothing but its bytes.
import { AppError } from '../errors.ts';
import { readSignedData } from './cms.ts';
import { DerError, firstLength, MAX_BYTES, TAG } from './der.ts';
import { base64Bytes } from './pem.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The longest message in base64 with line ends, in UTF-16. */
const MAX_FILE = 3 * MAX_BYTES;
const MEBIBYTE = 1024 * 1024;

/**
 * The bytes of the one signed message in a file. Throws ERR_CMS_UNREADABLE, _TOO_LARGE {mebibytes},
 * _TRAILING {bytes}, _SEVERAL, _LETTER.
 */
export function cmsInFile(file: Uint8Array): Bytes {
  const cms = messageIn(file);
  readSignedData(cms);
  return cms;
}

/**
 * Whether the file has anything around the message. Only the message's own bytes are to be sent.
 */
export function isWrapped(file: Uint8Array): boolean {
  try {
    return messageIn(file).length !== file.length;
  } catch (thrown) {
    if (thrown instanceof AppError) return false;
    throw thrown;
  }
}

function messageIn(file: Uint8Array): Bytes {
  if (file.length > MAX_FILE) throw tooLarge();
  return withoutPadding(file[0] === TAG.sequence ? file : unwrapped(textOf(file)));
}

const unreadable = (cause?: unknown): AppError => new AppError('ERR_CMS_UNREADABLE', {}, { cause });
const tooLarge = (): AppError =>
  new AppError('ERR_CMS_TOO_LARGE', { mebibytes: MAX_BYTES / MEBIBYTE });

/** NUL, and the blanks and line ends of ASCII: they have no meaning. */
const PADDING: readonly number[] = [0x00, 0x09, 0x0a, 0x0d, 0x20];

function withoutPadding(bytes: Uint8Array): Bytes {
  const length = lengthOf(bytes);
  const behind = bytes.subarray(length);
  if (!behind.every((octet) => PADDING.includes(octet)))
    throw new AppError('ERR_CMS_TRAILING', { bytes: behind.length });
  if (length > MAX_BYTES) throw tooLarge();
  return Uint8Array.from(bytes.subarray(0, length));
}

function lengthOf(bytes: Uint8Array): number {
  if (bytes[0] !== TAG.sequence) throw unreadable();
  try {
    return firstLength(bytes);
  } catch (cause) {
    throw cause instanceof DerError ? unreadable(cause) : cause;
  }
}

/** «Unicode» of Windows is UTF-16 with its mark; everything that counts here is ASCII. */
function textOf(file: Uint8Array): string {
  const isUtf16 = file[0] === 0xff && file[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(file).trimStart();
}

/** RFC 7468 sections 8 and 9; the last is what it tells readers to take too. */
const LABELS: readonly string[] = ['CMS', 'PKCS7', 'PKCS #7 SIGNED DATA'];
const BLOCK = /-----BEGIN ([A-Z0-9 #]{1,40})-----([^-]*)-----END \1-----/g;
const LETTER = /^[A-Za-z][A-Za-z0-9-]*:/;

function unwrapped(text: string): Bytes {
  // Words, and blocks of other kinds, may stand around it (RFC 7468 section 2).
  const [message, ...others] = Array.from(text.matchAll(BLOCK)).filter(([, label = '']) =>
    LABELS.includes(label),
  );
  if (others.length > 0) throw new AppError('ERR_CMS_SEVERAL');
  if (message !== undefined) return decoded(message[2] ?? '');
  return decoded(LETTER.test(text) ? bodyOf(text) : text);
}

/**
 * The part after the headers. A detached signature beside its text, and attachments, must be taken
 * apart by the mail program.
 */
function bodyOf(letter: string): string {
  const [emptyLine] = /\r?\n\r?\n/.exec(letter) ?? [];
  if (emptyLine === undefined) throw unreadable();
  const [headers, body] = [
    letter.slice(0, letter.indexOf(emptyLine)),
    letter.slice(letter.indexOf(emptyLine)),
  ];
  if (/^content-type:\s*multipart\//im.test(headers)) throw new AppError('ERR_CMS_LETTER');
  return body;
}

function decoded(base64: string): Bytes {
  const bytes = base64Bytes(base64.replaceAll('\0', ''));
  if (bytes === null) throw unreadable();
  return bytes;
}
