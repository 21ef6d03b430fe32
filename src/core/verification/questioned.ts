// About which certificates a question must be put, and who issued them.
import { readSignedData, type SignedData } from '../crypto/cms.ts';
import { OID } from '../crypto/oids.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import { findPath, issuerIn } from './pathSearch.ts';
import { isSoundPath } from './pathConstraints.ts';
import { readableCertificates, readableOrNull } from './readable.ts';
import type { CertificateIssuer } from './revocationFinding.ts';
import { namedCertificates } from './signature.ts';
import type { TrustProfile } from './trust.ts';

export interface Questioned {
  readonly certificate: X509;
  readonly issuer: CertificateIssuer;
}

/**
 * The certificate and the authorities above it that the profile does not vouch for; none where it
 * does not chain to the profile by authorities that may issue. An expired one is taken as it was in
 * its time.
 */
export async function questionedOn(
  certificate: X509,
  {
    trust,
    at,
    intermediates,
  }: {
    readonly trust: TrustProfile;
    readonly at: EpochMs;
    readonly intermediates: readonly X509[];
  },
): Promise<Questioned[]> {
  const then = Math.max(certificate.notBefore, Math.min(at, certificate.notAfter));
  const path = await findPath(certificate, { trust, at: then, intermediates });
  if (path === null || !(await isSoundPath(path, then))) return [];
  return path.certificates
    .map((each, i) => ({ certificate: each, issuer: issuerIn(path, i) }))
    .filter((each, i) => i === 0 || !trust.intermediates.includes(each.certificate));
}

/** Signers and stamps of one message: each costs a path, and any of them may be somebody else's addition. */
const MAX_CERTIFICATES = 64;

/**
 * DER. `certificates` are those that a verdict on the message rests on: of its signers, and of the
 * authorities that stamped them.
 */
export function certificatesIn(cms: Uint8Array): {
  readonly certificates: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
} {
  const message = readableOrNull(() => readSignedData(cms));
  if (message === null) return { certificates: [], intermediates: [] };
  const stamps = message.signers
    .flatMap(({ unsigned }) => unsigned.get(OID.timeStampToken) ?? [])
    .flatMap(({ raw }) => readableOrNull(() => readSignedData(raw)) ?? []);
  const all = [message, ...stamps.slice(0, MAX_CERTIFICATES)];
  return {
    certificates: all.flatMap(signersOf).slice(0, MAX_CERTIFICATES),
    intermediates: all.flatMap(({ certificates }) => certificates),
  };
}

function signersOf({ signers, certificates }: SignedData): Uint8Array[] {
  const readable = readableCertificates(certificates);
  return signers.flatMap((signer) => namedCertificates(signer, readable).map(({ der }) => der));
}
