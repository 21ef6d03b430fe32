// ORD-09: whether there is another order for the same time, by what was signed here before and by
// what the person says.
import { almatyDate } from '../../../../time.ts';
import { forSameTime, type EarlierOrder, type EarlierStanding } from '../../../earlierOrder.ts';
import type { CheckContext, Rule, Texts } from '../../../rule.ts';
import { answeredNo, digitsOf } from '../facts.ts';
import { ALWAYS } from '../periods.ts';
import { cite, SERVICE_RULES, texts } from '../provisions.ts';
import { date } from '../statementLine.ts';

function signedBefore({ draft, earlier }: CheckContext): readonly EarlierOrder[] {
  if (earlier.length === 0) return [];
  const { periodFrom, periodTo } = draft.order;
  const applicantIin = digitsOf(draft.applicant.iin);
  return applicantIin === undefined || periodFrom === undefined || periodTo === undefined
    ? []
    : forSameTime(earlier, { applicantIin, periodFrom, periodTo });
}

/** Of the latest one, so that one more asks again. The number's first part tells it from the others. */
function latestSigned(context: CheckContext): string | null {
  const [latest] = signedBefore(context);
  return latest === undefined ? null : `ORD-09 ${latest.requestId.slice(0, 8)}`;
}

const STANDINGS: Readonly<Record<EarlierStanding, Texts>> = {
  held: texts(
    'әлі жіберілген жоқ, уақыт белгісін күтіп тұр',
    'ещё не отправлен, ждёт метку времени',
    'not sent yet, waiting for its time stamp',
  ),
  queued: texts('жіберіліп жатыр', 'отправляется', 'being sent'),
  delivered: texts(
    'өнім берушінің сервисі қабылдады',
    'принят сервисом поставщика',
    'accepted by the supplier’s endpoint',
  ),
  byHand: texts(
    'файлды өзіңіз тапсырасыз',
    'файл вы передаёте сами',
    'you hand over the file yourself',
  ),
  inDoubt: texts(
    'өнім беруші алған болуы мүмкін',
    'поставщик мог его получить',
    'the supplier may have received it',
  ),
};

function whatWasSigned(context: CheckContext): Texts {
  const signed = signedBefore(context);
  if (signed.length === 0) return failed;
  const list = (lang: keyof Texts): string =>
    signed
      .map(
        ({ signedAt, standing }) => `${date(almatyDate(signedAt))} (${STANDINGS[standing][lang]})`,
      )
      .join('; ');
  return texts(
    `Осы адамның осы уақытқа тапсырысына осында қол қойылған: ${list('kk')}. Бір уақытқа екі тапсырыстың бірі өтелмеуі ықтимал.`,
    `Заказ для этого человека на это время здесь уже подписан: ${list('ru')}. Один из двух заказов на то же время, вероятно, не возместят.`,
    `An order for this person and this time was signed here before: ${list('en')}. One of two orders for the same time is likely not to be reimbursed.`,
  );
}

const failed = texts(
  'Осы кезеңге басқа тапсырыс бар. Бір уақытқа екі тапсырыстың бірі өтелмеуі ықтимал.',
  'На этот период есть другой заказ. Один из двух заказов на то же время, вероятно, не возместят.',
  'There is another order for this period. One of two orders for the same time is likely not to be reimbursed.',
);

export const anotherOrder: Rule = {
  id: 'ORD-09',
  stage: 'draft',
  facts: ['order.another'],
  mustBeAcknowledged: latestSigned,
  versions: [
    {
      ...ALWAYS,
      severity: 'warning',
      check: (context) =>
        signedBefore(context).length > 0 ? false : answeredNo(context.draft.order.another),
      found: whatWasSigned,
      provision: cite(SERVICE_RULES, null, null, {
        source: 'No source: a precaution',
        confidence: 'low',
      }),
    },
  ],
  texts: {
    title: texts(
      'Осы кезеңге екінші тапсырыс жоқ',
      'Нет второго заказа на этот период',
      'No second order for the period',
    ),
    failed,
    cantTell: texts(
      'Осы кезеңге басқа тапсырыстың бар-жоғы белгісіз.',
      'Неизвестно, есть ли на этот период другой заказ.',
      'It is not known whether there is another order for this period.',
    ),
    action: texts(
      'Порталдағы тапсырыстарыңызды қараңыз.',
      'Посмотрите свои заказы на портале.',
      'Look at your orders on the portal.',
    ),
  },
};
