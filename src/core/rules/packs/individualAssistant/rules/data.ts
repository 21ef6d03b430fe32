// SUP, DOC, ID: whether the data are complete, possible and in agreement. State Services Law art.
// 19; Social Code art. 167.
import { factAt, type Draft, type FactPath } from '../../../../draft/draft.ts';
import { numberKind, readIinOrBin } from '../../../../identifiers/bin.ts';
import { readIin } from '../../../../identifiers/iin.ts';
import { addMonths } from '../../../../time.ts';
import { allOf, given, type Truth } from '../../../kleene.ts';
import type { CheckContext, Judgement, Rule } from '../../../rule.ts';
import {
  answeredYes,
  birthDateOf,
  iinOf,
  impossibleNumber,
  isAdult,
  sexOf,
  written,
} from '../facts.ts';
import { pensionAgeReached } from '../parameters.ts';
import { ALWAYS } from '../periods.ts';
import { cite, IDENTIFIER_RULES, SOCIAL_CODE, STATE_SERVICES_LAW, texts } from '../provisions.ts';

/** Nobody is known to have lived so long: a number of that age has a wrong digit of the century. */
const LONGEST_LIFE_MONTHS = 125 * 12;

const isPossibleIin =
  ({ asOf }: CheckContext) =>
  (text: string): boolean => {
    const answer = readIin(text);
    return (
      !('problem' in answer) &&
      (answer.birthDate === null ||
        (answer.birthDate <= asOf && asOf < addMonths(answer.birthDate, LONGEST_LIFE_MONTHS)))
    );
  };

const isPossibleNumber =
  (context: CheckContext) =>
  (text: string): boolean =>
    numberKind(text) === 'iin' ? isPossibleIin(context)(text) : !('problem' in readIinOrBin(text));

function arePossible(context: CheckContext): Judgement {
  const { applicant, filer, assistant, supplier } = context.draft;
  const answers = [
    given(applicant.iin, isPossibleIin(context)),
    given(filer.iin, isPossibleIin(context)),
    given(assistant.iin, isPossibleIin(context)),
    given(supplier.id, isPossibleNumber(context)),
  ].filter((answer) => answer !== undefined);
  return answers.length === 0 ? 'inapplicable' : allOf(...answers);
}

const isComplete = ({ draft: { applicant, assistant, supplier } }: CheckContext): Truth =>
  allOf(
    written(applicant.lastName),
    written(applicant.firstName),
    written(assistant.lastName),
    written(assistant.firstName),
    given(assistant.relation, () => true),
    written(supplier.name),
    written(supplier.id),
  );

/** Undefined where one of the two is not known. */
const birthDatesAgree = (person: Draft['applicant']): Truth =>
  given(person.birthDate, (stated) =>
    given(iinOf(person)?.birthDate ?? undefined, (date) => date === stated),
  );

/** Whether a document that the person has confirmed says something else than the page, or than another document. */
const isContradicted = (draft: Draft): boolean =>
  Object.entries(draft.sources).some(
    ([path, { against = [] }]) =>
      against.length > 0 && factAt(draft, path as FactPath) !== undefined,
  );

/** What the assistant declared of the age, against the age: the birth date decides, a disagreement is only told. */
function declaredAgesAgree({
  draft: {
    assistant,
    declarations: { minor, pensionAge },
  },
  asOf,
}: CheckContext): readonly Truth[] {
  const birthDate = birthDateOf(assistant, asOf);
  if (birthDate === undefined) return [];
  const agree = (declared: Truth, actual: Truth): Truth =>
    given(declared, (said) => given(actual, (is) => said === is));
  return [
    agree(answeredYes(minor), !isAdult(birthDate, asOf)),
    agree(answeredYes(pensionAge), pensionAgeReached(birthDate, sexOf(assistant), asOf)),
  ];
}

function dataAgree(context: CheckContext): Judgement {
  const { applicant, filer, assistant } = context.draft;
  if (isContradicted(context.draft)) return false;
  const sexesAgree = given(assistant.sex, (stated) =>
    given(iinOf(assistant)?.sex ?? undefined, (sex) => sex === stated),
  );
  const compared = [
    ...[applicant, filer, assistant].map(birthDatesAgree),
    sexesAgree,
    ...declaredAgesAgree(context),
  ].filter((agree) => agree !== undefined);
  return compared.length === 0 ? 'inapplicable' : allOf(...compared);
}

