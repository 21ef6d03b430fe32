// The key that has signed, wrapped anew by the worker that held it: once, after the signature, and
// only where somebody wants it.
import { describe, expect, test } from 'vitest';
import { openKeyFile } from '../../../src/core/signing/pkcs12/pfx.ts';
import { signWithKeyFile, type WrappedKey } from '../../../src/edge/signer/client.ts';
import { keyHolder } from '../../../src/edge/signer/job.ts';
import type { SignerOrder } from '../../../src/edge/signer/protocol.ts';
import { AT } from '../../core/signing/request.ts';
import { PEOPLE } from '../../world/people.ts';
import { dtbs, order, own, strange, TestWorker } from './testWorker.ts';

/** A worker that notes what it is told. */
function noting(): { readonly worker: TestWorker; readonly orders: string[] } {
  const orders: string[] = [];
  const holder = keyHolder();
  const worker = new TestWorker((given) => {
    orders.push(given.kind);
    return holder(given);
  });
  return { worker, orders };
}

const FAULT = { kind: 'failed', code: 'ERR_INTERNAL', params: {} };
const open: SignerOrder = {
  kind: 'open',
  file: own.pfx.slice().buffer,
  password: own.password,
  at: AT,
};

describe('a signature after which the key may be remembered', () => {
  test('[K1] gives the key under its own password, then ends the worker', async () => {
    const { worker, orders } = noting();
    const wrapped = await new Promise<WrappedKey>((onWrapped) => {
      void signWithKeyFile(order({ onWrapped }), worker.asWorker);
    });
    expect(orders).toEqual(['open', 'sign', 'wrap']);
    expect(wrapped).toMatchObject({ iin: PEOPLE.applicant.iin });
    const { certificate } = await openKeyFile(wrapped.file, own.password);
    expect(certificate.sha256).toBe(wrapped.sha256);
    await expect.poll(() => worker.terminated).toBe(1);
  });

  test('does not wait for that, nor is it lost when the screen is left', async () => {
    const abort = new AbortController();
    let release = (): void => undefined;
    const holder = keyHolder();
    const worker = new TestWorker(async (given) => {
      if (given.kind === 'wrap')
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      return holder(given);
    });
    const wrapped: WrappedKey[] = [];
    const onWrapped = (key: WrappedKey): void => void wrapped.push(key);
    await signWithKeyFile(order({ onWrapped, signal: abort.signal }), worker.asWorker);
    abort.abort();
    expect([wrapped.length, worker.terminated]).toEqual([0, 0]);
    release();
    await expect.poll(() => [wrapped.length, worker.terminated]).toEqual([1, 1]);
  });

  test('ends the worker where wrapping fails', async () => {
    const holder = keyHolder();
    const worker = new TestWorker((given) =>
      given.kind === 'wrap'
        ? Promise.resolve({ kind: 'failed', code: 'ERR_INTERNAL', params: {} })
        : holder(given),
    );
    const onWrapped = (): void => expect.unreachable();
    await signWithKeyFile(order({ onWrapped }), worker.asWorker);
    await expect.poll(() => worker.terminated).toBe(1);
  });
});

test('[K1] nothing is wrapped where nobody wants it, and after a refusal', async () => {
  const [unwanted, refused] = [noting(), noting()];
  await signWithKeyFile(order(), unwanted.worker.asWorker);
  const onWrapped = (): void => expect.unreachable();
  await expect(
    signWithKeyFile(
      order({ onWrapped, file: strange.pfx.slice().buffer }),
      refused.worker.asWorker,
    ),
  ).rejects.toMatchObject({ code: 'ERR_KEY_OTHER_PERSON' });
  expect([unwanted.orders, unwanted.worker.terminated]).toEqual([['open', 'sign'], 1]);
  expect([refused.orders, refused.worker.terminated]).toEqual([['open'], 1]);
});

test('[K1] a key is wrapped once, and never before it has signed', async () => {
  const answer = keyHolder();
  expect(await answer({ kind: 'wrap' })).toEqual(FAULT);
  await answer(open);
  expect(await answer({ kind: 'wrap' })).toEqual(FAULT);
  await answer({ kind: 'sign', dtbs, at: AT });
  expect(await answer({ kind: 'wrap' })).toMatchObject({ kind: 'wrapped' });
  expect(await answer({ kind: 'wrap' })).toEqual(FAULT);
});
