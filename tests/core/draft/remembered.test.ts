// What of a signed order is remembered, and what of it is proposed in the next one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/draft/draft.ts';
import {
  isForgotten,
  nextPeriod,
  proposedFrom,
  toRemember,
  type RememberedOrder,
} from '../../../src/core/draft/remembered.ts';
import { addDays, addMonths, type IsoDate } from '../../../src/core/time.ts';
import { draftWith, type Facts } from '../clearDraft.ts';

const SIGNED: IsoDate = '2026-11-22';
const AT = Date.parse('2026-12-20T12:00:00+05:00');
const ID = '5f0d8a52-9d61-4f0e-8a77-0123456789ab';
const remembered = (draft: Draft, rememberedAt = Date.parse(SIGNED)): RememberedOrder => ({
  id: ID,
  rememberedAt,
  draft: toRemember(draft, SIGNED),
});
/** Nothing but whom it is for. */
const only = (facts: Facts): Draft => {
  const nothing = Object.fromEntries(
    Object.entries(draftWith()).flatMap(([section, values]) =>
      typeof values === 'object' && !Array.isArray(values)
        ? Object.keys(values).map((name) => [`${section}.${name}`, null])
        : [],
    ),
  );
  return draftWith({ ...nothing, ...facts });
};
const ME: Facts = { 'applicant.iin': '800505300002' };
const proposed = (
  draft: Draft,
  kept: readonly RememberedOrder[] = [remembered(draftWith())],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(proposedFrom(kept, draft, AT).map(({ path, value }) => [path, value]));

describe('the next order of the same person', () => {
  it('is proposed every answer with its day, and the next month', () => {
    const facts = proposed(only(ME));
    expect(facts).toMatchObject({
      'declarations.conviction': 'no',
      'assistant.iin': '900315300111',
      'supplier.id': '120540000001',
      'money.price': 10_000_000,
      'order.periodFrom': '2027-01-01',
      'order.periodTo': '2027-01-31',
      'order.schedule': [{ day: 'mon', hours: 4 }],
    });
    expect(proposedFrom([remembered(draftWith())], only(ME), AT)[0]?.on).toBe(SIGNED);
  });

  it('is not proposed what belonged to one order alone', () => {
    const facts = proposed(only(ME), [remembered(draftWith({ 'order.number': '7' }))]);
    for (const path of ['order.number', 'order.another']) expect(facts).not.toHaveProperty([path]);
  });

  it('is proposed nothing that it says itself', () => {
    expect(proposed(draftWith({ 'order.another': null }))).toEqual({});
  });

  it('with another assistant is proposed no answers about the earlier one', () => {
    const facts = proposed(only({ ...ME, 'assistant.iin': '641021400006' }));
    expect(Object.keys(facts).filter((path) => /^(assistant|declarations)/.test(path))).toEqual([]);
    expect(facts).toHaveProperty(['disability.group']);
  });

  it('with another supplier is proposed neither price nor schedule', () => {
    const facts = proposed(only({ ...ME, 'supplier.id': '990540000009' }));
    expect(Object.keys(facts).filter((path) => /^(supplier|money|order)/.test(path))).toEqual([]);
  });

  it('with another supplier is proposed nothing of the contract with the earlier one', () => {
    const kept = [remembered(draftWith({ 'assistant.civilContract': 'yes' }))];
    expect(proposed(only(ME), kept)).toHaveProperty(['assistant.civilContract']);
    expect(proposed(only({ ...ME, 'supplier.id': '990540000009' }), kept)).not.toHaveProperty([
      'assistant.civilContract',
    ]);
  });

  it('is proposed nothing of the assistant where a surname alone is said', () => {
    const { lastName, firstName, patronymic, iin } = draftWith().assistant;
    const facts = (said: Facts) => Object.keys(proposed(only({ ...ME, ...said })));
    const ofAssistant = (path: string): boolean => /^(assistant|declarations)/.test(path);
    expect(facts({ 'assistant.lastName': lastName }).filter(ofAssistant)).toEqual([]);
    const whole = {
      'assistant.lastName': lastName,
      'assistant.firstName': firstName,
      'assistant.patronymic': patronymic ?? null,
    };
    for (const said of [{ 'assistant.iin': iin }, whole])
      expect(facts(said)).toContain('declarations.conviction');
  });

  it.each<[string, Facts]>([
    ['a year', { 'order.periodFrom': '2027-01-01', 'order.periodTo': '2027-12-31' }],
    ['a later month', { 'order.periodFrom': '2027-06-01' }],
    ['an earlier end', { 'order.periodTo': '2026-12-15' }],
    ['other hours', { 'order.schedule': [{ day: 'mon', hours: 8 }] }],
  ])('for %s is proposed no price, and no half of a period', (_, said) => {
    const facts = Object.keys(proposed(only({ ...ME, ...said })));
    expect(facts.filter((path) => path.startsWith('money.'))).toEqual([]);
    if (!('order.schedule' in said))
      expect(facts.filter((path) => path.startsWith('order.period'))).toEqual([]);
  });

  it('for the next month, which the page says, is proposed its price', () => {
    const month = { 'order.periodFrom': '2027-01-01', 'order.periodTo': '2027-01-31' };
    expect(proposed(only({ ...ME, ...month }))).toHaveProperty(['money.price']);
  });

  it('takes the order with the same supplier before a later one with another', () => {
    const [other, own] = [
      remembered(draftWith({ 'supplier.id': '990540000009', 'money.price': 1 }), AT - 1),
      remembered(draftWith()),
    ];
    const draft = only({ ...ME, 'supplier.id': '120540 000001' });
    expect(proposed(draft, [other, own])).toMatchObject({ 'money.price': 10_000_000 });
  });
});

it('facts of one person never come into the order of another', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), (iin) => {
      fc.pre(iin !== '800505300002');
      expect(proposed(only({ 'applicant.iin': iin }))).toEqual({});
    }),
  );
  expect(proposed(only({}))).toEqual({});
});

