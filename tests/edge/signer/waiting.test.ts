// What a signature waits for: the authority's word on the key, and a worker that may never answer.
import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../src/core/errors.ts';
import { keyHolder } from '../../../src/edge/signer/job.ts';
import { type KeyFileSigning, signWithKeyFile } from '../../../src/edge/signer/client.ts';
import { order, own, strange, TestWorker } from './testWorker.ts';

describe('the authority’s word on the key', () => {
  test('is asked for with the certificate alone, and unknown is told', async () => {
    const asked: Uint8Array[] = [];
    const keyStatus: KeyFileSigning['keyStatus'] = (der) => {
      asked.push(der);
      return Promise.resolve('unknown');
    };
    expect(
      await signWithKeyFile(order({ keyStatus }), new TestWorker(keyHolder()).asWorker),
    ).toMatchObject({ keyStatus: 'unknown' });
    expect(asked).toEqual([own.certificateDer]);
  });

  test('that it is revoked keeps it from signing', async () => {
    const orders: string[] = [];
    const holder = keyHolder();
    const worker = new TestWorker((given) => {
      orders.push(given.kind);
      return holder(given);
    });
    await expect(
      signWithKeyFile(order({ keyStatus: () => Promise.resolve('revoked') }), worker.asWorker),
    ).rejects.toMatchObject({ code: 'ERR_KEY_REVOKED' });
    expect([orders, worker.terminated]).toEqual([['open'], 1]);
  });

  test('is not asked for about a key that may not sign anyway, nor waited for by who has left', async () => {
    const keyStatus = vi.fn(() => Promise.resolve('good' as const));
    await expect(
      signWithKeyFile(
        order({ keyStatus, file: strange.pfx.slice().buffer }),
        new TestWorker(keyHolder()).asWorker,
      ),
    ).rejects.toThrow();
    expect(keyStatus).not.toHaveBeenCalled();
    const abort = new AbortController();
    keyStatus.mockImplementation(() => {
      abort.abort();
      return Promise.resolve('good');
    });
    await expect(
      signWithKeyFile(
        order({ keyStatus, signal: abort.signal }),
        new TestWorker(keyHolder()).asWorker,
      ),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a worker that does not answer', () => {
  test('is ended by the person', async () => {
    const abort = new AbortController();
    const worker = new TestWorker(() => new Promise(() => undefined));
    const signing = signWithKeyFile(order({ signal: abort.signal }), worker.asWorker);
    abort.abort();
    await expect(signing).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.terminated).toBe(1);
  });

  test('is not even started after that', async () => {
    const start = (): Worker => {
      throw new Error('must not start');
    };
    await expect(
      signWithKeyFile(order({ signal: AbortSignal.abort() }), start),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });

  test.each(['onerror', 'onmessageerror'] as const)('or breaks: %s', async (event) => {
    const worker: TestWorker = new TestWorker(() => {
      worker[event]?.();
      return new Promise(() => undefined);
    });
    await expect(signWithKeyFile(order(), worker.asWorker)).rejects.toEqual(
      new AppError('ERR_INTERNAL'),
    );
    expect(worker.terminated).toBe(1);
  });
});
