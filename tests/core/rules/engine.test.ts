import { describe, expect, test } from 'vitest';
import { clear } from '../../../src/core/rules/clear.ts';
import { checkDraft, type CheckTerms } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import type { RulePack } from '../../../src/core/rules/pack.ts';
import type { Finding, Judgement, Rule, RuleVersion } from '../../../src/core/rules/rule.ts';
import { draftWith } from '../clearDraft.ts';

const texts = (word: string): Rule['texts']['title'] => ({ kk: word, ru: word, en: word });
const provision = currentPack.rules[0]?.versions[0]?.provision as RuleVersion['provision'];

function rule(
  check: () => Judgement,
  change: Partial<Rule> = {},
  version: Partial<RuleVersion> = {},
): Rule {
  return {
    id: 'T-01',
    stage: 'draft',
    facts: ['filer.role'],
    versions: [
      {
        inForceFrom: '2023-07-01',
        inForceUntil: null,
        severity: 'blocking',
        provision,
        check,
        ...version,
      },
    ],
    texts: {
      title: texts('title'),
      failed: texts('failed'),
      action: texts('action'),
      cantTell: texts('cantTell'),
    },
    ...change,
  };
}

const pack = (...rules: readonly Rule[]): RulePack => ({ ...currentPack, rules });
const TERMS: CheckTerms = { asOf: '2026-11-22', trust: 'production' };
const report = (rules: readonly Rule[], draft = draftWith(), terms = TERMS) =>
  checkDraft(draft, pack(...rules), terms).report;
const first = (rules: readonly Rule[], draft = draftWith(), terms = TERMS): Finding | undefined =>
  report(rules, draft, terms).findings[0];

describe('outcome and verdict', () => {
  test.each([
    [true, 'passed', 'clear', 'title'],
    [false, 'failed', 'blocked', 'failed'],
    [undefined, 'cantTell', 'unsure', 'cantTell'],
    ['inapplicable', 'inapplicable', 'clear', 'title'],
  ] as const)('%s: %s, %s', (judgement, outcome, verdict, text) => {
    const result = report([rule(() => judgement)]);
    expect(result).toMatchObject({ verdict, signable: verdict === 'clear' });
    expect(result.findings[0]).toMatchObject({
      outcome,
      text: texts(text),
      acknowledgeable: false,
    });
    expect(result.findings[0]?.action !== null).toBe(
      outcome === 'failed' || outcome === 'cantTell',
    );
  });

  test('what was found may be told in words of the draft itself, after a failure alone', () => {
    const found: RuleVersion['found'] = ({ draft }) => texts(draft.applicant.lastName ?? '');
    const told = ([false, true, undefined] as const).map(
      (judgement) => first([rule(() => judgement, {}, { found })])?.text.ru,
    );
    expect(told).toEqual(['Сынақов', 'title', 'cantTell']);
    expect(
      first([
        rule(
          () => false,
          {},
          {
            found: () => {
              throw new Error('broken');
            },
          },
        ),
      ]),
    ).toMatchObject({ outcome: 'cantTell', severity: 'blocking' });
  });

  test.each(['warning', 'info'] as const)(
    'what only has severity %s stands beside a clear verdict',
    (severity) => {
      expect(
        report([rule(() => false, {}, { severity }), rule(() => undefined, {}, { severity })]),
      ).toMatchObject({ verdict: 'clear', signable: true });
    },
  );

  test('a failure outweighs what cannot be told', () => {
    expect(report([rule(() => undefined), rule(() => false), rule(() => true)]).verdict).toBe(
      'blocked',
    );
  });

  test('severity may depend on the trust profile', () => {
    const byTrust = rule(
      () => false,
      {},
      { severity: ({ trust }) => (trust === 'test' ? 'warning' : 'blocking') },
    );
    expect(report([byTrust]).verdict).toBe('blocked');
    expect(report([byTrust], draftWith(), { ...TERMS, trust: 'test' }).verdict).toBe('clear');
  });
});

describe('acknowledgement', () => {
  const declared = rule(() => undefined, { unknownMayBeAcknowledged: 'carerAllowance.assigned' });
  const unknown = { 'carerAllowance.assigned': 'unknown' };

  test('«I don’t know» may be acknowledged, and then counts as a warning', () => {
    expect(report([declared], draftWith(unknown))).toMatchObject({
      verdict: 'unsure',
      signable: false,
      findings: [{ acknowledgeable: true, acknowledged: false }],
    });
    expect(report([declared], draftWith(unknown, ['T-01']))).toMatchObject({
      verdict: 'clear',
      signable: true,
      findings: [{ outcome: 'cantTell', acknowledged: true }],
    });
  });

  test('another rule’s acknowledgement does not count', () => {
    expect(report([declared], draftWith(unknown, ['T-02'])).signable).toBe(false);
  });

  test('what was not answered at all cannot be acknowledged', () => {
    expect(
      report([declared], draftWith({ 'carerAllowance.assigned': null }, ['T-01'])),
    ).toMatchObject({
      verdict: 'unsure',
      findings: [{ acknowledgeable: false, acknowledged: false }],
    });
  });

  test('nor can a rule without a declaration', () => {
    expect(report([rule(() => undefined)], draftWith(unknown, ['T-01'])).verdict).toBe('unsure');
  });

  test('nor a failure', () => {
    const failing = rule(() => false, {
      unknownMayBeAcknowledged: 'carerAllowance.assigned',
      mustBeAcknowledged: true,
    });
    expect(report([failing], draftWith(unknown, ['T-01']))).toMatchObject({
      verdict: 'blocked',
      findings: [{ acknowledgeable: false, acknowledged: false }],
    });
  });

  test.each([false, undefined])(
    'a warning that asks for it holds the signature up: %s',
    (judgement) => {
      const asking = rule(() => judgement, { mustBeAcknowledged: true }, { severity: 'warning' });
      expect(report([asking])).toMatchObject({ verdict: 'clear', signable: false });
      expect(report([asking], draftWith({}, ['T-01']))).toMatchObject({
        verdict: 'clear',
        signable: true,
      });
      expect(
        report([rule(() => true, { mustBeAcknowledged: true }, { severity: 'warning' })]).signable,
      ).toBe(true);
    },
  );
});

