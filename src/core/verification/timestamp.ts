// Time stamps over a signature (RFC 3161, ETSI EN 319 102-1 5.4): what each is worth as a proof
// that the signature was there.
import { equalBytes } from '../bytes.ts';
import { digest } from '../crypto/algorithms.ts';
import { viewOf } from '../crypto/certificate.ts';
import type { SignerInfo } from '../crypto/cms.ts';
import { OID } from '../crypto/oids.ts';
import { readTimeStamp, type TimeStamp } from '../crypto/tsp.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import { isDigestAcceptable } from '../constraints/algorithmConstraints.ts';
import {
  type Check,
  decisive,
  type Failure,
  indeterminate,
  runChecks,
  type Step,
  totalFailed,
} from './checks.ts';
import { type PathTerms, readableCertificates, validatePath } from './path.ts';
import { CLOCK_SKEW } from './freshness.ts';
import { GENERAL_POLICY, type ValidationPolicy } from './policy.ts';
import { reading } from './readable.ts';
import { instantText, type StampReport } from './report.ts';
import { readableCrls, readableOcsps } from './revocation.ts';
import type { ReadEvidence } from './revocationFinding.ts';
import {
  contentSteps,
  holdingCertificates,
  namedCertificates,
  type SignatureContext,
  signatureSteps,
  strengthFailure,
} from './signature.ts';

export interface JudgedStamp {
  readonly report: StampReport;
  /** The instant that the stamp proves; null where it proves none. */
  readonly proves: EpochMs | null;
}

/**
 * Stamps looked at for one signature: anyone who holds the message can put others before the sound
 * one, and each may cost a path.
 */
const MAX_STAMPS = 64;
/**
 * Signatures tried for the path of one stamp: the profile's own authorities come first, and many
 * stamps must not use up what others need.
 */
const TRIES_A_STAMP = 16;

/** Every time stamp over a signer's signature; `certificate` is the signer's. Never throws on bad input. */
export async function judgeStamps(
  { unsigned, signature }: SignerInfo,
  certificate: X509 | null,
  terms: PathTerms,
): Promise<JudgedStamp[]> {
  const judged: JudgedStamp[] = [];
  for (const { raw } of unsigned.get(OID.timeStampToken)?.slice(0, MAX_STAMPS) ?? []) {
    judged.push(
      await judgeStamp(raw, signature, {
        ...terms,
        ...(certificate && { until: certificate.notAfter }),
        budget: { tries: TRIES_A_STAMP },
      }),
    );
  }
  return judged;
}

export interface StampTerms extends Omit<PathTerms, 'policy'> {
  /** GENERAL_POLICY by default. */
  readonly policy?: PathTerms['policy'];
  /** After it a stamp proves nothing any more: the end of the certificate whose signature is stamped. */
  readonly until?: EpochMs;
}

/** Whether a token (DER or BER) proves that `stamped` existed, as known at `terms.at`. Never throws on bad input. */
export async function judgeStamp(
  token: Uint8Array,
  stamped: Uint8Array,
  terms: StampTerms,
): Promise<JudgedStamp> {
  const { policy = GENERAL_POLICY } = terms;
  const { value: stamp, fault } = reading(() => readTimeStamp(token));
  const signer = stamp?.signedData.signers[0];
  if (stamp === null || signer === undefined) return unreadable(fault ?? 'no signer', policy);
  const certificates = readableCertificates(stamp.signedData.certificates);
  const known = {
    ...terms,
    policy,
    intermediates: [...certificates, ...terms.intermediates],
    enclosed: enclosedIn(stamp, terms),
  };
  const named = namedCertificates(signer, certificates);
  // If the stamp's imprint is wrong, its certificates are not worth a signature check.
  const candidates =
    imprintFailure(stamp, stamped) === null
      ? await holdingCertificates(signer, named, stampContext(stamp))
      : named.slice(0, 1);
  const judged: JudgedStamp[] = [];
  for (const certificate of candidates.slice(0, MAX_CANDIDATES))
    judged.push(await judgeUnder({ stamp, signer, certificate }, stamped, known));
  return (
    judged.find(({ proves }) => proves !== null) ??
    judged[0] ??
    judgeUnder({ stamp, signer, certificate: null }, stamped, known)
  );
}

/** Certificates of one name and key tried for one stamp. */
const MAX_CANDIDATES = 4;

async function unreadable(fault: string, policy: ValidationPolicy): Promise<JudgedStamp> {
  const checks: Check[] = [];
  const failure = await runChecks(
    [['format', () => totalFailed('FORMAT_FAILURE', fault)]],
    policy,
    checks,
  );
  return { report: reportOn(null, null, failure, checks), proves: null };
}

/** The evidence in the token as well as in the message: the sender chose both. */
const enclosedIn = (
  { signedData: { crls, ocsps } }: TimeStamp,
  { enclosed }: StampTerms,
): ReadEvidence => ({
  crls: [...(enclosed?.crls ?? []), ...readableCrls(crls)],
  ocsps: [...(enclosed?.ocsps ?? []), ...readableOcsps(ocsps)],
});

async function judgeUnder(
  signed: SignedStamp,
  stamped: Uint8Array,
  terms: StampTerms & PathTerms,
): Promise<JudgedStamp> {
  const checks: Check[] = [];
  const failure =
    (await runChecks([['format', () => null]], terms.policy, checks)) ??
    (await stampFailure(signed, stamped, checks, terms));
  return {
    report: reportOn(signed.stamp, signed.certificate, failure, checks),
    proves: failure === null ? Math.min(signed.stamp.genTime, terms.at) : null,
  };
}

