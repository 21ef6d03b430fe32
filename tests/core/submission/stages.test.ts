// The stages at the provider: what its answers mean, when it is asked, and that nothing is shown that it did not say.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/core/errors.ts';
import { runStages, type StagesPorts } from '../../../src/core/submission/askStages.ts';
import { enqueue, next, settle, type OutboxEntry } from '../../../src/core/submission/outbox.ts';
import { PROBLEMS, problemUri, type ProblemType } from '../../../src/core/submission/problem.ts';
import { canBeAsked, isCoherent, mayAskAt, nextAskAt, nextAskOf, toBeAsked, type StatusAnswer } from '../../../src/core/submission/stages.ts';
import { isLast, NEXT_STAGES, STAGES, statusSchema, type RequestStatus, type Stage } from '../../../src/core/submission/status.ts';
import { fromStatusHttp, toStatusHttp } from '../../../src/core/submission/statusWire.ts';
import type { HttpMessage, HttpReply } from '../../../src/core/submission/wire.ts';
import { BIN, keyOf, NOW, ORIGIN, sampleReceipt, sampleSigned, verified } from './sample.ts';

const [MINUTE, DAY] = [60_000, 86_400_000];
const TOKEN = verified(sampleReceipt(sampleSigned())).statusToken ?? '';

function delivered(number = 1, origin = ORIGIN): OutboxEntry {
  const signed = sampleSigned(number, { audience: { origin, bin: BIN } });
  const receipt = sampleReceipt(signed, { provider: { origin, name: 'ЖШС «Көмек»', bin: BIN } });
  return settle(enqueue(signed, keyOf(number), NOW), verified(receipt), NOW);
}

const at = (minutes: number): string => new Date(NOW + minutes * MINUTE).toISOString();
const history = (...stages: readonly Stage[]): RequestStatus => ({
  requestId: sampleSigned().requestId, status: stages.at(-1) ?? 'received',
  history: stages.map((status, index) => ({ status, at: at(index), ...(status === 'declined' && { reason: 'Бос көмекші жоқ' }) })),
});
const said = (status: RequestStatus, etag: string | null = '"1"'): StatusAnswer => ({ kind: 'status', status, etag });
const json = (status: number, body: unknown, headers: Record<string, string> = {}): HttpReply => ({ status, headers, body: JSON.stringify(body) });
const refusal = (type: ProblemType, headers: Record<string, string> = {}): HttpReply =>
  json(PROBLEMS[type].status, { type: problemUri(ORIGIN, type), title: '', status: PROBLEMS[type].status, detail: '' }, { 'content-type': 'application/problem+json', ...headers });
const asking = (entry: OutboxEntry, when: number): OutboxEntry => next(entry, { type: 'stages', event: { type: 'asking' } }, when);
const answered = (entry: OutboxEntry, answer: StatusAnswer, when: number, jitter = 0.999_999): OutboxEntry =>
  next(entry, { type: 'stages', event: { type: 'answered', answer, jitter } }, when);
const hurried = (entry: OutboxEntry, when: number): OutboxEntry => next(entry, { type: 'stages', event: { type: 'hurried' } }, when);

describe('the question', () => {
  it('goes to the origin of the request, with the token in one header and nowhere else', () => {
    const message = toStatusHttp(delivered(), 'kk');
    expect(message).toEqual({
      url: `${ORIGIN}/v1/requests/${sampleSigned().requestId}`, method: 'GET', body: null,
      headers: { 'accept': 'application/json, application/problem+json', 'accept-language': 'kk, ru;q=0.8, en;q=0.5', 'authorization': `Bearer ${TOKEN}` },
    });
  });

  it('names what is known already', () => {
    expect(toStatusHttp(answered(delivered(), said(history('received'), 'W/"x"'), NOW), 'ru').headers['if-none-match']).toBe('W/"x"');
  });

  it('is asked about nothing without a token, an endpoint or a receipt', () => {
    const entry = delivered();
    const byHand = { ...entry, signed: { ...entry.signed, audience: { origin: null, bin: BIN } } };
    const tokenless = { ...entry, receipt: entry.receipt && { ...entry.receipt, statusToken: null } };
    for (const other of [byHand, tokenless, enqueue(sampleSigned(), keyOf(1), NOW), { ...entry, state: 'rejected' as const }]) {
      expect([canBeAsked(other), nextAskAt(other), mayAskAt(other), nextAskOf([other]), asking(other, NOW + DAY)]).toEqual([false, null, null, null, other]);
    }
    for (const other of [byHand, tokenless]) expect(() => toStatusHttp(other, 'kk')).toThrow('ERR_INTERNAL');
  });
});

