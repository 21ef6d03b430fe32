// An authority, what it issued and its responder, answers with any fault, and what is judged of them.
import { OID } from '../../../src/core/crypto/oids.ts';
import { parseX509 } from '../../../src/core/crypto/x509.ts';
import {
  readableCrls,
  readableOcsps,
  revocationOf,
} from '../../../src/core/verification/revocation.ts';
import type { RevocationFinding } from '../../../src/core/verification/revocationFinding.ts';
import { gostKeyPair, rsaKeyPair, type KeyPair } from '../../world/caKeys.ts';
import { integer, oid, sequence } from '../../world/der.ts';
import {
  NO_CHECK,
  ocspAnswer,
  type OcspAnswerTerms,
  type Responder,
  type SingleTerms,
} from '../../world/ocspAnswer.ts';
import {
  AT,
  certify,
  extension,
  type Bytes,
  type CertificateTerms,
  type Party,
} from './authority.ts';

export const SECOND = 1000,
  MINUTE = 60_000,
  DAY = 86_400_000;
export const FOR_ANSWERS = extension(OID.extendedKeyUsage, sequence(oid(OID.ocspSigning)));

export const good = { status: 'good', reason: 'ocsp' },
  revoked = { status: 'revoked', reason: 'ocsp' };
export const unknown = (reason: string) => ({ status: 'unknown', reason });

/** A CA, what it issued and its responder, for one kind of keys. */
function scene(newKeys: () => KeyPair) {
  const issuer = certify({ name: 'issuer', isCa: true, keys: newKeys() });
  const subject = certify({ name: 'subject', issuer, keys: newKeys() });
  const delegate = (terms: Partial<CertificateTerms> = {}): Responder & Party => {
    const party = certify({
      name: 'responder',
      issuer,
      keys: newKeys(),
      usage: 0x80,
      from: AT - 30 * DAY,
      more: [FOR_ANSWERS, NO_CHECK],
      ...terms,
    });
    return { ...party, certificate: party.der };
  };
  return { issuer, subject, delegate, responder: delegate() };
}
export const scenes = { gost: scene(gostKeyPair), rsa: scene(() => rsaKeyPair()) };
export const { issuer, subject, delegate, responder } = scenes.gost;
const serial = (party: Party): Uint8Array => integer(party.serial).subarray(2);

export type Faults = Partial<Omit<OcspAnswerTerms, 'singles'>> & {
  readonly single?: Partial<SingleTerms>;
  readonly singles?: readonly Partial<SingleTerms>[];
};

/** An answer of a minute ago, without nextUpdate, as the national responders give them. */
export function answer(
  { single = {}, singles = [single], ...terms }: Faults = {},
  cast: typeof scenes.gost = scenes.gost,
): Bytes {
  const made = AT - MINUTE;
  const all = singles.map(
    (each) =>
      ({
        serial: serial(cast.subject),
        status: 'good',
        thisUpdate: made,
        ...each,
      }) satisfies SingleTerms,
  );
  return ocspAnswer({
    issuer: cast.issuer,
    responder: cast.responder,
    producedAt: made,
    ...terms,
    singles: all,
  });
}

interface Judged {
  readonly crls?: readonly Bytes[];
  readonly at?: number;
  readonly now?: number;
  readonly nonce?: Uint8Array;
  readonly cast?: typeof scenes.gost;
}

export function judge(
  answers: readonly Uint8Array[],
  { crls = [], at = AT, now = at, nonce, cast = scenes.gost }: Judged = {},
): Promise<RevocationFinding> {
  const mayList = {
    subject: parseX509(cast.issuer.der).subject.der,
    spki: cast.issuer.keys.spki,
    mayListRevoked: true,
  };
  return revocationOf(
    parseX509(cast.subject.der),
    mayList,
    { crls: readableCrls(crls), ocsps: readableOcsps(answers, nonce) },
    { at, now },
  );
}
