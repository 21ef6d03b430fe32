// Choosing a supplier by its card, a file that the supplier has signed, instead of typing its address.
import type { ErrorCode } from '../src/core/errors.ts';
import type { Texts } from '../src/core/rules/rule.ts';
import type { ErrorText } from './remedies.ts';

export const providerCards = {
  file: {
    kk: 'Өнім берушінің картасы',
    ru: 'Карточка поставщика',
    en: 'The supplier’s card',
  },
  fileHint: {
    kk: 'Өнім беруші берген файл: мекенжайды теруден құтқарады. Бірнешеуін бірден таңдауға немесе осында сүйреп әкелуге болады.',
    ru: 'Файл от поставщика: с ним адрес не надо набирать. Можно выбрать сразу несколько или перетащить их сюда.',
    en: 'A file from the supplier, so that no address need be typed. Several can be chosen at once, or dropped here.',
  },
  reading: {
    kk: 'Картаның қолтаңбасы тексеріліп жатыр…',
    ru: 'Проверяем подпись на карточке…',
    en: 'Checking the signature on the card…',
  },
  tooMany: {
    kk: 'Бір ретте {most} картадан артық таңдауға болмайды.',
    ru: 'За один раз можно выбрать не больше {most} карточек.',
    en: 'No more than {most} cards can be chosen at once.',
  },
  found: { kk: 'Карта кімдікі', ru: 'Чья это карточка', en: 'Whose card this is' },
  foundWhat: {
    kk: 'Картаға осы ұйымның кілтімен қол қойылған. Растасаңыз, браузер осы мекенжайға рұқсат сұрайды, содан кейін мекенжайдың иесі тексеріледі.',
    ru: 'Карточка подписана ключом этой организации. После подтверждения браузер спросит разрешение для этого адреса, а мы проверим, кто по нему отвечает.',
    en: 'The card is signed with this organisation’s key. Once you confirm, the browser asks to allow this address, and who answers there is checked.',
  },
  others: {
    kk: 'Басқа өнім берушілердің карталары: {count}. Оларды баптауларда қосуға болады.',
    ru: 'Карточек других поставщиков: {count}. Их можно добавить в настройках.',
    en: 'Cards of other suppliers: {count}. They can be added in the settings.',
  },
  orAddress: {
    kk: 'Карта болмаса, мекенжайын жазыңыз.',
    ru: 'Если карточки нет, впишите адрес.',
    en: 'Without a card, type the address.',
  },
} satisfies Record<string, Texts>;

const askForCard: Texts = {
  kk: 'Картаны өнім берушінің өзінен қайта алыңыз немесе мекенжайын жазыңыз.',
  ru: 'Получите карточку заново у самого поставщика или впишите его адрес.',
  en: 'Get the card once more from the supplier itself, or type its address.',
};

export const providerCardErrors = {
  ERR_PROVIDER_CARD_UNREADABLE: {
    what: {
      kk: 'Бұл файл өнім берушінің картасы емес.',
      ru: 'Этот файл не карточка поставщика.',
      en: 'This file is not a supplier’s card.',
    },
    todo: askForCard,
  },
  ERR_PROVIDER_CARD_SIGNATURE: {
    what: {
      kk: 'Картаға онда аталған өнім берушінің өзі қол қойғаны расталмады: ол өзгертілген, бүлінген немесе ескірген болуы мүмкін.',
      ru: 'Не подтвердилось, что карточку подписал сам названный в ней поставщик: она изменена, повреждена или устарела.',
      en: 'It could not be confirmed that the supplier named on the card has signed it: it was changed, damaged or is out of date.',
    },
    todo: askForCard,
  },
  ERR_PROVIDER_CARD_MISMATCH: {
    what: {
      kk: 'Мекенжайда картада аталған өнім беруші емес, басқасы жауап берді. Ол қосылған жоқ.',
      ru: 'По адресу отвечает не тот поставщик, что назван на карточке. Он не добавлен.',
      en: 'Another supplier answers at the address than the card names. It was not added.',
    },
    todo: askForCard,
  },
} satisfies Partial<Record<ErrorCode, ErrorText>>;
