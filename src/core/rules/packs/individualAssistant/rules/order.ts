// ORD: the order, its time and its hours. Social Code art. 157, 163, 168.
import type { Draft, Visit } from '../../../../draft/draft.ts';
import { daysAbove } from '../../../../draft/hours.ts';
import { addDays, addMonths, isIsoDate } from '../../../../time.ts';
import { allOf, given, type Truth } from '../../../kleene.ts';
import { valueAt } from '../../../parameters.ts';
import type { CheckContext, Rule } from '../../../rule.ts';
import { HOURS_A_DAY, MONTHS_TO_ORDER } from '../parameters.ts';
import { ALWAYS, SINCE_ORDER_OF_2025 } from '../periods.ts';
import { BY_ORDER_OF_2025, cite, SERVICE_RULES, SOCIAL_CODE, texts } from '../provisions.ts';
import { anotherOrder } from './anotherOrder.ts';
import { disabilityAndIparLastUntil } from './eligibility.ts';

const visitsOf = ({ order }: Draft): readonly Visit[] | undefined =>
  order.schedule?.length ? order.schedule : undefined;

const fitsTheDay = ({ draft, asOf }: CheckContext): Truth =>
  given(visitsOf(draft), (visits) =>
    given(valueAt(HOURS_A_DAY, asOf), (limit) => daysAbove(limit, visits).length === 0),
  );

const fitsThePeriod = ({ draft }: CheckContext): Truth => {
  const { periodFrom: from, periodTo: to } = draft.order;
  return allOf(
    given(from, (first) => given(to, (last) => first <= last)),
    given(visitsOf(draft), (visits) =>
      allOf(
        ...visits
          .filter(({ day }) => isIsoDate(day))
          .flatMap(({ day }) => [
            given(from, (first) => first <= day),
            given(to, (last) => day <= last),
          ]),
      ),
    ),
  );
};

/**
 * The document that is signed orders the assistant's service and nothing else, unless the page says
 * that it is about another.
 */
const isAsRecommended = ({ draft }: CheckContext): Truth =>
  draft.order.service === 'other' ? false : draft.ipar.assistantMeasure;

