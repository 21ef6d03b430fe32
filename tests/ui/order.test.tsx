// @vitest-environment happy-dom
// The order while it is made up: hours against the limit, the two months, the claim and the top-up,
// check digits; said politely.
import { describe, expect, it } from 'vitest';
import { amounts, missing, numbers, sections } from '../../locales/order.ts';
import { review } from '../../locales/panel.ts';
import { factNames } from '../../locales/words.ts';
import { draftSchema, type Draft, type FactPath } from '../../src/core/draft/draft.ts';
import { numberNote } from '../../src/ui/order/numberNote.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { clearDraft } from './drafts.ts';
import { openDraft, world } from './fakePorts.ts';
import { press, show, type } from './stage.ts';

async function open(change: (draft: Draft) => void = () => undefined): Promise<void> {
  const draft = clearDraft();
  change(draft);
  await show(<Panel ports={world({}, { draft: openDraft(draftSchema.parse(draft)) }).ports} />);
}

async function correct(section: keyof typeof sections, path: FactPath): Promise<void> {
  await press(`${missing.edit.ru}: ${sections[section].ru}`);
  await press(`${review.correct.ru}: ${factNames[path].ru}`);
}

/** What is told in a section by itself. */
const told = (section: string): string =>
  [
    ...document.querySelectorAll(
      `#section-${section} ~ .facts .told[role="status"], #section-${section} ~ .told[role="status"]`,
    ),
  ]
    .map((each) => each.textContent)
    .join(' ')
    .replace(/\s+/g, ' ');

describe('hours', () => {
  it('are added up over the period, and told against the limit while they are typed', async () => {
    await open((draft) => {
      draft.order = {
        periodFrom: '2026-12-01',
        periodTo: '2026-12-31',
        schedule: [{ day: 'mon', hours: 4 }],
      };
    });
    expect(told('order')).toContain('За весь период: 16 часов. В неделю: 4 часа.');
    await correct('order', 'order.schedule');
    await type('fact-order-schedule-mon', '8');
    expect(told('order')).toContain('Ни в один день не больше 8 часов.');
    await type('fact-order-schedule-mon', '8,5');
    expect(told('order')).toContain(
      'Больше 8 часов в день нельзя. Больше получилось здесь: Понедельник: 8,5 часа',
    );
    expect(told('order')).toContain('За весь период: 34 часа');
  });

  it('of several visits of a day are one sum', async () => {
    await open((draft) => {
      draft.order.schedule = [
        { day: 'mon', hours: 5 },
        { day: 'mon', hours: 4 },
      ];
    });
    expect(told('order')).toContain('Понедельник: 9 часов');
  });
});

describe('the two months', () => {
  it.each([
    [
      '2026-11-10',
      /Заказать до 10 января 2027 г\. включительно\. Осталось 49 дней\.\s?Это выходной\. .* на 11 января 2027 г\./,
    ],
    ['2026-09-30', /Заказать до 30 ноября 2026 г\. включительно\. Осталось 8 дней\./],
    ['2026-09-10', /Два месяца закончились 10 ноября 2026 г\./],
  ])('after a notice of %s', async (sent, said) => {
    await open((draft) => {
      draft.ipar.sentToPortalOn = sent as `${number}-${number}-${number}`;
    });
    expect(told('order')).toMatch(said);
  });
});

describe('money', () => {
  it('is shared out while the price is typed', async () => {
    await open((draft) => {
      draft.money = { price: 10_000_000, guaranteed: 12_000_000 };
    });
    expect(told('money')).toContain(amounts.noTopUp.ru);
    await correct('money', 'money.price');
    await type('fact-money-price-text', '150 000');
    expect(told('money')).toMatch(/возместит бюджет: 120\s000\s₸/);
    expect(told('money')).toMatch(/Доплатите вы: 30\s000\s₸/);
  });

  it('says what the claim should be, and where the guaranteed amount is not known', async () => {
    await open((draft) => {
      draft.money = { price: 15_000_000, guaranteed: 12_000_000, claim: 15_000_000 };
    });
    expect(told('money')).toMatch(/Должно быть 120\s000\s₸/);
    document.body.innerHTML = '';
    await open((draft) => {
      draft.money = { price: 15_000_000 };
    });
    expect(told('money')).toContain(amounts.unknown.ru);
  });
});

describe('a number', () => {
  it('is judged once it is all there, while it is typed', async () => {
    await open((draft) => {
      draft.application.iban = 'KZ86125KZT5004100100';
    });
    await correct('money', 'application.iban');
    expect(told('money')).toContain(numbers.ibanGood.ru);
    await type('fact-application-iban-text', 'KZ87 125K ZT50 0410 0100');
    expect(told('money')).toContain(numbers.ibanBad.ru);
    await type('fact-application-iban-text', 'KZ87 125K');
    expect(told('money')).not.toContain(numbers.ibanBad.ru);
  });

  it.each([
    ['supplier.id', '120540000001', numbers.goodBin],
    ['supplier.id', '900315300000', numbers.goodIin],
    ['supplier.id', '120540000002', numbers.bad],
    ['assistant.iin', '9003 1530 0000', numbers.good],
    ['assistant.iin', '900315300001', numbers.bad],
    ['assistant.iin', '90031530000', undefined],
    ['supplier.name', '900315300000', undefined],
  ] as const)('%s %s', (path, text, said) => expect(numberNote(path, text)?.text).toBe(said));
});
