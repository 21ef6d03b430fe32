// Each pack over a calendar of dates: no rule has a gap or an overlap, nothing outside the pack's period is answered.
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack, packFor } from '../../src/core/rules/packs/index.ts';
import {
  HOURS_A_DAY,
  MONTHS_TO_ORDER,
  PENSION_AGE,
} from '../../src/core/rules/packs/individualAssistant/parameters.ts';
import { addDays, within, type IsoDate } from '../../src/core/time.ts';
import { draftWith } from '../core/clearDraft.ts';

const FROM = '2023-07-01';
const UNTIL = '2031-12-31';

const calendar = (from: IsoDate, until: IsoDate): readonly IsoDate[] => {
  const dates: IsoDate[] = [];
  for (let date = from; date <= until; date = addDays(date, 1)) dates.push(date);
  return dates;
};
const CALENDAR = calendar(FROM, UNTIL);

test('the pack states its period, and this build knows it', () => {
  expect(currentPack).toMatchObject({ inForceFrom: FROM, inForceUntil: UNTIL });
  expect(packFor(currentPack.id, currentPack.version)).toBe(currentPack);
  expect(packFor(currentPack.id, '2020.1.1')).toBeNull();
  expect(packFor('toString', currentPack.version)).toBeNull();
});

describe.each(currentPack.rules.map((rule) => [rule.id, rule] as const))(
  '%s',
  (_, { versions }) => {
    test('one version a day from its first to the last day of the pack', () => {
      const first = versions[0]?.inForceFrom ?? '9999-12-31';
      expect(first >= FROM && first <= UNTIL).toBe(true);
      const wrong = CALENDAR.filter(
        (date) =>
          versions.filter((version) => within(version, date)).length !== (date < first ? 0 : 1),
      );
      expect(wrong).toEqual([]);
    });
  },
);

test.each([HOURS_A_DAY, MONTHS_TO_ORDER, PENSION_AGE.male, PENSION_AGE.female])(
  'a parameter has one value a day',
  ({ values }) => {
    expect(
      CALENDAR.filter((date) => values.filter((dated) => within(dated, date)).length !== 1),
    ).toEqual([]);
  },
);

test('[L1] every rule answers on every day of the pack, and the clear draft of 2026 is never passed before or after it', () => {
  for (const asOf of CALENDAR.filter((_, index) => index % 7 === 0)) {
    const { findings } = checkDraft(draftWith(), currentPack, { asOf, trust: 'production' }).report;
    expect(findings.filter(({ text }) => text === currentPack.unchecked.text)).toEqual([]);
  }
  for (const asOf of [addDays(FROM, -1), addDays(UNTIL, 1)]) {
    const { findings, verdict } = checkDraft(draftWith(), currentPack, {
      asOf,
      trust: 'production',
    }).report;
    expect(verdict).toBe('unsure');
    expect(findings.every(({ outcome }) => outcome === 'cantTell')).toBe(true);
  }
});

test('rule ids are unique', () => {
  const ids = currentPack.rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