export const order: readonly Rule[] = [
  {
    id: 'ORD-01',
    stage: 'draft',
    facts: ['ipar.sentToPortalOn'],
    versions: [
      {
        ...ALWAYS,
        severity: 'warning',
        provision: MONTHS_TO_ORDER.provision,
        // The last 14 days are near the end; not shifted to a working day, so that the warning
        // comes early rather than late.
        check: ({ draft, asOf }) =>
          given(draft.ipar.sentToPortalOn, (sent) =>
            given(
              valueAt(MONTHS_TO_ORDER, asOf),
              (months) => asOf <= addDays(addMonths(sent, months), -14),
            ),
          ),
      },
    ],
    texts: {
      title: texts('Тапсырыс беруге екі ай', 'Два месяца на заказ', 'Two months to order'),
      failed: texts(
        'Жеке бағдарлама порталға жіберілгені туралы хабарламадан бергі екі ай аяқталып келеді немесе өтіп кетті. Өткізіп алудың салдары белгісіз.',
        'Два месяца с уведомления о передаче ИПАР на портал истекают или истекли. Последствия пропуска неизвестны.',
        'The two months since the notice that the IPAR was sent to the portal are ending or over. What follows a lapse is not known.',
      ),
      cantTell: texts(
        'Жеке бағдарлама порталға жіберілгені туралы хабарлама қашан келгені белгісіз.',
        'Неизвестно, когда пришло уведомление о передаче ИПАР на портал.',
        'It is not known when the notice came that the IPAR was sent to the portal.',
      ),
      action: texts(
        'Мүмкіндігінше тез тапсырыс беріңіз. Мерзім өтсе, әлеуметтік қорғау бөлімінен нақтылаңыз.',
        'Сделайте заказ как можно скорее. Если срок прошёл, уточните в отделе социальной защиты.',
        'Order as soon as you can. If the time is over, ask the social protection office.',
      ),
    },
  },
  {
    id: 'ORD-02',
    stage: 'draft',
    facts: ['order.schedule'],
    versions: [
      { ...ALWAYS, severity: 'blocking', provision: HOURS_A_DAY.provision, check: fitsTheDay },
    ],
    texts: {
      title: texts(
        'Күніне сегіз сағаттан артық емес',
        'Не больше восьми часов в день',
        'No more than eight hours a day',
      ),
      failed: texts(
        'Күндердің біріне сегіз сағаттан артық тапсырыс берілген. Заң одан артығын көздемейді, сондықтан тапсырыс қабылданбауы ықтимал.',
        'На один из дней заказано больше восьми часов. Закон большего не допускает, поэтому заказ, вероятно, не примут.',
        'More than eight hours are ordered for one of the days. The law allows no more, so the order is likely to be refused.',
      ),
      cantTell: texts(
        'Кесте көрсетілмеген.',
        'Не указано расписание.',
        'The schedule is not given.',
      ),
      action: texts(
        'Күннің барлық сағатын қосып, сегізден асырмаңыз.',
        'Сложите все часы дня и оставьте не больше восьми.',
        'Add up all hours of the day and leave no more than eight.',
      ),
    },
  },
  {
    id: 'ORD-03',
    stage: 'draft',
    facts: ['ipar.assistantMeasure', 'order.service'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '168', '1'),
        check: isAsRecommended,
      },
    ],
    texts: {
      title: texts(
        'Тапсырыс жеке бағдарламаға сай',
        'Заказ по рекомендации ИПАР',
        'Order as the IPAR recommends',
      ),
      failed: texts(
        'Тапсырыс берілген қызмет жеке бағдарламада ұсынылған қызмет емес. Мұндай тапсырыс қабылданбауы ықтимал.',
        'Заказана не та услуга, которая рекомендована в ИПАР. Такой заказ, вероятно, не примут.',
        'The service ordered is not the one that the IPAR recommends. Such an order is likely to be refused.',
      ),
      cantTell: texts(
        'Жеке бағдарламада қандай қызмет ұсынылғаны белгісіз.',
        'Неизвестно, какая услуга рекомендована в ИПАР.',
        'It is not known which service the IPAR recommends.',
      ),
      action: texts(
        'Тапсырысты жеке бағдарламадағы іс-шаралар тізбесімен салыстырыңыз.',
        'Сверьте заказ с перечнем мероприятий в ИПАР.',
        'Compare the order with the list of measures in the IPAR.',
      ),
    },
  },
  {
    id: 'ORD-06',
    stage: 'draft',
    facts: ['application.included'],
    versions: [
      {
        ...SINCE_ORDER_OF_2025,
        severity: 'blocking',
        provision: cite(SERVICE_RULES, null, null, BY_ORDER_OF_2025),
        check: ({ draft }) => draft.application.included,
      },
    ],
    texts: {
      title: texts(
        'Тапсырыс пен өтініш бірге',
        'Заказ вместе с заявлением',
        'Order together with the application',
      ),
      failed: texts(
        'Тапсырысқа өтеу туралы өтініш қосылмаған. 2025 жылғы 21 қазаннан бастап екеуіне бірге қол қойылады, әйтпесе тапсырыс қабылданбауы ықтимал.',
        'К заказу не приложено заявление на возмещение. С 21.10.2025 их подписывают одновременно, иначе заказ, вероятно, не примут.',
        'The application for reimbursement is not with the order. Since 21.10.2025 both are signed at once, otherwise the order is likely to be refused.',
      ),
      cantTell: texts(
        'Тапсырыспен бірге өтеу туралы өтініш берілетіні белгісіз.',
        'Неизвестно, подаётся ли вместе с заказом заявление на возмещение.',
        'It is not known whether the application for reimbursement goes with the order.',
      ),
      action: texts(
        'Кепілдік берілген соманы өтеу туралы өтінішті қосыңыз.',
        'Включите заявление на возмещение гарантированной суммы.',
        'Include the application to reimburse the guaranteed amount.',
      ),
    },
  },
  {
    id: 'ORD-08',
    stage: 'draft',
    facts: ['order.periodTo', 'disability.validUntil', 'ipar.validUntil'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '157', '1'),
        check: ({ draft }) =>
          given(draft.order.periodTo, (last) => disabilityAndIparLastUntil(draft, last)),
      },
    ],
    texts: {
      title: texts(
        'Тапсырыс кезеңі мен мүгедектік мерзімі',
        'Период заказа и срок инвалидности',
        'Period of the order and term of the disability',
      ),
      failed: texts(
        'Тапсырыс кезеңі мүгедектіктің немесе жеке бағдарламаның мерзімінен асып кетеді. Одан кейінгі күндер өтелмеуі ықтимал.',
        'Период заказа выходит за срок инвалидности или ИПАР. Дни после этого срока, вероятно, не возместят.',
        'The period of the order goes beyond the term of the disability or of the IPAR. Days after it are likely not to be reimbursed.',
      ),
      cantTell: texts(
        'Кезеңнің соңы немесе мүгедектік мерзімі көрсетілмеген.',
        'Не указан конец периода или срок инвалидности.',
        'The end of the period or the term of the disability is not given.',
      ),
      action: texts(
        'Кезеңді қысқартып, қалғанына қайта куәландырудан кейін тапсырыс беріңіз.',
        'Сократите период, а остальное закажите после переосвидетельствования.',
        'Shorten the period, and order the rest after re-examination.',
      ),
    },
  },
  anotherOrder,
  {
    id: 'ORD-12',
    stage: 'draft',
    facts: ['order.periodFrom', 'order.periodTo', 'order.schedule'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '163', '2'),
        check: fitsThePeriod,
      },
    ],
    texts: {
      title: texts('Кезең мен кесте', 'Период и расписание', 'Period and schedule'),
      failed: texts(
        'Кезең басталмай тұрып аяқталады немесе кестеде кезеңге кірмейтін күн бар. Мұндай тапсырыс қабылданбауы ықтимал.',
        'Период кончается раньше, чем начинается, или в расписании есть день вне периода. Такой заказ, вероятно, не примут.',
        'The period ends before it begins, or the schedule has a day outside it. Such an order is likely to be refused.',
      ),
      cantTell: texts(
        'Кезең немесе кесте көрсетілмеген.',
        'Не указан период или расписание.',
        'The period or the schedule is not given.',
      ),
      action: texts(
        'Бірінші және соңғы күнді, кестенің жолдарын тексеріңіз.',
        'Проверьте первый и последний день и строки расписания.',
        'Check the first and the last day and the rows of the schedule.',
      ),
    },
  },
];
