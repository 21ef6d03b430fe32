// A receipt from a file, for a request that was handed over: judged as one that came by the
// network, then kept with the request.
import { cmsInFile } from '../../core/crypto/cmsFile.ts';
import { provenReceipt } from '../../core/receipt/judgeReceipt.ts';
import { next } from '../../core/submission/outbox.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import { now } from '../../edge/clock.ts';
import type { BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import { askAuthority } from '../askAuthority.ts';

/**
 * Keeps the receipt in a file, whatever stands around it there. Throws ERR_CMS_*, ERR_RECEIPT_*,
 * ERR_STORAGE_UNAVAILABLE: the request is then as it was. Where there is no such request, nothing
 * happens.
 */
export async function keepReceipt(
  outbox: BrowserOutboxStore,
  requestId: string,
  file: Uint8Array,
  trust: TrustProfile,
): Promise<void> {
  const entry = await outbox.get(requestId);
  if (entry === null) return;
  const receipt = await provenReceipt({ cms: cmsInFile(file), statusToken: null }, entry.signed, {
    trust,
    at: now(),
    askAuthority,
  });
  await outbox.change(requestId, (kept) => next(kept, { type: 'delivered', receipt }, now()));
}
