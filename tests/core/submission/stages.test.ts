// The stages at the provider: what is asked, what its answers mean, and what it takes back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enqueue } from '../../../src/core/submission/outbox.ts';
import {
  canBeAsked,
  isCoherent,
  mayAskAt,
  nextAskAt,
  nextAskOf,
} from '../../../src/core/submission/stages.ts';
import { NEXT_STAGES, STAGES, type RequestStatus } from '../../../src/core/submission/status.ts';
import { fromStatusHttp, toStatusHttp } from '../../../src/core/submission/statusWire.ts';
import type { HttpReply } from '../../../src/core/submission/wire.ts';
import { BIN, keyOf, NOW, ORIGIN, sampleSigned } from './sample.ts';
import { at, DAY, delivered, history, json, refusal, said, TOKEN } from './stagesSample.ts';
import { asSigned, asVerified } from '../../world/sealed.ts';
import { answered, asking } from './stagesEvents.ts';

describe('the question', () => {
  it('[N3] goes to the origin of the request, with the token in one header and nowhere else', () => {
    const message = toStatusHttp(delivered(), 'kk');
    expect(message).toEqual({
      url: `${ORIGIN}/v1/requests/${sampleSigned().requestId}`,
      method: 'GET',
      body: null,
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': 'kk, ru;q=0.8, en;q=0.5',
        authorization: `Bearer ${TOKEN}`,
      },
    });
  });

  it('names what is known already', () => {
    expect(
      toStatusHttp(answered(delivered(), said(history('received'), 'W/"x"'), NOW), 'ru').headers[
        'if-none-match'
      ],
    ).toBe('W/"x"');
  });

  it('is asked about nothing without a token, an endpoint or a receipt', () => {
    const entry = delivered();
    const byHand = {
      ...entry,
      signed: asSigned({ ...entry.signed, audience: { origin: null, bin: BIN } }),
    };
    const tokenless = {
      ...entry,
      receipt: entry.receipt && asVerified({ ...entry.receipt, statusToken: null }),
    };
    for (const other of [
      byHand,
      tokenless,
      enqueue(sampleSigned(), keyOf(1), NOW),
      { ...entry, state: 'rejected' as const },
    ]) {
      expect([
        canBeAsked(other),
        nextAskAt(other),
        mayAskAt(other),
        nextAskOf([other]),
        asking(other, NOW + DAY),
      ]).toEqual([false, null, null, null, other]);
    }
    for (const other of [byHand, tokenless])
      expect(() => toStatusHttp(other, 'kk')).toThrow('ERR_INTERNAL');
  });
});

