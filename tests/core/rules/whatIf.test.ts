// «What if?»: each suggestion is tried here once more, by hand, on the same rules; none asks
// anybody to be another person.
import { describe, expect, test } from 'vitest';
import { draftSchema, type Draft, type FactPath } from '../../../src/core/draft/draft.ts';
import { controlDigit } from '../../../src/core/identifiers/controlDigit.ts';
import { checkDraft } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import {
  whatWouldClear,
  type Suggestion,
  type WhatIfTerms,
} from '../../../src/core/rules/whatIf.ts';
import type { IsoDate } from '../../../src/core/time.ts';
import { cases, draftOf } from '../../packs/cases.ts';
import { CLEAR_ON, draftWith, FILERS, type Facts } from '../clearDraft.ts';
import { packOf, ruleWith } from './syntheticRule.ts';

const findingOf = (id: string, draft: Draft, terms: WhatIfTerms): Finding | undefined =>
  checkDraft(draft, currentPack, terms).report.findings.find(({ rule }) => rule === id);

function suggestions(
  id: string,
  facts: Facts,
  asOf: IsoDate = CLEAR_ON,
  more: Partial<WhatIfTerms> = {},
): readonly Suggestion[] {
  const terms: WhatIfTerms = { asOf, trust: 'production', ...more };
  const draft = draftWith(facts);
  return whatWouldClear(findingOf(id, draft, terms) as Finding, draft, currentPack, terms);
}

const WIFE = {
  'assistant.iin': '641021400006',
  'assistant.birthDate': null,
  'assistant.relation': 'spouse',
};
const ATTORNEY = FILERS.attorney;

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

describe('what is suggested', () => {
  test('makes nothing else worse: no day on which the disability has ended', () => {
    const facts = {
      ...ATTORNEY,
      'poa.issuedOn': '2026-12-31',
      'order.periodTo': '2026-12-19',
      'disability.openEnded': null,
    };
    expect(
      suggestions('REP-12', { ...facts, 'disability.validUntil': '2026-12-31' }),
    ).toContainEqual({ kind: 'onDay', day: '2026-12-31', later: true });
    expect(suggestions('REP-12', { ...facts, 'disability.validUntil': '2026-12-30' })).toEqual([
      { kind: 'newPoa' },
      { kind: 'inPerson' },
    ]);
  });

  test('is the day on which another version of the rule begins, though the check itself asks for no day', () => {
    const pack = packOf(
      ruleWith(({ draft }) => draft.application.included, {
        versions: [
          { inForceUntil: '2025-12-31', check: ({ draft }) => draft.applicant.iin === '' },
          { inForceFrom: '2026-01-01' },
        ],
      }),
    );
    const [draft, terms] = [draftWith(), { asOf: '2025-12-30', trust: 'production' }] as const;
    const [finding] = checkDraft(draft, pack, terms).report.findings;
    expect(whatWouldClear(finding as Finding, draft, pack, terms)).toEqual([
      { kind: 'onDay', day: '2026-01-01', later: true },
    ]);
  });

  test('is three changes at most', () => {
    const pack = packOf(
      ruleWith(
        ({ draft: { application, consent, order, money } }) =>
          application.included === true ||
          consent.access === 'yes' ||
          order.service === 'assistant' ||
          money.claim === 10_000_000,
      ),
    );
    const draft = draftWith({
      'application.included': false,
      'consent.access': 'no',
      'order.service': 'other',
      'money.claim': 1,
    });
    const terms = { asOf: CLEAR_ON, trust: 'production' } as const;
    const [finding] = checkDraft(draft, pack, terms).report.findings;
    expect(
      whatWouldClear(finding as Finding, draft, pack, terms).map(
        (suggestion) => 'path' in suggestion && suggestion.path,
      ),
    ).toEqual(['application.included', 'consent.access', 'order.service']);
  });
});

describe('what nobody can change', () => {
  test.each([
    ['ELIG-01', { 'disability.group': '2' }, 'expertise'],
    ['ELIG-02', { 'ipar.assistantMeasure': false }, 'expertise'],
    ['ELIG-06', { 'carerAllowance.assigned': 'yes' }, 'office'],
    ['ID-01', { 'applicant.iin': '800505300003' }, 'document'],
    ['ORD-05', { 'money.price': 13_000_000 }, 'supplier'],
  ] as const)('%s: whom to ask', (id, facts, whom) => {
    expect(suggestions(id, facts)).toEqual([{ kind: 'ask', whom }]);
  });

  test('an open question is asked, never answered', () => {
    expect(suggestions('ELIG-06', { 'carerAllowance.assigned': null })).toEqual([
      { kind: 'tell', facts: ['carerAllowance.assigned'] },
    ]);
  });

  test('what passed needs nothing', () => {
    expect(suggestions('ELIG-01', {})).toEqual([]);
  });

  test('where no law is known, the office', () => {
    expect(suggestions('ELIG-01', {}, '2020-01-01')).toEqual([{ kind: 'ask', whom: 'office' }]);
  });
});

const FREE: readonly FactPath[] = [
  'application.included',
  'consent.access',
  'order.service',
  'filing.authorityKato',
  'money.claim',
  'order.schedule',
  'order.periodTo',
  'order.periodFrom',
];
const clear = draftWith();

/** The suggestion followed: other people and papers are those of the clear draft. */
function followed(draft: Draft, suggestion: Suggestion, asOf: IsoDate): Draft {
  switch (suggestion.kind) {
    case 'anotherAssistant':
      return { ...draft, assistant: clear.assistant, declarations: clear.declarations };
    case 'anotherSupplier':
      return { ...draft, supplier: clear.supplier };
    case 'newIdentityDocument':
      return { ...draft, identity: clear.identity };
    case 'newPoa':
      return { ...draft, poa: { ...draftWith(ATTORNEY).poa, issuedOn: asOf } };
    case 'inPerson':
      return { ...draft, filer: { role: 'self' } };
    case 'choose': {
      const [section, name] = suggestion.path.split('.') as [keyof Draft, string];
      return { ...draft, [section]: { ...(draft[section] as object), [name]: suggestion.value } };
    }
    case 'onDay':
    case 'tell':
    case 'ask':
      return draft;
  }
}

const FAILING = cases.flatMap((row) =>
  Object.entries(row.expect)
    .filter(([, outcome]) => outcome === 'failed')
    .map(([id]) => [id, row.name, row] as const),
);

test.each(FAILING)(
  '%s, %s: what is suggested clears it, and changes no fact about a person',
  (id, _, row) => {
    const terms: WhatIfTerms = { asOf: row.asOf, trust: row.trust, signer: row.signer };
    const draft = draftOf(row);
    const finding = findingOf(id, draft, terms) as Finding;
    expect(finding.outcome).toBe('failed');
    const found = whatWouldClear(finding, draft, currentPack, terms);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(3);
    for (const suggestion of found) {
      if (suggestion.kind === 'ask') continue;
      if (suggestion.kind === 'choose') expect(FREE).toContain(suggestion.path);
      const asOf = suggestion.kind === 'onDay' ? suggestion.day : terms.asOf;
      const after = followed(draft, suggestion, asOf);
      expect(draftSchema.safeParse(after).error).toBeUndefined();
      expect(['passed', 'inapplicable']).toContain(
        findingOf(id, after, { ...terms, asOf })?.outcome,
      );
    }
  },
);

test('the table has failures to try this on', () => expect(FAILING.length).toBeGreaterThan(25));
