// Whose order a page belongs to: facts of one person never come into the order of another.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  continued,
  goesOn,
  nameOfOrder,
  orderForPage,
  orderOf,
  saysMore,
  withPage,
} from '../../../src/core/draft/belonging.ts';
import { readPage, type Capture } from '../../../src/core/draft/capture.ts';
import { emptyDraft } from '../../../src/core/draft/draft.ts';
import {
  keptUntil,
  newDraft,
  readKeptDraft,
  withChange,
  type KeptDraft,
} from '../../../src/core/draft/keptDraft.ts';
import { withFact } from '../../../src/core/draft/merge.ts';
import { PEOPLE } from '../../world/people.ts';

const AT = Date.UTC(2026, 10, 22, 9);
const DAY = 86_400_000;
const ID = '5f0d8a52-9d61-4f0e-8a77-0123456789ab';
const NEW = { id: '11111111-2222-4333-8444-555555555555', at: AT + DAY };
const ANSWER = { from: 'answer' } as const;

/** A page of labelled fields of the recipient, in order. */
const page = (fields: Record<string, string>): Capture =>
  readPage({
    title: '',
    lang: 'ru',
    fields: Object.entries(fields).map(([label, value], field) => ({
      field,
      section: 'Получатель услуги',
      label,
      value,
      kind: 'text',
    })),
  });
const of = (
  { iin, lastName, firstName }: { iin: string; lastName: string; firstName: string },
  more: Record<string, string> = {},
): Capture => page({ ИИН: iin, Фамилия: lastName, Имя: firstName, ...more });

const orderOn = (capture: Capture | null): KeptDraft => newDraft(ID, AT, capture);
const first = of(PEOPLE.applicant);
const second = of(PEOPLE.wife);

test('the pages of these tests are read', () => {
  expect(first.draft.applicant).toMatchObject({
    iin: PEOPLE.applicant.iin,
    lastName: PEOPLE.applicant.lastName,
  });
  expect(first.places['applicant.iin']).toBe(0);
});

describe('a page in the tab of an order', () => {
  test.each<[string, KeptDraft, Capture, boolean]>([
    ['of the same number goes on', orderOn(first), first, true],
    ['of another number does not', orderOn(first), second, false],
    [
      'with half a number does not',
      orderOn(first),
      of({ ...PEOPLE.applicant, iin: '6410' }),
      false,
    ],
    [
      'with an emptied number does not',
      orderOn(first),
      of({ ...PEOPLE.applicant, iin: '' }),
      false,
    ],
    [
      'that has no place for a number goes on: a later step of the form',
      orderOn(first),
      page({ Телефон: '+77010000000' }),
      true,
    ],
    [
      'that names somebody else without a number does not',
      orderOn(first),
      page({ Фамилия: PEOPLE.wife.lastName.replace('С', 'Т') }),
      false,
    ],
    [
      'that is being filled in goes on',
      orderOn(page({ ИИН: '', Фамилия: 'Сын' })),
      page({ ИИН: '9003', Фамилия: 'Сынақ' }),
      true,
    ],
    [
      'whose name was taken away does not',
      orderOn(page({ ИИН: '', Фамилия: 'Сынақов' })),
      page({ ИИН: '', Фамилия: '' }),
      false,
    ],
    ['goes on with an order of no page', orderOn(null), first, true],
    [
      'of another number than the person answered does not',
      withChange(
        orderOn(null),
        { answers: withFact(emptyDraft(), 'applicant.iin', PEOPLE.applicant.iin, ANSWER) },
        AT,
      ),
      second,
      false,
    ],
  ])('%s', (_what, order, capture, expected) => expect(goesOn(order, capture)).toBe(expected));
});

