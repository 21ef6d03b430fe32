// GOST R 34.11-2012 «Streebog» with a 512-bit result (RFC 6986).
import { scriptStreebog } from './scriptStreebog.ts';
import { wasmStreebog } from './wasmStreebog.ts';

let chosen: ((data: Uint8Array) => Uint8Array<ArrayBuffer>) | undefined;

/**
 * The 64-byte digest of the data, in the byte order of certificates and of the national toolkit
 * (least significant first).
 */
export function streebog512(data: Uint8Array): Uint8Array<ArrayBuffer> {
  chosen ??= wasmStreebog() ?? scriptStreebog;
  return chosen(data);
}
