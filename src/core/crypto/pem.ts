// Textual encodings of certificates and CRLs: RFC 7468.
import { fromBase64Lines } from '../bytes.ts';

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/g;
const SEQUENCE = 0x30;
/** The longest list that is read, 64 MiB, in base64. */
const MAX_BYTES = 96 * 1024 * 1024;

/**
 * The DER of each block of a PEM file, in order; bytes that are DER already come back as they are.
 * Empty where there is neither, or too much.
 */
export function derFromPem(bytes: Uint8Array): Uint8Array<ArrayBuffer>[] {
  if (bytes.length > MAX_BYTES) return [];
  if (bytes[0] === SEQUENCE) return [Uint8Array.from(bytes)];
  const text = new TextDecoder('iso-8859-1').decode(bytes);
  return Array.from(text.matchAll(BLOCK), ([, , base64 = '']) => fromBase64Lines(base64)).filter(
    (der) => der !== null,
  );
}
