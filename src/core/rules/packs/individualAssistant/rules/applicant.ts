// ELIG: the applicant's age and place of residence. Social Code art. 155; the Rules since 2026.
import { given, type Truth } from '../../../kleene.ts';
import type { CheckContext, Rule } from '../../../rule.ts';
import { birthDateOf, digitsOf, isAdult } from '../facts.ts';
import { ALWAYS, SINCE_LAW_206 } from '../periods.ts';
import { cite, SERVICE_RULES, SOCIAL_CODE, texts } from '../provisions.ts';

/** Nine digits of the classifier: region, district, rural district, settlement. Undefined where it is not that. */
function katoOf(text: string | undefined): string | undefined {
  const code = digitsOf(text) ?? '';
  return /^\d{9}$/.test(code) ? code : undefined;
}

/** The region, with the district where the code names one. */
const districtOf = (kato: string): string => kato.slice(0, kato.slice(2, 4) === '00' ? 2 : 4);

/** Unknown where the residence names only the region and the authority a district in it. */
function isOfTheAuthority(residence: string, authority: string): Truth {
  if (residence.startsWith(districtOf(authority))) return true;
  return authority.startsWith(districtOf(residence)) ? undefined : false;
}

const goesToOwnAuthority = ({ draft: { applicant, filing } }: CheckContext): Truth =>
  given(katoOf(applicant.residenceKato), (residence) =>
    given(katoOf(filing.authorityKato), (authority) => isOfTheAuthority(residence, authority)),
  );

export const applicant: readonly Rule[] = [
  {
    id: 'ELIG-08',
    stage: 'draft',
    facts: ['applicant.birthDate'],
    versions: [
      {
        ...ALWAYS,
        severity: 'warning',
        provision: cite(SOCIAL_CODE, '155', '7(1)', { confidence: 'medium' }),
        check: ({ draft, asOf }) =>
          given(birthDateOf(draft.applicant, asOf), (birthDate) => isAdult(birthDate, asOf)),
      },
    ],
    texts: {
      title: texts(
        'Өтініш берушінің жасы мен санаты',
        'Возраст и категория заявителя',
        'Applicant’s age and category',
      ),
      failed: texts(
        'Өтініш беруші 18-ге толмаған: бұл басқа санат, «бірінші топтағы мүгедектігі бар бала». Қызметтің оған көзделгені белгісіз, бас тартылуы ықтимал.',
        'Заявителю нет 18 лет: это другая категория, «ребёнок с инвалидностью первой группы». Предусмотрена ли для неё услуга, неизвестно, и в приёме, вероятно, откажут.',
        'The applicant is under 18, which is another category: a child with group I disability. Whether the service is meant for it is not known, so a refusal is likely.',
      ),
      cantTell: texts(
        'Өтініш берушінің дұрыс туған күні белгісіз.',
        'Неизвестна верная дата рождения заявителя.',
        'The applicant’s right date of birth is not known.',
      ),
      action: texts(
        'Тапсырыс бермес бұрын әлеуметтік қорғау бөлімінен сұраңыз.',
        'Спросите в отделе социальной защиты до заказа.',
        'Ask the social protection office before ordering.',
      ),
    },
  },
  {
    id: 'ELIG-09',
    stage: 'draft',
    facts: ['filing.authorityKato', 'applicant.residenceKato'],
    versions: [
      {
        ...SINCE_LAW_206,
        severity: 'warning',
        provision: cite(SERVICE_RULES, null, null),
        check: goesToOwnAuthority,
      },
    ],
    texts: {
      title: texts(
        'Тұрғылықты жердің органы',
        'Орган по месту жительства',
        'Authority of the place of residence',
      ),
      failed: texts(
        'Өтініш басқа ауданның немесе қаланың органына берілген. Ол тұрғылықты жер бойынша қабылданады, сондықтан қайтарылуы ықтимал.',
        'Заявление подано в орган другого района или города. Его принимают по месту жительства, поэтому его, вероятно, вернут.',
        'The application went to the authority of another district or city. It is taken at the place of residence, so it is likely to be sent back.',
      ),
      cantTell: texts(
        'Тұрғылықты жер мен органның коды толық көрсетілмеген, оларды салыстыру мүмкін емес.',
        'Коды места жительства и органа указаны не полностью, сравнить их нельзя.',
        'The codes of the residence and of the authority are not complete and cannot be compared.',
      ),
      action: texts(
        'Органның мекенжайын тұрғылықты жеріңізбен салыстырыңыз.',
        'Сверьте адрес органа с местом жительства.',
        'Compare the authority’s address with the place of residence.',
      ),
    },
  },
];
