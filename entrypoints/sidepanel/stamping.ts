// A held request gets its time stamp: asked for through the background, judged here, put beside the signature in one step of the store.
import { withJudgedStamp } from '../../src/core/augmentation/timeStamp.ts';
import { hex, sha256Hex } from '../../src/core/crypto/hex.ts';
import { AppError } from '../../src/core/errors.ts';
import { signatureImprint } from '../../src/core/signing/cadesT.ts';
import { fromBase64 } from '../../src/core/submission/encoding.ts';
import { isHeld, next } from '../../src/core/submission/outbox.ts';
import type { TrustProfile } from '../../src/core/verification/trust.ts';
import { now } from '../../src/edge/clock.ts';
import { sendToBackground, unlessStopped } from '../../src/edge/messaging/client.ts';
import type { BrowserOutboxStore } from '../../src/edge/storage/outboxStore.ts';

/**
 * Where the entry is held no more, nothing happens. Throws ERR_TSA_UNREACHABLE, ERR_STAMP_*, ERR_STORAGE_UNAVAILABLE, or the signal's
 * reason, and then the entry is as it was.
 */
export async function stampHeld(outbox: BrowserOutboxStore, requestId: string, trust: TrustProfile, signal: AbortSignal): Promise<void> {
  const entry = await outbox.get(requestId);
  if (entry === null || !isHeld(entry)) return;
  const token = await unlessStopped(askFor(entry.signed.cms), signal);
  const { cms, stamp } = await withJudgedStamp(entry.signed.cms, token, { trust, at: now() });
  signal.throwIfAborted();
  const proof = { time: Date.parse(stamp.time ?? ''), authority: stamp.authority ?? '' };
  await outbox.change(requestId, (held) => next(held, { type: 'stamped', cms, cmsSha256: sha256Hex(cms), proof }, now()));
}

async function askFor(cms: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { imprint, digest } = signatureImprint(cms);
  if (digest !== 'STREEBOG-512' && digest !== 'SHA-256') throw new AppError('ERR_INTERNAL');
  const token = fromBase64(await sendToBackground('stamp', { digest, imprint: hex(imprint) }));
  if (token === null) throw new AppError('ERR_STAMP_UNREADABLE');
  return token;
}
