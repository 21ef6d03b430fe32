// SHA-256 (FIPS 180-4) as it is written down.
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from './bytes.ts';

/** Lower-case hexadecimal. */
export const sha256Hex = (data: Uint8Array): string => hex(sha256(data));
