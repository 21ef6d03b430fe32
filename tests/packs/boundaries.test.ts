// The days on which the law changed, by the clock of Asia/Almaty: the act's own instant chooses the
// law, wherever it was made.
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { Outcome, RuleId } from '../../src/core/rules/rule.ts';
import { almatyDate } from '../../src/core/time.ts';
import { draftWith, type Facts } from '../core/clearDraft.ts';

function outcomeAt(instant: string, rule: RuleId, facts: Facts): Outcome | undefined {
  const { report } = checkDraft(draftWith(facts), currentPack, {
    asOf: almatyDate(Date.parse(instant)),
    trust: 'production',
  });
  return report.findings.find((finding) => finding.rule === rule)?.outcome;
}

const wife = { 'assistant.iin': '630615400000', 'assistant.relation': 'spouse' };
const neighbour = { 'assistant.iin': '630615400000', 'assistant.relation': 'none' };
const woman = (birthDate: string): Facts => ({
  'assistant.iin': null,
  'assistant.birthDate': birthDate,
  'assistant.sex': 'female',
});

describe.each<[string, RuleId, Facts, string, Outcome, Outcome]>([
  ['the social part', 'ELIG-03', { 'ipar.part': 'medical' }, '2025-10-21', 'passed', 'failed'],
  [
    'the application with the order',
    'ORD-06',
    { 'application.included': false },
    '2025-10-21',
    'inapplicable',
    'failed',
  ],
  [
    'the portal’s listing',
    'SUP-01',
    { 'supplier.listed': 'no' },
    '2025-10-21',
    'inapplicable',
    'failed',
  ],
  ['a wife aged 62', 'ASST-05', wife, '2026-01-01', 'failed', 'passed'],
  ['a neighbour aged 62', 'ASST-05', neighbour, '2026-01-01', 'failed', 'failed'],
  [
    'a woman born on the last day before the step',
    'ASST-05',
    woman('1966-12-31'),
    '2027-12-31',
    'passed',
    'failed',
  ],
  [
    'a woman born on its first day',
    'ASST-05',
    woman('1967-01-01'),
    '2028-01-01',
    'passed',
    'passed',
  ],
])('%s (%s)', (_, rule, facts, day, before, after) => {
  /** Midnight in Almaty, five hours before that of UTC. */
  const midnight = Date.parse(`${day}T00:00:00+05:00`);
  const at = (ms: number): string => new Date(midnight + ms).toISOString();

  test.each([
    ['the last second of the day before', at(-1000), before],
    ['midnight in Almaty', at(0), after],
    ['midnight by UTC', `${day}T00:00:00Z`, after],
    ['the last second before midnight by UTC', at(5 * 3_600_000 - 1000), after],
    ['an hour past midnight, when London still has the day before', at(3_600_000), after],
  ])('%s', (_when, instant, expected) => {
    expect(outcomeAt(instant, rule, facts)).toBe(expected);
  });
});

test('before the clocks were put back on 1 March 2024, Almaty was six hours ahead', () => {
  expect(almatyDate(Date.parse('2023-06-30T18:00:00Z'))).toBe('2023-07-01');
  expect(almatyDate(Date.parse('2023-06-30T17:59:59Z'))).toBe('2023-06-30');
  expect(outcomeAt('2023-06-30T18:00:00Z', 'ELIG-01', {})).toBe('passed');
  expect(outcomeAt('2023-06-30T17:59:59Z', 'ELIG-01', {})).toBe('cantTell');
});
