// ORD: the money of the order. Social Code art. 163(4), 168(3). The guaranteed amount is read or typed, never computed.
import { amountsOf } from '../../../../draft/amounts.ts';
import type { CheckContext, Judgement, Rule } from '../../../rule.ts';
import { ALWAYS } from '../periods.ts';
import { cite, SOCIAL_CODE, texts } from '../provisions.ts';

const PROVISION = cite(SOCIAL_CODE, '168', '3');

function isWithinGuaranteed({ draft }: CheckContext): Judgement {
  const amounts = amountsOf(draft.money);
  if (amounts === undefined) return undefined;
  // Nothing to compare with. ORD-05 then asks the person to confirm the amount.
  return amounts.guaranteed === undefined ? 'inapplicable' : amounts.claim <= amounts.guaranteed;
}

function needsNoTopUp({ draft: { money } }: CheckContext): Judgement {
  if (money.price === undefined) return 'inapplicable';
  return money.guaranteed === undefined ? undefined : money.price <= money.guaranteed;
}

function isSmallerOfTheTwo({ draft }: CheckContext): Judgement {
  const amounts = amountsOf(draft.money);
  if (amounts === undefined) return undefined;
  const { price, guaranteed, claim } = amounts;
  if (guaranteed === undefined) return claim > price ? false : 'inapplicable';
  return claim === Math.min(price, guaranteed);
}

export const money: readonly Rule[] = [
  {
    id: 'ORD-04',
    stage: 'draft',
    facts: ['money.price', 'money.claim', 'money.guaranteed'],
    versions: [
      { ...ALWAYS, severity: 'blocking', provision: PROVISION, check: isWithinGuaranteed },
    ],
    texts: {
      title: texts(
        'Кепілдік берілген сома шегіндегі өтем',
        'Возмещение в пределах гарантированной суммы',
        'Claim within the guaranteed amount',
      ),
      failed: texts(
        'Өтеуге кепілдік берілген сомадан артық мәлімделген. Артығы бюджеттен өтелмеуі ықтимал.',
        'К возмещению заявлено больше гарантированной суммы. Остальное из бюджета, вероятно, не возместят.',
        'More than the guaranteed amount is claimed. The rest is likely not to be reimbursed from the budget.',
      ),
      cantTell: texts(
        'Тапсырыстың құны көрсетілмеген.',
        'Не указана стоимость заказа.',
        'The price of the order is not given.',
      ),
      action: texts(
        'Құнын көрсетіп, өтеуге кепілдік берілген сомадан асырмай мәлімдеңіз.',
        'Укажите стоимость и заявите к возмещению не больше гарантированной суммы.',
        'Give the price, and claim no more than the guaranteed amount.',
      ),
    },
  },
  {
    id: 'ORD-05',
    stage: 'draft',
    facts: ['money.guaranteed', 'money.price'],
    mustBeAcknowledged: true,
    versions: [{ ...ALWAYS, severity: 'warning', provision: PROVISION, check: needsNoTopUp }],
    texts: {
      title: texts(
        'Кепілдік берілген сомадан тыс төлем',
        'Доплата сверх гарантированной суммы',
        'Payment above the guaranteed amount',
      ),
      failed: texts(
        'Бағасы кепілдік берілген сомадан жоғары. Айырманы өтініш берушінің өзі төлейді.',
        'Цена выше гарантированной суммы. Разницу заплатит сам заявитель.',
        'The price is above the guaranteed amount. The applicant pays the difference.',
      ),
      cantTell: texts(
        'Кепілдік берілген сома белгісіз, бағаны онымен салыстыру мүмкін емес. Айырма болса, оны өтініш берушінің өзі төлейді.',
        'Гарантированная сумма неизвестна, сравнить с ней цену нельзя. Разницу, если она есть, заплатит сам заявитель.',
        'The guaranteed amount is not known, so the price cannot be compared with it. Any difference is paid by the applicant.',
      ),
      action: texts(
        'Соманы растаңыз немесе басқа өнім беруші таңдаңыз.',
        'Подтвердите сумму или выберите другого поставщика.',
        'Confirm the amount or choose another supplier.',
      ),
    },
  },
  {
    id: 'ORD-11',
    stage: 'draft',
    facts: ['money.claim', 'money.price', 'money.guaranteed'],
    versions: [{ ...ALWAYS, severity: 'blocking', provision: PROVISION, check: isSmallerOfTheTwo }],
    texts: {
      title: texts('Өтелетін соманың есебі', 'Расчёт суммы возмещения', 'Calculation of the claim'),
      failed: texts(
        'Өтелетін сома қате есептелген: ол бағаға тең, бірақ кепілдік берілген сомадан аспайды. Мұндай қатемен өтініш қабылданбауы ықтимал.',
        'Сумма возмещения посчитана неверно: она равна цене, но не больше гарантированной суммы. С такой ошибкой в приёме, вероятно, откажут.',
        'The claim is miscalculated: it is the price, up to the guaranteed amount. With such a mistake the application is likely to be refused.',
      ),
      cantTell: texts(
        'Тапсырыстың құны көрсетілмеген.',
        'Не указана стоимость заказа.',
        'The price of the order is not given.',
      ),
      action: texts(
        'Баға мен өтелетін соманы салыстырып, түзетіңіз.',
        'Сверьте цену и сумму возмещения и исправьте.',
        'Compare the price and the claim and correct them.',
      ),
    },
  },
];
