// Bytes as hexadecimal text.
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** Lower-case. */
export const hex = bytesToHex;

/** Of hex that we wrote ourselves, in either case: throws on any other text. */
export const fromHex = (text: string): Uint8Array<ArrayBuffer> => hexToBytes(text);

/** SHA-256 of the bytes, lower-case hex. */
export const sha256Hex = (data: Uint8Array): string => bytesToHex(sha256(data));

/** For public bytes only: the time shows where they differ. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