describe('the order that a page opens', () => {
  test('is that of its tab', () =>
    expect(orderForPage(first, [orderOn(first)], ID, NEW).id).toBe(ID));
  test('is that of the same person where the tab has none', () =>
    expect(orderForPage(first, [orderOn(first)], null, NEW).id).toBe(ID));
  test('is the latest of the same person', () => {
    const later = { ...orderOn(first), id: NEW.id, changedAt: AT + 5 };
    expect(orderOf(first, [orderOn(first), later])?.id).toBe(NEW.id);
  });
  test('is a new one for another person, and holds nothing of the first', () => {
    const answered = withChange(
      orderOn(first),
      {
        answers: withFact(emptyDraft(), 'supplier.name', 'ТОО «Первое»', ANSWER),
        typed: { 'order.number': { text: 'A-1' } },
      },
      AT,
    );
    expect(orderForPage(second, [answered], ID, NEW)).toEqual(newDraft(NEW.id, NEW.at, second));
  });
  test('is found by the person’s own correction of the number, not by the page’s', () => {
    const corrected = withChange(
      orderOn(first),
      { answers: withFact(emptyDraft(), 'applicant.iin', PEOPLE.wife.iin, ANSWER) },
      AT,
    );
    expect(orderOf(second, [corrected])?.id).toBe(ID);
    expect(orderOf(first, [corrected])).toBeNull();
  });
  test('[P4] never holds a word of another person, whatever pages come in one tab', () => {
    const people = [PEOPLE.applicant, PEOPLE.wife, PEOPLE.ward, PEOPLE.minor];
    const seen = fc.record({
      who: fc.nat(people.length - 1),
      digits: fc.constantFrom(0, 5, 11, 12),
      phone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 12 }), (pages) => {
        let kept: readonly KeptDraft[] = [];
        let ofTab: string | null = null;
        pages.forEach(({ who, digits, phone }, index) => {
          const person = people[who] ?? PEOPLE.applicant;
          // The number is typed first, digit by digit; the name beside it only under a whole one.
          const capture =
            digits < 12
              ? page({ ИИН: person.iin.slice(0, digits) })
              : of(person, phone ? { Телефон: `+7701${person.iin.slice(0, 7)}` } : {});
          const open = kept.find(({ id }) => id === ofTab);
          const order =
            open !== undefined && goesOn(open, capture)
              ? withPage(open, capture, AT)
              : orderForPage(capture, kept, ofTab, {
                  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
                  at: AT,
                });
          kept = [...kept.filter(({ id }) => id !== order.id), order];
          ofTab = order.id;
        });
        for (const order of kept) {
          const text = JSON.stringify(order);
          expect(
            people.filter(
              ({ iin, lastName }) =>
                text.includes(iin) ||
                text.includes(`"${lastName}"`) ||
                text.includes(`+7701${iin.slice(0, 7)}`),
            ).length,
          ).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('an order with its page read again', () => {
  const begun = orderOn(of(PEOPLE.applicant, { Телефон: '+77010000000' }));
  const nextStep = page({ 'Место жительства': 'г. Астана' });

  test('keeps what stood on an earlier step, with the day of its reading', () => {
    const { page: now } = withPage(begun, nextStep, AT + DAY);
    expect(now?.capture.draft.applicant.iin).toBe(PEOPLE.applicant.iin);
    expect(now?.capture.draft.sources['applicant.iin']).toMatchObject({
      from: 'page',
      on: '2026-11-22',
    });
    expect(now?.capture.places['applicant.iin']).toBeUndefined();
    // Of the day of its own reading, however often the page is read after it.
    const again = withPage(withPage(begun, nextStep, AT + DAY), nextStep, AT + 2 * DAY);
    expect(again.page?.capture.draft.sources['applicant.iin']?.on).toBe('2026-11-22');
  });

  test('goes on from what a tab said before there is an order, of one person alone', () => {
    const first = of(PEOPLE.applicant, { Телефон: '+77010000000' });
    expect(continued(null, first, AT)).toEqual(first);
    expect(continued(first, nextStep, AT).draft.applicant).toMatchObject(first.draft.applicant);
    expect(continued(first, of(PEOPLE.attorney), AT)).toEqual(of(PEOPLE.attorney));
    expect(continued(first, page({ ИИН: '' }), AT).draft.applicant).toEqual({});
  });

  test('has no fact whose place was emptied', () => {
    const { page: now } = withPage(begun, of(PEOPLE.applicant, { Телефон: '' }), AT);
    expect(now?.capture.draft.applicant.phone).toBeUndefined();
  });

  test('takes on nothing for other facts', () => {
    const taken = withChange(begun, { answers: { ...emptyDraft(), acknowledged: ['ORD-05'] } }, AT);
    expect(
      withPage(taken, of(PEOPLE.applicant, { Телефон: '+77019999999' }), AT).answers.acknowledged,
    ).toEqual([]);
    expect(withPage(taken, begun.page?.capture ?? first, AT).answers.acknowledged).toEqual([
      'ORD-05',
    ]);
  });

  test('is not written where the page says the same', () => {
    expect(saysMore(begun, begun.page?.capture ?? first, AT + DAY)).toBe(false);
    expect(saysMore(begun, nextStep, AT)).toBe(true);
    const after = withPage(begun, nextStep, AT);
    expect(saysMore(after, nextStep, AT + DAY)).toBe(false);
  });

  test('stays of its shape', () =>
    expect(readKeptDraft(JSON.parse(JSON.stringify(withPage(begun, nextStep, AT))))).toEqual(
      withPage(begun, nextStep, AT),
    ));
});

test('an order is called by the person, as far as the name is known', () => {
  expect(nameOfOrder(orderOn(first))).toBe('Сынақов Әлихан');
  expect(nameOfOrder(orderOn(null))).toBe('');
});

test('what is typed is kept, readable or not, and what is too long is cut', () => {
  const kept = withChange(
    orderOn(first),
    {
      typed: {
        'assistant.birthDate': { day: '3', month: '' },
        'order.number': { text: 'x'.repeat(9000) },
      },
      step: 'report',
    },
    AT + 1,
  );
  expect(kept).toMatchObject({
    step: 'report',
    changedAt: AT + 1,
    typed: { 'assistant.birthDate': { day: '3', month: '' } },
  });
  expect(readKeptDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

test('an order is kept for ninety days after its last change', () =>
  expect(keptUntil(orderOn(first)) - AT).toBe(90 * DAY));
