// A signature judged: format → signer's certificate → digest → signature → attributes → path at the
// time → revocation. ETSI EN 319 102-1 section 5.3, with one change of order: the mathematics come
// before the path, because a broken signature is TOTAL_FAILED whether or not its certificate is
// trusted.
import { equalBytes } from '../bytes.ts';
import { type CertificateView, viewOf } from '../crypto/certificate.ts';
import { readSignedData, type SignedData } from '../crypto/cms.ts';
import { parseX509 } from '../crypto/x509.ts';
import type { EpochMs } from '../time.ts';
import { type Check, runChecks, totalFailed } from './checks.ts';
import { GENERAL_POLICY, type ValidationPolicy } from './policy.ts';
import { readableCertificates, reading } from './readable.ts';
import { type SignerReport, type ValidationReport } from './report.ts';
import { BEST_FIRST } from './indication.ts';
import { readableCrls, readableOcsps } from './revocation.ts';
import { judgeSigner, type SignerContext, type VerifiedSigner } from './signer.ts';
import type { TrustProfile } from './trust.ts';

export interface VerifyTerms {
  /** The signed bytes of a detached signature. Where the signature carries its content, they must be the same bytes. */
  readonly content?: Uint8Array;
  readonly trust: TrustProfile;
  /** GENERAL_POLICY by default. */
  readonly policy?: ValidationPolicy;
  /** The instant at which certificates and lists are judged. */
  readonly at: EpochMs;
  /**
   * Lists that the verifier fetched, or that its operator gave. Those that the message encloses
   * prove nothing about the present.
   */
  readonly crls?: readonly Uint8Array[];
  /**
   * Answers of OCSP responders (DER) that the verifier got, and the nonce that all of them must
   * echo, where they were asked with one.
   */
  readonly ocsps?: readonly Uint8Array[];
  readonly ocspNonce?: Uint8Array;
  /**
   * Where a sound time stamp proves an earlier time, certificates are judged at that time. `at`:
   * not so, as a receiver of something new wants it; stamps are reported all the same.
   */
  readonly judgedAt?: 'best-signature-time' | 'at';
}

/** `content` are the bytes that the signatures are about: to be believed only where the indication is TOTAL_PASSED. */
export interface Verified {
  readonly report: ValidationReport;
  readonly content: Uint8Array<ArrayBuffer> | null;
  readonly signers: readonly {
    readonly report: SignerReport;
    readonly certificate: CertificateView | null;
  }[];
}

/**
 * Judges a CMS SignedData (DER or BER). Never throws on bad input: what cannot be read is TOTAL_FAILED, FORMAT_FAILURE.
 */
export async function verify(cms: Uint8Array, terms: VerifyTerms): Promise<Verified> {
  const { policy = GENERAL_POLICY } = terms;
  const { value: signed, fault } = reading(() => readSignedData(cms));
  const checks: Check[] = [];
  await runChecks(
    [['format', () => (fault === null ? null : totalFailed('FORMAT_FAILURE', fault))]],
    policy,
    checks,
  );
  if (signed === null)
    return {
      report: { ...totalFailed('FORMAT_FAILURE'), policy: policy.name, checks, signers: [] },
      content: null,
      signers: [],
    };
  const context = contextOf(signed, terms);
  const signers: VerifiedSigner[] = [];
  for (const signer of signed.signers) signers.push(await judgeSigner(signer, context));
  const verdict = worst(signers.map(({ report }) => report));
  return {
    report: {
      ...verdict,
      policy: policy.name,
      checks,
      signers: signers.map(({ report }) => report),
    },
    content: context.content,
    signers: signers.map(forCaller),
  };
}

/** Signatures of certificates tried over the whole message. A path of the country has three. */
const MAX_TRIES = 256;

function contextOf(signed: SignedData, terms: VerifyTerms): SignerContext {
  const {
    content: given,
    trust,
    policy = GENERAL_POLICY,
    at,
    crls = [],
    ocsps = [],
    ocspNonce,
    judgedAt = 'best-signature-time',
  } = terms;
  const content = signed.content ?? given ?? null;
  const certificates = readableCertificates(signed.certificates);
  // No nonce: these answers were given to somebody else's question.
  const enclosed = { crls: readableCrls(signed.crls), ocsps: readableOcsps(signed.ocsps) };
  return {
    content: content && Uint8Array.from(content),
    contentType: signed.contentType,
    isOtherContent:
      signed.content !== null && given !== undefined && !equalBytes(signed.content, given),
    certificates,
    unreadable: () =>
      signed.certificates
        .map((der) => reading(() => parseX509(der)).fault)
        .find((fault) => fault !== null) ?? null,
    stampsCount: judgedAt === 'best-signature-time',
    path: {
      trust,
      policy,
      at,
      intermediates: certificates,
      crls: readableCrls(crls),
      ocsps: readableOcsps(ocsps, ocspNonce),
      enclosed,
      budget: { tries: MAX_TRIES },
    },
  };
}

const forCaller = ({ report, certificate }: VerifiedSigner): Verified['signers'][number] => ({
  report,
  certificate: certificate && viewOf(certificate),
});

/**
 * The verdict on the whole is that of its worst signature: a good signer does not make up for a bad
 * one.
 */
function worst(
  signers: readonly SignerReport[],
): Pick<ValidationReport, 'indication' | 'subIndication'> {
  const [first] = BEST_FIRST.toReversed().flatMap((indication) =>
    signers.filter((signer) => signer.indication === indication),
  );
  return {
    indication: first?.indication ?? 'TOTAL_FAILED',
    subIndication: first?.subIndication ?? null,
  };
}