const stampContext = ({ signedData: { content, contentType } }: TimeStamp): SignatureContext => ({
  content,
  contentType,
  isOtherContent: false,
});

interface SignedStamp {
  readonly stamp: TimeStamp;
  readonly signer: SignerInfo;
  readonly certificate: X509 | null;
}

async function stampFailure(
  { stamp, signer, certificate }: SignedStamp,
  stamped: Uint8Array,
  checks: Check[],
  terms: StampTerms & PathTerms,
): Promise<Failure | null> {
  const context = stampContext(stamp);
  const about: readonly Step[] = [
    ['imprint', () => imprintFailure(stamp, stamped)],
    ...contentSteps(signer, context, certificate),
  ];
  const failure = await runChecks(about, terms.policy, checks);
  if (failure !== null || certificate === null) return failure;
  return (
    (await runChecks(
      [
        ...signatureSteps(signer, certificate, context),
        ...stampSteps(stamp, signer, certificate, terms),
      ],
      terms.policy,
      checks,
    )) ?? pathFailure(stamp, certificate, terms, checks)
  );
}

const stampSteps = (
  stamp: TimeStamp,
  signer: SignerInfo,
  certificate: X509,
  terms: StampTerms,
): readonly Step[] => [
  ['stamp-reference', () => referenceFailure(signer)],
  // Judged by the present, not by the stamp's own time: with a broken algorithm anyone could write
  // that.
  ['algorithm-strength', () => strengthFailure(signer, certificate, terms.at)],
  [
    'imprint-strength',
    () =>
      datedFailure(
        isDigestAcceptable('imprint', stamp.imprint.digest, stamp.genTime),
        stamp.imprint.digest,
      ),
  ],
  ['reference-strength', () => referenceStrength(stamp, signer)],
  ['stamp-usage', () => purposeFailure(certificate)],
  [
    'stamp-time',
    () => (stamp.genTime > terms.at + CLOCK_SKEW ? indeterminate('TIMESTAMP_ORDER_FAILURE') : null),
  ],
  [
    'stamp-in-time',
    () =>
      terms.until !== undefined && stamp.genTime > terms.until ? indeterminate('NO_POE') : null,
  ],
];

/** The check that makes it a stamp of this signature and no other. */
function imprintFailure({ imprint }: TimeStamp, stamped: Uint8Array): Failure | null {
  if (imprint.digest === null) return indeterminate('CRYPTO_CONSTRAINTS_FAILURE');
  return equalBytes(digest(imprint.digest, stamped), imprint.hash)
    ? null
    : totalFailed('HASH_FAILURE');
}

/** RFC 3161 2.4.2: the reference to the authority's certificate must be among the signed attributes. */
const referenceFailure = ({ signed }: SignerInfo): Failure | null =>
  signed === null || signed.signingCertificates.length === 0
    ? indeterminate('SIG_CONSTRAINTS_FAILURE')
    : null;

const datedFailure = (isAcceptable: boolean, name: string | null): Failure | null =>
  isAcceptable ? null : indeterminate('CRYPTO_CONSTRAINTS_FAILURE', name ?? undefined);

function referenceStrength({ genTime }: TimeStamp, { signed }: SignerInfo): Failure | null {
  const digests = signed?.signingCertificates.map((reference) => reference.digest) ?? [];
  return datedFailure(
    digests.length === 0 || digests.some((name) => isDigestAcceptable('reference', name, genTime)),
    digests[0] ?? null,
  );
}

/**
 * RFC 3161 2.3: a certificate for time stamps alone, and critically so. The NUC's authorities have
 * no key usage; where there is one, it signs.
 */
export function purposeFailure({ extensions, extendedKeyUsage, keyUsage }: X509): Failure | null {
  const isOfStamps = extendedKeyUsage.join() === OID.timeStamping;
  const isCritical = extensions.get(OID.extendedKeyUsage)?.critical === true;
  const maySign =
    keyUsage === null ||
    keyUsage.includes('digitalSignature') ||
    keyUsage.includes('nonRepudiation');
  if (isOfStamps && isCritical && maySign) return null;
  const usages = [...extendedKeyUsage, ...(keyUsage ?? [])];
  const isLax = isOfStamps && maySign;
  const detail = isLax ? 'not critical' : usages.join(', ') || 'no usage';
  return indeterminate('CHAIN_CONSTRAINTS_FAILURE', detail);
}

/**
 * The authority's certificate at the time of its stamp, as the verifier knows it now: what stands
 * beside the stamp was chosen by its sender, and its time by whoever has the key.
 */
async function pathFailure(
  { genTime }: TimeStamp,
  certificate: X509,
  terms: PathTerms,
  checks: Check[],
): Promise<Failure | null> {
  const then = {
    ...terms,
    at: Math.min(genTime, terms.at),
    now: terms.at,
    lossReachesBack: true,
    isOwnWord: terms.takesTheirWord !== true,
  };
  const { indication, subIndication } = await validatePath(certificate, then, checks);
  return indication === 'TOTAL_PASSED' || subIndication === null
    ? null
    : { indication, subIndication };
}

function reportOn(
  stamp: TimeStamp | null,
  certificate: X509 | null,
  failure: Failure | null,
  checks: readonly Check[],
): StampReport {
  return {
    indication: failure?.indication ?? 'TOTAL_PASSED',
    subIndication: failure?.subIndication ?? null,
    failed: decisive(checks)?.constraint ?? null,
    time: stamp && instantText(stamp.genTime),
    authority: certificate && viewOf(certificate).subject.commonName,
    policy: stamp && stamp.policy,
    checks,
  };
}
