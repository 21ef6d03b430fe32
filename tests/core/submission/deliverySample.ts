// A store in memory, and a provider as the contract has it.
import { toBase64 } from '../../../src/core/bytes.ts';
import type { OutboxStore } from '../../../src/core/submission/deliveryPorts.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import { PROBLEMS, problemUri, type ProblemType } from '../../../src/core/submission/problem.ts';
import type { HttpMessage, HttpReply } from '../../../src/core/submission/wire.ts';
import { ORIGIN, sampleReceipt } from './sample.ts';

export class MemoryStore implements OutboxStore {
  readonly entries = new Map<string, OutboxEntry>();
  add(entry: OutboxEntry) {
    const kept = this.entries.get(entry.signed.requestId) ?? entry;
    this.entries.set(kept.signed.requestId, kept);
    return Promise.resolve(kept);
  }
  all() {
    return Promise.resolve([...this.entries.values()]);
  }
  change(requestId: string, change: (entry: OutboxEntry) => OutboxEntry) {
    const before = this.entries.get(requestId);
    const after = before && change(before);
    if (after === undefined || after === before) return Promise.resolve(null);
    this.entries.set(requestId, after);
    return Promise.resolve(after);
  }
  remove(requestId: string) {
    this.entries.delete(requestId);
    return Promise.resolve();
  }
}

/** A provider as the contract has it: one row a request, the same answer for the same key. */
export class Provider {
  readonly rows = new Map<string, { key: string; answer: HttpReply }>();
  posts = 0;
  receive(message: HttpMessage, signed: OutboxEntry['signed'], now: number): HttpReply {
    this.posts++;
    const key = message.headers['idempotency-key'] ?? '';
    const row = this.rows.get(signed.requestId);
    if (row?.key === key) return row.answer;
    if (row !== undefined) return refusal('request-already-received');
    if (signed.expiresAt <= now) return refusal('request-expired');
    const receipt = toBase64(Buffer.from(JSON.stringify(sampleReceipt(signed))));
    const answer = {
      status: 201,
      headers: {},
      body: JSON.stringify({ receipt, statusToken: 't'.repeat(43) }),
    };
    this.rows.set(signed.requestId, { key, answer });
    return answer;
  }
}

export const refusal = (type: ProblemType, headers: Record<string, string> = {}): HttpReply => {
  const { status } = PROBLEMS[type];
  const body = JSON.stringify({
    type: problemUri(ORIGIN, type),
    title: '',
    status,
    detail: 'words',
  });
  return { status, headers: { 'content-type': 'application/problem+json', ...headers }, body };
};
