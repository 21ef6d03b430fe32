// DOC: the papers behind the application, told by their data: no copy is asked for. State Services Law art. 19, 19-1,
// 20.
import type { Rule } from '../../../rule.ts';
import { hasIpar, ofAttorney } from '../facts.ts';
import { ALWAYS, BEFORE_EDITION_OF_2026, SINCE_EDITION_OF_2026 } from '../periods.ts';
import { cite, SERVICE_CARDS, STATE_SERVICES_LAW, texts } from '../provisions.ts';
import {
  hasConsent,
  hasDisabilityData,
  hasPoa,
  hasValidIdentity,
  isFiled,
  noneIsExpired,
  ofLegalRepresentative,
} from './documentChecks.ts';

export const documents: readonly Rule[] = [
  {
    id: 'DOC-01',
    stage: 'draft',
    facts: ['filing.channel'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SERVICE_CARDS, null, null),
        check: isFiled,
      },
    ],
    texts: {
      title: texts('Қызметке өтініш', 'Заявление на услугу', 'Application for the service'),
      failed: texts(
        'Қызметке өтініш әлі берілмеген. Онсыз тапсырыс қабылданбауы ықтимал.',
        'Заявление на услугу ещё не подано. Без него заказ, вероятно, не примут.',
        'The service has not been applied for yet. Without that the order is likely to be refused.',
      ),
      cantTell: texts(
        'Қызметке өтініштің қалай берілгені белгісіз.',
        'Неизвестно, как подано заявление на услугу.',
        'It is not known how the service was applied for.',
      ),
      action: texts(
        'Өтінішті ХҚО, жұмыспен қамту бөлімі немесе egov.kz арқылы беріңіз. SMS арқылы келіссеңіз, өтініш қажет емес.',
        'Подайте заявление через ЦОН, отдел занятости или egov.kz. Если согласие дано по SMS, заявление не нужно.',
        'Apply through the State Corporation, the employment department or egov.kz. If it was agreed by SMS, no application is needed.',
      ),
    },
  },
  {
    id: 'DOC-02',
    stage: 'draft',
    facts: ['identity.type', 'identity.validUntil'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(STATE_SERVICES_LAW, '19', '3'),
        check: hasValidIdentity,
      },
    ],
    texts: {
      title: texts(
        'Жеке басын куәландыратын құжат',
        'Документ, удостоверяющий личность',
        'Identity document',
      ),
      failed: texts(
        'Жеке басын куәландыратын құжаттың мерзімі өткен немесе берілген күні әлі келген жоқ. Онымен өтініш қабылданбауы ықтимал.',
        'Срок документа, удостоверяющего личность, истёк, или дата выдачи ещё не наступила. С ним в приёме, вероятно, откажут.',
        'The identity document has expired, or its date of issue is still to come. With it the application is likely to be refused.',
      ),
      cantTell: texts(
        'Жеке басын куәландыратын құжаттың түрі немесе мерзімі көрсетілмеген.',
        'Не указан вид или срок документа, удостоверяющего личность.',
        'The kind or the term of the identity document is not given.',
      ),
      action: texts(
        'Мерзімді құжаттан қараңыз, көшірмесі қажет емес. Ол өтіп кетсе, құжатты ауыстырыңыз.',
        'Посмотрите срок в документе, копия не нужна. Если он истёк, замените документ.',
        'Look at the document for its term; no copy is needed. If it is over, have the document replaced.',
      ),
    },
  },
  {
    id: 'DOC-03',
    stage: 'draft',
    facts: ['disability.group'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SERVICE_CARDS, null, null),
        check: hasDisabilityData,
      },
    ],
    texts: {
      title: texts('Мүгедектік туралы деректер', 'Данные об инвалидности', 'Disability data'),
      failed: texts(
        'Мүгедектік туралы деректер жоқ. Оларсыз өтініш қабылданбауы ықтимал.',
        'Данных об инвалидности нет. Без них в приёме, вероятно, откажут.',
        'There are no disability data. Without them the application is likely to be refused.',
      ),
      cantTell: texts(
        'Мүгедектік туралы дерек мүлде көрсетілмеген.',
        'Данные об инвалидности не указаны вовсе.',
        'No disability data are given at all.',
      ),
      action: texts(
        'Деректерді мүгедектік туралы анықтамадан жазыңыз.',
        'Впишите данные из справки об инвалидности.',
        'Copy the data from the disability certificate.',
      ),
    },
  },
  {
    id: 'DOC-04',
    stage: 'draft',
    facts: ['ipar.assistantMeasure', 'ipar.date'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SERVICE_CARDS, null, null),
        check: ({ draft }) => hasIpar(draft),
      },
    ],
    texts: {
      title: texts('Жеке бағдарлама туралы деректер', 'Данные ИПАР', 'IPAR data'),
      failed: texts(
        'Жеке бағдарлама туралы деректер жоқ. Оларсыз өтініш қабылданбауы ықтимал.',
        'Данных ИПАР нет. Без них в приёме, вероятно, откажут.',
        'There are no IPAR data. Without them the application is likely to be refused.',
      ),
      cantTell: texts(
        'Жеке бағдарлама туралы дерек мүлде көрсетілмеген.',
        'Данные ИПАР не указаны вовсе.',
        'No IPAR data are given at all.',
      ),
      action: texts(
        'Деректерді жеке бағдарламадан жазыңыз.',
        'Впишите данные из ИПАР.',
        'Copy the data from the IPAR.',
      ),
    },
  },
  {
    id: 'DOC-05',
    stage: 'draft',
    facts: ['poa.issuedOn'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SERVICE_CARDS, null, null),
        check: ofAttorney(hasPoa),
      },
    ],
    texts: {
      title: texts(
        'Сенімхаттың болуы',
        'Наличие доверенности',
        'Presence of the power of attorney',
      ),
      failed: texts(
        'Сенімхат жоқ. Онсыз өтініш қабылданбауы ықтимал.',
        'Доверенности нет. Без неё в приёме, вероятно, откажут.',
        'There is no power of attorney. Without it the application is likely to be refused.',
      ),
      cantTell: texts(
        'Сенімхат туралы дерек мүлде көрсетілмеген.',
        'Данные доверенности не указаны вовсе.',
        'Nothing is given of the power of attorney.',
      ),
      action: texts(
        'Берілген күнін сенімхаттан жазыңыз.',
        'Впишите дату выдачи из доверенности.',
        'Copy the date of issue from the power of attorney.',
      ),
    },
  },
  {
    id: 'DOC-06',
    stage: 'draft',
    facts: ['filer.guardianshipProof'],
    versions: [
      {
        ...ALWAYS,
        severity: 'warning',
        check: ofLegalRepresentative,
        provision: cite(SERVICE_CARDS, null, null, {
          source: 'General knowledge; no source was found',
          confidence: 'medium',
        }),
      },
    ],
    texts: {
      title: texts(
        'Заңды өкілдікті растау',
        'Подтверждение законного представительства',
        'Proof of legal representation',
      ),
      failed: texts(
        'Өкілдікті растайтын құжат жоқ. Оны сұрауы ықтимал.',
        'Документа, подтверждающего представительство, нет. Его, вероятно, потребуют.',
        'There is no document that proves the representation. It is likely to be asked for.',
      ),
      cantTell: texts(
        'Өкілдікті растайтын құжаттың бар-жоғы белгісіз.',
        'Неизвестно, есть ли документ, подтверждающий представительство.',
        'It is not known whether there is a document that proves the representation.',
      ),
      action: texts(
        'Туу туралы куәлікті немесе қорғаншылық туралы шешімді дайындаңыз.',
        'Приготовьте свидетельство о рождении или решение об опеке.',
        'Have the birth certificate or the guardianship decision at hand.',
      ),
    },
  },
  {
    id: 'DOC-09',
    stage: 'draft',
    facts: ['identity.validUntil', 'disability.validUntil', 'ipar.validUntil', 'poa.termMonths'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(STATE_SERVICES_LAW, '20', '2'),
        check: noneIsExpired,
      },
    ],
    texts: {
      title: texts('Мерзімі өткен құжат жоқ', 'Нет просроченных документов', 'No expired document'),
      failed: texts(
        'Құжаттардың бірінің мерзімі өткен. Ондай құжатпен өтініш қабылданбауы ықтимал.',
        'Срок одного из документов истёк. С таким документом в приёме, вероятно, откажут.',
        'One of the documents has expired. With such a document the application is likely to be refused.',
      ),
      cantTell: texts(
        'Құжаттардың мерзімі көрсетілмеген.',
        'Сроки документов не указаны.',
        'The terms of the documents are not given.',
      ),
      action: texts(
        'Мерзімі өткен құжатты ауыстырыңыз.',
        'Замените просроченный документ.',
        'Have the expired document replaced.',
      ),
    },
  },
  {
    id: 'DOC-12',
    stage: 'draft',
    facts: ['consent.access'],
    versions: [
      // The ground stands in the edition of 05.05.2026; since when is not known, so before that day it only warns.
      {
        ...BEFORE_EDITION_OF_2026,
        severity: 'warning',
        provision: cite(STATE_SERVICES_LAW, '19-1', '2(6)', { confidence: 'low' }),
        check: hasConsent,
      },
      {
        ...SINCE_EDITION_OF_2026,
        severity: 'blocking',
        provision: cite(STATE_SERVICES_LAW, '19-1', '2(6)'),
        check: hasConsent,
      },
    ],
    texts: {
      title: texts(
        'Дербес деректерге қол жеткізуге келісім',
        'Согласие на доступ к персональным данным',
        'Consent to access personal data',
      ),
      failed: texts(
        'Қолжетімділігі шектеулі дербес деректерге қол жеткізуге келісім берілмеген. Онсыз қызметтен бас тартылуы ықтимал.',
        'Согласие на доступ к персональным данным ограниченного доступа не дано. Без него в услуге, вероятно, откажут.',
        'Consent to access restricted personal data is not given. Without it the service is likely to be refused.',
      ),
      cantTell: texts(
        'Дербес деректерге қол жеткізуге келісімнің берілгені белгісіз.',
        'Неизвестно, дано ли согласие на доступ к персональным данным.',
        'It is not known whether consent to access personal data is given.',
      ),
      action: texts(
        'Келісімді қызметке өтініш берген жерде немесе egov.kz порталында беріңіз.',
        'Дайте согласие там, где подано заявление на услугу, или на egov.kz.',
        'Give the consent where the service was applied for, or on egov.kz.',
      ),
    },
  },
];
