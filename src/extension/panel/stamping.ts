// A held request gets its time stamp: asked for through the background, judged here, put beside the
// signature in one step of the store.
import { fromBase64, hex, toBase64 } from '../../core/bytes.ts';
import { augmentedRequest } from '../../core/augmentation/augmentedRequest.ts';
import { withEvidence } from '../../core/augmentation/longTerm.ts';
import { withJudgedStamp, type Stamped } from '../../core/augmentation/timeStamp.ts';
import { AppError } from '../../core/errors.ts';
import type { SignedRequest } from '../../core/request/signedRequest.ts';
import { signatureImprint } from '../../core/signing/cadesT.ts';
import { isHeld, next, type OutboxEvent } from '../../core/submission/outbox.ts';
import { certificatesIn } from '../../core/verification/questioned.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import { now } from '../../edge/clock.ts';
import { sendToBackground, unlessStopped } from '../../edge/messaging/client.ts';
import type { BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import type { StampTerms } from '../../ui/ports.ts';

/**
 * Where the entry is held no more, nothing happens. Throws ERR_TSA_UNREACHABLE, ERR_STAMP_*,
 * ERR_STORAGE_UNAVAILABLE, or the signal's reason, and then the entry is as it was. Once there is a
 * stamp, it stays. Evidence for long-term validation is added if it can be had.
 */
export async function stampHeld(
  outbox: BrowserOutboxStore,
  requestId: string,
  trust: TrustProfile,
  { signal, onProgress }: StampTerms,
): Promise<void> {
  const entry = await outbox.get(requestId);
  if (entry === null || !isHeld(entry)) return;
  const token = await unlessStopped(askFor(entry.signed.cms), signal);
  const stamped = await withJudgedStamp(entry.signed.cms, token, { trust, at: now() });
  signal.throwIfAborted();
  // An authority that gave no answer about the key is not waited for a second time.
  const isAnswering = entry.keyStatus === 'good';
  if (isAnswering) onProgress('collecting');
  const lasting = isAnswering
    ? await unlessStopped(longTerm(stamped.cms, trust), signal).catch(() => null)
    : null;
  await outbox.change(requestId, (held) =>
    next(held, stampedBy(entry.signed, stamped, lasting), now()),
  );
}

async function askFor(cms: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { imprint, digest } = signatureImprint(cms);
  if (digest !== 'STREEBOG-512' && digest !== 'SHA-256') throw new AppError('ERR_INTERNAL');
  const token = fromBase64(await sendToBackground('stamp', { digest, imprint: hex(imprint) }));
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
): Promise<Uint8Array<ArrayBuffer> | null> {
  const certificates = certificatesIn(cms).certificates.map(toBase64);
  const { crls, ocsps } = await sendToBackground('revocation', { certificates, authorities: true });
  const bytes = (texts: readonly string[]) => texts.flatMap((text) => fromBase64(text) ?? []);
  return withEvidence(cms, { crls: bytes(crls), ocsps: bytes(ocsps) }, { trust, at: now() });
}

function stampedBy(
  signed: SignedRequest,
  { cms, stamp }: Stamped,
  lasting: Uint8Array<ArrayBuffer> | null,
): OutboxEvent {
  const level = lasting === null ? 'CAdES-T' : 'CAdES-LT';
  return {
    type: 'stamped',
    signed: augmentedRequest(signed, lasting ?? cms),
    proof: { time: Date.parse(stamp.time ?? ''), authority: stamp.authority ?? '', level },
  };
}
