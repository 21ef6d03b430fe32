// REP: what a power of attorney covers, its form, and a power given by sub-delegation. Civil Code art. 167, 169, 171.
import type { Draft } from '../../../../draft/draft.ts';
import type { IsoDate } from '../../../../time.ts';
import { allOf, given, type Truth } from '../../../kleene.ts';
import type { CheckContext, Judgement, Rule, Severity } from '../../../rule.ts';
import { answeredNo, answeredYes, lastDayOf, ofAttorney } from '../facts.ts';
import { ALWAYS } from '../periods.ts';
import { cite, CIVIL_CODE, SERVICE_RULES, texts } from '../provisions.ts';

type Poa = Draft['poa'];

/**
 * Filing is named by the Rules; ordering and claiming follow from it or not, so they are asked
 * about only once filing is covered.
 */
function coversTheOrder({ scopeFiling, scopeOrdering, scopeClaim }: Poa): Truth {
  const filing = answeredYes(scopeFiling);
  return filing === true ? allOf(answeredYes(scopeOrdering), answeredYes(scopeClaim)) : filing;
}

const scopeSeverity = ({ draft }: CheckContext): Severity =>
  draft.poa.scopeFiling === 'yes' ? 'warning' : 'blocking';

const isCertified = ({ form }: Poa): Truth =>
  given(form, (known) =>
    known === 'unknown' ? undefined : known === 'notarial' || known === 'institution',
  );

/** Whether the original power of attorney permits this one, as of a date. */
const originalHolds = (
  { originalAllows, originalEnded, originalUntil }: Poa,
  asOf: IsoDate,
): Truth =>
  allOf(
    answeredYes(originalAllows),
    answeredNo(originalEnded),
    given(originalUntil, (last) => asOf <= last),
  );

const endsWithTheOriginal = (poa: Poa): Truth =>
  given(lastDayOf(poa), (last) => given(poa.originalUntil, (end) => last <= end));

function isWellSubDelegated(context: CheckContext): Judgement {
  const {
    draft: { poa },
    asOf,
  } = context;
  const isSubDelegated = ofAttorney(() => answeredYes(poa.subDelegated))(context);
  if (isSubDelegated !== true) return isSubDelegated === false ? 'inapplicable' : isSubDelegated;
  return allOf(
    originalHolds(poa, asOf),
    endsWithTheOriginal(poa),
    given(poa.form, (form) => (form === 'unknown' ? undefined : form === 'notarial')),
  );
}

/** Only an original that has ended, or forbids sub-delegation, is sure to make the power void. */
const subDelegationSeverity = ({ draft: { poa }, asOf }: CheckContext): Severity =>
  originalHolds(poa, asOf) === false ? 'blocking' : 'warning';

export const powerScope: readonly Rule[] = [
  {
    id: 'REP-04',
    stage: 'draft',
    facts: ['poa.scopeFiling', 'poa.scopeOrdering', 'poa.scopeClaim'],
    versions: [
      {
        ...ALWAYS,
        severity: scopeSeverity,
        provision: cite(SERVICE_RULES, null, null, { confidence: 'medium' }),
        check: ofAttorney(coversTheOrder),
      },
    ],
    texts: {
      title: texts(
        'Сенімхаттағы өкілеттіктер',
        'Полномочия в доверенности',
        'What the power of attorney covers',
      ),
      failed: texts(
        'Сенімхатта қызметке құжат ресімдеу, порталда тапсырыс беру немесе өтеу туралы өтінішке қол қою жазылмаған. Онымен тапсырыс қабылданбауы ықтимал.',
        'В доверенности нет оформления документов, заказа на портале или подписи заявления на возмещение. С ней заказ, вероятно, не примут.',
        'The power does not cover the papers, the order on the portal or the reimbursement application. With it the order is likely to be refused.',
      ),
      cantTell: texts(
        'Сенімхат құжат ресімдеуді, тапсырысты және өтеу туралы өтінішті қамтитыны белгісіз.',
        'Неизвестно, охватывает ли доверенность оформление документов, заказ и заявление на возмещение.',
        'It is not known whether the power covers the papers, the order and the reimbursement application.',
      ),
      action: texts(
        'Өкілеттіктерді сенімхаттан оқыңыз. Олар жетіспесе, жаңасын ресімдеңіз.',
        'Прочтите полномочия в доверенности. Если их не хватает, оформите новую.',
        'Read what the power covers. If something is missing, have a new one made.',
      ),
    },
  },
  {
    id: 'REP-06',
    stage: 'draft',
    facts: [
      'poa.subDelegated',
      'poa.originalAllows',
      'poa.originalEnded',
      'poa.originalUntil',
      'poa.form',
    ],
    versions: [
      {
        ...ALWAYS,
        severity: subDelegationSeverity,
        provision: cite(CIVIL_CODE, '169', null),
        check: isWellSubDelegated,
      },
    ],
    texts: {
      title: texts('Қайта сенім білдіру', 'Передоверие', 'Sub-delegation'),
      failed: texts(
        'Қайта сенім білдіру сенімхаты негізгісіне сәйкес емес: ол тыйым салған, аяқталған, бұрын бітеді немесе нотариус куәландырмаған. Онымен өтініш қабылданбауы ықтимал.',
        'Доверенность в порядке передоверия не отвечает основной: та запрещает его, прекратилась, кончается раньше, или нет нотариуса. С ней в приёме, вероятно, откажут.',
        'The sub-delegated power does not fit the original: that one forbids it, has ended, ends earlier, or no notary certified it. With it the application is likely to be refused.',
      ),
      cantTell: texts(
        'Сенімхаттың қайта сенім білдіру тәртібімен берілгені және негізгі сенімхаттың жағдайы белгісіз.',
        'Неизвестно, выдана ли доверенность в порядке передоверия и действует ли основная.',
        'It is not known whether the power was sub-delegated and how the original stands.',
      ),
      action: texts(
        'Екі сенімхатты салыстырыңыз немесе өтініш берушіден тікелей сенімхат алыңыз.',
        'Сверьте обе доверенности или получите доверенность прямо от заявителя.',
        'Compare the two powers, or get one from the applicant directly.',
      ),
    },
  },
  {
    id: 'REP-08',
    stage: 'draft',
    facts: ['poa.form'],
    versions: [
      {
        ...ALWAYS,
        severity: 'warning',
        provision: cite(CIVIL_CODE, '167', '2', { confidence: 'medium' }),
        check: ofAttorney(isCertified),
      },
    ],
    texts: {
      title: texts('Сенімхаттың нысаны', 'Форма доверенности', 'Form of the power of attorney'),
      failed: texts(
        'Сенімхатты нотариус та, әлеуметтік қорғау мекемесі де куәландырмаған. Қағидалардың талабы белгісіз, ондай сенімхаттың қабылданбауы ықтимал.',
        'Доверенность не удостоверена ни нотариусом, ни учреждением. Требования Правил неизвестны, но такую доверенность, вероятно, не примут.',
        'The power is certified neither by a notary nor by an institution. What the Rules demand is not known, but such a power is likely to be refused.',
      ),
      cantTell: texts(
        'Сенімхатты кім куәландырғаны белгісіз.',
        'Неизвестно, кем удостоверена доверенность.',
        'It is not known who certified the power of attorney.',
      ),
      action: texts(
        'Әлеуметтік қорғау бөлімінен нотариустың куәлігі қажет пе, сұраңыз.',
        'Спросите в отделе социальной защиты, нужно ли нотариальное удостоверение.',
        'Ask the social protection office whether a notary is needed.',
      ),
    },
  },
];
