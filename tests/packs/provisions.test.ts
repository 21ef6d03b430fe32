// How far the law was checked: what two independent copies repeat is verified, and nothing else.
import { expect, test } from 'vitest';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import {
  BASE_AMOUNTS,
  HOURS_A_DAY,
  MONTHS_TO_ORDER,
  PENSION_AGE,
} from '../../src/core/rules/packs/individualAssistant/parameters.ts';
import { valueAt } from '../../src/core/rules/parameters.ts';
import { addDays } from '../../src/core/time.ts';

const versions = currentPack.rules.flatMap(({ id, versions: own }) =>
  own.map((version) => ({ id, ...version })),
);

test('four provisions are verified', () => {
  expect(
    versions
      .filter(({ provision }) => provision.verified)
      .map(({ id, inForceFrom }) => `${id} ${inForceFrom}`)
      .sort(),
  ).toEqual([
    'ASST-05 2026-01-01',
    'ELIG-01 2023-07-01',
    'ELIG-06 2023-07-01',
    'ORD-02 2023-07-01',
  ]);
  expect(HOURS_A_DAY.provision.verified).toBe(true);
});

test('[L2] the Social Code was read as of 5 May 2026, and the pack reviewed after that', () => {
  const editions = new Set(
    versions
      .filter(({ provision }) => provision.act === 'K2300000224')
      .map(({ provision }) => provision.edition),
  );
  expect([...editions]).toEqual(['2026-05-05']);
  expect(currentPack.reviewedOn > '2026-05-05').toBe(true);
});

test.each([
  ...Object.values(PENSION_AGE),
  ...Object.values(BASE_AMOUNTS),
  HOURS_A_DAY,
  MONTHS_TO_ORDER,
])('the values of a parameter follow one another by the day', ({ values }) => {
  for (const [index, { inForceFrom }] of values.entries()) {
    const before = values[index - 1];
    if (before !== undefined)
      expect(addDays(before.inForceUntil ?? '9999-12-31', 1)).toBe(inForceFrom);
  }
});

test('pension age is known from the first day of 2023', () => {
  expect([PENSION_AGE.male, PENSION_AGE.female].map((age) => valueAt(age, '2023-01-01'))).toEqual([
    63 * 12,
    61 * 12,
  ]);
});
