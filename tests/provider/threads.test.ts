// Judging in threads: the same judgements, lists read once a thread, and an endpoint that goes on
// when a thread hangs or there are none left.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as lists from '../../src/core/crypto/crl.ts';
import { trustFromCertificates, type TrustProfile } from '../../src/core/verification/trust.ts';
import { judgingBy, type JudgeTask } from '../../src/provider/intake/judge.ts';
import { Refusal } from '../../src/provider/network/refusal.ts';
import { judgingThreads, type Threads } from '../../src/provider/intake/threads.ts';
import { createWorldCa, type IssuedKey, type WorldCa } from '../world/ca.ts';
import { bytesOf, NOW, requestFields, signWith } from './sender.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
vi.mock(import('../../src/core/crypto/crl.ts'), async (original) => ({ ...(await original()) }));
const readHere = vi.spyOn(lists, 'readCrl');

let ca: WorldCa, trust: TrustProfile, key: IssuedKey, crls: Uint8Array<ArrayBuffer>[];
let threads: Threads;
const task = async (of: IssuedKey = key): Promise<JudgeTask> => ({
  cms: await signWith(of, bytesOf(requestFields())),
  at: NOW,
  crls,
  ocsps: [],
});
const started: Threads[] = [];
const start = (terms: Partial<Parameters<typeof judgingThreads>[0]> = {}): Threads => {
  const made = judgingThreads({ trust, threads: 1, queue: 64, limitMs: 30_000, ...terms });
  started.push(made);
  return made;
};
const refusal = (judging: Promise<unknown>): Promise<string> =>
  judging.then(
    () => 'judged',
    (thrown: unknown) => (thrown instanceof Refusal ? thrown.type : String(thrown)),
  );

beforeAll(async () => {
  ca = await createWorldCa({ at: NOW });
  trust = trustFromCertificates('world', ca.certificates);
  key = await ca.issue({ kind: 'individual', algorithm: 'gost' });
  crls = [ca.crl('gost'), ca.crl('rsa')];
  threads = start({ threads: 2 });
});
afterAll(() => Promise.all(started.map((each) => each.close())));

describe('a judgement', () => {
  it.each<['gost' | 'rsa']>([['gost'], ['rsa']])(
    'from a thread is that of this thread: %s',
    async (algorithm) => {
      const given = await task(await ca.issue({ kind: 'individual', algorithm }));
      const judged = await threads.judging(given);
      expect(judged).toEqual(await judgingBy(trust)(given));
      expect(judged.outcome).toHaveProperty('dtbs');
    },
  );

  it('of noise, a broken signature and a revoked key is too', async () => {
    const good = await task();
    const broken = Uint8Array.from(good.cms, (byte, at) =>
      at === good.cms.length - 20 ? byte ^ 1 : byte,
    );
    const faults = [
      { ...good, cms: new Uint8Array(9) },
      { ...good, cms: broken },
      { ...good, crls: [ca.crl('gost', [key.serialNumber])] },
    ];
    const judged = await Promise.all(faults.map((fault) => threads.judging(fault)));
    expect(judged).toEqual(await Promise.all(faults.map(judgingBy(trust))));
    expect(judged.map(({ outcome }) => 'refusal' in outcome && outcome.refusal)).toEqual([
      'request-unreadable',
      'signature-invalid',
      'certificate-revoked',
    ]);
  });
});

/** Takes a thread some hundreds of milliseconds to read. */
const long = (): Uint8Array<ArrayBuffer> =>
  ca.crl(
    'gost',
    Array.from({ length: 60_000 }, (_, index) => (0x4000_0000 + index).toString(16).toUpperCase()),
  );

describe('a list', () => {
  it('that is long holds up nobody in this thread', async () => {
    const one = start();
    const given = { ...(await task()), crls: [long(), ca.crl('rsa')] };
    await one.judging({ ...given, cms: new Uint8Array(9) });
    readHere.mockClear();
    let beats = 0;
    const beat = setInterval(() => {
      beats += 1;
    }, 5);
    expect((await one.judging(given)).outcome).toHaveProperty('dtbs');
    clearInterval(beat);
    expect(beats).toBeGreaterThan(3);
    expect(readHere).not.toHaveBeenCalled();
  });

  it('is copied out of the shared memory once a thread, and so read once', async () => {
    vi.doMock(import('node:worker_threads'), async (original) => ({
      ...(await original()),
      workerData: { ...trust, intermediates: trust.intermediates.map(({ der }) => der) },
    }));
    const { judgeInThread } = await import('../../src/provider/intake/judgeThread.ts');
    const { crls: own, ...given } = await task();
    const lists = own.map((list, id) => ({
      id,
      bytes: new Uint8Array(new SharedArrayBuffer(list.length)),
    }));
    lists.forEach(({ bytes }, id) => bytes.set(own[id] ?? []));
    expect((await judgeInThread({ ...given, lists })).outcome).toHaveProperty('dtbs');
    for (const { bytes } of lists) bytes.fill(0);
    expect((await judgeInThread({ ...given, lists })).outcome).toHaveProperty('dtbs');
  });

  it('that is replaced is the one that counts', async () => {
    const given = await task();
    expect((await threads.judging(given)).outcome).toHaveProperty('dtbs');
    const revoked = {
      ...given,
      crls: [ca.crl('gost', [key.serialNumber]), crls[1] as Uint8Array<ArrayBuffer>],
    };
    const judged = await Promise.all(Array.from({ length: 6 }, () => threads.judging(revoked)));
    expect(
      judged.every(
        ({ outcome }) => 'refusal' in outcome && outcome.refusal === 'certificate-revoked',
      ),
    ).toBe(true);
    expect((await threads.judging(given)).outcome).toHaveProperty('dtbs');
  });
});

describe('where a thread', () => {
  it('hangs, it is ended, its task is sent away for now, and the next one is judged', async () => {
    const one = start({ limitMs: 3_000 });
    const good = await task();
    await vi.waitFor(async () => expect(await refusal(one.judging(good))).toBe('judged'), {
      timeout: 30_000,
      interval: 50,
    });
    const list = long();
    const hanging = { ...good, crls: Array.from({ length: 40 }, () => Uint8Array.from(list)) };
    const outcomes = [refusal(one.judging(hanging)), refusal(one.judging(hanging))];
    expect(await Promise.all(outcomes)).toEqual(['unavailable', 'unavailable']);
    await vi.waitFor(async () => expect(await refusal(one.judging(good))).toBe('judged'), {
      timeout: 30_000,
      interval: 50,
    });
    expect(one.state()).toEqual({ threads: 1, busy: 0, waiting: 0 });
  });

  it('has no room and the queue is full, the rest is sent away at once', async () => {
    const one = start({ queue: 2 });
    const given = await task();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => refusal(one.judging(given))),
    );
    expect(outcomes.filter((outcome) => outcome === 'unavailable').length).toBe(5);
    expect(outcomes.filter((outcome) => outcome === 'judged').length).toBe(3);
    expect(await refusal(one.judging(given))).toBe('judged');
  });
});
