// A record at rest: AES-256-GCM (NIST SP 800-38D) under a key of its own that WebCrypto will not
// export. Erasing the record erases the key. It keeps a copied profile folder from being read as
// text; it is no defence against another program of this user.
import { AppError } from '../../core/errors.ts';

/**
 * What is on disk beside the record's name. Without the key only the name, a random number, and the
 * count of changes can be read.
 */
interface Sealing {
  readonly revision: number;
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly box: ArrayBuffer;
}

/** `Name` is the field that holds the record's name, the key path of its object store. */
export type SealedRecord<Name extends string> = Sealing & Readonly<Record<Name, string>>;

/** How values of a store become text and are read back; reading may throw anything. */
export interface Codec<Name extends string, T> {
  readonly keyPath: Name;
  readonly idOf: (value: T) => string;
  readonly write: (value: T) => string;
  readonly read: (text: string) => T;
}

export const newRecordKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Encrypts a value under a fresh iv. `revision` counts the changes, from 0. */
export async function sealRecord<Name extends string, T>(
  codec: Codec<Name, T>,
  key: CryptoKey,
  value: T,
  revision: number,
): Promise<SealedRecord<Name>> {
  const id = codec.idOf(value);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt(
    terms(iv, id, revision),
    key,
    new TextEncoder().encode(codec.write(value)),
  );
  return { [codec.keyPath]: id, revision, key, iv, box } as SealedRecord<Name>;
}

/** Throws ERR_STORAGE_DAMAGED where the record is damaged, was put together from others, or its key was lost. */
export async function openRecord<Name extends string, T>(
  codec: Codec<Name, T>,
  record: SealedRecord<Name>,
): Promise<T> {
  try {
    const text = await crypto.subtle.decrypt(
      terms(record.iv, record[codec.keyPath], record.revision),
      record.key,
      record.box,
    );
    return codec.read(new TextDecoder().decode(text));
  } catch (cause) {
    throw new AppError('ERR_STORAGE_DAMAGED', {}, { cause });
  }
}

/**
 * The fields outside the ciphertext are authenticated with it, so that an older state cannot pass
 * for a newer one.
 */
const terms = (iv: Uint8Array<ArrayBuffer>, id: string, revision: number): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`${id} ${revision}`),
});
