// The page at a provider's endpoint that gives out its card.
import type { Texts } from '../src/core/rules/rule.ts';

export const providerCardPage = {
  title: {
    kk: 'Өнім берушінің картасы',
    ru: 'Карточка поставщика',
    en: 'The supplier’s card',
  },
  what: {
    kk: 'Файлды сақтап, Komekshi-де «Өнім берушінің картасы» деген жерде таңдаңыз: біздің мекенжайды теру керек болмайды. Ол порталға тапсырыс беруді алмастырмайды.',
    ru: 'Сохраните файл и выберите его в Komekshi в поле «Карточка поставщика»: набирать наш адрес не придётся. Заказ на портале это не заменяет.',
    en: 'Save the file and choose it in Komekshi under “The supplier’s card”: you need not type our address. It does not replace the order on the portal.',
  },
  save: { kk: 'Картаны сақтау', ru: 'Сохранить карточку', en: 'Save the card' },
} satisfies Record<string, Texts>;
