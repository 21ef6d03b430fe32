// «What if?»: the change that is nearest to the order as it is.
import { describe, expect, test } from 'vitest';
import { controlDigit } from '../../../src/core/identifiers/controlDigit.ts';
import { CLEAR_ON } from '../clearDraft.ts';
import { ATTORNEY, suggestions } from './whatIfSample.ts';

const WIFE = {
  'assistant.iin': '641021400006',
  'assistant.birthDate': null,
  'assistant.relation': 'spouse',
};

describe('the nearest change', () => {
  test('a wife of pension age on the last day without the exception: another assistant, or the next day', () => {
    expect(suggestions('ASST-05', WIFE, '2025-12-31')).toEqual([
      { kind: 'anotherAssistant' },
      { kind: 'onDay', day: '2026-01-01', later: true },
    ]);
  });

  test('a neighbour of that age: another assistant; no day helps', () => {
    expect(suggestions('ASST-05', { ...WIFE, 'assistant.relation': 'none' }, '2026-01-01')).toEqual(
      [{ kind: 'anotherAssistant' }],
    );
  });

  test('a minor: another assistant, or the day of full age', () => {
    expect(
      suggestions(
        'ASST-03',
        { 'assistant.iin': '090601600002', 'order.periodTo': '2026-12-31' },
        '2026-12-01',
      ),
    ).toEqual([{ kind: 'anotherAssistant' }, { kind: 'onDay', day: '2027-06-01', later: true }]);
  });

  test('too many hours: fewer on that day alone', () => {
    const schedule = [
      { day: 'mon', hours: 6 },
      { day: 'tue', hours: 3 },
      { day: '2026-12-07', hours: 4 },
    ];
    expect(suggestions('ORD-02', { 'order.schedule': schedule })).toEqual([
      {
        kind: 'choose',
        path: 'order.schedule',
        value: [
          { day: 'mon', hours: 6 },
          { day: 'tue', hours: 3 },
          { day: '2026-12-07', hours: 2 },
        ],
      },
    ]);
  });

  test.each([
    [
      'two visits of a day',
      [
        ['mon', 5],
        ['mon', 5],
        ['tue', 3],
      ],
      [
        ['mon', 5],
        ['mon', 3],
        ['tue', 3],
      ],
    ],
    [
      'a visit too many',
      [
        ['mon', 8],
        ['mon', 2],
        ['tue', 3],
      ],
      [
        ['mon', 8],
        ['tue', 3],
      ],
    ],
    [
      'a date on a weekday that is full',
      [
        ['mon', 8],
        ['2026-12-07', 4],
      ],
      [['mon', 8]],
    ],
    [
      'a Sunday',
      [
        ['sun', 6],
        ['2026-12-06', 4],
      ],
      [
        ['sun', 6],
        ['2026-12-06', 2],
      ],
    ],
    [
      'two visits on a date',
      [
        ['2026-12-09', 6],
        ['2026-12-09', 6],
      ],
      [
        ['2026-12-09', 6],
        ['2026-12-09', 2],
      ],
    ],
    ['a whole day', [['wed', 24]], [['wed', 8]]],
  ] as const)('too many hours: %s', (_, schedule, value) => {
    const visits = (rows: readonly (readonly [string, number])[]): unknown =>
      rows.map(([day, hours]) => ({ day, hours }));
    expect(suggestions('ORD-02', { 'order.schedule': visits(schedule) })).toEqual([
      { kind: 'choose', path: 'order.schedule', value: visits(value) },
    ]);
  });

  test('visits on the first and the last day of the period stay', () => {
    const kept = [
      { day: '2026-12-01', hours: 4 },
      { day: '2026-12-31', hours: 4 },
    ];
    expect(
      suggestions('ORD-12', { 'order.schedule': [{ day: '2026-11-30', hours: 2 }, ...kept] }),
    ).toEqual([{ kind: 'choose', path: 'order.schedule', value: kept }]);
  });

  test('a visit outside the period is left out, or the period made to hold it', () => {
    const schedule = [
      { day: 'mon', hours: 4 },
      { day: '2027-01-02', hours: 2 },
    ];
    expect(suggestions('ORD-12', { 'order.schedule': schedule })).toEqual([
      { kind: 'choose', path: 'order.schedule', value: [{ day: 'mon', hours: 4 }] },
    ]);
  });

  test('a period that ends before it begins: either end', () => {
    expect(
      suggestions('ORD-12', {
        'order.periodFrom': '2026-12-10',
        'order.periodTo': '2026-12-05',
        'order.schedule': [{ day: 'mon', hours: 4 }],
      }),
    ).toEqual([
      { kind: 'choose', path: 'order.periodTo', value: '2026-12-10' },
      { kind: 'choose', path: 'order.periodFrom', value: '2026-12-05' },
    ]);
  });

  test('an order beyond the term of the disability: to its last day', () => {
    expect(
      suggestions('ORD-08', {
        'disability.openEnded': null,
        'disability.validUntil': '2026-12-20',
      }),
    ).toEqual([{ kind: 'choose', path: 'order.periodTo', value: '2026-12-20' }]);
  });

  test.each([
    ['by a day', '2026-12-30', { 'order.schedule': [{ day: 'mon', hours: 4 }] }],
    ['to the first day alone', '2026-12-01', { 'order.schedule': [{ day: 'tue', hours: 4 }] }],
  ])('an order shortened %s', (_, end, facts) => {
    expect(
      suggestions('ORD-08', {
        ...facts,
        'disability.openEnded': null,
        'disability.validUntil': end,
      }),
    ).toEqual([{ kind: 'choose', path: 'order.periodTo', value: end }]);
  });

  test('an order without a first day is shortened too', () => {
    expect(
      suggestions('ORD-08', {
        'order.periodFrom': null,
        'order.schedule': [{ day: 'mon', hours: 4 }],
        'disability.openEnded': null,
        'disability.validUntil': '2026-12-20',
      }),
    ).toEqual([{ kind: 'choose', path: 'order.periodTo', value: '2026-12-20' }]);
  });

  test('an order that begins after the term has no shorter form', () => {
    expect(
      suggestions('ORD-08', {
        'disability.openEnded': null,
        'disability.validUntil': '2026-11-30',
      }),
    ).toEqual([{ kind: 'ask', whom: 'expertise' }]);
  });

  test('a supplier who is not on the portal: another', () => {
    expect(suggestions('SUP-01', { 'supplier.listed': 'no' })).toEqual([
      { kind: 'anotherSupplier' },
    ]);
  });

  test('the yesterday of a day to come is found at once', () => {
    const facts = { 'disability.openEnded': null, 'disability.validUntil': '2027-01-10' };
    expect(suggestions('ELIG-05', facts, '2027-01-11', { notBefore: '2027-01-10' })).toContainEqual(
      { kind: 'onDay', day: '2027-01-10', later: false },
    );
    expect(suggestions('ELIG-05', facts, '2027-01-11', { notBefore: '2027-01-11' })).toEqual([
      { kind: 'ask', whom: 'expertise' },
    ]);
  });

  test.each(['2026-11-22', '2031-06-15'] as const)(
    'another assistant of thirty can be thought of on %s, whoever the applicant is',
    (asOf) => {
      const stems = ['9611223', '0106155'].map((stem) => `${stem}0001`);
      for (const stem of stems) {
        const iin = `${stem}${String(controlDigit(stem))}`;
        const facts = {
          'applicant.iin': iin,
          'applicant.birthDate': null,
          'assistant.iin': null,
          'assistant.birthDate': '2020-01-01',
          'identity.validUntil': '2035-01-01',
          'ipar.validUntil': null,
        };
        expect(suggestions('ASST-03', facts, asOf)).toContainEqual({ kind: 'anotherAssistant' });
      }
    },
  );

  test('a claim above the guaranteed amount: the guaranteed amount', () => {
    const facts = {
      'money.price': 13_000_000,
      'money.guaranteed': 12_000_000,
      'money.claim': 13_000_000,
    };
    expect(suggestions('ORD-04', facts)).toEqual([
      { kind: 'choose', path: 'money.claim', value: 12_000_000 },
    ]);
  });

  test('the application left out: take it in', () => {
    expect(suggestions('ORD-06', { 'application.included': false })).toContainEqual({
      kind: 'choose',
      path: 'application.included',
      value: true,
    });
  });

  test('a power of attorney that has run out: a new one, or the applicant in person', () => {
    expect(suggestions('REP-02', { ...ATTORNEY, 'poa.issuedOn': '2025-01-10' })).toEqual([
      { kind: 'newPoa' },
      { kind: 'inPerson' },
    ]);
  });

  test('one of a day to come: a new one, in person, or on that day', () => {
    expect(suggestions('REP-12', { ...ATTORNEY, 'poa.issuedOn': '2026-11-30' })).toEqual([
      { kind: 'newPoa' },
      { kind: 'inPerson' },
      { kind: 'onDay', day: '2026-11-30', later: true },
    ]);
  });

  test('an earlier day only where it is still to come', () => {
    const facts = {
      'disability.openEnded': null,
      'disability.validUntil': '2027-01-10',
      'order.periodTo': '2027-01-05',
      'order.schedule': [{ day: 'mon', hours: 4 }],
    };
    expect(suggestions('ELIG-05', facts, '2027-02-01')).toEqual([
      { kind: 'ask', whom: 'expertise' },
    ]);
    expect(suggestions('ELIG-05', facts, '2027-02-01', { notBefore: CLEAR_ON })).toEqual([
      { kind: 'onDay', day: '2027-01-10', later: false },
    ]);
  });
});