describe('the answer', () => {
  const known = answered(delivered(), said(history('received')), NOW);
  it('is the status of this request', () => {
    expect(fromStatusHttp(json(200, history('received', 'accepted'), { etag: '"2"' }), known)).toEqual(said(history('received', 'accepted'), '"2"'));
  });

  it('is that nothing has changed, where something is known', () => {
    expect(fromStatusHttp(json(304, null), known)).toEqual({ kind: 'unchanged' });
    expect(fromStatusHttp(json(304, null), delivered())).toMatchObject({ problem: 'unexpected' });
  });

  it.each([['unauthorized', 'unauthorized'], ['not-found', 'not-found'], ['internal', 'unexpected']] as const)('%s is told as %s', (type, problem) => {
    expect(fromStatusHttp(refusal(type, { 'retry-after': '90' }), known)).toEqual({ kind: 'problem', problem, retryAfterMs: 90_000 });
  });

  it.each<[string, HttpReply]>([
    ['another request’s', json(200, { ...history('received'), requestId: sampleSigned(2).requestId })],
    ['a stage of no contract', json(200, { ...history('received'), status: 'approved' })],
    ['one member more', json(200, { ...history('received'), decision: 'yes' })],
    ['a present stage that is not the last of the history', json(200, { ...history('received', 'accepted'), status: 'received' })],
    ['a history without the receipt', json(200, { ...history('accepted') })],
    ['a stage that cannot come then', json(200, history('received', 'in-service'))],
    ['a stage twice', json(200, history('received', 'accepted', 'accepted'))],
    ['a stage after the last', json(200, history('received', 'declined', 'accepted'))],
    ['dates that go back', json(200, { ...history('received', 'accepted'), history: [{ status: 'received', at: at(5) }, { status: 'accepted', at: at(4) }] })],
    ['declined without a reason', json(200, { ...history('received'), status: 'declined', history: [{ status: 'received', at: at(0) }, { status: 'declined', at: at(1) }] })],
    ['a status under 201', json(201, history('received'))],
    ['a captive portal', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['a proxy’s 404', { status: 404, headers: { 'content-type': 'text/html' }, body: 'not here' }],
    ['a proxy’s 401', json(401, {})],
  ])('is left aside: %s', (_what, reply) => {
    expect(fromStatusHttp(reply, known)).toMatchObject({ kind: 'problem', problem: 'unexpected' });
  });

  it.each(['1', '"a\nb"', '"a"b', `"${'x'.repeat(201)}"`])('keeps no tag that is none: %j', (etag) => {
    expect(fromStatusHttp(json(200, history('received'), { etag }), known)).toMatchObject({ etag: null });
  });
});

describe('when it is asked', () => {
  it('first a quarter of an hour after the receipt, then ever later, to half a day; a change brings it back', () => {
    let entry = delivered();
    expect(nextAskAt(entry)).toBe(NOW + 15 * MINUTE);
    const waits: number[] = [];
    for (let when = NOW + 15 * MINUTE; waits.length < 9; when = nextAskAt(entry) ?? 0) {
      entry = answered(asking(entry, when), waits.length === 0 ? said(history('received')) : { kind: 'unchanged' }, when);
      waits.push(Math.round(((nextAskAt(entry) ?? 0) - when) / MINUTE));
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 720, 720, 720]);
    expect(answered(entry, said(history('received', 'accepted')), NOW + DAY).stages).toMatchObject({ waitMs: 15 * MINUTE, nextAt: NOW + DAY + 15 * MINUTE });
    expect(answered(entry, said(history('received')), NOW + DAY).stages?.waitMs).toBe(720 * MINUTE);
  });

  it('no two together: up to a quarter of the wait is jitter', () => {
    const [early, late] = [0, 0.999_999].map((jitter) => nextAskAt(answered(delivered(), said(history('received')), NOW, jitter)));
    expect([early, late]).toEqual([NOW + 11.25 * MINUTE, NOW + 15 * MINUTE]);
  });

  it('never again after a last stage, nor when the request is old', () => {
    expect(nextAskAt(answered(delivered(), said(history('received', 'declined')), NOW))).toBeNull();
    expect(nextAskAt(answered(delivered(), said(history('received', 'accepted', 'in-service', 'reimbursed')), NOW))).toBeNull();
    expect(nextAskAt(answered(delivered(), said(history('received')), NOW + 90 * DAY))).toBeNull();
    expect(nextAskOf([answered(delivered(), said(history('received', 'declined')), NOW)])).toBeNull();
  });

  it('not before the time that the provider has named, not even by a press', () => {
    const entry = answered(asking(delivered(), NOW + DAY), { kind: 'problem', problem: 'unexpected', retryAfterMs: 5 * 3_600_000 }, NOW + DAY);
    expect(nextAskAt(entry)).toBe(NOW + DAY + 5 * 3_600_000);
    expect(hurried(entry, NOW + DAY + 4 * 3_600_000)).toBe(entry);
    expect(toBeAsked([entry], NOW + DAY + 4 * 3_600_000)).toEqual([]);
  });

  it('by a press at once, but once a minute', () => {
    expect(hurried(delivered(), NOW + MINUTE - 1)).toEqual(delivered());
    const entry = hurried(delivered(), NOW + MINUTE);
    expect(toBeAsked([entry], NOW + MINUTE)).toEqual([entry]);
    const asked = asking(entry, NOW + MINUTE);
    expect(asking(asked, NOW + MINUTE)).toBe(asked);
    expect(hurried(asked, NOW + 2 * MINUTE - 1)).toBe(asked);
    expect(toBeAsked([hurried(asked, NOW + 2 * MINUTE)], NOW + 2 * MINUTE)).toHaveLength(1);
  });

  it('by a press after a last stage too', () => {
    const over = answered(delivered(), said(history('received', 'declined')), NOW);
    expect(toBeAsked([hurried(over, NOW + DAY)], NOW + DAY)).toHaveLength(1);
  });

  it('though the clock was once far ahead', () => {
    const ahead = answered(asking(delivered(), NOW + 300 * DAY), { kind: 'unchanged' }, NOW + 30 * DAY);
    expect(toBeAsked([{ ...ahead, stages: ahead.stages && { ...ahead.stages, nextAt: NOW + 300 * DAY } }], NOW + DAY)).toHaveLength(1);
  });
});

