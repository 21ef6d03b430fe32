// ASST: who may be the assistant. Social Code art. 163(2) part 4, pension age by art. 207(1).
import { anyOf, given, not, type Truth } from '../../../kleene.ts';
import type { CheckContext, Rule } from '../../../rule.ts';
import {
  answeredYes,
  birthDateOf,
  digitsOf,
  isAdult,
  isSpouseOrCloseRelative,
  sexOf,
} from '../facts.ts';
import { pensionAgeReached } from '../parameters.ts';
import { ALWAYS, BEFORE_LAW_206, SINCE_LAW_206 } from '../periods.ts';
import { BY_LAW_206, cite, SOCIAL_CODE, TEXT_NOT_SEEN, texts } from '../provisions.ts';

const isOfAge = ({ draft, asOf }: CheckContext): Truth =>
  given(birthDateOf(draft.assistant, asOf), (birthDate) => isAdult(birthDate, asOf));

const isBelowPensionAge = ({ draft, asOf }: CheckContext): Truth =>
  given(birthDateOf(draft.assistant, asOf), (birthDate) =>
    not(pensionAgeReached(birthDate, sexOf(draft.assistant), asOf)),
  );

/** Without a birth date it cannot be told even of a spouse: the exception is an answer about somebody of that age. */
const isBelowPensionAgeOrFamily = (context: CheckContext): Truth =>
  given(birthDateOf(context.draft.assistant, context.asOf), () =>
    anyOf(
      isBelowPensionAge(context),
      given(context.draft.assistant.relation, isSpouseOrCloseRelative),
    ),
  );

