// No stage can be skipped: the lines marked as errors must be errors to the compiler (tsc reports an unused mark).
/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment --
   what the compiler must refuse, the linter refuses too */
import { expect, test } from 'vitest';
import { readPage, type PageSnapshot } from '../../src/core/draft/capture.ts';
import type { Draft } from '../../src/core/draft/draft.ts';
import type { Flow } from '../../src/core/flow.ts';
import { judgeReceipt, type ReceiptTerms } from '../../src/core/receipt/judgeReceipt.ts';
import { assemble, type AssemblyTerms } from '../../src/core/request/assemble.ts';
import type { ServiceRequest } from '../../src/core/request/request.ts';
import type { SignedRequest, SignedRequestData } from '../../src/core/request/signedRequest.ts';
import { clear, type ClearedDraft } from '../../src/core/rules/clear.ts';
import { checkDraft, type CheckedDraft, type CheckTerms } from '../../src/core/rules/engine.ts';
import type { RulePack } from '../../src/core/rules/pack.ts';
import { sign } from '../../src/core/signing/sign.ts';
import type { Signer } from '../../src/core/signing/signer.ts';
import { reopenEntry, type KeptEntry } from '../../src/core/submission/keptEntry.ts';
import { enqueue, next, settle } from '../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import type {
  ReceivedReceipt,
  VerifiedReceipt,
  VerifiedReceiptData,
} from '../../src/core/submission/receipt.ts';

export const skips = (
  draft: Draft,
  checked: CheckedDraft,
  [page, pack, check]: [PageSnapshot, RulePack, CheckTerms],
  terms: AssemblyTerms,
  signer: Signer,
): void => {
  // @ts-expect-error a page is no draft
  checkDraft(page, pack, check);
  // @ts-expect-error what is read from it holds the draft, and is none
  checkDraft(readPage(page), pack, check);
  // @ts-expect-error a draft is not checked
  clear(draft);
  // @ts-expect-error a draft is not cleared
  assemble(draft, terms);
  // @ts-expect-error a checked draft is not cleared
  assemble(checked, terms);
  // @ts-expect-error what `clear` answers may be null
  assemble(clear(checked), terms);
  // @ts-expect-error nobody but `clear` makes a cleared draft
  const forged: ClearedDraft = { draft, report: checked.report };
  // @ts-expect-error nor does a copy with something changed remain one
  const changed: ClearedDraft = { ...forged, draft };
  // @ts-expect-error a cleared draft is not a request
  void sign(changed, signer, terms.at);
  // @ts-expect-error nobody but `assemble` makes a request
  void sign({ fields: assemble(forged, terms).fields, dtbs: new Uint8Array() }, signer, terms.at);
};

export const skipsAfterwards = (
  request: ServiceRequest,
  signed: SignedRequest,
  data: SignedRequestData,
  entry: OutboxEntry,
  at: number,
): void => {
  // @ts-expect-error a request is not signed
  enqueue(request, 'key', at);
  // @ts-expect-error nobody but `sign` makes a signed request
  enqueue(data, 'key', at);
  // @ts-expect-error a signed request with another number is signed no more
  enqueue({ ...signed, requestId: 'another' }, 'key', at);
  // @ts-expect-error nor does it come into an entry that is there already
  const forged: OutboxEntry = { ...entry, signed: data };
  // @ts-expect-error an entry is not made by hand around bytes that nobody signed
  next({ ...forged, signed: { ...signed, cms: new Uint8Array() } }, { type: 'claimed' }, at);
  const proof = { time: at, authority: '', level: 'CAdES-T' } as const;
  // @ts-expect-error a time stamp comes beside a signature, not with any bytes
  next(entry, { type: 'stamped', signed: data, proof }, at);
};

export const skipsAtTheEnd = async (
  entry: OutboxEntry,
  received: ReceivedReceipt,
  data: VerifiedReceiptData,
  receipt: VerifiedReceipt,
  kept: KeptEntry,
  terms: ReceiptTerms,
): Promise<void> => {
  // @ts-expect-error what came is not verified
  settle(entry, received, 0);
  // @ts-expect-error nobody but `judgeReceipt` makes a verified receipt
  settle(entry, data, 0);
  // @ts-expect-error a verified receipt with other bytes is verified no more
  settle(entry, { ...receipt, cms: received.cms }, 0);
  // @ts-expect-error the same by an event
  next(entry, { type: 'delivered', receipt: data }, 0);
  // @ts-expect-error what `judgeReceipt` answers may be null
  settle(entry, (await judgeReceipt(received, entry.signed, terms)).verifiedReceipt, 0);
  // @ts-expect-error what was kept is reopened first
  settle(kept, receipt, 0);
  settle(reopenEntry(kept), receipt, 0);
};

test('the functions are those of the flow', () => {
  const made: Flow = {
    readPage,
    checkDraft,
    clear,
    assemble,
    sign,
    enqueue,
    next,
    judgeReceipt,
    settle,
  };
  expect(Object.values(made).every((step) => typeof step === 'function')).toBe(true);
  expect(Object.keys(made)).toEqual([
    'readPage',
    'checkDraft',
    'clear',
    'assemble',
    'sign',
    'enqueue',
    'next',
    'judgeReceipt',
    'settle',
  ]);
});