it('an answer keeps its day where it was taken over before', () => {
  const sources = { 'identity.type': { from: 'answer' as const, on: '2026-09-01' as const } };
  const draft = toRemember({ ...draftWith(), sources }, SIGNED);
  expect(draft.sources['identity.type']?.on).toBe('2026-09-01');
  expect(draft.sources['disability.group']?.on).toBe(SIGNED);
});

describe('the next period', () => {
  it.each<[IsoDate, IsoDate, IsoDate, IsoDate]>([
    ['2026-12-01', '2026-12-31', '2027-01-01', '2027-01-31'],
    ['2027-01-01', '2027-01-31', '2027-02-01', '2027-02-28'],
    ['2026-12-01', '2027-02-28', '2027-03-01', '2027-05-31'],
    ['2026-11-10', '2026-11-23', '2026-11-24', '2026-12-07'],
  ])('after %s to %s', (from, to, first, last) => {
    expect(nextPeriod(from, to)).toEqual([first, last]);
  });

  it('begins on the day after, and months stay months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), (skip, n) => {
        const from = addMonths('2026-01-01', skip);
        const to = addDays(addMonths(from, n), -1);
        const [first, last] = nextPeriod(from, to);
        expect(first).toBe(addDays(to, 1));
        expect(last).toBe(addDays(addMonths(from, 2 * n), -1));
      }),
    );
  });
});

it('is forgotten a year and a month after the last order', () => {
  const order = remembered(draftWith());
  const day = 86_400_000;
  expect(isForgotten(order, order.rememberedAt + 400 * day - 1)).toBe(false);
  expect(isForgotten(order, order.rememberedAt + 400 * day)).toBe(true);
  expect(isForgotten(order, order.rememberedAt - day)).toBe(false);
  expect(isForgotten(order, order.rememberedAt - day - 1)).toBe(true);
});
