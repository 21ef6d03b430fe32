// A delivered request and what a provider may answer about its stages, synthetic.
import { enqueue, settle } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import { PROBLEMS, problemUri, type ProblemType } from '../../../src/core/submission/problem.ts';
import type { StatusAnswer } from '../../../src/core/submission/stages.ts';
import type { RequestStatus, Stage } from '../../../src/core/submission/status.ts';
import type { HttpReply } from '../../../src/core/submission/wire.ts';
import { BIN, keyOf, NOW, ORIGIN, sampleReceipt, sampleSigned, verified } from './sample.ts';

export const [MINUTE, DAY] = [60_000, 86_400_000];
export const TOKEN = verified(sampleReceipt(sampleSigned())).statusToken ?? '';

export function delivered(number = 1, origin = ORIGIN): OutboxEntry {
  const signed = sampleSigned(number, { audience: { origin, bin: BIN } });
  const receipt = sampleReceipt(signed, { provider: { origin, name: 'ЖШС «Көмек»', bin: BIN } });
  return settle(enqueue(signed, keyOf(number), NOW), verified(receipt), NOW);
}

export const at = (minutes: number): string => new Date(NOW + minutes * MINUTE).toISOString();
export const history = (...stages: readonly Stage[]): RequestStatus => ({
  requestId: sampleSigned().requestId,
  status: stages.at(-1) ?? 'received',
  history: stages.map((status, index) => ({
    status,
    at: at(index),
    ...(status === 'declined' && { reason: 'Бос көмекші жоқ' }),
  })),
});
export const said = (status: RequestStatus, etag: string | null = '"1"'): StatusAnswer => ({
  kind: 'status',
  status,
  etag,
});
export const json = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): HttpReply => ({ status, headers, body: JSON.stringify(body) });
export const refusal = (type: ProblemType, headers: Record<string, string> = {}): HttpReply =>
  json(
    PROBLEMS[type].status,
    { type: problemUri(ORIGIN, type), title: '', status: PROBLEMS[type].status, detail: '' },
    { 'content-type': 'application/problem+json', ...headers },
  );
