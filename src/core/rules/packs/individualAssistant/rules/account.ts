// ORD: the account to which the supplier is reimbursed, where one is given. No act was found that
// says how it is written: these are our own checks of its form (ISO 13616), for no money reaches an
// account whose number cannot exist.
import { plainText } from '../../../../draft/plainText.ts';
import { otherCharacters, readIban, type Iban } from '../../../../identifiers/iban.ts';
import type { CheckContext, Judgement, Rule } from '../../../rule.ts';
import { written } from '../facts.ts';
import { ALWAYS } from '../periods.ts';
import { cite, FORM_OF_DATA, texts } from '../provisions.ts';

const PROVISION = cite(FORM_OF_DATA, null, null);

/** Null where no account is given: it is not asked for. */
const givenIban = ({
  draft: {
    application: { iban },
  },
}: CheckContext): ReturnType<typeof readIban> | null =>
  iban === undefined || written(iban) === undefined ? null : readIban(plainText(iban));

const isRead = (iban: ReturnType<typeof givenIban>): iban is Iban =>
  iban !== null && !('problem' in iban);

function isPossible(context: CheckContext): Judgement {
  const iban = givenIban(context);
  return iban === null ? 'inapplicable' : isRead(iban);
}

function isOfKazakhstan(context: CheckContext): Judgement {
  const iban = givenIban(context);
  return isRead(iban) ? iban.country === 'KZ' : 'inapplicable';
}

const failed = texts(
  'Мұндай шот болуы мүмкін емес: IBAN-ның ұзындығы, таңбалары не бақылау цифрлары дұрыс емес. Мұндай шотқа ақша түспеуі ықтимал.',
  'Такого счёта не может быть: у IBAN неверны длина, знаки или контрольные цифры. На такой счёт деньги, вероятно, не придут.',
  'There can be no such account: the length, the characters or the check digits of the IBAN are wrong. Money is likely not to reach such an account.',
);

/** Letters that only look right are named: nobody sees them. */
function whatIsWrong({ draft }: CheckContext): typeof failed {
  const strange = otherCharacters(plainText(draft.application.iban ?? ''))
    .map((character) => `«${character}»`)
    .join(' ');
  return strange === ''
    ? failed
    : texts(
        `Шотта латын әрпі де, цифр да емес таңба бар: ${strange}. Ол латын әрпіне ұқсауы мүмкін. Мұндай шотқа ақша түспеуі ықтимал.`,
        `В номере счёта есть знаки, которые не латинские буквы и не цифры: ${strange}. На вид они могут не отличаться. На такой счёт деньги, вероятно, не придут.`,
        `The account holds characters that are neither Latin letters nor digits: ${strange}. They may look the same. Money is likely not to reach such an account.`,
      );
}

export const account: readonly Rule[] = [
  {
    id: 'ORD-13',
    stage: 'draft',
    facts: ['application.iban'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: PROVISION,
        check: isPossible,
        found: whatIsWrong,
      },
    ],
    texts: {
      title: texts(
        'Өнім беруші шотының дұрыстығы',
        'Верность счёта поставщика',
        'The supplier’s account is possible',
      ),
      failed,
      cantTell: texts(
        'Өнім берушінің шоты көрсетілмеген.',
        'Не указан счёт поставщика.',
        'The supplier’s account is not given.',
      ),
      action: texts(
        'Шотты өнім берушінің деректемелерінен көшіріп алыңыз немесе латын пернетақтасымен қайта теріңіз.',
        'Скопируйте счёт из реквизитов поставщика или наберите его заново латинскими буквами.',
        'Copy the account from the supplier’s details, or type it again in Latin letters.',
      ),
    },
  },
  {
    id: 'ORD-14',
    stage: 'draft',
    facts: ['application.iban'],
    mustBeAcknowledged: true,
    versions: [{ ...ALWAYS, severity: 'warning', provision: PROVISION, check: isOfKazakhstan }],
    texts: {
      title: texts(
        'Қазақстан банкіндегі шот',
        'Счёт в банке Казахстана',
        'An account with a bank of Kazakhstan',
      ),
      failed: texts(
        'Шот Қазақстанда ашылмаған: нөмірі KZ әріптерінен басталмайды. Мұндай шотқа өтем төлене ме, белгісіз.',
        'Счёт открыт не в Казахстане: номер начинается не с KZ. Возмещают ли на такой счёт, неизвестно.',
        'The account is not of Kazakhstan: its number does not begin with KZ. Whether such an account is reimbursed is not known.',
      ),
      cantTell: texts(
        'Өнім берушінің шоты көрсетілмеген.',
        'Не указан счёт поставщика.',
        'The supplier’s account is not given.',
      ),
      action: texts(
        'Өнім берушіден Қазақстандағы шотын сұраңыз немесе осы шот екенін растаңыз.',
        'Спросите у поставщика счёт в Казахстане или подтвердите, что счёт этот.',
        'Ask the supplier for an account in Kazakhstan, or confirm that it is this one.',
      ),
    },
  },
];
