// Numbers in the octets of GOST R 34.10-2012.
import { bytesOf } from '../../../world/bytes.ts';

/** Bytes of a number, least significant first. */
export const little = (value: bigint, size: number): Uint8Array<ArrayBuffer> =>
  bytesOf(value.toString(16).padStart(2 * size, '0')).reverse();
export const joined = (a: bigint, b: bigint, size: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...little(a, size), ...little(b, size)]);
