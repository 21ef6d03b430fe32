// Signatures of lists, answers and responders, verified once for each key: lists are long and kept,
// and a message may have the same answer asked about every certificate of its signers and stamps.
import { hex } from '../bytes.ts';
import { isSignatureAcceptable } from '../constraints/algorithmConstraints.ts';
import { verifySignature } from '../crypto/algorithms.ts';
import type { EpochMs } from '../time.ts';

export interface Signed {
  readonly tbs: Uint8Array<ArrayBuffer>;
  readonly signatureOid: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const verdicts = new WeakMap<Signed, Map<string, Promise<boolean>>>();

/**
 * Whether the key, a SubjectPublicKeyInfo, has signed it, by algorithms that are accepted at an
 * instant. The signature is verified once for each object and key.
 */
export async function isSignedBy(signed: Signed, spki: Uint8Array, at: EpochMs): Promise<boolean> {
  return (await holds(signed, spki)) && isSignatureAcceptable('revocation', spki, signed, at);
}

function holds(signed: Signed, spki: Uint8Array): Promise<boolean> {
  const byKey = verdicts.get(signed) ?? new Map<string, Promise<boolean>>();
  verdicts.set(signed, byKey);
  const key = hex(spki);
  const known =
    byKey.get(key) ?? verifySignature(spki, signed.signatureOid, signed.tbs, signed.signature);
  byKey.set(key, known);
  return known;
}
