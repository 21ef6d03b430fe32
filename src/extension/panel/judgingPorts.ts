// What is judged for the panel, with the verifying code that is loaded for it alone: stamps, receipts, signatures.
import { now } from '../../edge/clock.ts';
import { wholeBytesOf } from '../../edge/fileBytes.ts';
import type { BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import type { RequestPorts } from '../../ui/ports.ts';
import { loadTrust } from '../loadTrust.ts';
import { nudge } from './outboxPorts.ts';

export const judgingPorts = (
  opening: Promise<BrowserOutboxStore>,
): Pick<RequestPorts, 'addStamp' | 'importReceipt' | 'validate'> => ({
  addStamp: async (requestId, terms) => {
    const [outbox, trust, { stampHeld }] = await Promise.all([
      opening,
      loadTrust(),
      import('./stampHeld.ts'),
    ]);
    // Where it has not come, the background asks for it again.
    await stampHeld(outbox, requestId, trust, terms).finally(() => void nudge());
  },
  importReceipt: async (requestId, file) => {
    const [outbox, trust, { keepReceipt }, bytes] = await Promise.all([
      opening,
      loadTrust(),
      import('./receiptImport.ts'),
      wholeBytesOf(file),
    ]);
    await keepReceipt(outbox, requestId, bytes, trust);
    void nudge();
  },
  validate: async (cms) => {
    const [{ verify }, { PERSON_POLICY }, profile] = await Promise.all([
      import('../../core/verification/verify.ts'),
      import('../../core/verification/policy.ts'),
      loadTrust(),
    ]);
    return (await verify(cms, { trust: profile, policy: PERSON_POLICY, at: now() })).report;
  },
});
