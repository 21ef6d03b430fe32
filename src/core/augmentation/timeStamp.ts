// From CAdES-B to CAdES-T (augmentation, ETSI EN 319 102-1 section 6.3): what an authority is
// asked, and its token judged before it goes beside the signature.
import type { DigestName } from '../crypto/algorithms.ts';
import {
  STAMP_POLICIES,
  type StampQuestion,
  timeStampRequest,
  tokenFromResponse,
} from '../crypto/tspExchange.ts';
import { AppError } from '../errors.ts';
import { signatureToStamp, withSignatureTimeStamp } from '../signing/cadesT.ts';
import type { EpochMs } from '../time.ts';
import type { StampReport } from '../verification/report.ts';
import { judgeStamp } from '../verification/timestamp.ts';
import type { TrustProfile } from '../verification/trust.ts';

/**
 * The NUC's authority signs its token by the policy that it is asked for: GOST over a GOST
 * signature, RSA over the rest.
 */
export const nationalPolicy = (digest: DigestName): string =>
  digest === 'STREEBOG-512' ? STAMP_POLICIES['GOST3410-2015-512'] : STAMP_POLICIES.RSA;

/** What to ask of the authority at an address. Only the NUC's policies are known. */
export const policyAt = (address: string, digest: DigestName): { readonly policy?: string } =>
  /^https?:\/\/([^/:]+\.)?pki\.gov\.kz([:/]|$)/i.test(address)
    ? { policy: nationalPolicy(digest) }
    : {};

/**
 * One question and its answer (RFC 3161 section 2.4); `post` sends application/timestamp-query and
 * gives the bytes that came back. The token answers the question, and is still to be judged. Throws
 * what `post` throws and the ERR_STAMP_* of `tokenFromResponse`.
 */
export async function askForStamp(
  question: StampQuestion,
  post: (request: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  return tokenFromResponse(await post(timeStampRequest(question)), question);
}

export interface Stamped {
  readonly cms: Uint8Array<ArrayBuffer>;
  readonly stamp: StampReport;
}

export interface StampingTerms {
  /** Null: any authority is accepted. */
  readonly trust: TrustProfile | null;
  readonly at: EpochMs;
}

/**
 * The CMS with the token beside its one signature. Whether the authority is revoked is not known
 * here: `verify` tells, with lists at hand. Throws ERR_STAMP_NOT_TRUSTED {reason},
 * ERR_STAMP_MISMATCH, ERR_STAMP_UNREADABLE, ERR_CMS_UNREADABLE.
 */
export async function withJudgedStamp(
  cms: Uint8Array,
  token: Uint8Array,
  { trust, at }: StampingTerms,
): Promise<Stamped> {
  const { report } = await judgeStamp(token, signatureToStamp(cms), {
    trust: trust ?? { name: 'world', anchors: [], intermediates: [] },
    at,
    intermediates: [],
    crls: [],
  });
  const { subIndication } = report;
  const isUsable =
    subIndication === null ||
    subIndication === 'TRY_LATER' ||
    (trust === null && subIndication === 'NO_CERTIFICATE_CHAIN_FOUND');
  if (!isUsable) throw new AppError('ERR_STAMP_NOT_TRUSTED', { reason: subIndication });
  return { cms: withSignatureTimeStamp(cms, token), stamp: report };
}
