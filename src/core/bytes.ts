// Bytes as text and text as bytes: UTF-8 (RFC 3629), base64 and base64url (RFC 4648 §4, §5), hexadecimal.
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

type Bytes = Uint8Array<ArrayBuffer>;

const CANONICAL = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** So many characters at a time: each is an argument of one call. */
const CHUNK = 0x2000;

/** For public bytes: the time that it takes tells where they differ. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

export function concat(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Half of a surrogate pair becomes U+FFFD. */
export const utf8Bytes = (text: string): Bytes => new TextEncoder().encode(text);

/** A byte order mark is part of the text. Throws URIError where the bytes are not well-formed. */
export const utf8Text = (bytes: Uint8Array): string => decoded(bytes, true);

/** The same of what other programs wrote: a byte order mark before it is none of the text. */
export const utf8File = (bytes: Uint8Array): string => decoded(bytes, false);

/** To look for something in it: what is not well-formed becomes U+FFFD, and a byte order mark is left out. */
export const legibleText = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

function decoded(bytes: Uint8Array, ignoreBOM: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM }).decode(bytes);
  } catch (cause) {
    throw new URIError('not UTF-8', { cause });
  }
}

/** With padding, on one line. */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    characters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(characters);
}

/** The bytes of padded base64; null for anything else, white space included. */
export const fromBase64 = (text: string): Bytes | null =>
  CANONICAL.test(text) ? ownBase64(text) : null;

/** Of base64 in lines, as people and old programs write it: blanks count for nothing, padding may be missing; else null. */
export function fromBase64Lines(text: string): Bytes | null {
  try {
    return ownBase64(text.replace(/\s/g, ''));
  } catch {
    return null;
  }
}

/** Of base64 that we wrote ourselves: throws on any other text. */
export const ownBase64 = (text: string): Bytes =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

export const toBase64url = (bytes: Uint8Array): string =>
  toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** Null where it is none, or not as it is written here: padding and white space included. */
export function fromBase64url(text: string): Bytes | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = ownBase64(text.replace(/-/g, '+').replace(/_/g, '/'));
  return toBase64url(bytes) === text ? bytes : null;
}

/** Lower-case. */
export const hex = bytesToHex;

/** Of hexadecimal that we wrote ourselves, in either case: throws on any other text. */
export const fromHex = (text: string): Bytes => hexToBytes(text);
