// Signatures of lists, answers and responders, verified once for each key: lists are long and kept,
// and a message may have the same answer asked about every certificate of its signers and stamps.
import { verifySignature } from '../crypto/algorithms.ts';
import { hex } from '../crypto/hex.ts';

export interface Signed {
  readonly tbs: Uint8Array<ArrayBuffer>;
  readonly signatureOid: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const verdicts = new WeakMap<Signed, Map<string, Promise<boolean>>>();

/** Whether the key, a SubjectPublicKeyInfo, has signed it. Cached by object. */
export function isSignedBy(signed: Signed, spki: Uint8Array): Promise<boolean> {
  const byKey = verdicts.get(signed) ?? new Map<string, Promise<boolean>>();
  verdicts.set(signed, byKey);
  const key = hex(spki);
  const known =
    byKey.get(key) ?? verifySignature(spki, signed.signatureOid, signed.tbs, signed.signature);
  byKey.set(key, known);
  return known;
}
