// A provider as the contract has it, and no more: one request an idempotency key, a receipt for
// each encoding of it, the same answer to the same bytes, a delivery from its sender alone, a
// refusal that is final. That nobody is received twice is left to its clients.
import { toBase64 } from '../../../../src/core/bytes.ts';
import type { OutboxEntry } from '../../../../src/core/submission/outboxEntry.ts';
import { requestIdOf } from '../../../../src/core/request/requestId.ts';
import { PROBLEMS, problemUri, type ProblemType } from '../../../../src/core/submission/problem.ts';
import {
  readReceipt,
  type Receipt,
  type ReceivedReceipt,
  type VerifiedReceipt,
} from '../../../../src/core/submission/receipt.ts';
import type { HttpMessage, HttpReply } from '../../../../src/core/submission/wire.ts';
import { AppError } from '../../../../src/core/errors.ts';
import { asVerified } from '../../../world/sealed.ts';
import { ORIGIN, sampleReceipt } from '../sample.ts';

type Signed = OutboxEntry['signed'];

const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(JSON.stringify(value)));

/** A receipt as it travels here: its payload, and by whose key. */
export const sealedBy = (signer: string, receipt: Receipt): Uint8Array<ArrayBuffer> =>
  bytesOf({ signer, receipt });

/** The port of that name. */
export function verifyReceipt(received: ReceivedReceipt, { signed }: OutboxEntry): VerifiedReceipt {
  const { cms } = received;
  const { signer, receipt } = JSON.parse(Buffer.from(cms).toString()) as {
    signer: string;
    receipt: Receipt;
  };
  if (signer !== signed.audience.origin)
    throw new AppError('ERR_RECEIPT_SIGNATURE', { reason: 'signature' });
  return asVerified({ receipt: readReceipt(bytesOf(receipt)), ...received });
}

export const created = (cms: Uint8Array<ArrayBuffer>): HttpReply => ({
  status: 201,
  headers: {},
  body: JSON.stringify({ receipt: toBase64(cms), statusToken: 't'.repeat(43) }),
});

export function problemOf(type: ProblemType, headers: Record<string, string> = {}): HttpReply {
  const { status } = PROBLEMS[type];
  const body = JSON.stringify({
    type: problemUri(ORIGIN, type),
    title: '',
    status,
    detail: 'words',
  });
  return { status, headers: { 'content-type': 'application/problem+json', ...headers }, body };
}

export interface Row {
  readonly signed: Signed;
  /** By the digest of the file: copies of one request differ beside what is signed. */
  readonly receipts: Map<string, Uint8Array<ArrayBuffer>>;
}

function reasonAgainst(signed: Signed, row: Row | undefined, at: number): ProblemType | null {
  if (row !== undefined)
    return row.signed.requestSha256 === signed.requestSha256 ? null : 'idempotency-key-reused';
  return signed.expiresAt <= at ? 'request-expired' : null;
}

export class ModelProvider {
  readonly rows = new Map<string, Row>();
  /** The files, by their digest, that it has refused or will refuse for good. */
  readonly refused = new Set<string>();
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  rowsOf({ requestId }: Signed): Row[] {
    return [...this.rows.values()].filter(({ signed }) => signed.requestId === requestId);
  }

  /** Whether it has these very bytes. */
  has(signed: Signed): boolean {
    return this.rowsOf(signed).some((row) => row.receipts.has(signed.cmsSha256));
  }

  /** Commits, then answers. */
  receive(message: HttpMessage, signed: Signed, at: number): HttpReply {
    const key = message.headers['idempotency-key'] ?? '';
    const row = this.rows.get(key);
    const known = row?.receipts.get(signed.cmsSha256);
    if (known !== undefined) return created(known);
    if (requestIdOf(key.replaceAll('"', ''), signed.audience) !== signed.requestId)
      return problemOf('not-the-sender');
    const why = reasonAgainst(signed, row, at);
    if (why !== null) this.refused.add(signed.cmsSha256);
    if (this.refused.has(signed.cmsSha256)) return problemOf(why ?? 'certificate-revoked');
    const receipt = sealedBy(this.origin, this.receiptFor(signed));
    // Two copies of a profile may have put another time stamp each beside one signature.
    if (row === undefined)
      this.rows.set(key, { signed, receipts: new Map([[signed.cmsSha256, receipt]]) });
    else row.receipts.set(signed.cmsSha256, receipt);
    return created(receipt);
  }

  private receiptFor(signed: Signed): Receipt {
    return {
      ...sampleReceipt(signed),
      provider: { ...sampleReceipt(signed).provider, origin: this.origin },
    };
  }
}
