// The keys of the desk, both from the one secret in DESK_KEY_FILE (HKDF, RFC 5869).
import { createHash, createHmac, hkdfSync } from 'node:crypto';

export interface DeskKeys {
  /** Of the session cookie: 32 bytes. */
  readonly cookie: Uint8Array;
  /** Names the search key without telling it. */
  readonly searchId: Buffer;
  /** HMAC-SHA-256 of a term under the search key. */
  digest(kind: 'iin' | 'lastName' | 'login', term: string): Buffer;
}

export function deskKeys(secret: Uint8Array): DeskKeys {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), `komekshi desk ${purpose}`, 32));
  const search = derive('search');
  return {
    cookie: new Uint8Array(derive('cookie')),
    searchId: createHash('sha256').update(search).digest().subarray(0, 8),
    digest: (kind, term) =>
      createHmac('sha256', search)
        .update(`${kind} ${term.normalize('NFC').trim().toUpperCase()}`)
        .digest(),
  };
}