describe('dates', () => {
  const dated = rule(() => false, {
    versions: [
      {
        inForceFrom: '2025-01-01',
        inForceUntil: '2025-12-31',
        severity: 'warning',
        provision,
        check: () => true,
      },
      {
        inForceFrom: '2026-01-01',
        inForceUntil: '2026-06-30',
        severity: 'blocking',
        provision,
        check: () => false,
      },
    ],
  });

  test.each([
    ['2024-12-31', 'inapplicable'],
    ['2025-01-01', 'passed'],
    ['2025-12-31', 'passed'],
    ['2026-01-01', 'failed'],
    ['2026-06-30', 'failed'],
    // No version after the last one, though the pack goes on: nobody wrote down that the rule ended.
    ['2026-07-01', 'cantTell'],
  ] as const)('%s: %s', (asOf, outcome) => {
    expect(first([dated], draftWith(), { ...TERMS, asOf })?.outcome).toBe(outcome);
  });

  test.each(['2023-06-30', '2032-01-01', '1899-12-31'] as const)(
    '[L1] outside the pack’s period (%s) nothing can be told or acknowledged',
    (asOf) => {
      const everything = checkDraft(
        draftWith(
          { 'carerAllowance.assigned': 'unknown' },
          currentPack.rules.map(({ id }) => id),
        ),
        currentPack,
        { ...TERMS, asOf },
      ).report;
      expect(everything).toMatchObject({ verdict: 'unsure', signable: false });
      for (const finding of everything.findings) {
        expect(finding).toMatchObject({
          outcome: 'cantTell',
          severity: 'blocking',
          acknowledgeable: false,
          acknowledged: false,
          text: currentPack.unchecked.text,
        });
      }
    },
  );
});

describe('a broken check', () => {
  const broken = (change: Partial<Rule> = {}, version: Partial<RuleVersion> = {}): Rule =>
    rule(
      () => {
        throw new TypeError('defect');
      },
      change,
      version,
    );

  test.each(['blocking', 'warning', 'info'] as const)(
    'of severity %s is never passed and holds the verdict',
    (severity) => {
      expect(report([broken({}, { severity })])).toMatchObject({
        verdict: 'unsure',
        signable: false,
        findings: [{ outcome: 'cantTell' }],
      });
    },
  );

  test('cannot be acknowledged away', () => {
    const declared = broken({
      unknownMayBeAcknowledged: 'carerAllowance.assigned',
      mustBeAcknowledged: true,
    });
    expect(
      report([declared], draftWith({ 'carerAllowance.assigned': 'unknown' }, ['T-01'])).verdict,
    ).toBe('unsure');
  });
});

describe('stage', () => {
  const signing = rule(() => false, { stage: 'signing' });

  test('rules of the signing stage wait for a signer', () => {
    expect(report([signing])).toMatchObject({ verdict: 'clear', findings: [] });
    expect(report([signing], draftWith(), { ...TERMS, signer: null }).findings).toEqual([]);
    expect(
      report([signing], draftWith(), {
        ...TERMS,
        signer: { iin: '800505300002', owner: 'individual' },
      }).verdict,
    ).toBe('blocked');
  });
});

describe('facts of a finding', () => {
  const asking = rule(() => undefined, { facts: ['filer.role', 'poa.issuedOn'] });

  test('where it cannot be told: those that are missing', () => {
    expect(first([asking])?.facts).toEqual(['poa.issuedOn']);
    expect(first([asking], draftWith({ 'poa.issuedOn': '2026-01-01' }))?.facts).toEqual([
      'filer.role',
      'poa.issuedOn',
    ]);
  });
});

test('clear: only what is signable', () => {
  expect(clear(checkDraft(draftWith(), pack(rule(() => true)), TERMS))).not.toBeNull();
  expect(clear(checkDraft(draftWith(), pack(rule(() => undefined)), TERMS))).toBeNull();
  expect(clear(checkDraft(draftWith(), pack(rule(() => false)), TERMS))).toBeNull();
});