describe('the answer', () => {
  const known = answered(delivered(), said(history('received')), NOW);
  it('is the status of this request', () => {
    expect(
      fromStatusHttp(json(200, history('received', 'accepted'), { etag: '"2"' }), known),
    ).toEqual(said(history('received', 'accepted'), '"2"'));
  });

  it('is that nothing has changed, where something is known', () => {
    expect(fromStatusHttp(json(304, null), known)).toEqual({ kind: 'unchanged' });
    expect(fromStatusHttp(json(304, null), delivered())).toMatchObject({ problem: 'unexpected' });
  });

  it.each([
    ['unauthorized', 'unauthorized'],
    ['not-found', 'not-found'],
    ['internal', 'unexpected'],
  ] as const)('%s is told as %s', (type, problem) => {
    expect(fromStatusHttp(refusal(type, { 'retry-after': '90' }), known)).toEqual({
      kind: 'problem',
      problem,
      retryAfterMs: 90_000,
    });
  });

  it.each<[string, HttpReply]>([
    [
      'another request’s',
      json(200, { ...history('received'), requestId: sampleSigned(2).requestId }),
    ],
    ['a stage of no contract', json(200, { ...history('received'), status: 'approved' })],
    ['one member more', json(200, { ...history('received'), decision: 'yes' })],
    [
      'a present stage that is not the last of the history',
      json(200, { ...history('received', 'accepted'), status: 'received' }),
    ],
    ['a history without the receipt', json(200, { ...history('accepted') })],
    ['a stage that cannot come then', json(200, history('received', 'in-service'))],
    ['a stage twice', json(200, history('received', 'accepted', 'accepted'))],
    ['a stage after the last', json(200, history('received', 'declined', 'accepted'))],
    [
      'dates that go back',
      json(200, {
        ...history('received', 'accepted'),
        history: [
          { status: 'received', at: at(5) },
          { status: 'accepted', at: at(4) },
        ],
      }),
    ],
    [
      'declined without a reason',
      json(200, {
        ...history('received'),
        status: 'declined',
        history: [
          { status: 'received', at: at(0) },
          { status: 'declined', at: at(1) },
        ],
      }),
    ],
    ['a status under 201', json(201, history('received'))],
    ['a captive portal', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['a proxy’s 404', { status: 404, headers: { 'content-type': 'text/html' }, body: 'not here' }],
    ['a proxy’s 401', json(401, {})],
  ])('is left aside: %s', (_what, reply) => {
    expect(fromStatusHttp(reply, known)).toMatchObject({ kind: 'problem', problem: 'unexpected' });
  });

  it.each(['1', '"a\nb"', '"a"b', `"${'x'.repeat(201)}"`])(
    'keeps no tag that is none: %j',
    (etag) => {
      expect(fromStatusHttp(json(200, history('received'), { etag }), known)).toMatchObject({
        etag: null,
      });
    },
  );
});

describe('a provider that changes its word', () => {
  const before = answered(delivered(), said(history('received', 'accepted', 'in-service')), NOW);
  it.each<[string, RequestStatus]>([
    ['back to an earlier stage', history('received', 'accepted')],
    ['to another stage', history('received', 'accepted', 'declined')],
    [
      'of a date',
      {
        ...history('received', 'accepted', 'in-service'),
        history: history('received', 'accepted', 'in-service').history.map((each, index) =>
          index === 1 ? { ...each, at: at(1.5) } : each,
        ),
      },
    ],
  ])('%s: both are kept', (_what, after) => {
    expect(answered(before, said(after), NOW + DAY).stages).toMatchObject({
      status: after,
      takenBack: [{ status: history('received', 'accepted', 'in-service'), noticedAt: NOW + DAY }],
    });
  });

  it('of a reason: both are kept', () => {
    const declined = history('received', 'declined');
    const other = {
      ...declined,
      history: declined.history.map((each) =>
        each.reason === undefined ? each : { ...each, reason: 'Басқа себеп' },
      ),
    };
    expect(
      answered(answered(delivered(), said(declined), NOW), said(other), NOW + 1).stages?.takenBack,
    ).toEqual([{ status: declined, noticedAt: NOW + 1 }]);
  });

  it('goes on without one where it only says more, or the same instant in another offset', () => {
    const [received] = [history('received')];
    const sameInstant = {
      ...history('received', 'accepted'),
      history: [
        { status: 'received' as const, at: '2026-11-22T14:45:00+05:00' },
        { status: 'accepted' as const, at: at(1) },
      ],
    };
    expect(
      answered(answered(delivered(), said(received), NOW), said(sameInstant), NOW).stages
        ?.takenBack,
    ).toEqual([]);
  });

  it('for ever fills no disk: the first nine and the latest are kept', () => {
    let entry = before;
    for (let turn = 1; turn <= 30; turn++)
      entry = answered(
        entry,
        said(history('received', turn % 2 === 0 ? 'accepted' : 'declined')),
        NOW + turn,
      );
    expect(entry.stages?.takenBack.map(({ noticedAt }) => noticedAt - NOW)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 30,
    ]);
  });
});

it('every way through the stages is coherent, and no other', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 6 }), (stages) => {
      const isWay =
        stages[0] === 'received' &&
        stages.every(
          (stage, index) =>
            index === 0 || NEXT_STAGES[stages[index - 1] ?? 'received'].includes(stage),
        );
      expect(isCoherent(history(...stages))).toBe(isWay);
    }),
  );
});
