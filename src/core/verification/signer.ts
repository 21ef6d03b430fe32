// One signer of a CMS SignedData judged: the signature itself, then its certificate at the best
// time that is proven (ETSI EN 319 102-1 5.5).
import { viewOf } from '../crypto/certificate.ts';
import type { SignerInfo } from '../crypto/cms.ts';
import { OID } from '../crypto/oids.ts';
import type { X509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import {
  type Check,
  type Failure,
  indeterminate,
  runChecks,
  type Step,
  totalFailed,
} from './checks.ts';
import { type PathTerms, type PathVerdict, validatePath } from './path.ts';
import { findPath } from './pathSearch.ts';
import { instantText, type SignerReport } from './report.ts';
import { BEST_FIRST } from './indication.ts';
import {
  contentSteps,
  holdingCertificates,
  namedCertificates,
  pointsAt,
  type SignatureContext,
  signatureSteps,
  strengthFailure,
} from './signature.ts';
import { signerSteps } from './signerPurpose.ts';
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

/** Each may cost a path, and one for each stamp. */
const MAX_CANDIDATES = 4;

/**
 * Judges one signer and reports: under each certificate that it may mean, until one passes.
 * `certificate` is null where the message carries none that the signer names.
 */
export async function judgeSigner(
  signer: SignerInfo,
  context: SignerContext,
): Promise<VerifiedSigner> {
  const judged: VerifiedSigner[] = [];
  for (const certificate of await candidatesOf(signer, context)) {
    judged.push(await judgeUnder(certificate, signer, context));
    if (judged.at(-1)?.report.indication === 'TOTAL_PASSED') break;
  }
  const [best] = BEST_FIRST.flatMap((indication) =>
    judged.filter(({ report }) => report.indication === indication),
  );
  return best ?? judgeUnder(null, signer, context);
}

/** Added certificates of the same name and key have no path, so those with a path come first. */
async function candidatesOf(signer: SignerInfo, context: SignerContext): Promise<readonly X509[]> {
  const holding = await holdingCertificates(
    signer,
    namedCertificates(signer, context.certificates),
    context,
  );
  if (holding.length < 2) return holding;
  const found = await Promise.all(
    holding.map((certificate) => findPath(certificate, context.path)),
  );
  return [
    ...holding.filter((_, i) => found[i] !== null),
    ...holding.filter((_, i) => found[i] === null),
  ].slice(0, MAX_CANDIDATES);
}

async function judgeUnder(
  certificate: X509 | null,
  signer: SignerInfo,
  context: SignerContext,
): Promise<VerifiedSigner> {
  const stamps = await judgeStamps(signer, certificate, context.path);
  const verdict = await judge(signer, certificate, context, stamps);
  return {
    certificate,
    report: reportOn(
      signer,
      certificate,
      verdict,
      stamps,
      await levelOf(signer, certificate, context, stamps),
    ),
  };
}

async function judge(
  signer: SignerInfo,
  certificate: X509 | null,
  context: SignerContext,
  stamps: readonly JudgedStamp[],
): Promise<PathVerdict> {
  const { policy } = context.path;
  const checks: Check[] = [];
  const stopped = (failure: Failure): PathVerdict => ({
    ...failure,
    revocation: 'unknown',
    checks,
  });
  const unread = await runChecks(contentSteps(signer, context, certificate), policy, checks);
  if (unread !== null || certificate === null)
    return stopped(unread ?? indeterminate('NO_SIGNING_CERTIFICATE_FOUND'));
  const proven = provenTime(stamps);
  const path =
    proven !== null && context.stampsCount
      ? { ...context.path, at: proven, now: context.path.at }
      : context.path;
  const failure = await runChecks(
    [
      ...signatureSteps(signer, certificate, context),
      ...datedSteps(signer, certificate, stamps, path.at),
    ],
    policy,
    checks,
  );
  return failure === null
    ? validatePath(certificate, path, checks, purposeSteps(certificate, context))
    : stopped(failure);
}

/** What depends on the time of the signature, proven or not. */
const datedSteps = (
  signer: SignerInfo,
  certificate: X509,
  stamps: readonly JudgedStamp[],
  at: EpochMs,
): readonly Step[] => [
  [
    'certificate-reference-given',
    () =>
      isBound(signer, certificate)
        ? null
        : indeterminate(
            'SIG_CONSTRAINTS_FAILURE',
            signer.signed?.signingCertificates[0]?.digest ?? undefined,
          ),
  ],
  [
    'signing-time',
    () => (signer.signed?.signingTime == null ? indeterminate('SIG_CONSTRAINTS_FAILURE') : null),
  ],
  ['algorithm-strength', () => strengthFailure(signer, certificate, at)],
  ['time-stamp', () => (provenTime(stamps) === null ? indeterminate('NO_POE') : null)],
  ['signed-after-issue', () => beforeIssue(certificate, provenTime(stamps))],
];

/** The earliest instant at which the signature is proven to have existed. */
const provenTime = (stamps: readonly JudgedStamp[]): EpochMs | null =>
  stamps.reduce<EpochMs | null>(
    (earliest, { proves }) =>
      proves === null || (earliest !== null && earliest <= proves) ? earliest : proves,
    null,
  );

/**
 * A signature older than its certificate is not by that certificate's holder. No later proof can
 * change that.
 */
const beforeIssue = ({ notBefore }: X509, proven: EpochMs | null): Failure | null =>
  proven !== null && proven < notBefore ? totalFailed('NOT_YET_VALID') : null;

/** A time stamp by itself is signed by an authority that does nothing else. */
const purposeSteps = (certificate: X509, { contentType }: SignerContext): readonly Step[] =>
  contentType === OID.tstInfo
    ? [['stamp-usage', () => purposeFailure(certificate)]]
    : signerSteps(viewOf(certificate));

function reportOn(
  signer: SignerInfo,
  certificate: X509 | null,
  { indication, subIndication, revocation, revocationReason, checks }: PathVerdict,
  stamps: readonly JudgedStamp[],
  level: SignerReport['level'],
): SignerReport {
  const view = certificate && viewOf(certificate);
  const [signingTime, proven] = [signer.signed?.signingTime ?? null, provenTime(stamps)];
  return {
    indication,
    subIndication,
    revocation,
    revocationReason: revocationReason ?? null,
    subject: view && {
      commonName: view.subject.commonName,
      iin: view.subject.iin,
      bin: view.subject.bin,
    },
    algorithm: view?.algorithm ?? signer.signatureOid,
    level,
    signingTime: signingTime === null ? null : instantText(signingTime),
    timestamp: proven === null ? null : instantText(proven),
    stamps: stamps.map(({ report }) => report),
    certificateSha256: view?.sha256 ?? null,
    checks,
  };
}

/**
 * ETSI EN 319 122-1 table 1: baseline B needs the signing time and a right reference to the
 * certificate among the signed attributes, T a stamp besides, LT all that both are judged by.
 */
async function levelOf(
  signer: SignerInfo,
  certificate: X509 | null,
  context: SignerContext,
  stamps: readonly JudgedStamp[],
): Promise<SignerReport['level']> {
  if (signer.signed?.signingTime == null || certificate === null || !isBound(signer, certificate))
    return 'CMS';
  if (provenTime(stamps) === null) return 'CAdES-B';
  return (await isSelfContained(signer, certificate, context)) ? 'CAdES-LT' : 'CAdES-T';
}

/**
 * Whether a verifier who knows only the anchors can tell from the message that a stamp is valid,
 * and whether the signer was revoked at its time.
 */
async function isSelfContained(
  signer: SignerInfo,
  certificate: X509,
  { path }: SignerContext,
): Promise<boolean> {
  if ((path.enclosed?.crls.length ?? 0) === 0 && (path.enclosed?.ocsps?.length ?? 0) === 0)
    return false;
  const alone = {
    ...path,
    crls: [],
    ocsps: [],
    trust: { ...path.trust, intermediates: [] },
    takesTheirWord: true,
  };
  const proven = provenTime(await judgeStamps(signer, certificate, alone));
  return (
    proven !== null &&
    (await validatePath(certificate, { ...alone, at: proven, now: path.at })).revocation !==
      'unknown'
  );
}

const isBound = ({ signed }: SignerInfo, certificate: X509): boolean =>
  signed?.signingCertificates.some(
    (reference) => reference.version === 2 && pointsAt(reference, certificate),
  ) === true;
