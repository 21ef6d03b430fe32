// The steps of judging one signature of a CMS SignedData (RFC 5652 5.3), of a person or of an authority that stamps time. Each answers a
// failure, or null to go on.
import { digest, isAcceptable, signatureHolds, signatureScheme } from '../crypto/algorithms.ts';
import type { CertificateReference, SignerInfo } from '../crypto/cms.ts';
import { equalBytes } from '../crypto/hex.ts';
import type { X509 } from '../crypto/x509.ts';
import type { PathVerdict } from './path.ts';
import type { SubIndication } from './report.ts';

export interface SignatureContext {
  readonly content: Uint8Array<ArrayBuffer> | null;
  readonly contentType: string;
  /** Other bytes were given than the signature carries. */
  readonly isOtherContent: boolean;
}

export const totalFailed = (subIndication: SubIndication): PathVerdict => ({ indication: 'TOTAL_FAILED', subIndication, revocation: 'unknown' });
export const indeterminate = (subIndication: SubIndication): PathVerdict => ({ indication: 'INDETERMINATE', subIndication, revocation: 'unknown' });

/** By issuer and serial number, or key identifier; of several so named, the one that the signed reference points at. */
export function signerCertificate({ identifier, signed }: SignerInfo, certificates: readonly X509[]): X509 | null {
  const named = certificates.filter((certificate) => ('keyIdentifier' in identifier
    ? certificate.subjectKeyIdentifier === identifier.keyIdentifier
    : certificate.issuer.der === identifier.issuer && certificate.serialNumber === identifier.serialNumber));
  const references = signed?.signingCertificates ?? [];
  return named.find((certificate) => references.some((reference) => pointsAt(reference, certificate))) ?? named[0] ?? null;
}

export const pointsAt = ({ digest: name, hash }: CertificateReference, { der }: X509): boolean => name !== null && equalBytes(digest(name, der), hash);

/** The content first: other content than was signed is the plainest failure, and needs no certificate. */
export function digestFailure({ digest: name, signed }: SignerInfo, { content, isOtherContent }: SignatureContext): PathVerdict | null {
  if (isOtherContent) return totalFailed('HASH_FAILURE');
  if (content === null || signed === null) return null;
  if (name === null) return indeterminate('CRYPTO_CONSTRAINTS_FAILURE');
  return equalBytes(digest(name, content), signed.messageDigest) ? null : totalFailed('HASH_FAILURE');
}

/** The mathematics alone, however weak the key: a detached signature without its content still must hold over its attributes. */
export async function signatureFailure(signer: SignerInfo, certificate: X509, { content }: SignatureContext): Promise<PathVerdict | null> {
  const covered = signer.signed?.encodings ?? (content === null ? [] : [content]);
  if (covered.length === 0) return indeterminate('SIGNED_DATA_NOT_FOUND');
  const scheme = signatureScheme(signer.signatureOid, signer.digest ?? undefined);
  if (scheme === null || certificate.key === null) return indeterminate('CRYPTO_CONSTRAINTS_FAILURE');
  for (const bytes of covered) {
    if (await signatureHolds(certificate.key, scheme, bytes, signer.signature)) return null;
  }
  return totalFailed('SIG_CRYPTO_FAILURE');
}

/**
 * What the signature says about itself must agree with what it came with. Signed attributes are required: without them the bytes
 * of another signature's attributes could be passed off as content (RFC 5652 section 14).
 */
export function attributeFailure({ signed }: SignerInfo, certificate: X509, { content, contentType }: SignatureContext): PathVerdict | null {
  if (signed === null) return indeterminate('SIG_CONSTRAINTS_FAILURE');
  if (signed.contentType !== contentType) return totalFailed('FORMAT_FAILURE');
  if (!signed.signingCertificates.every((reference) => pointsAt(reference, certificate))) return indeterminate('NO_SIGNING_CERTIFICATE_FOUND');
  return content === null ? indeterminate('SIGNED_DATA_NOT_FOUND') : null;
}

/** Both digests count: that of the signature and that of the content. */
export function strengthFailure({ signatureOid, digest: name }: SignerInfo, { key }: X509): PathVerdict | null {
  const scheme = signatureScheme(signatureOid, name ?? undefined);
  const isStrong = key !== null && scheme !== null && name !== null && isAcceptable(key, scheme.digest) && isAcceptable(key, name);
  return isStrong ? null : indeterminate('CRYPTO_CONSTRAINTS_FAILURE');
}
