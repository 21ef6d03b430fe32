// RFC 8785 (JSON Canonicalization Scheme): one sequence of bytes for one document. String values are in NFC besides.
import { utf8Bytes } from '../bytes.ts';
import { sha256Hex } from '../sha256.ts';

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The canonical text. Throws RangeError at what JCS has no form for: a number that is not finite, a lone surrogate. */
export function canonicalText(value: Json): string {
  if (typeof value === 'string') return quoted(value.normalize('NFC'));
  if (value === null || typeof value === 'boolean') return String(value);
  // ECMAScript's own number to string is the one that RFC 8785 prescribes; -0 becomes 0.
  if (typeof value === 'number') return String(finite(value));
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  const members = Object.keys(value)
    .sort(byCodeUnit)
    .map((name) => `${quoted(name)}:${canonicalText(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function quoted(text: string): string {
  if (/\p{Cs}/u.test(text)) throw new RangeError('lone surrogate');
  return JSON.stringify(text);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number');
  return value;
}

/** UTF-8 of the canonical text, without a byte order mark. */
export const canonicalBytes = (value: Json): Uint8Array<ArrayBuffer> =>
  utf8Bytes(canonicalText(value));

/** SHA-256 of the canonical bytes, lower-case hex. */
export const canonicalSha256 = (value: Json): string => sha256Hex(canonicalBytes(value));
