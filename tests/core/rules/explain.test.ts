// «Why?»: what a check looked at, where it came from, by which law and on which day.
import { describe, expect, test } from 'vitest';
import { withFact } from '../../../src/core/draft/merge.ts';
import { checkDraft, type CheckTerms } from '../../../src/core/rules/engine.ts';
import { explain, type Explanation } from '../../../src/core/rules/explain.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import type { RulePack } from '../../../src/core/rules/pack.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { CLEAR_ON, draftWith } from '../clearDraft.ts';
import { packOf, ruleWith } from './syntheticRule.ts';

const TERMS: CheckTerms = { asOf: CLEAR_ON, trust: 'production' };

function why(id: string, draft: Draft, terms = TERMS, pack: RulePack = currentPack): Explanation {
  const finding = checkDraft(draft, pack, terms).report.findings.find(
    ({ rule }) => rule === id,
  ) as Finding;
  return explain(finding, draft, pack, terms);
}
const paths = (explanation: Explanation): readonly string[] =>
  explanation.facts.map(({ path }) => path);

test('names the facts that were read, not only those that the rule asks for', () => {
  expect(paths(why('ASST-03', draftWith()))).toEqual(['assistant.birthDate', 'assistant.iin']);
  expect(paths(why('ASST-03', draftWith({ 'assistant.birthDate': '1990-03-15' })))).toEqual([
    'assistant.birthDate',
  ]);
});

test('gives the value of each and says what is not given', () => {
  const { facts } = why('ASST-03', draftWith());
  expect(facts).toEqual([
    { path: 'assistant.birthDate', value: undefined, source: null },
    { path: 'assistant.iin', value: '900315300111', source: null },
  ]);
});

test.each([
  { from: 'page', label: 'Группа', raw: 'II' },
  { from: 'document', label: 'ИПАР' },
  { from: 'certificate' },
  { from: 'answer' },
] as const)('tells where a fact came from: $from', (source) => {
  const draft = withFact(draftWith(), 'disability.group', '2', source);
  expect(why('ELIG-01', draft).facts).toEqual([{ path: 'disability.group', value: '2', source }]);
});

describe('the law', () => {
  test('a fact that the law of the day did not ask about is not named', () => {
    const pensioner = draftWith({
      'assistant.iin': '641021400006',
      'assistant.relation': 'spouse',
    });
    expect(paths(why('ASST-05', pensioner, { ...TERMS, asOf: '2025-12-31' }))).not.toContain(
      'assistant.relation',
    );
    expect(paths(why('ASST-05', pensioner, { ...TERMS, asOf: '2026-01-01' }))).toContain(
      'assistant.relation',
    );
  });

  test('the provision and its period are those of the day that was judged', () => {
    const [before, after] = (['2025-12-31', '2026-01-01'] as const).map((asOf) =>
      why('ASST-05', draftWith(), { ...TERMS, asOf }),
    );
    expect(before).toMatchObject({
      judgedOn: '2025-12-31',
      inForce: { inForceUntil: '2025-12-31' },
      byDate: true,
    });
    expect(after).toMatchObject({
      judgedOn: '2026-01-01',
      inForce: { inForceFrom: '2026-01-01', inForceUntil: null },
    });
    expect(before?.provision).not.toEqual(after?.provision);
  });

  test('says whether the day mattered', () => {
    expect(why('ELIG-01', draftWith()).byDate).toBe(false);
    expect(
      why(
        'ELIG-05',
        draftWith({ 'disability.openEnded': null, 'disability.validUntil': '2026-01-01' }),
      ).byDate,
    ).toBe(true);
  });

  test('outside the pack’s period there is a rule, and no version of it', () => {
    const asOf = '2020-01-01';
    expect(why('ELIG-01', draftWith(), { ...TERMS, asOf })).toMatchObject({
      provision: null,
      inForce: null,
      judgedOn: asOf,
      byDate: true,
    });
  });
});

test('a check that breaks is explained by what it read until then', () => {
  const [first] = currentPack.rules;
  const version = first?.versions[0];
  if (first === undefined || version === undefined) throw new Error('an empty pack');
  const broken: RulePack = {
    ...currentPack,
    rules: [
      {
        ...first,
        versions: [
          {
            ...version,
            check: ({ draft }) => {
              throw new Error(draft.filer.role);
            },
          },
        ],
      },
    ],
  };
  expect(paths(why(first.id, draftWith(), TERMS, broken))[0]).toBe('filer.role');
});

test('a check that reads nothing is explained by what its rule asks for', () => {
  expect(why('T-01', draftWith(), TERMS, packOf(ruleWith(() => true))).facts).toEqual([
    { path: 'filer.role', value: 'self', source: null },
  ]);
});

test('what the severity depends on is read too', () => {
  const bySeverity = ruleWith(() => true, {
    versions: [
      {
        severity: ({ draft, asOf }) =>
          draft.poa.form === 'notarial' && asOf > '2026' ? 'info' : 'warning',
      },
    ],
  });
  expect(
    why('T-01', draftWith({ 'poa.form': 'notarial' }), TERMS, packOf(bySeverity)),
  ).toMatchObject({ facts: [{ path: 'poa.form' }], byDate: true });
});

test('every finding of the pack is explained by facts of the draft, each once', () => {
  const draft = draftWith();
  for (const finding of checkDraft(draft, currentPack, TERMS).report.findings) {
    const { facts } = explain(finding, draft, currentPack, TERMS);
    expect(new Set(facts.map(({ path }) => path)).size, finding.rule).toBe(facts.length);
    expect(facts.length, finding.rule).toBeGreaterThan(0);
    if (finding.outcome === 'cantTell')
      expect(
        facts.some(({ value }) => value === undefined || value === 'unknown'),
        finding.rule,
      ).toBe(true);
  }
});
