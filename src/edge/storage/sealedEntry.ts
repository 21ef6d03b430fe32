// An entry at rest: AES-256-GCM (NIST SP 800-38D) under a key of its own that WebCrypto will not export. Erasing the record erases
// the key. It keeps a copied profile folder from being read as text; it is no defence against who runs as this user.
import { AppError } from '../../core/errors.ts';
import { fromBase64, toBase64 } from '../../core/submission/encoding.ts';
import type { OutboxEntry } from '../../core/submission/outbox.ts';

/** What is on disk of an entry. Without the key only a random number and the count of changes can be read. */
export interface SealedEntry {
  readonly requestId: string;
  readonly revision: number;
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly box: ArrayBuffer;
}

/** What entries of versions that asked no authority leave out. */
const EARLIER = { awaits: null, proof: null, keyStatus: 'unknown' } as const;

export const newEntryKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Encrypts an entry under a fresh iv. `revision` counts the changes, from 0. */
export async function sealEntry(key: CryptoKey, entry: OutboxEntry, revision: number): Promise<SealedEntry> {
  const { requestId } = entry.signed;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(entry, bytesToText));
  return { requestId, revision, key, iv, box: await crypto.subtle.encrypt(terms(iv, requestId, revision), key, text) };
}

/** Throws ERR_STORAGE_UNAVAILABLE where the record is damaged or was put together from others. */
export async function openEntry({ requestId, revision, key, iv, box }: SealedEntry): Promise<OutboxEntry> {
  try {
    const text = await crypto.subtle.decrypt(terms(iv, requestId, revision), key, box);
    return { ...EARLIER, ...JSON.parse(new TextDecoder().decode(text), textToBytes) as OutboxEntry };
  } catch (cause) {
    throw new AppError('ERR_STORAGE_UNAVAILABLE', { requestId }, { cause });
  }
}

/** What stands outside the box is bound to it, so that an older state cannot pass for a newer one. */
const terms = (iv: Uint8Array<ArrayBuffer>, requestId: string, revision: number): AesGcmParams =>
  ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${requestId} ${revision}`) });

const bytesToText = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: toBase64(value) } : value;

const textToBytes = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value ? fromBase64(String(value.base64)) : value;
