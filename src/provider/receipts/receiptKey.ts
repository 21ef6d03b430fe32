// The key that signs receipts: only a valid signing key of the legal entity that the endpoint says
// it is, judged when it is opened and again before each receipt. A receipt by a key that has ended
// or was revoked would prove nothing, and is given for good.
import { randomBytes } from 'node:crypto';
import type { CertificateView } from '../../core/crypto/certificate.ts';
import { keyFileSigner } from '../../core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../core/signing/pkcs12/pfx.ts';
import { keyRefusals } from '../../core/signing/refusals.ts';
import type { Signer } from '../../core/signing/signer.ts';
import type { EpochMs } from '../../core/time.ts';
import {
  readableCertificates,
  validateCertificate,
  type PathVerdict,
} from '../../core/verification/path.ts';
import { findPath } from '../../core/verification/pathSearch.ts';
import { readableCrls } from '../../core/verification/revocation.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import type { OnlineRevocation } from '../revocation/revocation.ts';
import { StartError } from '../operation/settings.ts';

/** Milliseconds; policy of ours. */
export const KEY_TERMS = {
  /**
   * The longest that a good judgement is valid. New lists end it at once. A responder that stands
   * in for missing lists is asked as often.
   */
  recheck: 60_000,
  /**
   * How long a bad judgement is valid, or one with unknown revocation. The authority's cache asks
   * nobody sooner (edge/net/authorityCache.ts).
   */
  retry: 15_000,
  /**
   * Before its end: the clocks of both sides (core/verification/freshness.ts), and the time until a
   * sender has verified what came.
   */
  endsEarly: 5 * 60_000,
} as const;

export interface ReceiptKeyTerms {
  readonly bin: string;
  readonly trust: TrustProfile;
  readonly crls: readonly Uint8Array<ArrayBuffer>[];
  readonly online?: OnlineRevocation;
  readonly at: EpochMs;
}

/**
 * Opens the key. Throws what `openKeyFile` throws, and StartError where receipts under this key would prove nothing.
 */
export async function openReceiptKey(
  file: Uint8Array,
  password: string,
  terms: ReceiptKeyTerms,
): Promise<Signer> {
  const keyFile = await openKeyFile(file, password, { at: terms.at });
  const { certificate } = keyFile;
  if (certificate.owner !== 'legal-entity')
    throw new StartError(
      `PROVIDER_KEY: a legal entity's key is needed, this one is of: ${certificate.owner}`,
    );
  if (certificate.subject.bin !== terms.bin)
    throw new StartError('PROVIDER_KEY: its certificate does not name the BIN of PROVIDER_BIN');
  const [refusal] = keyRefusals(certificate, { at: terms.at, personal: false });
  if (refusal !== undefined) throw new StartError(`PROVIDER_KEY: ${refusal}`);
  // Unknown revocation is accepted only here: an expired list must not keep the endpoint from
  // starting and answering «later».
  const { indication, subIndication } = await verdictOn(certificate, terms);
  if (indication !== 'TOTAL_PASSED' && subIndication !== 'TRY_LATER')
    throw new StartError(`PROVIDER_KEY: ${subIndication ?? indication}`);
  return keyFileSigner(keyFile, (length) => new Uint8Array(randomBytes(length)));
}

/** By the lists at hand and, where those leave something open, by what the authority answers. */
async function verdictOn(
  certificate: CertificateView,
  { trust, crls, online, at }: Omit<ReceiptKeyTerms, 'bin'>,
): Promise<PathVerdict> {
  const judged = (
    found: readonly Uint8Array[],
    ocsps: readonly Uint8Array[],
  ): Promise<PathVerdict> =>
    validateCertificate(certificate.der, { trust, crls: found, ocsps, at, intermediates: [] });
  const verdict = await judged(crls, []);
  const { subIndication, revocationReason = null } = verdict;
  if (online === undefined || !online.isNeeded(certificate, { subIndication, revocationReason }))
    return verdict;
  const asked = await online.ask(certificate);
  return judged([...crls, ...asked.crls], asked.ocsps);
}

export type KeyFault = 'expired' | 'revoked' | 'untrusted' | 'revocation-unknown';

/** What ends when: the key's certificate, and those above it. */
export interface CertificateEnd {
  readonly use: string;
  readonly notAfter: EpochMs;
}

export interface KeyJudgement {
  /** Null: a receipt may be signed. A key not known to be unrevoked signs none. */
  readonly fault: KeyFault | null;
  readonly until: EpochMs;
  readonly ends: readonly CertificateEnd[];
}

/** Whether receipts may be signed at an instant, and until when that holds. Never throws on bad evidence. */
export async function judgeReceiptKey(
  certificate: CertificateView,
  terms: Omit<ReceiptKeyTerms, 'bin'>,
): Promise<KeyJudgement> {
  const { at, crls } = terms;
  const ends = await endsOf(certificate, terms);
  const last = Math.min(...ends.map(({ notAfter }) => notAfter)) - KEY_TERMS.endsEarly;
  const fault = at >= last ? 'expired' : faultOf(await verdictOn(certificate, terms));
  return {
    fault,
    ends,
    until:
      fault === null
        ? Math.min(at + KEY_TERMS.recheck, last, firstEnd(crls, at))
        : at + KEY_TERMS.retry,
  };
}

const FAULTS: Partial<Record<string, KeyFault>> = {
  REVOKED_NO_POE: 'revoked',
  REVOKED_CA_NO_POE: 'revoked',
  TRY_LATER: 'revocation-unknown',
  OUT_OF_BOUNDS_NO_POE: 'expired',
};

const faultOf = ({ indication, subIndication }: PathVerdict): KeyFault | null =>
  indication === 'TOTAL_PASSED' ? null : (FAULTS[subIndication ?? ''] ?? 'untrusted');

/** The lists at hand are good until their own ends. */
const firstEnd = (crls: ReceiptKeyTerms['crls'], at: EpochMs): EpochMs =>
  Math.min(
    ...readableCrls(crls)
      .map(({ nextUpdate }) => nextUpdate ?? Infinity)
      .filter((end) => end > at),
  );

async function endsOf(
  { der }: CertificateView,
  { trust, at }: Pick<ReceiptKeyTerms, 'trust' | 'at'>,
): Promise<CertificateEnd[]> {
  const [certificate] = readableCertificates([der]);
  if (certificate === undefined) return [];
  const path = await findPath(certificate, { trust, at, intermediates: [] });
  const above = path === null ? [] : [...path.certificates.slice(1), path.anchor];
  return [
    { use: 'receipt-key', notAfter: certificate.notAfter },
    ...above.map(({ notAfter }, i) => ({ use: `receipt-authority-${i + 1}`, notAfter })),
  ];
}
