// The seven stages side by side, types only: the first file to read.
//
//   page → draft → checks → request → signature → outbox → receipt
//
// Each function takes what only the function before it can make.
import type { PageSnapshot, Capture } from './draft/capture.ts';
import type { Draft } from './draft/draft.ts';
import type { ServiceRequest } from './request/request.ts';
import type { SignedRequest } from './request/signedRequest.ts';
import type { AssemblyTerms } from './request/assemble.ts';
import type { CheckedDraft, CheckTerms } from './rules/engine.ts';
import type { ClearedDraft } from './rules/clear.ts';
import type { RulePack } from './rules/pack.ts';
import type { Signer } from './signing/signer.ts';
import type { EpochMs } from './time.ts';
import type { OutboxEvent } from './submission/outbox.ts';
import type { OutboxEntry } from './submission/outboxEntry.ts';
import type { ReceivedReceipt, VerifiedReceipt } from './submission/receipt.ts';
import type { ReceiptTerms } from './receipt/judgeReceipt.ts';

export interface Flow {
  readonly readPage: (page: PageSnapshot) => Capture;
  readonly checkDraft: (draft: Draft, pack: RulePack, terms: CheckTerms) => CheckedDraft;
  /** Null unless the report is signable. */
  readonly clear: (checked: CheckedDraft) => ClearedDraft | null;
  readonly assemble: (cleared: ClearedDraft, terms: AssemblyTerms) => ServiceRequest;
  readonly sign: (request: ServiceRequest, signer: Signer, at: EpochMs) => Promise<SignedRequest>;
  readonly enqueue: (signed: SignedRequest, idempotencyKey: string, at: EpochMs) => OutboxEntry;
  /** Also a held entry's own step: `next` with a time stamp, or without one by the person's will, lets it go. */
  readonly next: (entry: OutboxEntry, event: OutboxEvent, at: EpochMs) => OutboxEntry;
  /** Null unless it is the supplier's own, for this very request. */
  readonly judgeReceipt: (
    received: ReceivedReceipt,
    request: SignedRequest,
    terms: ReceiptTerms,
  ) => Promise<{ readonly verifiedReceipt: VerifiedReceipt | null }>;
  readonly settle: (entry: OutboxEntry, receipt: VerifiedReceipt, at: EpochMs) => OutboxEntry;
}
