// Texts of a receipt that comes as a file.
import type { Texts } from '../src/core/rules/rule.ts';

export const importing = {
  title: { kk: 'Өнім берушінің қолхатын қосу', ru: 'Добавить квитанцию поставщика', en: 'Add the supplier’s receipt' },
  what: { kk: 'Файлды алған өнім беруші қолхат берсе, оны осы жерде таңдаңыз. Қолтаңбасы мен осы сұранысқа қатысы осы компьютерде тексеріледі.', ru: 'Если поставщик, получив файл, дал квитанцию, выберите её здесь. Подпись и то, что она об этом запросе, проверяются на этом компьютере.', en: 'If the supplier gave you a receipt for the file, choose it here. Its signature, and that it is about this request, are checked on this computer.' },
  file: { kk: 'Қолхат файлы', ru: 'Файл квитанции', en: 'Receipt file' },
  fileHint: { kk: 'Аты көбіне .cms деп аяқталады', ru: 'Имя обычно оканчивается на .cms', en: 'Its name usually ends in .cms' },
  fileEmpty: { kk: 'Қолхат файлын таңдаңыз', ru: 'Выберите файл квитанции', en: 'Choose the receipt file' },
  check: { kk: 'Тексеріп, қосу', ru: 'Проверить и добавить', en: 'Check and add' },
  checking: { kk: 'Қолхат тексеріліп жатыр…', ru: 'Проверяем квитанцию…', en: 'Checking the receipt…' },
  taken: { kk: 'Өнім беруші файлды алған: қолхаты тексерілді', ru: 'Поставщик получил файл: квитанция проверена', en: 'The supplier has the file: the receipt was checked' },
} satisfies Record<string, Texts>;

/** What a file turned out to be that is not the receipt for this request. */
export const wrongReceipt = {
  otherRequest: { kk: 'Бұл қолхат басқа сұранысқа берілген. Осы сұранысқа берілгенін таңдаңыз.', ru: 'Эта квитанция о другом запросе. Выберите ту, что дана на этот.', en: 'This receipt is for another request. Choose the one for this request.' },
  otherFile: { kk: 'Қолхат осы сұранысқа берілген, бірақ өнім беруші басқа файл алған. Осында сақталған файлды тапсырыңыз.', ru: 'Квитанция об этом запросе, но поставщик получил другой файл. Передайте файл, который сохранён здесь.', en: 'The receipt names this request, but the supplier got another file. Hand over the file that is stored here.' },
  otherSigner: { kk: 'Қолхатқа осы тапсырыстың өнім берушісі қол қоймаған. Қолхатты одан сұраңыз.', ru: 'Квитанцию подписал не поставщик этого заказа. Попросите квитанцию у него.', en: 'The receipt was not signed by the supplier of this order. Ask that supplier for it.' },
  broken: { kk: 'Қолхаттың қолтаңбасы расталмады: файл өзгертілген не бүлінген, немесе оның сертификатына сенуге болмайды. Өнім берушіден қайта сұраңыз.', ru: 'Подпись на квитанции не подтвердилась: файл изменён или повреждён, либо его сертификату нельзя доверять. Попросите её у поставщика ещё раз.', en: 'The signature on the receipt could not be confirmed: the file was changed or damaged, or its certificate cannot be trusted. Ask the supplier for it again.' },
  notReceipt: { kk: 'Бұл файл қолхат емес. Өнім беруші берген файлды таңдаңыз.', ru: 'Этот файл не квитанция. Выберите файл, который дал поставщик.', en: 'This file is not a receipt. Choose the file that the supplier gave you.' },
} satisfies Record<string, Texts>;
