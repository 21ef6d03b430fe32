// ELIG: who may have the service. Social Code art. 155, 157, 163; the Rules as amended from 21.10.2025.
import type { Draft } from '../../../../draft/draft.ts';
import type { IsoDate } from '../../../../time.ts';
import { allOf, given, type Truth } from '../../../kleene.ts';
import type { Rule } from '../../../rule.ts';
import { hasIpar } from '../facts.ts';
import { ALWAYS, BEFORE_ORDER_OF_2025, SINCE_ORDER_OF_2025 } from '../periods.ts';
import { BY_ORDER_OF_2025, cite, SERVICE_RULES, SOCIAL_CODE, texts } from '../provisions.ts';

/** The IPAR lasts for the term of the disability (art. 157(1)) unless it states an end of its own. */
export const disabilityAndIparLastUntil = ({ disability, ipar }: Draft, date: IsoDate): Truth => {
  const disabilityLasts =
    given(disability.validUntil, (end) => date <= end) ??
    (disability.openEnded === true ? true : undefined);
  return allOf(disabilityLasts, ipar.validUntil === undefined ? true : date <= ipar.validUntil);
};

export const eligibility: readonly Rule[] = [
  {
    id: 'ELIG-01',
    stage: 'draft',
    facts: ['disability.group'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '163', '2', { verified: true }),
        check: ({ draft }) => given(draft.disability.group, (group) => group === '1'),
      },
    ],
    texts: {
      title: texts(
        'Бірінші топтағы мүгедектік',
        'Первая группа инвалидности',
        'Group I disability',
      ),
      failed: texts(
        'Мүгедектіктің бірінші тобы емес, басқа тобы көрсетілген. Қызмет бірінші топқа көзделген, сондықтан өтініш қабылданбауы ықтимал.',
        'Указана не первая группа инвалидности. Услуга предусмотрена для первой группы, поэтому в приёме, вероятно, откажут.',
        'The disability group given is not the first. The service is meant for group I, so the application is likely to be refused.',
      ),
      cantTell: texts(
        'Мүгедектік тобы көрсетілмеген.',
        'Не указана группа инвалидности.',
        'The disability group is not given.',
      ),
      action: texts(
        'Топты мүгедектік туралы анықтамамен салыстырыңыз.',
        'Сверьте группу со справкой об инвалидности.',
        'Compare the group with the disability certificate.',
      ),
    },
  },
  {
    id: 'ELIG-02',
    stage: 'draft',
    facts: ['ipar.assistantMeasure'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '163', '1'),
        check: ({ draft }) => draft.ipar.assistantMeasure,
      },
    ],
    texts: {
      title: texts(
        'Жеке бағдарламадағы жеке көмекші қызметі',
        'Услуга помощника в индивидуальной программе',
        'Assistant service in the individual programme',
      ),
      failed: texts(
        'Абилитациялау мен оңалтудың жеке бағдарламасында жеке көмекші қызметі жоқ. Онсыз өтініш қабылданбауы ықтимал.',
        'В индивидуальной программе (ИПАР) нет услуги индивидуального помощника. Без неё в приёме, вероятно, откажут.',
        'The individual programme (IPAR) does not list the assistant service. Without it the application is likely to be refused.',
      ),
      cantTell: texts(
        'Жеке бағдарламада жеке көмекші қызметінің бар-жоғы көрсетілмеген.',
        'Не указано, есть ли в ИПАР услуга индивидуального помощника.',
        'It is not said whether the IPAR lists the assistant service.',
      ),
      action: texts(
        'Жеке бағдарламадағы іс-шаралар тізбесін қараңыз. Қызмет онда болмаса, МӘС бөліміне жүгініңіз.',
        'Посмотрите перечень мероприятий в ИПАР. Если услуги там нет, обратитесь в отдел МСЭ.',
        'Look at the list of measures in the IPAR. If the service is not there, ask the MSE unit.',
      ),
    },
  },
  {
    id: 'ELIG-03',
    stage: 'draft',
    facts: ['ipar.part'],
    unknownMayBeAcknowledged: 'ipar.part',
    versions: [
      {
        ...BEFORE_ORDER_OF_2025,
        severity: 'blocking',
        provision: cite(SERVICE_RULES, null, null, {
          source: 'Zakon.kz, on the Rules of 30.06.2023',
        }),
        check: ({ draft }) => hasIpar(draft),
      },
      {
        ...SINCE_ORDER_OF_2025,
        severity: 'blocking',
        provision: cite(SERVICE_RULES, null, null, BY_ORDER_OF_2025),
        check: ({ draft }) =>
          given(draft.ipar.part, (part) => (part === 'unknown' ? undefined : part === 'social')),
      },
    ],
    texts: {
      title: texts(
        'Жеке бағдарламаның бөлігі',
        'Часть индивидуальной программы',
        'Part of the individual programme',
      ),
      failed: texts(
        'Қызмет жеке бағдарламаның әлеуметтік бөлігінде көрсетілмеген. 2025 жылғы 21 қазаннан бастап негізі сол бөлік, сондықтан өтініш қабылданбауы ықтимал.',
        'Услуга указана не в социальной части ИПАР. С 21.10.2025 основание — эта часть, поэтому в приёме, вероятно, откажут.',
        'The service is not in the social part of the IPAR. Since 21.10.2025 that part is the basis, so the application is likely to be refused.',
      ),
      cantTell: texts(
        'Жеке бағдарламаның бар-жоғы немесе қызметтің оның қай бөлігінде тұрғаны белгісіз.',
        'Неизвестно, есть ли ИПАР и в какой её части указана услуга.',
        'It is not known whether there is an IPAR and in which part of it the service stands.',
      ),
      action: texts(
        'Жеке бағдарламада осы қызмет тұрған бөлімнің атауын қараңыз. Әлеуметтік бөлігін МӘС бөлімі жасайды.',
        'Посмотрите в ИПАР заголовок раздела с этой услугой. Социальную часть составляет отдел МСЭ.',
        'Look in the IPAR at the heading above this service. The social part is made by the MSE unit.',
      ),
    },
  },
  {
    id: 'ELIG-05',
    stage: 'draft',
    facts: ['disability.validUntil', 'disability.openEnded', 'ipar.validUntil'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '157', '1'),
        check: ({ draft, asOf }) => disabilityAndIparLastUntil(draft, asOf),
      },
    ],
    texts: {
      title: texts(
        'Мүгедектік пен жеке бағдарламаның мерзімі',
        'Срок инвалидности и ИПАР',
        'Term of the disability and of the IPAR',
      ),
      failed: texts(
        'Тапсырыс күніне мүгедектіктің немесе жеке бағдарламаның мерзімі өтіп кеткен. Ондай деректермен өтініш қабылданбауы ықтимал.',
        'На дату заказа срок инвалидности или ИПАР истёк. С такими данными в приёме, вероятно, откажут.',
        'On the date of the order the term of the disability or of the IPAR is over. With such data the application is likely to be refused.',
      ),
      cantTell: texts(
        'Мүгедектіктің қай күнге дейін немесе мерзімсіз белгіленгені көрсетілмеген.',
        'Не указано, до какого дня установлена инвалидность или что она бессрочная.',
        'It is not said until which day the disability is set, or that it is open-ended.',
      ),
      action: texts(
        'Мерзімді мүгедектік туралы анықтамамен салыстырыңыз. Ол өтіп кетсе, МӘС-те қайта куәландырудан өтіңіз.',
        'Сверьте срок со справкой об инвалидности. Если он истёк, пройдите переосвидетельствование в МСЭ.',
        'Compare the term with the disability certificate. If it is over, be re-examined by the MSE.',
      ),
    },
  },
  {
    id: 'ELIG-06',
    stage: 'draft',
    facts: ['carerAllowance.assigned'],
    unknownMayBeAcknowledged: 'carerAllowance.assigned',
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '163', '2(2)', { verified: true }),
        check: ({ draft }) =>
          given(draft.carerAllowance.assigned, (answer) =>
            answer === 'unknown' ? undefined : answer === 'no',
          ),
      },
    ],
    texts: {
      title: texts(
        'Күтім жасайтын адамға берілетін жәрдемақы',
        'Пособие лицу, осуществляющему уход',
        'Carer’s allowance',
      ),
      failed: texts(
        'Өтініш берушіге күтім жасайтын адамға жәрдемақы тағайындалған. Ол төленіп тұрғанда жеке көмекші қызметінен бас тартылуы ықтимал.',
        'За уход за заявителем назначено пособие. Пока оно выплачивается, в услуге помощника, вероятно, откажут.',
        'A carer’s allowance is assigned for the applicant. While it is paid, the assistant service is likely to be refused.',
      ),
      cantTell: texts(
        'Өтініш берушіге күтім жасайтын адамға жәрдемақы тағайындалған-тағайындалмағаны белгісіз.',
        'Неизвестно, назначено ли пособие за уход за заявителем.',
        'It is not known whether a carer’s allowance is assigned for the applicant.',
      ),
      action: texts(
        'Жәрдемақы туралы әлеуметтік қорғау бөлімінен біліп, біреуін таңдаңыз: жәрдемақы немесе қызмет.',
        'Узнайте о пособии в отделе социальной защиты и выберите одно: пособие или услугу.',
        'Ask the social protection office about the allowance and choose one: the allowance or the service.',
      ),
    },
  },
];
