// Time stamps over a signature (RFC 3161, ETSI EN 319 102-1 5.4): what each is worth as a proof that the signature was there.
import { digest } from '../crypto/algorithms.ts';
import { viewOf } from '../crypto/certificate.ts';
import type { SignerInfo } from '../crypto/cms.ts';
import { equalBytes } from '../crypto/hex.ts';
import { OID } from '../crypto/oids.ts';
import { readTimeStamp, type TimeStamp } from '../crypto/tsp.ts';
import type { X509 } from '../crypto/x509.ts';
import { AppError } from '../errors.ts';
import type { EpochMs } from '../time.ts';
import { type PathTerms, type PathVerdict, readableCertificates, validatePath } from './path.ts';
import { instantText, type StampCheck, type StampReport } from './report.ts';
import { readableCrls } from './revocation.ts';
import {
  attributeFailure, digestFailure, indeterminate, type SignatureContext, signatureFailure, signerCertificate, strengthFailure, totalFailed,
} from './signature.ts';
import { isDigestAcceptable } from './timestampPolicy.ts';

export interface JudgedStamp {
  readonly report: StampReport;
  /** The instant that the stamp proves; null where it proves none. */
  readonly proves: EpochMs | null;
}

/** Stamps looked at for one signature: each may cost a path. */
const MAX_STAMPS = 4;
/** RFC 3161 leaves clocks to their owners: a stamp may be ahead of ours by as much. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Every time stamp over a signer's signature; `certificate` is the signer's. Never throws on bad input. */
export async function judgeStamps({ unsigned, signature }: SignerInfo, certificate: X509 | null, terms: PathTerms): Promise<JudgedStamp[]> {
  const judged: JudgedStamp[] = [];
  for (const { raw } of unsigned.get(OID.timeStampToken)?.slice(0, MAX_STAMPS) ?? []) {
    judged.push(await judgeStamp(raw, signature, { ...terms, ...(certificate && { until: certificate.notAfter }) }));
  }
  return judged;
}

export interface StampTerms extends PathTerms {
  /** After it a stamp proves nothing any more: the end of the certificate whose signature is stamped. */
  readonly until?: EpochMs;
}

/** Whether a token (DER or BER) proves that `stamped` existed, as known at `terms.at`. Never throws on bad input. */
export async function judgeStamp(token: Uint8Array, stamped: Uint8Array, terms: StampTerms): Promise<JudgedStamp> {
  const stamp = readable(token);
  if (stamp === null) return { report: reportOn(null, null, totalFailed('FORMAT_FAILURE'), 'format'), proves: null };
  const { genTime, signedData } = stamp;
  const certificates = readableCertificates(signedData.certificates);
  const [signer] = signedData.signers;
  const certificate = signer === undefined ? null : signerCertificate(signer, certificates);
  const failure = await firstFailure(stamp, stamped, certificate, {
    ...terms, intermediates: [...certificates, ...terms.intermediates], crls: [...terms.crls, ...readableCrls(signedData.crls)],
  });
  if (failure !== null) return { report: reportOn(stamp, certificate, ...failure), proves: null };
  return { report: reportOn(stamp, certificate, { indication: 'TOTAL_PASSED', subIndication: null, revocation: 'good' }, null), proves: Math.min(genTime, terms.at) };
}

