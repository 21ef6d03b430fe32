// «What if?»: each suggestion is tried here once more, by hand, on the same rules; none asks anybody to be another
// person.
import { describe, expect, test } from 'vitest';
import { draftSchema, type Draft, type FactPath } from '../../../src/core/draft/draft.ts';
import { checkDraft } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { whatWouldClear, type WhatIfTerms } from '../../../src/core/rules/whatIf.ts';
import type { Suggestion } from '../../../src/core/rules/suggestion.ts';
import type { IsoDate } from '../../../src/core/time.ts';
import { cases, draftOf } from '../../packs/cases.ts';
import { CLEAR_ON, draftWith } from '../clearDraft.ts';
import { packOf, ruleWith } from './syntheticRule.ts';
import { ATTORNEY, findingOf, suggestions } from './whatIfSample.ts';

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
