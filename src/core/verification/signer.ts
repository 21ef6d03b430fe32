// One signer of a CMS SignedData (RFC 5652 5.3) judged step by step. Each step answers a failure, or null to go on.
import { digest, isAcceptable, signatureHolds, signatureScheme } from '../crypto/algorithms.ts';
import { viewOf } from '../crypto/certificate.ts';
import type { CertificateReference, SignerInfo } from '../crypto/cms.ts';
import { equalBytes } from '../crypto/hex.ts';
import type { X509 } from '../crypto/x509.ts';
import { type PathTerms, type PathVerdict, validatePath } from './path.ts';
import type { SignerReport, SubIndication } from './report.ts';

export interface SignerContext {
  readonly content: Uint8Array<ArrayBuffer> | null;
  readonly contentType: string;
  /** Other bytes were given than the signature carries. */
  readonly isOtherContent: boolean;
  readonly certificates: readonly X509[];
  readonly path: PathTerms;
}

export interface VerifiedSigner {
  readonly report: SignerReport;
  readonly certificate: X509 | null;
}

/** Judges one signer and reports; `certificate` is null where the message carries none that the signer names. */
export async function judgeSigner(signer: SignerInfo, context: SignerContext): Promise<VerifiedSigner> {
  const certificate = signerCertificate(signer, context.certificates);
  const verdict = digestFailure(signer, context)
    ?? (certificate === null ? indeterminate('NO_SIGNING_CERTIFICATE_FOUND') : await judgeCertified(signer, certificate, context));
  return { certificate, report: reportOn(signer, certificate, verdict) };
}

const judgeCertified = async (signer: SignerInfo, certificate: X509, context: SignerContext): Promise<PathVerdict> =>
  await signatureFailure(signer, certificate, context)
    ?? attributeFailure(signer, certificate, context)
    ?? strengthFailure(signer, certificate)
    ?? usageFailure(certificate)
    ?? await validatePath(certificate, context.path);

const totalFailed = (subIndication: SubIndication): PathVerdict => ({ indication: 'TOTAL_FAILED', subIndication, revocation: 'unknown' });
const indeterminate = (subIndication: SubIndication): PathVerdict => ({ indication: 'INDETERMINATE', subIndication, revocation: 'unknown' });

/** By issuer and serial number, or key identifier; of several so named, the one that the signed reference points at. */
function signerCertificate({ identifier, signed }: SignerInfo, certificates: readonly X509[]): X509 | null {
  const named = certificates.filter((certificate) => ('keyIdentifier' in identifier
    ? certificate.subjectKeyIdentifier === identifier.keyIdentifier
    : certificate.issuer.der === identifier.issuer && certificate.serialNumber === identifier.serialNumber));
  const references = signed?.signingCertificates ?? [];
  return named.find((certificate) => references.some((reference) => pointsAt(reference, certificate))) ?? named[0] ?? null;
}

const pointsAt = ({ digest: name, hash }: CertificateReference, { der }: X509): boolean => name !== null && equalBytes(digest(name, der), hash);

/** The content first: other content than was signed is the plainest failure, and needs no certificate. */
function digestFailure({ digest: name, signed }: SignerInfo, { content, isOtherContent }: SignerContext): PathVerdict | null {
  if (isOtherContent) return totalFailed('HASH_FAILURE');
  if (content === null || signed === null) return null;
  if (name === null) return indeterminate('CRYPTO_CONSTRAINTS_FAILURE');
  return equalBytes(digest(name, content), signed.messageDigest) ? null : totalFailed('HASH_FAILURE');
}

/** The mathematics alone, however weak the key: a detached signature without its content still must hold over its attributes. */
async function signatureFailure(signer: SignerInfo, certificate: X509, { content }: SignerContext): Promise<PathVerdict | null> {
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
function attributeFailure({ signed }: SignerInfo, certificate: X509, { content, contentType }: SignerContext): PathVerdict | null {
  if (signed === null) return indeterminate('SIG_CONSTRAINTS_FAILURE');
  if (signed.contentType !== contentType) return totalFailed('FORMAT_FAILURE');
  if (!signed.signingCertificates.every((reference) => pointsAt(reference, certificate))) return indeterminate('NO_SIGNING_CERTIFICATE_FOUND');
  return content === null ? indeterminate('SIGNED_DATA_NOT_FOUND') : null;
}

/** Both digests count: that of the signature and that of the content. */
function strengthFailure({ signatureOid, digest: name }: SignerInfo, { key }: X509): PathVerdict | null {
  const scheme = signatureScheme(signatureOid, name ?? undefined);
  const isStrong = key !== null && scheme !== null && name !== null && isAcceptable(key, scheme.digest) && isAcceptable(key, name);
  return isStrong ? null : indeterminate('CRYPTO_CONSTRAINTS_FAILURE');
}

/** National rule: a signing key has digitalSignature and nonRepudiation; a key for authentication signs nothing. */
function usageFailure({ keyUsage }: X509): PathVerdict | null {
  const usage = keyUsage ?? [];
  return usage.includes('digitalSignature') && usage.includes('nonRepudiation') ? null : indeterminate('CHAIN_CONSTRAINTS_FAILURE');
}

function reportOn(signer: SignerInfo, certificate: X509 | null, { indication, subIndication, revocation }: PathVerdict): SignerReport {
  const view = certificate && viewOf(certificate);
  const signingTime = signer.signed?.signingTime ?? null;
  return {
    indication, subIndication, revocation,
    subject: view && { commonName: view.subject.commonName, iin: view.subject.iin, bin: view.subject.bin },
    algorithm: view?.algorithm ?? signer.signatureOid,
    level: levelOf(signer, certificate),
    signingTime: signingTime === null ? null : new Date(signingTime).toISOString().replace('.000Z', 'Z'),
    timestamp: null,
    certificateSha256: view?.sha256 ?? null,
  };
}

/** ETSI EN 319 122-1 table 1: baseline B needs the signing time and a right reference to the certificate among the signed attributes. */
function levelOf({ signed }: SignerInfo, certificate: X509 | null): SignerReport['level'] {
  const isBound = signed?.signingCertificates.some((reference) => reference.version === 2 && certificate !== null && pointsAt(reference, certificate));
  return signed?.signingTime != null && isBound === true ? 'CAdES-B' : 'CMS';
}
