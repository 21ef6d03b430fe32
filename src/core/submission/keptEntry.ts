// An outbox entry as it is kept and read back. What the types of the stages say of it was so when
// it was written, and is taken to be so still: the store seals each record under a key that never
// leaves this profile (edge/storage/sealedRecord.ts), so nobody else can have written it. The files
// inside are judged anew wherever more than their being here is claimed: by the card, and by the
// provider.
import type { SignedRequestData } from '../request/signedRequest.ts';
import { seal } from '../stage.ts';
import type { OutboxEntry } from './outboxEntry.ts';
import type { VerifiedReceiptData } from './receipt.ts';

/** Entries of earlier versions leave out some of it. */
export interface KeptEntry
  extends
    Omit<OutboxEntry, 'signed' | 'receipt' | 'reissued' | keyof typeof EARLIER>,
    Partial<Pick<OutboxEntry, keyof typeof EARLIER>> {
  readonly signed: Omit<SignedRequestData, 'about'> & Partial<Pick<SignedRequestData, 'about'>>;
  readonly receipt: VerifiedReceiptData | null;
  readonly reissued?: VerifiedReceiptData | null;
}

const EARLIER = {
  awaits: null,
  proof: null,
  keyStatus: 'unknown',
  stages: null,
  overdueSince: null,
} as const;

/** The entry of a record whose seal was opened, and of nothing else. */
export const reopenEntry = ({
  signed,
  receipt,
  reissued = null,
  ...entry
}: KeptEntry): OutboxEntry => ({
  ...EARLIER,
  ...entry,
  signed: seal('signed', { about: null, ...signed }),
  receipt: receipt && seal('receipt', receipt),
  reissued: reissued && seal('receipt', reissued),
});
