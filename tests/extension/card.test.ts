// The card is made from the signed files in the outbox, whatever the fields stored beside them say.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeCard } from '../../src/extension/card/makeCard.ts';
import { isSound } from '../../src/core/card/card.ts';
import { enqueue, next } from '../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import { readReceipt } from '../../src/core/submission/receipt.ts';
import { verify } from '../../src/core/verification/verify.ts';
import { openOutboxStore, type BrowserOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { AT, flipped, placeOf, signedFiles } from '../core/card/files.ts';
import { KEY } from '../core/signing/request.ts';
import { asSigned, asVerified } from '../world/sealed.ts';

const { trust, signed, receipt } = await signedFiles();
const receiptCms = await receipt();
const terms = { trust, at: AT };
const content = (await verify(receiptCms, terms)).content ?? new Uint8Array();
const told = asVerified({ receipt: readReceipt(content), cms: receiptCms, statusToken: 'token' });
const delivered = next(enqueue(signed, KEY, AT), { type: 'delivered', receipt: told }, AT);

let outbox: BrowserOutboxStore;
beforeEach(async () => {
  outbox = await openOutboxStore(`outbox-${crypto.randomUUID()}`);
});
afterEach(() => outbox.close());

async function cardFor(entry: OutboxEntry) {
  await outbox.remove(entry.signed.requestId);
  await outbox.add(entry);
  return makeCard(outbox, entry.signed.requestId, terms);
}

it('of a delivered request says that all of it holds', async () => {
  const card = await cardFor(delivered);
  expect(card !== null && isSound(card)).toBe(true);
  expect(card?.receipt?.receipt).toEqual(told.receipt);
});

it('stays the same whatever the fields beside the files say', async () => {
  const liar: OutboxEntry = {
    ...delivered,
    state: 'rejected',
    keyStatus: 'good',
    attempts: 9,
    queuedAt: 1,
    proof: { time: 1, authority: 'Nobody', level: 'CAdES-LT' },
    problem: { type: 'certificate-revoked', detail: 'x' },
    signed: asSigned({
      ...signed,
      requestSha256: '0'.repeat(64),
      cmsSha256: '1'.repeat(64),
      trust: 'production',
      expiresAt: 1,
      audience: { origin: null, bin: '000000000000' },
    }),
    receipt: asVerified({
      ...told,
      receipt: {
        ...told.receipt,
        receiptId: '11111111-2222-4333-8444-555555555555',
        receivedAt: '2001-01-01T00:00:00+05:00',
      },
    }),
  };
  expect(await cardFor(liar)).toEqual(await cardFor(delivered));
});

it('says what became of the file when a bit of it was turned over', async () => {
  const place = placeOf(signed.cms, '"claim":') + 8;
  const card = await cardFor({
    ...delivered,
    signed: asSigned({ ...signed, cms: flipped(signed.cms, place) }),
  });
  expect(card).toMatchObject({
    report: { indication: 'TOTAL_FAILED', subIndication: 'HASH_FAILURE' },
    request: null,
    receipt: { standing: 'noRequest' },
  });
});

it('is none where the request is not here', async () => {
  expect(await makeCard(outbox, signed.requestId, terms)).toBeNull();
});