export const assistant: readonly Rule[] = [
  {
    id: 'ASST-03',
    stage: 'draft',
    facts: ['assistant.birthDate'],
    versions: [
      {
        ...BEFORE_LAW_206,
        severity: 'warning',
        provision: cite(SOCIAL_CODE, '163', '2(4)(3)', TEXT_NOT_SEEN),
        check: isOfAge,
      },
      {
        ...SINCE_LAW_206,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '163', '2(4)(3)', BY_LAW_206),
        check: isOfAge,
      },
    ],
    texts: {
      title: texts(
        'Көмекшінің кәмелетке толуы',
        'Совершеннолетие помощника',
        'Assistant of full age',
      ),
      failed: texts(
        'Көмекші 18 жасқа толмаған. Мұндай көмекшінің қабылданбауы ықтимал.',
        'Помощнику нет 18 лет. Такого помощника, вероятно, не примут.',
        'The assistant is under 18. Such an assistant is likely to be refused.',
      ),
      cantTell: texts(
        'Көмекшінің дұрыс туған күні белгісіз.',
        'Неизвестна верная дата рождения помощника.',
        'The assistant’s right date of birth is not known.',
      ),
      action: texts(
        'Күнді көмекшінің құжатымен салыстырыңыз немесе басқа көмекші таңдаңыз.',
        'Сверьте дату с документом помощника или выберите другого помощника.',
        'Compare the date with the assistant’s document or choose another assistant.',
      ),
    },
  },
  {
    id: 'ASST-05',
    stage: 'draft',
    facts: ['assistant.birthDate', 'assistant.sex', 'assistant.relation'],
    versions: [
      {
        ...BEFORE_LAW_206,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '163', '2(4)(5)', TEXT_NOT_SEEN),
        check: isBelowPensionAge,
      },
      {
        ...SINCE_LAW_206,
        severity: 'blocking',
        check: isBelowPensionAgeOrFamily,
        provision: cite(SOCIAL_CODE, '163', '2(4)(5)', { ...BY_LAW_206, verified: true }),
      },
    ],
    texts: {
      title: texts(
        'Көмекшінің зейнеткерлік жасы',
        'Пенсионный возраст помощника',
        'Assistant’s pension age',
      ),
      failed: texts(
        'Көмекші зейнеткерлік жасқа толған, сондықтан қабылданбауы ықтимал. Жұбайлар мен жақын туыстарға арналған ерекшелік 2026 жылғы 1 қаңтардан бастап қолданылады.',
        'Помощник достиг пенсионного возраста, и его, вероятно, не примут. Исключение для супругов и близких родственников действует с 01.01.2026.',
        'The assistant has reached pension age and is likely to be refused. The exception for spouses and close relatives applies from 01.01.2026.',
      ),
      cantTell: texts(
        'Жасын зейнеткерлік жаспен салыстыру мүмкін емес: көмекшінің туған күні, жынысы немесе туыстығы жетіспейді.',
        'Возраст нельзя сравнить с пенсионным: не хватает даты рождения, пола или родства помощника.',
        'The age cannot be compared with pension age: the assistant’s date of birth, sex or relation is missing.',
      ),
      action: texts(
        'Туған күні мен туыстығын құжаттар бойынша көрсетіңіз немесе басқа көмекші таңдаңыз.',
        'Укажите дату рождения и родство по документам или выберите другого помощника.',
        'Give the date of birth and the relation from documents, or choose another assistant.',
      ),
    },
  },
  {
    id: 'ASST-10',
    stage: 'draft',
    facts: ['assistant.iin', 'applicant.iin'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '1', '55'),
        check: ({ draft }) =>
          given(digitsOf(draft.assistant.iin), (iin) =>
            given(digitsOf(draft.applicant.iin), (own) => iin !== own),
          ),
      },
    ],
    texts: {
      title: texts(
        'Көмекші — басқа адам',
        'Помощник — другой человек',
        'The assistant is another person',
      ),
      failed: texts(
        'Көмекші мен өтініш берушінің ЖСН-і бірдей. Көмекші басқа адам болуға тиіс, сондықтан тапсырыс қабылданбауы ықтимал.',
        'У помощника и заявителя один ИИН. Помощник — это другой человек, поэтому заказ, вероятно, не примут.',
        'The assistant and the applicant have one IIN. The assistant has to be another person, so the order is likely to be refused.',
      ),
      cantTell: texts(
        'Өтініш берушінің немесе көмекшінің ЖСН-і көрсетілмеген.',
        'Не указан ИИН заявителя или помощника.',
        'The IIN of the applicant or of the assistant is not given.',
      ),
      action: texts(
        'Екеуінің де ЖСН-ін құжаттар бойынша көрсетіңіз.',
        'Укажите ИИН обоих по документам.',
        'Give the IIN of both from documents.',
      ),
    },
  },
  {
    id: 'ASST-09',
    stage: 'draft',
    facts: ['assistant.civilContract'],
    versions: [
      {
        ...ALWAYS,
        severity: 'warning',
        provision: cite(SOCIAL_CODE, '163', '2(3)'),
        check: ({ draft }) => answeredYes(draft.assistant.civilContract),
      },
    ],
    texts: {
      title: texts(
        'Көмекшімен азаматтық-құқықтық шарт',
        'Гражданско-правовой договор с помощником',
        'Civil-law contract with the assistant',
      ),
      failed: texts(
        'Көмекшімен азаматтық-құқықтық шарт жоқ. Көмекші сондай шарт бойынша жұмыс істейді, онсыз қызмет өтелмеуі ықтимал.',
        'С помощником нет гражданско-правового договора. Помощник работает по такому договору, без него услугу, вероятно, не возместят.',
        'There is no civil-law contract with the assistant. Assistants work under one, and without it the service is likely not to be reimbursed.',
      ),
      cantTell: texts(
        'Көмекшімен азаматтық-құқықтық шарттың бар-жоғы белгісіз.',
        'Неизвестно, есть ли с помощником гражданско-правовой договор.',
        'It is not known whether there is a civil-law contract with the assistant.',
      ),
      action: texts(
        'Өнім берушіден көмекшімен жасалған шартты сұраңыз.',
        'Спросите поставщика о договоре с помощником.',
        'Ask the supplier about the contract with the assistant.',
      ),
    },
  },
];
