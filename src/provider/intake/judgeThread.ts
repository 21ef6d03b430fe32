// A worker thread that judges. It keeps the lists of its latest task, so that each is copied, read
// and verified once a thread.
import { workerData } from 'node:worker_threads';
import { parseX509 } from '../../core/crypto/x509.ts';
import { judgingBy, type Judgement, type JudgeTask } from './judge.ts';
import type { SharedList, TrustFacts } from './threads.ts';

const facts = workerData as TrustFacts;
const judging = judgingBy({ ...facts, intermediates: facts.intermediates.map(parseX509) });
let kept = new Map<number, Uint8Array<ArrayBuffer>>();

export function judgeInThread({
  lists,
  ...task
}: Omit<JudgeTask, 'crls'> & { readonly lists: readonly SharedList[] }): Promise<Judgement> {
  // WebCrypto refuses shared memory.
  kept = new Map(lists.map(({ id, bytes }) => [id, kept.get(id) ?? Uint8Array.from(bytes)]));
  return judging({ ...task, crls: Array.from(kept.values()) });
}
