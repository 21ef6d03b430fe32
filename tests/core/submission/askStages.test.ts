// The run that asks about stages: politely, of nobody else, and nothing is kept that the provider did not say.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/core/errors.ts';
import { runStages, type StagesPorts } from '../../../src/core/submission/askStages.ts';
import { next } from '../../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../../src/core/submission/outboxEntry.ts';
import type { ProblemType } from '../../../src/core/submission/problem.ts';
import { isCoherent, nextAskAt } from '../../../src/core/submission/stages.ts';
import { isLast, STAGES, statusSchema, type Stage } from '../../../src/core/submission/status.ts';
import type { HttpMessage, HttpReply } from '../../../src/core/submission/wire.ts';
import { NOW, ORIGIN, sampleSigned } from './sample.ts';
import { at, DAY, delivered, history, json, MINUTE, refusal, said, TOKEN } from './stagesSample.ts';

const known = (entry: OutboxEntry): OutboxEntry =>
  next(
    entry,
    {
      type: 'stages',
      event: { type: 'answered', answer: said(history('received')), jitter: 0.999_999 },
    },
    NOW,
  );
const hurried = (entry: OutboxEntry, when: number): OutboxEntry =>
  next(entry, { type: 'stages', event: { type: 'hurried' } }, when);

describe('a run', () => {
  let kept: Map<string, OutboxEntry>;
  let clock: number;
  let asked: HttpMessage[];
  let reply: (message: HttpMessage) => Promise<HttpReply>;
  const ports = (changes: Partial<StagesPorts> = {}): StagesPorts => ({
    store: {
      all: () => Promise.resolve([...kept.values()]),
      change: (id, change) => {
        const before = kept.get(id);
        const after = before && change(before);
        if (after === undefined || after === before) return Promise.resolve(null);
        kept.set(id, after);
        return Promise.resolve(after);
      },
    },
    ask: (message) => {
      asked.push(message);
      return reply(message);
    },
    now: () => clock,
    random: () => 0.5,
    lang: () => 'kk',
    isOnline: () => true,
    isConfirmed: () => true,
    verifyReceipt: () =>
      Promise.reject(new AppError('ERR_RECEIPT_SIGNATURE', { reason: 'signature' })),
    ...changes,
  });
  const keep = (...entries: OutboxEntry[]): void => {
    kept = new Map(entries.map((entry) => [entry.signed.requestId, entry]));
  };
  const honest = (message: HttpMessage): Promise<HttpReply> =>
    Promise.resolve(
      json(
        200,
        { ...history('received', 'accepted'), requestId: message.url.split('/').at(-1) },
        { etag: '"2"' },
      ),
    );
  const first = () => [...kept.values()][0]?.stages;

  beforeEach(() => {
    keep(delivered());
    [clock, asked, reply] = [NOW + DAY, [], honest];
  });

  it('keeps the answer, and asks no more until it is due', async () => {
    await runStages(ports());
    await runStages(ports());
    expect(asked).toHaveLength(1);
    expect(first()).toMatchObject({
      status: { status: 'accepted' },
      etag: '"2"',
      askedAt: clock,
      heardAt: clock,
      problem: null,
    });
  });

  it('asks nobody without a network, nor a provider that the person has removed', async () => {
    await runStages(ports({ isOnline: () => false }));
    expect([asked.length, first()]).toEqual([0, null]);
    await runStages(ports({ isConfirmed: ({ origin }) => origin !== ORIGIN }));
    expect([asked.length, first()?.problem]).toEqual([0, 'removed']);
  });

  it('has kept that it asks before it asks', async () => {
    reply = (message) => {
      expect(first()?.askedAt).toBe(clock);
      return honest(message);
    };
    await runStages(ports());
    expect(first()?.problem).toBeNull();
  });

  it.each<[AppError | Error, string]>([
    [new AppError('ERR_PROVIDER_UNREACHABLE'), 'unreachable'],
    [new AppError('ERR_PROVIDER_UNEXPECTED_ANSWER'), 'unexpected'],
    [new Error('bug'), 'unexpected'],
  ])('leaves the last word as it is when %s comes instead', async (thrown, problem) => {
    keep(known(delivered()));
    reply = () => Promise.reject(thrown);
    await runStages(ports());
    expect(first()).toMatchObject({
      status: history('received'),
      etag: '"1"',
      heardAt: NOW,
      problem,
    });
  });

  it('asks one provider one thing at a time, several providers together', async () => {
    keep(
      delivered(1),
      delivered(2),
      delivered(3, 'https://other.kz'),
      delivered(4, 'https://other.kz'),
    );
    const open = new Map<string, number>();
    let most = 0;
    reply = async (message) => {
      const { origin } = new URL(message.url);
      open.set(origin, (open.get(origin) ?? 0) + 1);
      most = Math.max(
        most,
        [...open.values()].reduce((sum, each) => sum + each, 0),
      );
      expect(open.get(origin)).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      open.set(origin, 0);
      return honest(message);
    };
    await runStages(ports());
    expect([asked.length, most]).toEqual([4, 2]);
  });

  it('does not ask a silent provider about the rest, and puts all of it off', async () => {
    keep(delivered(1), delivered(2), delivered(3, 'https://other.kz'));
    reply = (message) =>
      message.url.startsWith(ORIGIN)
        ? Promise.resolve({ status: 503, headers: { 'retry-after': '7200' }, body: '' })
        : honest(message);
    await runStages(ports());
    expect(asked).toHaveLength(2);
    for (const entry of kept.values())
      expect(entry.stages?.problem).toBe(
        entry.signed.audience.origin === ORIGIN ? 'unexpected' : null,
      );
    expect([...kept.values()].map((entry) => (nextAskAt(entry) ?? 0) >= clock + 7_200_000)).toEqual(
      [true, true, false],
    );
  });

  it('asks about the rest where one request alone is not known to the provider', async () => {
    keep(delivered(1), delivered(2));
    reply = (message) =>
      message.url.endsWith(sampleSigned(1).requestId)
        ? Promise.resolve(refusal('not-found'))
        : honest(message);
    await runStages(ports());
    expect(
      [...kept.values()].map(({ stages }) => [stages?.problem, stages?.status?.status]),
    ).toEqual([
      ['not-found', undefined],
      [null, 'accepted'],
    ]);
  });

  const stage = fc.constantFrom(...STAGES);
  const spoken = fc.record({
    requestId: fc.constantFrom(sampleSigned(1).requestId, sampleSigned(2).requestId),
    status: stage,
    history: fc.array(fc.record({ status: stage, at: fc.nat(5).map(at) }), { maxLength: 5 }),
  });
  const noise: fc.Arbitrary<HttpReply | Error> = fc.oneof(
    fc
      .constantFrom<readonly Stage[]>(
        ['received'],
        ['received', 'accepted'],
        ['received', 'declined'],
        ['received', 'accepted', 'in-service'],
      )
      .map((stages) => json(200, history(...stages), { etag: '"e"' })),
    spoken.map((body) => json(200, body)),
    fc.constant(json(304, null)),
    fc
      .constantFrom<ProblemType>('unauthorized', 'not-found', 'internal')
      .map((type) => refusal(type)),
    fc.record({
      status: fc.constantFrom(200, 301, 304, 401, 404, 500, 503),
      headers: fc.dictionary(fc.constantFrom('etag', 'retry-after', 'location'), fc.string()),
      body: fc.oneof(fc.string(), fc.json()),
    }),
    fc.constant(new AppError('ERR_PROVIDER_UNREACHABLE')),
  );

  it('whatever is answered: no stage that was not said, no other origin, not twice a minute, nothing lost in silence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(noise, fc.nat(2 * DAY), fc.boolean()), { maxLength: 25 }),
        async (answers) => {
          keep(delivered());
          [clock, asked] = [NOW, []];
          const words = new Set<string>();
          let last = -Infinity;
          for (const [answer, passed, hurry] of answers) {
            clock += passed;
            reply = () => {
              expect(clock - last).toBeGreaterThanOrEqual(MINUTE);
              last = clock;
              if (answer instanceof Error) return Promise.reject(answer);
              const body = statusSchema.safeParse(tryJson(answer.body)).data;
              if (answer.status === 200 && body !== undefined) words.add(JSON.stringify(body));
              return Promise.resolve(answer);
            };
            const before = first()?.status ?? null;
            if (hurry) keep(...[...kept.values()].map((entry) => hurried(entry, clock)));
            await runStages(ports());
            const after = first();
            for (const each of [
              after?.status,
              ...(after?.takenBack ?? []).map(({ status }) => status),
            ]) {
              if (each == null) continue;
              expect(words).toContain(JSON.stringify(each));
              expect([each.requestId, isCoherent(each)]).toEqual([sampleSigned().requestId, true]);
            }
            const stillSaid =
              before === null ||
              before.history.every(
                (each, index) =>
                  JSON.stringify(after?.status?.history[index]) === JSON.stringify(each),
              );
            if (!stillSaid) expect(after?.takenBack.at(-1)?.status).toEqual(before);
            if (after?.status != null && isLast(after.status.status) && after.problem === null)
              expect(after.nextAt).toBeNull();
          }
          for (const { url, headers } of asked) {
            expect(url).toBe(`${ORIGIN}/v1/requests/${sampleSigned().requestId}`);
            expect(headers['authorization']).toBe(`Bearer ${TOKEN}`);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