describe('a provider that changes its word', () => {
  const before = answered(delivered(), said(history('received', 'accepted', 'in-service')), NOW);
  it.each<[string, RequestStatus]>([
    ['back to an earlier stage', history('received', 'accepted')],
    ['to another stage', history('received', 'accepted', 'declined')],
    ['of a date', { ...history('received', 'accepted', 'in-service'), history: history('received', 'accepted', 'in-service').history.map((each, index) => (index === 1 ? { ...each, at: at(1.5) } : each)) }],
  ])('%s: both are kept', (_what, after) => {
    expect(answered(before, said(after), NOW + DAY).stages).toMatchObject({ status: after, takenBack: [{ status: history('received', 'accepted', 'in-service'), noticedAt: NOW + DAY }] });
  });

  it('of a reason: both are kept', () => {
    const declined = history('received', 'declined');
    const other = { ...declined, history: declined.history.map((each) => (each.reason === undefined ? each : { ...each, reason: 'Басқа себеп' })) };
    expect(answered(answered(delivered(), said(declined), NOW), said(other), NOW + 1).stages?.takenBack).toEqual([{ status: declined, noticedAt: NOW + 1 }]);
  });

  it('goes on without one where it only says more, or the same instant in another offset', () => {
    const [received] = [history('received')];
    const sameInstant = { ...history('received', 'accepted'), history: [{ status: 'received' as const, at: '2026-11-22T14:45:00+05:00' }, { status: 'accepted' as const, at: at(1) }] };
    expect(answered(answered(delivered(), said(received), NOW), said(sameInstant), NOW).stages?.takenBack).toEqual([]);
  });

  it('for ever fills no disk: the first nine and the latest are kept', () => {
    let entry = before;
    for (let turn = 1; turn <= 30; turn++) entry = answered(entry, said(history('received', turn % 2 === 0 ? 'accepted' : 'declined')), NOW + turn);
    expect(entry.stages?.takenBack.map(({ noticedAt }) => noticedAt - NOW)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 30]);
  });
});

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
    now: () => clock, random: () => 0.5, lang: () => 'kk', isOnline: () => true, isConfirmed: () => true, ...changes,
  });
  const keep = (...entries: OutboxEntry[]): void => { kept = new Map(entries.map((entry) => [entry.signed.requestId, entry])); };
  const honest = (message: HttpMessage): Promise<HttpReply> =>
    Promise.resolve(json(200, { ...history('received', 'accepted'), requestId: message.url.split('/').at(-1) }, { etag: '"2"' }));
  const first = () => [...kept.values()][0]?.stages;

  beforeEach(() => {
    keep(delivered());
    [clock, asked, reply] = [NOW + DAY, [], honest];
  });

  it('keeps the answer, and asks no more until it is due', async () => {
    await runStages(ports());
    await runStages(ports());
    expect(asked).toHaveLength(1);
    expect(first()).toMatchObject({ status: { status: 'accepted' }, etag: '"2"', askedAt: clock, heardAt: clock, problem: null });
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

  it.each<[AppError | Error, string]>([[new AppError('ERR_PROVIDER_UNREACHABLE'), 'unreachable'], [new AppError('ERR_PROVIDER_UNEXPECTED_ANSWER'), 'unexpected'], [new Error('bug'), 'unexpected']])(
    'leaves the last word as it is when %s comes instead', async (thrown, problem) => {
      keep(answered(delivered(), said(history('received')), NOW));
      reply = () => Promise.reject(thrown);
      await runStages(ports());
      expect(first()).toMatchObject({ status: history('received'), etag: '"1"', heardAt: NOW, problem });
    });

  it('asks one provider one thing at a time, several providers together', async () => {
    keep(delivered(1), delivered(2), delivered(3, 'https://other.kz'), delivered(4, 'https://other.kz'));
    const open = new Map<string, number>();
    let most = 0;
    reply = async (message) => {
      const { origin } = new URL(message.url);
      open.set(origin, (open.get(origin) ?? 0) + 1);
      most = Math.max(most, [...open.values()].reduce((sum, each) => sum + each, 0));
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
    reply = (message) => (message.url.startsWith(ORIGIN) ? Promise.resolve({ status: 503, headers: { 'retry-after': '7200' }, body: '' }) : honest(message));
    await runStages(ports());
    expect(asked).toHaveLength(2);
    for (const entry of kept.values()) expect(entry.stages?.problem).toBe(entry.signed.audience.origin === ORIGIN ? 'unexpected' : null);
    expect([...kept.values()].map((entry) => (nextAskAt(entry) ?? 0) >= clock + 7_200_000)).toEqual([true, true, false]);
  });

  it('asks about the rest where one request alone is not known to the provider', async () => {
    keep(delivered(1), delivered(2));
    reply = (message) => (message.url.endsWith('1') ? Promise.resolve(refusal('not-found')) : honest(message));
    await runStages(ports());
    expect([...kept.values()].map(({ stages }) => [stages?.problem, stages?.status?.status])).toEqual([['not-found', undefined], [null, 'accepted']]);
  });

  const stage = fc.constantFrom(...STAGES);
  const spoken = fc.record({
    requestId: fc.constantFrom(sampleSigned(1).requestId, sampleSigned(2).requestId), status: stage,
    history: fc.array(fc.record({ status: stage, at: fc.nat(5).map(at) }), { maxLength: 5 }),
  });
  const noise: fc.Arbitrary<HttpReply | Error> = fc.oneof(
    fc.constantFrom<readonly Stage[]>(['received'], ['received', 'accepted'], ['received', 'declined'], ['received', 'accepted', 'in-service']).map((stages) => json(200, history(...stages), { etag: '"e"' })),
    spoken.map((body) => json(200, body)), fc.constant(json(304, null)), fc.constantFrom<ProblemType>('unauthorized', 'not-found', 'internal').map((type) => refusal(type)),
    fc.record({ status: fc.constantFrom(200, 301, 304, 401, 404, 500, 503), headers: fc.dictionary(fc.constantFrom('etag', 'retry-after', 'location'), fc.string()), body: fc.oneof(fc.string(), fc.json()) }),
    fc.constant(new AppError('ERR_PROVIDER_UNREACHABLE')),
  );

  it('whatever is answered: no stage that was not said, no other origin, not twice a minute, nothing lost in silence', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(noise, fc.nat(2 * DAY), fc.boolean()), { maxLength: 25 }), async (answers) => {
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
        for (const each of [after?.status, ...(after?.takenBack ?? []).map(({ status }) => status)]) {
          if (each == null) continue;
          expect(words).toContain(JSON.stringify(each));
          expect([each.requestId, isCoherent(each)]).toEqual([sampleSigned().requestId, true]);
        }
        const stillSaid = before === null || before.history.every((each, index) => JSON.stringify(after?.status?.history[index]) === JSON.stringify(each));
        if (!stillSaid) expect(after?.takenBack.at(-1)?.status).toEqual(before);
        if (after?.status != null && isLast(after.status.status) && !hurry && after.nextAt !== null) expect(after.nextAt).toBeGreaterThanOrEqual(0);
      }
      for (const { url, headers } of asked) {
        expect(url).toBe(`${ORIGIN}/v1/requests/${sampleSigned().requestId}`);
        expect(headers['authorization']).toBe(`Bearer ${TOKEN}`);
      }
    }), { numRuns: 500 });
  });
});

it('every way through the stages is coherent, and no other', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 6 }), (stages) => {
    const isWay = stages[0] === 'received' && stages.every((stage, index) => index === 0 || NEXT_STAGES[stages[index - 1] ?? 'received'].includes(stage));
    expect(isCoherent(history(...stages))).toBe(isWay);
  }));
});

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
