// What the form calls the facts of a person: of the three by name, and of the applicant alone.
import type { Wording } from './wording.ts';

const IIN = [
  'ИИН',
  'индивидуальный идентификационный номер',
  'ЖСН',
  'ЖСН-і',
  'ЖСН-сы',
  'жеке сәйкестендіру нөмірі',
];
const FULL_NAME = [
  '',
  'ФИО',
  'Ф. И. О.',
  'Фамилия, имя, отчество',
  'Фамилия имя и отчество',
  'Т.А.Ә.',
  'ТАӘ',
  'Аты-жөні',
  'Тегі, аты, әкесінің аты',
  'Тегі, аты және әкесінің аты',
];

const person = (of: 'applicant' | 'assistant' | 'filer'): readonly Wording[] => [
  { of, path: `${of}.iin`, read: 'digits', there: IIN },
  { of, path: `${of}.lastName`, read: 'fullName', there: FULL_NAME },
  { of, path: `${of}.lastName`, read: 'name', there: ['фамилия', 'фамилию', 'тегі'] },
  { of, path: `${of}.firstName`, read: 'name', there: ['имя', 'аты', 'есімі'] },
  { of, path: `${of}.patronymic`, read: 'name', there: ['отчество', 'әкесінің аты'] },
  {
    of,
    path: `${of}.birthDate`,
    read: 'date',
    there: [
      'дата рождения',
      'дату рождения',
      'день рождения',
      'туған күні',
      'туған жылы, айы, күні',
    ],
  },
];

export const PERSON_WORDINGS: readonly Wording[] = [
  ...person('applicant'),
  ...person('assistant'),
  ...person('filer'),
  {
    of: 'applicant',
    path: 'applicant.phone',
    read: 'text',
    there: [
      'телефон',
      'номер телефона',
      'мобильный телефон',
      'контактный телефон',
      'телефоны',
      'телефон нөмірі',
      'ұялы телефон',
      'ұялы телефоны',
    ],
  },
  {
    of: 'applicant',
    path: 'applicant.residence',
    read: 'text',
    there: [
      'адрес',
      'адрес проживания',
      'место жительства',
      'адрес места жительства',
      'адрес регистрации',
      'мекенжайы',
      'мекенжай',
      'тұрғылықты жері',
      'тұрғылықты мекенжайы',
    ],
  },
  {
    of: 'applicant',
    path: 'applicant.residenceKato',
    read: 'digits',
    there: ['КАТО', 'код КАТО', 'КАТО места жительства', 'ӘАОЖ', 'ӘАОЖ коды'],
  },

  {
    of: 'applicant',
    path: 'applicant.incapable',
    read: 'answer',
    there: [
      'признан судом недееспособным',
      'признан недееспособным',
      'недееспособен',
      'сот әрекетке қабілетсіз деп таныған',
      'әрекетке қабілетсіз',
    ],
  },
  {
    of: 'applicant',
    path: 'identity.type',
    read: 'identity',
    there: [
      'документ удостоверяющий личность',
      'вид документа',
      'тип документа',
      'жеке басын куәландыратын құжат',
      'құжат түрі',
    ],
  },
  {
    of: 'applicant',
    path: 'identity.validUntil',
    read: 'date',
    there: [
      'срок действия документа',
      'документ действует до',
      'срок действия документа удостоверяющего личность',
      'құжаттың мерзімі',
      'құжаттың жарамдылық мерзімі',
      'жеке басын куәландыратын құжаттың мерзімі',
    ],
  },
  {
    of: 'applicant',
    path: 'consent.access',
    read: 'answer',
    there: [
      'согласие на доступ к персональным данным',
      'согласие на доступ к персональным данным ограниченного доступа',
      'дербес деректерге қол жеткізуге келісім',
      'қолжетімділігі шектеулі дербес деректерге қол жеткізуге келісім',
    ],
  },
  {
    of: 'applicant',
    path: 'filing.channel',
    read: 'channel',
    there: [
      'как подано заявление на услуга',
      'способ подачи заявления на услуга',
      'способ подачи',
      'қызметке өтініш қалай берілді',
      'өтініш беру тәсілі',
    ],
  },
];
