// The time stamp of a held request: asked for, judged here, and what makes it last collected beside
// it. In the panel right after the signature, in the background whenever it has to be tried again.
import { fromBase64, hex, toBase64 } from '../core/bytes.ts';
import { augmentedRequest } from '../core/augmentation/augmentedRequest.ts';
import { withEvidence } from '../core/augmentation/longTerm.ts';
import { withJudgedStamp } from '../core/augmentation/timeStamp.ts';
import { AppError } from '../core/errors.ts';
import { signatureImprint } from '../core/signing/cadesT.ts';
import type { OutboxEvent } from '../core/submission/outbox.ts';
import type { OutboxEntry } from '../core/submission/outboxEntry.ts';
import { certificatesIn } from '../core/verification/questioned.ts';
import type { TrustProfile } from '../core/verification/trust.ts';
import { now } from '../edge/clock.ts';
import { unlessStopped } from '../edge/messaging/client.ts';
import type { MessageData, RevocationReply } from '../edge/messaging/protocol.ts';
import type { StampTerms } from '../ui/ports.ts';

/** Whoever reaches the authority. */
export interface StampAuthority {
  /** Base64 of the token. */
  readonly stamp: (over: MessageData<'stamp'>) => Promise<string>;
  readonly revocation: (about: MessageData<'revocation'>) => Promise<RevocationReply>;
}

/**
 * The entry's event. Throws ERR_TSA_UNREACHABLE, ERR_STAMP_*, or the signal's reason. Once there is
 * a stamp, it stays. Evidence for long-term validation is added if it can be had.
 */
export async function stampFor(
  { signed, keyStatus }: OutboxEntry,
  trust: TrustProfile,
  authority: StampAuthority,
  { signal, onProgress }: StampTerms,
): Promise<Extract<OutboxEvent, { type: 'stamped' }>> {
  const token = await unlessStopped(askFor(signed.cms, authority), signal);
  const { cms, stamp } = await withJudgedStamp(signed.cms, token, { trust, at: now() });
  signal.throwIfAborted();
  // An authority that gave no answer about the key is not waited for a second time.
  const isAnswering = keyStatus === 'good';
  if (isAnswering) onProgress('collecting');
  const lasting = isAnswering
    ? await unlessStopped(longTerm(cms, trust, authority), signal).catch(() => null)
    : null;
  const level = lasting === null ? 'CAdES-T' : 'CAdES-LT';
  return {
    type: 'stamped',
    signed: augmentedRequest(signed, lasting ?? cms),
    proof: { time: Date.parse(stamp.time ?? ''), authority: stamp.authority ?? '', level },
  };
}

async function askFor(
  cms: Uint8Array,
  authority: StampAuthority,
): Promise<Uint8Array<ArrayBuffer>> {
  const { imprint, digest } = signatureImprint(cms);
  if (digest !== 'STREEBOG-512' && digest !== 'SHA-256') throw new AppError('ERR_INTERNAL');
  const token = fromBase64(await authority.stamp({ digest, imprint: hex(imprint) }));
  if (token === null) throw new AppError('ERR_STAMP_UNREADABLE');
  return token;
}

/**
 * Adds today's evidence on every certificate that the signature and its stamp depend on; null if
 * some is missing.
 */
async function longTerm(
  cms: Uint8Array,
  trust: TrustProfile,
  authority: StampAuthority,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const certificates = certificatesIn(cms).certificates.map(toBase64);
  const { crls, ocsps } = await authority.revocation({ certificates, authorities: true });
  const bytes = (texts: readonly string[]) => texts.flatMap((text) => fromBase64(text) ?? []);
  return withEvidence(cms, { crls: bytes(crls), ocsps: bytes(ocsps) }, { trust, at: now() });
}