function readable(token: Uint8Array): TimeStamp | null {
  try {
    return readTimeStamp(token);
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

type Step = readonly [StampCheck, () => PathVerdict | null | Promise<PathVerdict | null>];

async function firstFailure(stamp: TimeStamp, stamped: Uint8Array, certificate: X509 | null, terms: StampTerms): Promise<[PathVerdict, StampCheck] | null> {
  const { content, contentType, signers: [signer] } = stamp.signedData;
  if (signer === undefined || certificate === null) return [indeterminate('NO_SIGNING_CERTIFICATE_FOUND'), 'certificate'];
  const context: SignatureContext = { content, contentType, isOtherContent: false };
  const steps: readonly Step[] = [
    ['imprint', () => imprintFailure(stamp, stamped)],
    ['content', () => digestFailure(signer, context)],
    ['signature', () => signatureFailure(signer, certificate, context)],
    ['attributes', () => referenceFailure(signer) ?? attributeFailure(signer, certificate, context)],
    ['strength', () => strengthFailure(signer, certificate) ?? datedStrengthFailure(stamp, signer)],
    ['purpose', () => purposeFailure(certificate)],
    ['position', () => positionFailure(stamp, terms)],
    ['path', () => pathFailure(stamp, certificate, terms)],
  ];
  for (const [check, failureOf] of steps) {
    const failure = await failureOf();
    if (failure !== null) return [failure, check];
  }
  return null;
}

/** The one question that makes it a stamp of this signature and no other. */
function imprintFailure({ imprint }: TimeStamp, stamped: Uint8Array): PathVerdict | null {
  if (imprint.digest === null) return indeterminate('CRYPTO_CONSTRAINTS_FAILURE');
  return equalBytes(digest(imprint.digest, stamped), imprint.hash) ? null : totalFailed('HASH_FAILURE');
}

/** RFC 3161 2.4.2: the reference to the authority's certificate must be among the signed attributes. */
const referenceFailure = ({ signed }: SignerInfo): PathVerdict | null =>
  (signed === null || signed.signingCertificates.length === 0 ? indeterminate('SIG_CONSTRAINTS_FAILURE') : null);

/** The imprint and the reference may be by a digest that signatures may no longer use, up to a date. */
function datedStrengthFailure({ imprint, genTime }: TimeStamp, { signed }: SignerInfo): PathVerdict | null {
  const isAcceptable = isDigestAcceptable('imprint', imprint.digest, genTime)
    && signed?.signingCertificates.some((reference) => isDigestAcceptable('reference', reference.digest, genTime));
  return isAcceptable === true ? null : indeterminate('CRYPTO_CONSTRAINTS_FAILURE');
}

/** RFC 3161 2.3: a certificate for time stamps alone, and critically so. The NUC's authorities have no key usage; where there is one, it signs. */
export function purposeFailure({ extensions, extendedKeyUsage, keyUsage }: X509): PathVerdict | null {
  const isForStamps = extensions.get(OID.extendedKeyUsage)?.critical === true && extendedKeyUsage.length === 1 && extendedKeyUsage[0] === OID.timeStamping;
  const maySign = keyUsage === null || keyUsage.includes('digitalSignature') || keyUsage.includes('nonRepudiation');
  return isForStamps && maySign ? null : indeterminate('CHAIN_CONSTRAINTS_FAILURE');
}

function positionFailure({ genTime }: TimeStamp, { at, until }: StampTerms): PathVerdict | null {
  if (genTime > at + CLOCK_SKEW_MS) return indeterminate('TIMESTAMP_ORDER_FAILURE');
  return until !== undefined && genTime > until ? indeterminate('NO_POE') : null;
}

/** Reasons of revocation that leave older stamps standing (RFC 3161 section 4). «Unspecified» would too, but lists read alike without any. */
const HARMLESS_REASONS: readonly number[] = [3, 4, 5];

/**
 * The authority's certificate at the time of its stamp. Whoever has its lost key can write any time, so a revocation for another reason
 * than the harmless ones counts whenever it came.
 */
async function pathFailure({ genTime }: TimeStamp, certificate: X509, terms: StampTerms): Promise<PathVerdict | null> {
  const at = Math.min(genTime, terms.at);
  const isLost = terms.crls.some(({ issuer, revoked }) => {
    const entry = issuer === certificate.issuer.der ? revoked.get(certificate.serialNumber) : undefined;
    return entry !== undefined && !HARMLESS_REASONS.includes(entry.reason);
  });
  const verdict = await validatePath(certificate, { ...terms, at, now: terms.at });
  if (verdict.indication !== 'TOTAL_PASSED') return verdict;
  return isLost ? { ...indeterminate('REVOKED_NO_POE'), revocation: 'revoked' } : null;
}

function reportOn(stamp: TimeStamp | null, certificate: X509 | null, { indication, subIndication }: PathVerdict, failed: StampCheck | null): StampReport {
  return {
    indication, subIndication, failed,
    time: stamp && instantText(stamp.genTime),
    authority: certificate && viewOf(certificate).subject.commonName,
    policy: stamp && stamp.policy,
  };
}
