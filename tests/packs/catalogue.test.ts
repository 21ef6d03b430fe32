// The catalogue of the law is whole: each of its points is a rule, is switched off, or is held
// elsewhere, and nothing is asked for in vain.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  notChecks,
  switchedOff,
  unknowns,
} from '../../src/core/rules/packs/individualAssistant/catalogue/index.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { Texts } from '../../src/core/rules/rule.ts';
import type { Lang } from '../../src/core/lang.ts';
import { FACT_ORDER } from '../../src/ui/facts/fields.ts';

const numbers = (prefix: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);

/** The catalogue as it was handed over: the last number of each part. */
const CATALOGUE = [
  ...numbers('ELIG', 9),
  ...numbers('REP', 13),
  ...numbers('DOC', 13),
  ...numbers('ASST', 10),
  ...numbers('SUP', 5),
  ...numbers('ORD', 12),
  ...numbers('SIG', 9),
  ...numbers('PDN', 8),
  ...numbers('TIME', 2),
  ...numbers('CMP', 6),
];

/** Not of the catalogue: whether data can be right at all follows from how they are written. */
const OWN = ['ID-01', 'DOC-14', 'ORD-13', 'ORD-14'];

const RULES: readonly string[] = currentPack.rules.map(({ id }) => id);
const OFF: readonly string[] = switchedOff.map(({ id }) => id);
const HELD: readonly string[] = notChecks.map(({ id }) => id);

test('every point of the catalogue has one place, and there is no other', () => {
  expect([...RULES, ...OFF, ...HELD].sort()).toEqual([...CATALOGUE, ...OWN].sort());
});

test.each(notChecks)('$id: what holds it is there', ({ heldBy: { rules, tests } }) => {
  expect(rules.filter((id) => !RULES.includes(id))).toEqual([]);
  expect(
    tests.filter((file) => !fs.existsSync(path.resolve(import.meta.dirname, '../..', file))),
  ).toEqual([]);
});

test('what is held by nothing only informs, or stands in no law that was found', () => {
  const bare = notChecks
    .filter(({ heldBy }) => heldBy.rules.length + heldBy.tests.length === 0)
    .map(({ id }) => id);
  expect(bare).toEqual(['TIME-02', 'CMP-01', 'CMP-03']);
});

test('what is switched off says why, and is never run', () => {
  expect(OFF).toEqual(['ASST-08', 'SUP-05', 'ORD-07']);
  expect(switchedOff.map(({ unknown }) => unknown)).toEqual(['U-10', null, 'U-05']);
});

test('the twenty unknowns, each with its treatment, and the rules that follow from it', () => {
  expect(unknowns.map(({ id }) => id)).toEqual(numbers('U', 20));
  const known = [...RULES, ...OFF, ...HELD];
  expect(unknowns.flatMap(({ rules }) => rules).filter((id) => !known.includes(id))).toEqual([]);
});

const LANGS: readonly Lang[] = ['kk', 'ru', 'en'];
const TEXTS: readonly (readonly [string, Texts])[] = [
  ...[...notChecks, ...switchedOff].flatMap(
    ({ id, title, reason }) =>
      [
        [`${id} title`, title],
        [`${id} reason`, reason],
      ] as const,
  ),
  ...unknowns.flatMap(
    ({ id, what, treatment }) =>
      [
        [`${id} what`, what],
        [`${id} treatment`, treatment],
      ] as const,
  ),
];

test.each(TEXTS)('%s: three languages, each its own', (_, text) => {
  expect(new Set(LANGS.map((lang) => text[lang])).size).toBe(3);
  expect(text.en).toMatch(/^[\x20-\x7e’—]+$/);
  expect(text.ru).not.toMatch(/[әғқңөұүһі]/i);
  expect(LANGS.map((lang) => text[lang]).join()).not.toMatch(/№|\b28[4-7]\b/);
});

describe('nothing excessive is asked for', () => {
  test('no copy, no number of an identity document, no diagnosis, no proof of a supplier’s good standing', () => {
    expect(
      FACT_ORDER.filter((fact) =>
        /scan|copy|image|photo|diagnos|tax|licen[cs]e|blacklist|identity\.number/i.test(fact),
      ),
    ).toEqual([]);
  });

  /**
   * No rule needs them. They are part of the document, or are compared if they happen to be known.
   */
  const UNASKED = [
    'applicant.phone',
    'applicant.residence',
    'order.number',
    'ipar.number',
    'poa.registryNumber',
    'declarations.minor',
    'declarations.pensionAge',
    'identity.issuedOn',
  ];

  test('every fact serves a rule or the document', () => {
    const asked: readonly string[] = currentPack.rules.flatMap(({ facts }) => facts);
    expect(FACT_ORDER.filter((fact) => !asked.includes(fact)).sort()).toEqual(UNASKED.sort());
  });
});
