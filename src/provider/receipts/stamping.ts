// Receipts with a time stamp and what both are judged by (CAdES-T, -LT), so that they outlive the
// certificate. The authority of time is waited for a bounded while: where it does not help, the
// receipt goes out as it is (CAdES-B) and can be given anew later (reissue.ts).
import { randomBytes } from 'node:crypto';
import { withEvidence } from '../../core/augmentation/longTerm.ts';
import { askForStamp, policyAt, withJudgedStamp } from '../../core/augmentation/timeStamp.ts';
import { parseX509 } from '../../core/crypto/x509.ts';
import { AppError } from '../../core/errors.ts';
import { signatureImprint } from '../../core/signing/cadesT.ts';
import type { EpochMs } from '../../core/time.ts';
import { type AuthorityPort, collectEvidence } from '../../core/verification/collect.ts';
import { CLOCK_SKEW } from '../../core/verification/freshness.ts';
import { PERSON_POLICY } from '../../core/verification/policy.ts';
import { type Evidence, NO_EVIDENCE } from '../../core/verification/evidence.ts';
import { certificatesIn } from '../../core/verification/questioned.ts';
import { isOnHosts } from '../../core/verification/sources.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import { verify } from '../../core/verification/verify.ts';
import { authorityPort, within } from '../../edge/net/authority.ts';
import { authorityCache } from '../../edge/net/authorityCache.ts';
import type { Log } from '../operation/log.ts';
import type { CertificateEnd } from './receiptKey.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface StampingTerms {
  /** Of the authority of time (RFC 3161 over HTTP). */
  readonly url: string;
  /** The longest that a receipt waits, for the stamp and for what is enclosed with it. */
  readonly limitMs: number;
  readonly trust: TrustProfile;
  readonly crls: () => Promise<readonly Bytes[]>;
  /** Who is asked about revocation; null where nobody is. */
  readonly hosts: readonly string[] | null;
  readonly now: () => EpochMs;
  readonly log: Log;
  readonly port?: AuthorityPort;
}

export interface Stamping {
  /** Never rejects, and gives nothing that would not verify. */
  readonly stamp: (receipt: Bytes) => Promise<Bytes>;
  /** Of the authority of time, since it first stamped. */
  readonly ends: () => readonly CertificateEnd[];
}

/** How long an authority that did not help is left alone: its silence must not hold up every receipt. */
const CLOSED_MS = 15_000;
/**
 * An answer about the same certificates is enclosed for so long: what is enclosed vouches for a
 * stamp that is no older than it, but for the clocks.
 */
const EVIDENCE_MS = CLOCK_SKEW - 60_000;
/** A receipt travels as base64 of 200,000 characters at most (core/submission/status.ts). */
const MAX_ENCLOSED = 96 * 1024;

export function stamping(terms: StampingTerms): Stamping {
  const { url, limitMs, trust, now, log, port = authorityPort } = terms;
  const evidence = enclosing(terms, authorityCache(port, now));
  let closedUntil = 0;
  let ends: readonly CertificateEnd[] = [];
  const stamp = async (receipt: Bytes): Promise<Bytes> => {
    const asked = signatureImprint(receipt);
    const question = {
      ...asked,
      nonce: new Uint8Array(randomBytes(8)),
      ...policyAt(url, asked.digest),
    };
    const token = await askForStamp(question, (query) =>
      within(limitMs, port).post(url, 'application/timestamp-query', query).catch(unreachable),
    );
    const { cms } = await withJudgedStamp(receipt, token, { trust, at: now() });
    const {
      certificates: [, authority],
    } = certificatesIn(cms);
    if (authority !== undefined)
      ends = [{ use: 'time-stamping', notAfter: parseX509(authority).notAfter }];
    return (await withEvidence(cms, await evidence(cms), { trust, at: now() })) ?? cms;
  };
  return {
    ends: () => ends,
    stamp: async (receipt) => {
      if (now() < closedUntil) return receipt;
      try {
        const stamped = await stamp(receipt);
        await mustHold(stamped, terms);
        return stamped;
      } catch (thrown) {
        closedUntil = now() + CLOSED_MS;
        log({
          event: 'time-stamp',
          cause: thrown instanceof AppError ? thrown.code : 'ERR_INTERNAL',
        });
        return receipt;
      }
    },
  };
}

const unreachable = (cause: unknown): never => {
  throw new AppError('ERR_TSA_UNREACHABLE', {}, { cause });
};

/**
 * Judged as its receiver will: a bad stamp can spoil a receipt, for example one by a wrong clock.
 */
async function mustHold(receipt: Bytes, { trust, crls, now }: StampingTerms): Promise<void> {
  const { report } = await verify(receipt, {
    trust,
    at: now(),
    crls: await crls(),
    policy: PERSON_POLICY,
  });
  const reason = report.subIndication ?? report.indication;
  if (report.indication !== 'TOTAL_PASSED' || report.signers[0]?.timestamp == null)
    throw new AppError('ERR_STAMP_NOT_TRUSTED', { reason });
}

/**
 * The operator's lists that are small enough, and the services' answers. Answers come first,
 * because the national lists have megabytes.
 */
function enclosing(
  { limitMs, trust, crls, hosts, now }: StampingTerms,
  cache: AuthorityPort,
): (cms: Bytes) => Promise<Evidence> {
  let kept: {
    readonly about: string;
    readonly until: EpochMs;
    readonly evidence: Evidence;
  } | null = null;
  return async (cms) => {
    const { certificates, intermediates } = certificatesIn(cms);
    const about = certificates
      .map((der) => parseX509(der))
      .map(({ serialNumber, issuer }) => serialNumber + issuer.der)
      .join();
    if (kept !== null && kept.about === about && now() < kept.until) return kept.evidence;
    const small = (await crls()).filter(({ length }) => length <= MAX_ENCLOSED / 4);
    const found =
      hosts === null
        ? NO_EVIDENCE
        : await collectEvidence(certificates, {
            trust: { ...trust, intermediates: [] },
            intermediates: [...trust.intermediates.map(({ der }) => der), ...intermediates],
            at: now(),
            port: within(limitMs, cache),
            isAllowed: (address) => isOnHosts(address, hosts),
            nonce: new Uint8Array(randomBytes(32)),
          });
    const evidence = { crls: [...small, ...found.crls], ocsps: found.ocsps };
    const size = [...evidence.crls, ...evidence.ocsps].reduce((sum, { length }) => sum + length, 0);
    kept = {
      about,
      until: now() + EVIDENCE_MS,
      evidence: size > MAX_ENCLOSED ? NO_EVIDENCE : evidence,
    };
    return kept.evidence;
  };
}
