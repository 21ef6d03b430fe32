// What nobody sees is named: the letters in an account or a name that only look right.
import { expect, test } from 'vitest';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { Finding } from '../../src/core/rules/rule.ts';
import { CLEAR_ON, draftWith, type Facts } from '../core/clearDraft.ts';

const finding = (rule: string, facts: Facts): Finding | undefined =>
  checkDraft(draftWith(facts), currentPack, {
    asOf: CLEAR_ON,
    trust: 'production',
  }).report.findings.find((each) => each.rule === rule);

test.each([
  ['КZ86125KZT5004100100', '«К»'],
  ['KZ86125ßZT500410010', '«ß»'],
  ['KZ65000TEſT000000001', '«ſ»'],
  ['KZ65000TEST0000ﬁ0001', '«ﬁ»'],
  ['КZ86125KZТ5004100100', '«К» «Т»'],
])('of the account %s: %s', (iban, named) => {
  const { text } = finding('ORD-13', { 'application.iban': iban }) ?? {};
  for (const lang of ['kk', 'ru', 'en'] as const) expect(text?.[lang]).toContain(`: ${named}.`);
});

test('of an account that is wrong otherwise nothing is named', () => {
  expect(finding('ORD-13', { 'application.iban': 'KZ87125KZT5004100100' })?.text.en).toMatch(
    /check digits/,
  );
});

test.each<[Facts, string]>([
  [{ 'applicant.lastName': 'Cынақов' }, '«Cынақов Әлихан»: C (латиница).'],
  [
    { 'assistant.firstName': 'Иваo', 'applicant.lastName': 'Сынακов' },
    '«Сынακов Әлихан»: α κ (греческие); «Пробный Иваo»: o (латиница).',
  ],
  [
    {
      'applicant.lastName': 'САХАРОВ',
      'assistant.lastName': 'CAXAPOB',
      'assistant.firstName': 'TOM',
    },
    '«САХАРОВ» ≠ «CAXAPOB».',
  ],
])('of the names %j: %s', (facts, named) => {
  expect(finding('DOC-14', facts)?.text.ru.endsWith(named)).toBe(true);
});

test('a name to be looked at holds the signature up until the person has looked', () => {
  const report = (acknowledged: readonly string[]) =>
    checkDraft(draftWith({ 'applicant.lastName': 'Cынақов' }, acknowledged), currentPack, {
      asOf: CLEAR_ON,
      trust: 'production',
    }).report;
  expect([report([]).signable, report(['DOC-14']).signable]).toEqual([false, true]);
});
