// Texts of the options page.
import type { Texts } from '../src/core/rules/rule.ts';

export const options = {
  title: { kk: 'Баптаулар', ru: 'Настройки', en: 'Settings' },
  lang: { kk: 'Терезелердің тілі', ru: 'Язык экранов', en: 'Language of the screens' },
  statementLang: {
    kk: 'Қол қойылатын мәтіннің тілі',
    ru: 'Язык текста, который подписывается',
    en: 'Language of the text that is signed',
  },
  providers: {
    kk: 'Өнім берушілердің сервистері',
    ru: 'Сервисы поставщиков',
    en: 'Suppliers’ endpoints',
  },
  noProviders: {
    kk: 'Әзірге біреуі де қосылмаған.',
    ru: 'Пока ни одного не добавлено.',
    en: 'None has been added yet.',
  },
  confirmedOn: { kk: 'Қосылған күні: {date}', ru: 'Добавлен: {date}', en: 'Added: {date}' },
  recheck: {
    kk: 'Сертификатын қайта тексеру: {name}',
    ru: 'Проверить сертификат ещё раз: {name}',
    en: 'Check the certificate again: {name}',
  },
  rechecking: {
    kk: 'Өнім берушінің мекенжайынан сұрап жатырмыз…',
    ru: 'Спрашиваем адрес поставщика…',
    en: 'Asking the supplier’s address…',
  },
  sameCertificate: {
    kk: 'Сертификаты өзгермеген: сіз растағанмен бірдей.',
    ru: 'Сертификат прежний: тот, который вы подтвердили.',
    en: 'The certificate is the same: the one that you confirmed.',
  },
  newCertificate: {
    kk: 'Өнім берушінің сертификаты жаңа, оны куәландырушы орталық берген. Атауы мен нөмірін тексеріп, растаңыз.',
    ru: 'У поставщика новый сертификат, выданный удостоверяющим центром. Проверьте название и номер и подтвердите.',
    en: 'The supplier has a new certificate, issued by the certification authority. Check the name and the number, and confirm.',
  },
  renewed: {
    kk: 'Жаңа сертификат расталды. Күтіп тұрған сұраныстардың қолхаты тағы сұралады.',
    ru: 'Новый сертификат подтверждён. Квитанции ожидающих запросов спросят ещё раз.',
    en: 'The new certificate is confirmed. The receipts of waiting requests are asked for again.',
  },
  remove: { kk: 'Алып тастау: {name}', ru: 'Убрать: {name}', en: 'Remove: {name}' },
  removed: { kk: 'Алып тасталды: {name}', ru: 'Убран: {name}', en: 'Removed: {name}' },
  erase: {
    kk: 'Осы компьютердегі деректер',
    ru: 'Данные на этом компьютере',
    en: 'Data on this computer',
  },
  eraseWhat: {
    kk: 'Жобалар, жауаптар, қол қойылған сұраныстар, қолхаттар, есте сақталған кілттер, өнім берушілердің мекенжайлары, баптаулар және келісім өшіріледі. Браузердің рұқсаттары қайтарылады. Сақтап алған файлдарыңыз қалады.',
    ru: 'Удалятся черновики, ответы, подписанные запросы, квитанции, запомненные ключи, адреса поставщиков, настройки и согласие. Разрешения браузера вернутся. Файлы, которые вы сохранили сами, останутся.',
    en: 'Drafts, answers, signed requests, receipts, remembered keys, suppliers’ addresses, settings and the consent will be erased. The browser’s permissions are given back. Files that you saved yourself stay.',
  },
  unsent: {
    kk: 'Назар аударыңыз: {count} сұранысқа қол қойылған, бірақ ол әлі жіберілмеген. Өшірсеңіз, ол өнім берушіге жетпейді.',
    ru: 'Внимание: {count:подписан и ещё не отправлен|подписаны и ещё не отправлены|подписаны и ещё не отправлены|подписаны и ещё не отправлены} {count} {count:запрос|запроса|запросов|запроса}. После удаления поставщик их не получит.',
    en: 'Take note: {count} signed {count:request has|requests have} not been sent yet. Once erased, the supplier will not get {count:it|them}.',
  },
  eraseButton: { kk: 'Барлығын өшіру', ru: 'Удалить всё', en: 'Erase everything' },
  eraseSure: {
    kk: 'Расымен бәрін өшіресіз бе? Қайтару мүмкін болмайды.',
    ru: 'Точно удалить всё? Вернуть будет нельзя.',
    en: 'Erase everything for certain? It cannot be undone.',
  },
  eraseYes: { kk: 'Иә, бәрін өшіру', ru: 'Да, удалить всё', en: 'Yes, erase everything' },
  eraseNo: { kk: 'Жоқ, қалдыру', ru: 'Нет, оставить', en: 'No, keep it' },
  erased: { kk: 'Барлық дерек өшірілді.', ru: 'Все данные удалены.', en: 'All data were erased.' },
  erasedWhat: {
    kk: 'Жобалар: {drafts}, сұраныстар: {requests}, кілттер: {keys}, есте сақталған жауаптар: {remembered}, өнім берушілер: {providers}, қайтарылған рұқсаттар: {hosts}, сондай-ақ баптаулар мен келісім.',
    ru: 'Черновиков: {drafts}, запросов: {requests}, ключей: {keys}, запомненных ответов: {remembered}, поставщиков: {providers}, возвращённых разрешений: {hosts}, а также настройки и согласие.',
    en: 'Drafts: {drafts}, requests: {requests}, keys: {keys}, remembered answers: {remembered}, suppliers: {providers}, permissions given back: {hosts}, and the settings and the consent.',
  },
  about: { kk: 'Бағдарлама туралы', ru: 'О программе', en: 'About' },
  version: { kk: 'Нұсқасы: {version}', ru: 'Версия: {version}', en: 'Version: {version}' },
  pack: {
    kk: 'Ережелер жинағы: {id}, {version}; тексерілген күні {date}',
    ru: 'Свод правил: {id}, {version}; проверен {date}',
    en: 'Rule pack: {id}, {version}; reviewed on {date}',
  },
  reviewedBy: { kk: 'Тексерген: {name}', ru: 'Кто проверял: {name}', en: 'Reviewed by: {name}' },
} satisfies Record<string, Texts>;
