// SUP: the supplier's place on the portal. Social Code art. 167, 169.
import { given, type Truth } from '../../../kleene.ts';
import type { CheckContext, Judgement, Rule } from '../../../rule.ts';
import { answeredNo, answeredYes, digitsOf } from '../facts.ts';
import { ALWAYS, SINCE_ORDER_OF_2025 } from '../periods.ts';
import { cite, SOCIAL_CODE, texts } from '../provisions.ts';

/** If a supplier is named and no conclusion is mentioned, there is nothing to ask. */
function isOrderedOnPortal({ draft: { supplier } }: CheckContext): Judgement {
  const isNamed: Truth = given(digitsOf(supplier.id), () => true);
  return supplier.noneOnPortal === undefined && isNamed === true
    ? 'inapplicable'
    : answeredNo(supplier.noneOnPortal);
}

export const supplier: readonly Rule[] = [
  {
    id: 'SUP-01',
    stage: 'draft',
    facts: ['supplier.listed'],
    unknownMayBeAcknowledged: 'supplier.listed',
    versions: [
      {
        ...SINCE_ORDER_OF_2025,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '167', '1'),
        check: ({ draft }) => answeredYes(draft.supplier.listed),
      },
    ],
    texts: {
      title: texts(
        'Өнім берушінің порталдағы тіркеуі',
        'Регистрация поставщика на портале',
        'Supplier’s registration on the portal',
      ),
      failed: texts(
        'Өнім беруші порталда тіркелмеген немесе тіркеуден шығарылған. Оған берілген тапсырыс өтелмеуі ықтимал.',
        'Поставщик не зарегистрирован на портале или снят с регистрации. Заказ у него, вероятно, не возместят.',
        'The supplier is not registered on the portal, or was removed from it. An order with it is likely not to be reimbursed.',
      ),
      cantTell: texts(
        'Өнім берушінің порталда тіркелген-тіркелмегені белгісіз.',
        'Неизвестно, зарегистрирован ли поставщик на портале.',
        'It is not known whether the supplier is registered on the portal.',
      ),
      action: texts(
        'Өнім берушіні порталдың тізімінен табыңыз немесе басқасын таңдаңыз.',
        'Найдите поставщика в списке на портале или выберите другого.',
        'Find the supplier in the portal’s list, or choose another.',
      ),
    },
  },
  {
    id: 'SUP-04',
    stage: 'draft',
    facts: ['supplier.noneOnPortal'],
    versions: [
      {
        // Guidance only; but where the service is bought by public procurement there is nothing to sign here.
        ...ALWAYS,
        severity: ({ draft }) => (draft.supplier.noneOnPortal === 'yes' ? 'blocking' : 'info'),
        provision: cite(SOCIAL_CODE, '169', '1'),
        check: isOrderedOnPortal,
      },
    ],
    texts: {
      title: texts(
        'Порталда өнім берушінің болуы',
        'Наличие поставщика на портале',
        'A supplier on the portal',
      ),
      failed: texts(
        'Комиссия порталда өнім беруші жоқ деп қорытынды берген. Ондайда қызметті жергілікті орган мемлекеттік сатып алу арқылы алады, бұл тапсырыс қабылданбауы ықтимал.',
        'Комиссия дала заключение, что поставщика на портале нет. Тогда услугу закупает местный орган, а этот заказ, вероятно, не примут.',
        'The commission found that the portal has no supplier. The local authority then buys the service itself, and this order is likely to be refused.',
      ),
      cantTell: texts(
        'Порталда өнім берушінің бар-жоғы белгісіз.',
        'Неизвестно, есть ли на портале поставщик.',
        'It is not known whether the portal has a supplier.',
      ),
      action: texts(
        'Мемлекеттік сатып алу туралы әлеуметтік қорғау бөлімінен сұраңыз.',
        'Спросите в отделе социальной защиты о государственной закупке.',
        'Ask the social protection office about public procurement.',
      ),
    },
  },
];
