// The number of a request, which commits the signed bytes to their sender: RFC 9562 §5.8 and
// appendix B.2, a UUID of version 8 made of the SHA-256 of the Idempotency-Key. Whoever holds a
// copy of the request cannot deliver it, nor make another request under its number.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RequestFields } from './request.ts';

type Numbered = Pick<RequestFields, 'requestId' | 'audience'>;

/** The number for a random key, which the request then commits to where it goes to an endpoint. */
export const requestIdOf = (idempotencyKey: string, { origin }: Numbered['audience']): string =>
  origin === null ? handedOver(idempotencyKey) : committing(idempotencyKey);

/**
 * Whether a delivery under this key is the sender's own. What goes to an endpoint is bound to its
 * key; so is whatever has a number that commits.
 */
export const isSender = ({ requestId, audience }: Numbered, idempotencyKey: string): boolean =>
  (audience.origin === null && requestId.charAt(VERSION_AT) !== '8') ||
  requestId === committing(idempotencyKey);

const VERSION_AT = 14;

const digestOf = (idempotencyKey: string): Uint8Array => sha256(utf8ToBytes(idempotencyKey));
const committing = (idempotencyKey: string): string =>
  uuid(digestOf(idempotencyKey).subarray(0, 16), 8);
/**
 * Whoever has the file may deliver it, without the key. Uses the other half of the digest, so that
 * neither of a key's two numbers reveals the other.
 */
const handedOver = (idempotencyKey: string): string =>
  uuid(digestOf(idempotencyKey).subarray(16), 4);

function uuid(bytes: Uint8Array, version: 4 | 8): string {
  const [high = 0, variant = 0] = [bytes[6], bytes[8]];
  const set = Uint8Array.from(bytes);
  set.set([(high & 0x0f) | (version << 4)], 6);
  set.set([(variant & 0x3f) | 0x80], 8);
  return bytesToHex(set).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
