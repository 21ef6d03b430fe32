// The signing worker and its client, over a channel that clones and transfers as the browser's
// does. The real worker is driven end to end in tests/e2e.
import { describe, expect, test } from 'vitest';
import { keyHolder } from '../../../src/edge/signer/job.ts';
import { type KeyFileSigning, signWithKeyFile } from '../../../src/edge/signer/client.ts';
import type { SignerOrder } from '../../../src/edge/signer/protocol.ts';
import { AT } from '../../core/signing/request.ts';
import { PEOPLE } from '../../world/people.ts';
import { asTyped, buildPfx, mac } from '../../world/pfxBuilder.ts';
import { dtbs, order, own, strange, TestWorker } from './testWorker.ts';

describe('a signature', () => {
  test('[K1] is made step by step, and the worker ends with it', async () => {
    const worker = new TestWorker(keyHolder());
    const steps: string[] = [];
    const given = order({ onProgress: (step) => steps.push(step) });
    const { signed, keyStatus } = await signWithKeyFile(given, worker.asWorker);
    expect(steps).toEqual(['opening', 'checking', 'asking', 'signing', 'verifying']);
    expect(keyStatus).toBe('good');
    expect(signed.requestId).toBe(
      (JSON.parse(Buffer.from(dtbs).toString()) as { requestId: string }).requestId,
    );
    expect(signed.cms).toBeInstanceOf(Uint8Array);
    expect(worker.terminated).toBe(1);
    // Handed over, not copied: the panel has no key any more.
    expect(given.file.byteLength).toBe(0);
  });

  test.each<[string, Partial<KeyFileSigning>]>([
    ['ERR_KEY_WRONG_PASSWORD', { password: 'Құпия-2027' }],
    ['ERR_KEY_NOT_A_KEY_FILE', { file: new Uint8Array([1, 2, 3]).buffer }],
    ['ERR_KEY_OTHER_PERSON', { file: strange.pfx.slice().buffer }],
    ['ERR_KEY_EXPIRED', { at: AT + 2 * 365 * 86_400_000 }],
    ['ERR_REQUEST_UNREADABLE', { requestDtbs: dtbs.with(20, 0) }],
    [
      'ERR_REQUEST_STATEMENT_MISMATCH',
      {
        requestDtbs: new Uint8Array(
          Buffer.from(
            Buffer.from(dtbs)
              .toString()
              .replace(/"statement":"./, '"statement":"*'),
          ),
        ),
      },
    ],
  ])('that cannot be made says why: %s', async (code, change) => {
    const worker = new TestWorker(keyHolder());
    await expect(signWithKeyFile(order(change), worker.asWorker)).rejects.toMatchObject({
      name: 'AppError',
      code,
    });
    // A request that is not right never comes near a key.
    expect(worker.terminated).toBe(code.startsWith('ERR_REQUEST') ? 0 : 1);
  });
});

describe('what leaves the worker', () => {
  const hex = (bytes: ArrayBuffer | Uint8Array): string =>
    Buffer.from(bytes as Uint8Array).toString('hex');
  const everything = (answers: unknown): string =>
    JSON.stringify(answers, (_, value: unknown) =>
      value instanceof Uint8Array ? hex(value) : value,
    );
  const open = (password: string): SignerOrder => ({
    kind: 'open',
    file: own.pfx.slice().buffer,
    password,
    at: AT,
  });
  const signing: SignerOrder = { kind: 'sign', dtbs, at: AT };
  const fault = { kind: 'failed', code: 'ERR_INTERNAL', params: {} };

  test.each([[own.password], ['wrong-password-of-a-person']])(
    '[K2] neither key, nor password, nor stack: %s',
    async (password) => {
      const answer = keyHolder();
      const crossed = everything([await answer(open(password)), await answer(signing)]);
      expect(crossed).not.toContain(password);
      expect(crossed).not.toContain(hex(own.pfx).slice(200, 264));
      expect(crossed).not.toMatch(/stack|cause|at .*\.ts/);
    },
  );

  test('[K2] a fault of ours crosses as a code alone', async () => {
    expect(await keyHolder()(open(null as unknown as string))).toEqual(fault);
  });

  test('[K4] one signature, and none without a key', async () => {
    const answer = keyHolder();
    expect(await answer(signing)).toEqual(fault);
    expect(await answer(open(own.password))).toMatchObject({ kind: 'opened' });
    expect(await answer(signing)).toMatchObject({ kind: 'signed' });
    expect(await answer(signing)).toEqual(fault);
  });
});

describe('a file with keys of several people', () => {
  const two = buildPfx({
    keys: [
      [own.keys.privateKeyInfo, null],
      [strange.keys.privateKeyInfo, null],
    ],
    certificates: [strange.certificateDer, own.certificateDer],
    secret: asTyped('x'),
  });
  const both = (change: Partial<KeyFileSigning> = {}): KeyFileSigning =>
    order({ file: two.slice().buffer, password: 'x', ...change });

  test('is asked about by name, and the one picked signs; one worker from the opening to the signature', async () => {
    const orders: string[] = [];
    const steps: string[] = [];
    const holder = keyHolder();
    const worker = new TestWorker((given) => {
      orders.push(given.kind);
      return holder(given);
    });
    const choose: KeyFileSigning['choose'] = (choices) =>
      Promise.resolve(choices.find(({ iin }) => iin === PEOPLE.applicant.iin)?.sha256 ?? '');
    const { signed } = await signWithKeyFile(
      both({ choose, onProgress: (step) => steps.push(step) }),
      worker.asWorker,
    );
    expect(signed.cms).toBeInstanceOf(Uint8Array);
    expect([orders, steps, worker.terminated]).toEqual([
      ['open', 'pick', 'sign'],
      ['opening', 'choosing', 'checking', 'asking', 'signing', 'verifying'],
      1,
    ]);
  });

  test.each([
    ['another’s', 'ERR_KEY_OTHER_PERSON', PEOPLE.stranger.iin],
    ['nobody’s', 'ERR_KEY_NOT_PICKED', ''],
  ])('signs nothing when the one picked is %s', async (_, code, wanted) => {
    const choose: KeyFileSigning['choose'] = (choices) =>
      Promise.resolve(choices.find(({ iin }) => iin === wanted)?.sha256 ?? '0');
    await expect(
      signWithKeyFile(both({ choose }), new TestWorker(keyHolder()).asWorker),
    ).rejects.toMatchObject({ code });
  });

  test('ends when the person leaves the question', async () => {
    const abort = new AbortController();
    const worker = new TestWorker(keyHolder());
    const choose = (): Promise<string> => {
      abort.abort();
      return new Promise(() => undefined);
    };
    await expect(
      signWithKeyFile(both({ choose, signal: abort.signal }), worker.asWorker),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.terminated).toBe(1);
  });

  test('[K2] the question carries no byte of a key, nor the password', async () => {
    const answered = await keyHolder()({
      kind: 'open',
      file: two.slice().buffer,
      password: 'x',
      at: AT,
    });
    if (answered.kind !== 'several') throw new Error('somebody must be asked');
    for (const choice of answered.choices)
      expect(Object.keys(choice).sort()).toEqual([
        'iin',
        'name',
        'notAfter',
        'notBefore',
        'organization',
        'sha256',
      ]);
  });

  test('[K4] nothing signs before one is picked', async () => {
    const answer = keyHolder();
    await answer({ kind: 'open', file: two.slice().buffer, password: 'x', at: AT });
    expect(await answer({ kind: 'sign', dtbs, at: AT })).toEqual({
      kind: 'failed',
      code: 'ERR_INTERNAL',
      params: {},
    });
    expect(await keyHolder()({ kind: 'pick', pick: '0', at: AT })).toMatchObject({
      kind: 'failed',
    });
  });
});

test('the opening of a dear file tells how far it is', async () => {
  const file = buildPfx({
    keys: [[own.keys.privateKeyInfo, null]],
    certificates: [own.certificateDer],
    seal: mac('sha1', 300_000),
    secret: asTyped('x'),
  });
  const parts: (number | undefined)[] = [];
  const worker: TestWorker = new TestWorker(
    keyHolder((told) => worker.onmessage?.({ data: told })),
  );
  await signWithKeyFile(
    order({
      file: file.buffer,
      password: 'x',
      onProgress: (step, part) => {
        if (step === 'opening') parts.push(part);
      },
    }),
    worker.asWorker,
  );
  expect([parts[0], parts.length > 3, parts.at(-1)]).toEqual([undefined, true, 1]);
});
