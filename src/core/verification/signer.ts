// One signer of a CMS SignedData judged: the signature itself, then its certificate at the best time that is proven (ETSI EN 319 102-1 5.5).
import { viewOf } from '../crypto/certificate.ts';
import type { SignerInfo } from '../crypto/cms.ts';
import { OID } from '../crypto/oids.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import { type PathTerms, type PathVerdict, validatePath } from './path.ts';
import { instantText, type SignerReport, type StampReport } from './report.ts';
import {
  attributeFailure, digestFailure, indeterminate, pointsAt, type SignatureContext, signatureFailure, signerCertificate, strengthFailure, totalFailed,
} from './signature.ts';
import { type JudgedStamp, judgeStamps, purposeFailure } from './timestamp.ts';

export interface SignerContext extends SignatureContext {
  readonly certificates: readonly X509[];
  readonly path: PathTerms;
  /** Whether a time stamp moves the judgement to its time. */
  readonly stampsCount: boolean;
}

export interface VerifiedSigner {
  readonly report: SignerReport;
  readonly certificate: X509 | null;
}

/** Judges one signer and reports; `certificate` is null where the message carries none that the signer names. */
export async function judgeSigner(signer: SignerInfo, context: SignerContext): Promise<VerifiedSigner> {
  const certificate = signerCertificate(signer, context.certificates);
  const stamps = await judgeStamps(signer, certificate, context.path);
  const verdict = digestFailure(signer, context)
    ?? (certificate === null ? indeterminate('NO_SIGNING_CERTIFICATE_FOUND') : await judgeCertified(signer, certificate, context, stamps));
  return { certificate, report: reportOn(signer, certificate, verdict, stamps) };
}

const judgeCertified = async (
  signer: SignerInfo, certificate: X509, context: SignerContext, stamps: readonly JudgedStamp[],
): Promise<PathVerdict> =>
  await signatureFailure(signer, certificate, context)
    ?? attributeFailure(signer, certificate, context)
    ?? strengthFailure(signer, certificate)
    // A time stamp by itself is signed by an authority that does nothing else.
    ?? (context.contentType === OID.tstInfo ? purposeFailure(certificate) : usageFailure(certificate))
    ?? await judgeAtBestTime(certificate, context, stamps);

/** The earliest instant at which the signature is proven to have been there. */
const provenTime = (stamps: readonly JudgedStamp[]): EpochMs | null =>
  stamps.reduce<EpochMs | null>((earliest, { proves }) => (proves === null || (earliest !== null && earliest <= proves) ? earliest : proves), null);

/** A signature that was there before its certificate was is not of that certificate's holder: no later proof can mend it. */
async function judgeAtBestTime(certificate: X509, { path, stampsCount }: SignerContext, stamps: readonly JudgedStamp[]): Promise<PathVerdict> {
  const proven = provenTime(stamps);
  if (proven !== null && proven < certificate.notBefore) return totalFailed('NOT_YET_VALID');
  return validatePath(certificate, proven !== null && stampsCount ? { ...path, at: proven, now: path.at } : path);
}

/** National rule: a signing key has digitalSignature and nonRepudiation; a key for authentication signs nothing. */
function usageFailure({ keyUsage }: X509): PathVerdict | null {
  const usage = keyUsage ?? [];
  return usage.includes('digitalSignature') && usage.includes('nonRepudiation') ? null : indeterminate('CHAIN_CONSTRAINTS_FAILURE');
}

function reportOn(
  signer: SignerInfo, certificate: X509 | null, { indication, subIndication, revocation, revocationReason }: PathVerdict, stamps: readonly JudgedStamp[],
): SignerReport {
  const view = certificate && viewOf(certificate);
  const [signingTime, proven] = [signer.signed?.signingTime ?? null, provenTime(stamps)];
  return {
    indication, subIndication, revocation, revocationReason: revocationReason ?? null,
    subject: view && { commonName: view.subject.commonName, iin: view.subject.iin, bin: view.subject.bin },
    algorithm: view?.algorithm ?? signer.signatureOid,
    level: levelOf(signer, certificate, proven !== null),
    signingTime: signingTime === null ? null : instantText(signingTime),
    timestamp: proven === null ? null : instantText(proven),
    stamps: stamps.map(({ report }): StampReport => report),
    certificateSha256: view?.sha256 ?? null,
  };
}

/**
 * ETSI EN 319 122-1 table 1: baseline B needs the signing time and a right reference to the certificate among the signed attributes, T a
 * stamp besides.
 */
function levelOf({ signed }: SignerInfo, certificate: X509 | null, isStamped: boolean): SignerReport['level'] {
  const isBound = signed?.signingCertificates.some((reference) => reference.version === 2 && certificate !== null && pointsAt(reference, certificate));
  if (signed?.signingTime == null || isBound !== true) return 'CMS';
  return isStamped ? 'CAdES-T' : 'CAdES-B';
}
