// Failures on the way to a provider, and of the receipt that comes back.
import type { ErrorCode } from '../src/core/errors.ts';
import { type ErrorText, tellProvider } from './remedies.ts';

export const deliveryErrors = {
  ERR_PROVIDER_ADDRESS: {
    what: {
      kk: 'Бұл жазу сервистің мекенжайына ұқсамайды.',
      ru: 'Это не похоже на адрес сервиса.',
      en: 'This does not look like the address of an endpoint.',
    },
    todo: {
      kk: 'https:// деп басталатын мекенжайды толық жазыңыз.',
      ru: 'Впишите адрес целиком, он начинается с https://.',
      en: 'Type the whole address; it starts with https://.',
    },
  },
  ERR_PROVIDER_NOT_ALLOWED: {
    what: {
      kk: 'Браузерге бұл мекенжайға қосылуға рұқсат берілмеді.',
      ru: 'Браузеру не разрешено обращаться к этому адресу.',
      en: 'The browser was not allowed to reach this address.',
    },
    todo: {
      kk: 'Мекенжайды қайта тексеріп, браузердің сұрағына келісіңіз.',
      ru: 'Проверьте адрес ещё раз и согласитесь на вопрос браузера.',
      en: 'Check the address again and agree to the browser’s question.',
    },
  },
  ERR_PROVIDER_UNREACHABLE: {
    what: {
      kk: 'Өнім берушінің мекенжайына қосылу мүмкін болмады.',
      ru: 'Не удалось связаться с адресом поставщика.',
      en: 'The supplier’s address could not be reached.',
    },
    todo: {
      kk: 'Интернет пен мекенжайды тексеріңіз. Сұранысқа қол қойылған болса, ол сақталған және байланыс пайда болғанда жіберіледі.',
      ru: 'Проверьте интернет и адрес. Если запрос уже подписан, он сохранён и уйдёт, когда связь появится.',
      en: 'Check the connection and the address. If a request is already signed, it is kept and leaves when the connection is back.',
    },
  },
  ERR_PROVIDER_UNEXPECTED_ANSWER: {
    what: {
      kk: 'Мекенжай күтілмеген жауап берді: ол өнім берушінің сервисі емес болуы мүмкін.',
      ru: 'Адрес ответил неожиданно: возможно, это не сервис поставщика.',
      en: 'The address gave an unexpected answer: it may not be a supplier’s endpoint.',
    },
    todo: {
      kk: 'Мекенжайды өнім берушіден нақтылап алыңыз.',
      ru: 'Уточните адрес у поставщика.',
      en: 'Check the address with the supplier.',
    },
  },
  ERR_PROVIDER_NOT_TRUSTED: {
    what: {
      kk: 'Өнім берушінің сертификаты расталмады: бұл мекенжайға деректер жіберілмейді.',
      ru: 'Сертификат поставщика не подтверждён: на этот адрес данные не отправляются.',
      en: 'The supplier’s certificate could not be confirmed: no data is sent to this address.',
    },
    todo: {
      kk: 'Мекенжайды өнім берушіден нақтылаңыз немесе қол қойылған файлды өзіңіз тапсырыңыз.',
      ru: 'Уточните адрес у поставщика или передайте подписанный файл сами.',
      en: 'Check the address with the supplier or hand over the signed file yourself.',
    },
  },
  ERR_PROVIDER_REFUSED: {
    what: {
      kk: 'Өнім берушінің сервисі сұранысты қабылдаған жоқ.',
      ru: 'Сервис поставщика не принял запрос.',
      en: 'The supplier’s endpoint did not accept the request.',
    },
    todo: {
      kk: 'Төмендегі себепті оқып, түзетіңіз де, қайта қол қойыңыз.',
      ru: 'Прочитайте причину, исправьте и подпишите заново.',
      en: 'Read the reason, mend it and sign again.',
    },
  },
  ERR_RECEIPT_UNREADABLE: {
    what: {
      kk: 'Өнім берушінің қолхаты оқылмады.',
      ru: 'Квитанцию поставщика не удалось прочитать.',
      en: 'The supplier’s receipt could not be read.',
    },
    todo: tellProvider,
  },
  ERR_RECEIPT_MISMATCH: {
    what: {
      kk: 'Қолхат басқа сұранысқа берілген.',
      ru: 'Квитанция относится к другому запросу.',
      en: 'The receipt is for another request.',
    },
    todo: tellProvider,
  },
  ERR_RECEIPT_SIGNATURE: {
    what: {
      kk: 'Қолхаттағы өнім берушінің қолтаңбасы расталмады.',
      ru: 'Подпись поставщика на квитанции не подтвердилась.',
      en: 'The supplier’s signature on the receipt could not be confirmed.',
    },
    todo: tellProvider,
  },
} satisfies Partial<Record<ErrorCode, ErrorText>>;