export const data: readonly Rule[] = [
  {
    id: 'ID-01',
    stage: 'draft',
    facts: ['applicant.iin', 'filer.iin', 'assistant.iin', 'supplier.id'],
    versions: [
      {
        ...ALWAYS,
        severity: impossibleNumber,
        provision: cite(IDENTIFIER_RULES, null, null),
        check: arePossible,
      },
    ],
    texts: {
      title: texts(
        'Көрсетілген ЖСН мен БСН-нің дұрыстығы',
        'Верность указанных ИИН и БИН',
        'The IIN and BIN given are possible',
      ),
      failed: texts(
        'ЖСН немесе БСН-нің бірі болуы мүмкін емес: бақылау саны немесе күні сәйкес келмейді. Мұндай нөмірмен өтініш қабылданбауы ықтимал.',
        'Один из ИИН или БИН не может существовать: не сходится контрольная цифра или дата. С таким номером в приёме, вероятно, откажут.',
        'One of the IINs or BINs cannot exist: its control digit or date is wrong. With such a number the application is likely to be refused.',
      ),
      cantTell: texts(
        'ЖСН мен БСН көрсетілмеген.',
        'Не указаны ИИН и БИН.',
        'No IIN or BIN is given.',
      ),
      action: texts(
        'Нөмірлерді құжаттармен салыстырыңыз.',
        'Сверьте номера с документами.',
        'Compare the numbers with the documents.',
      ),
    },
  },
  {
    id: 'SUP-02',
    stage: 'draft',
    facts: ['supplier.id'],
    versions: [
      {
        ...ALWAYS,
        severity: impossibleNumber,
        provision: cite(SOCIAL_CODE, '167', '1'),
        check: (context) => given(context.draft.supplier.id, isPossibleNumber(context)),
      },
    ],
    texts: {
      title: texts('Өнім берушінің нөмірі', 'Номер поставщика', 'Supplier’s number'),
      failed: texts(
        'Өнім берушінің нөмірі БСН де, жеке кәсіпкердің ЖСН-і де бола алмайды. Мұндай тапсырыс қабылданбауы ықтимал.',
        'Номер поставщика не может быть ни БИН, ни ИИН предпринимателя. Такой заказ, вероятно, не примут.',
        'The supplier’s number can be neither a BIN nor an entrepreneur’s IIN. Such an order is likely to be refused.',
      ),
      cantTell: texts(
        'Өнім берушінің БСН-і немесе ЖСН-і көрсетілмеген.',
        'Не указан БИН или ИИН поставщика.',
        'The supplier’s BIN or IIN is not given.',
      ),
      action: texts(
        'Нөмірді порталдағы өнім беруші бетінен көшіріп алыңыз.',
        'Скопируйте номер со страницы поставщика на портале.',
        'Copy the number from the supplier’s page on the portal.',
      ),
    },
  },
  {
    id: 'DOC-08',
    stage: 'draft',
    facts: [
      'applicant.lastName',
      'applicant.firstName',
      'assistant.lastName',
      'assistant.firstName',
      'assistant.relation',
      'supplier.name',
      'supplier.id',
    ],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(STATE_SERVICES_LAW, '19', '3'),
        check: isComplete,
      },
    ],
    texts: {
      title: texts('Өтініштің толықтығы', 'Полнота заявления', 'Complete application'),
      failed: texts(
        'Өтініш толық емес. Толық емес өтініш қабылданбауы ықтимал.',
        'Заявление неполно. Неполное заявление, вероятно, не примут.',
        'The application is incomplete. An incomplete application is likely to be refused.',
      ),
      cantTell: texts(
        'Өтініш толық емес: аты-жөні, көмекшінің туыстығы немесе өнім берушінің деректері жетіспейді.',
        'Заявление неполно: не хватает имён, родства помощника или данных поставщика.',
        'The application is incomplete: names, the assistant’s relation or the supplier’s data are missing.',
      ),
      action: texts(
        'Жетіспейтін жолдарды толтырыңыз.',
        'Заполните недостающие поля.',
        'Fill in the missing fields.',
      ),
    },
  },
  {
    id: 'DOC-10',
    stage: 'draft',
    facts: ['assistant.birthDate', 'assistant.sex', 'applicant.birthDate', 'filer.birthDate'],
    versions: [
      {
        ...ALWAYS,
        severity: 'warning',
        provision: cite(STATE_SERVICES_LAW, '19-1', '2(1)'),
        check: dataAgree,
      },
    ],
    texts: {
      title: texts('Деректердің сәйкестігі', 'Совпадение данных', 'Agreement of the data'),
      failed: texts(
        'Құжат беттегі мәліметке, туған күні не жынысы ЖСН-ге, немесе жасы көмекшінің жауабына сәйкес келмейді. Дұрыс емес деректер бас тартуға себеп болуы мүмкін.',
        'Документ расходится со страницей, дата рождения или пол с ИИН, либо возраст с ответом помощника. Недостоверные данные могут стать причиной отказа.',
        'A document disagrees with the page, a date of birth or a sex with the IIN, or the age with the assistant’s answer. Unreliable data can be a reason for refusal.',
      ),
      cantTell: texts(
        'Салыстыратын дерек жоқ.',
        'Сравнить не с чем.',
        'There is nothing to compare.',
      ),
      action: texts(
        'Беттегі мәліметті, ЖСН мен туған күнді құжатпен салыстырыңыз.',
        'Сверьте страницу, ИИН и дату рождения с документом.',
        'Compare the page, the IIN and the date of birth with the document.',
      ),
    },
  },
];
