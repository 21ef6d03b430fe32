// A signing worker without a browser, over a channel that clones and transfers as the browser's
// does, and keys to give it.
import type { KeyFileSigning } from '../../../src/edge/signer/client.ts';
import type { SignerAnswer, SignerOrder } from '../../../src/edge/signer/protocol.ts';
import { AT, requestOf } from '../../core/signing/request.ts';
import { createWorldCa, type IssueTerms } from '../../world/ca.ts';
import { gostKeyPair } from '../../world/caKeys.ts';
import { PEOPLE } from '../../world/people.ts';

/** A Worker whose other end is `work`; it counts what it was told and remembers what crossed. */
export class TestWorker {
  onmessage: ((event: { data: SignerAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = 0;
  private readonly work: (order: SignerOrder) => Promise<SignerAnswer>;

  constructor(work: (order: SignerOrder) => Promise<SignerAnswer>) {
    this.work = work;
  }

  postMessage(order: SignerOrder, transfer: Transferable[]): void {
    void this.work(structuredClone(order, { transfer })).then((answer) => {
      if (this.terminated === 0) this.onmessage?.({ data: structuredClone(answer) });
    });
  }

  terminate(): void {
    this.terminated++;
  }

  asWorker = (): Worker => this as unknown as Worker;
}

const ca = await createWorldCa({ at: AT });
const withKeys = async (terms: Pick<IssueTerms, 'iin'> = {}) => {
  const keys = gostKeyPair();
  return { ...(await ca.issue({ kind: 'individual', algorithm: 'gost', keys, ...terms })), keys };
};
export const own = await withKeys();
export const strange = await withKeys({ iin: PEOPLE.stranger.iin });
export const dtbs = requestOf(PEOPLE.applicant.iin).dtbs;

export const order = (change: Partial<KeyFileSigning> = {}): KeyFileSigning => ({
  requestDtbs: dtbs,
  file: own.pfx.slice().buffer,
  password: own.password,
  at: AT,
  keyStatus: () => Promise.resolve('good'),
  choose: () => Promise.reject(new Error('one holder')),
  onProgress: () => undefined,
  onWrapped: null,
  signal: new AbortController().signal,
  ...change,
});
