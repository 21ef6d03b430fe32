// How much a signed message may hold: no more than its readers take, ours among them.
import { MAX_BYTES } from '../crypto/der.ts';
import { AppError } from '../errors.ts';

/** Octets left for certificate, attributes and signature. */
const BESIDE_THE_CONTENT = 64 * 1024;

/**
 * Whether the content fits into its signature, asked before anything is signed. Throws
 * ERR_CONTENT_TOO_LARGE {mebibytes}.
 */
export const requireRoomFor = (content: Uint8Array): void =>
  requireSize(content.length + BESIDE_THE_CONTENT);

/** The message itself, where something was put into it. Throws ERR_CONTENT_TOO_LARGE {mebibytes}. */
export function requireReadableSize(cms: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  requireSize(cms.length);
  return cms;
}

function requireSize(octets: number): void {
  if (octets > MAX_BYTES)
    throw new AppError('ERR_CONTENT_TOO_LARGE', { mebibytes: MAX_BYTES / 1024 / 1024 });
}
