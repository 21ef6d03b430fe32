// Texts of the options page.
import type { Texts } from '../src/core/rules/rule.ts';

export const options = {
  title: { kk: 'Баптаулар', ru: 'Настройки', en: 'Settings' },
  lang: { kk: 'Терезелердің тілі', ru: 'Язык экранов', en: 'Language of the screens' },
  statementLang: { kk: 'Қол қойылатын мәтіннің тілі', ru: 'Язык текста, который подписывается', en: 'Language of the text that is signed' },
  providers: { kk: 'Өнім берушілердің сервистері', ru: 'Сервисы поставщиков', en: 'Suppliers’ endpoints' },
  noProviders: { kk: 'Әзірге біреуі де қосылмаған.', ru: 'Пока ни одного не добавлено.', en: 'None has been added yet.' },
  confirmedOn: { kk: 'Қосылған күні: {date}', ru: 'Добавлен: {date}', en: 'Added: {date}' },
  remove: { kk: 'Алып тастау: {name}', ru: 'Убрать: {name}', en: 'Remove: {name}' },
  removed: { kk: 'Алып тасталды: {name}', ru: 'Убран: {name}', en: 'Removed: {name}' },
  erase: { kk: 'Осы компьютердегі деректер', ru: 'Данные на этом компьютере', en: 'Data on this computer' },
  eraseWhat: { kk: 'Қол қойылған сұраныстар, қолхаттар, жауаптар, өнім берушілер мен баптаулар өшіріледі. Жіберілмеген сұраныстар да жоғалады.', ru: 'Будут удалены подписанные запросы, квитанции, ответы, поставщики и настройки. Неотправленные запросы тоже пропадут.', en: 'Signed requests, receipts, answers, suppliers and settings will be erased. Requests that were not sent yet are lost too.' },
  eraseButton: { kk: 'Барлығын өшіру', ru: 'Удалить всё', en: 'Erase everything' },
  eraseSure: { kk: 'Расымен бәрін өшіресіз бе? Қайтару мүмкін болмайды.', ru: 'Точно удалить всё? Вернуть будет нельзя.', en: 'Erase everything for certain? It cannot be undone.' },
  eraseYes: { kk: 'Иә, бәрін өшіру', ru: 'Да, удалить всё', en: 'Yes, erase everything' },
  eraseNo: { kk: 'Жоқ, қалдыру', ru: 'Нет, оставить', en: 'No, keep it' },
  erased: { kk: 'Барлық дерек өшірілді.', ru: 'Все данные удалены.', en: 'All data were erased.' },
  about: { kk: 'Бағдарлама туралы', ru: 'О программе', en: 'About' },
  version: { kk: 'Нұсқасы: {version}', ru: 'Версия: {version}', en: 'Version: {version}' },
  pack: { kk: 'Ережелер жинағы: {id}, {version}; тексерілген күні {date}', ru: 'Свод правил: {id}, {version}; проверен {date}', en: 'Rule pack: {id}, {version}; reviewed on {date}' },
  reviewedBy: { kk: 'Тексерген: {name}', ru: 'Кто проверял: {name}', en: 'Reviewed by: {name}' },
} satisfies Record<string, Texts>;
