// When two orders are for the same time: the same person, and a day in common.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forSameTime, type EarlierOrder } from '../../../src/core/rules/earlierOrder.ts';
import { addDays, type IsoDate } from '../../../src/core/time.ts';

const FIRST: IsoDate = '2026-12-01';
const [ONE, OTHER] = ['800505300002', '900315300111'];
const order = (applicantIin: string, from: number, days: number): EarlierOrder => ({
  requestId: `${from}-${days}`,
  applicantIin,
  periodFrom: addDays(FIRST, from),
  periodTo: addDays(FIRST, from + days),
  signedAt: 0,
  standing: 'delivered',
});
const daysOf = ({ periodFrom, periodTo }: EarlierOrder): readonly IsoDate[] => {
  const days = [periodFrom];
  for (let day = periodFrom; day < periodTo;) days.push((day = addDays(day, 1)));
  return days;
};
const anyOrder = fc
  .tuple(fc.constantFrom(ONE, OTHER), fc.integer({ min: 0, max: 60 }), fc.nat(40))
  .map((parts) => order(...parts));

it('exactly where the person is the same and a day is in both', () => {
  fc.assert(
    fc.property(anyOrder, anyOrder, (earlier, now) => {
      const days = new Set(daysOf(earlier));
      const isSame =
        earlier.applicantIin === now.applicantIin && daysOf(now).some((day) => days.has(day));
      expect(forSameTime([earlier], now)).toEqual(isSame ? [earlier] : []);
    }),
  );
});

it('names the latest first', () => {
  const [first, second] = [
    { ...order(ONE, 0, 5), signedAt: 1 },
    { ...order(ONE, 1, 5), signedAt: 2 },
  ];
  for (const kept of [
    [first, second],
    [second, first],
  ])
    expect(forSameTime(kept, order(ONE, 2, 1))).toEqual([second, first]);
});
