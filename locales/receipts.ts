// Texts of a receipt that comes as a file, and of one that does not hold, however it came.
import type { Texts } from '../src/core/rules/rule.ts';
import type { ReceiptFault, ReceiptField } from '../src/core/submission/receipt.ts';

export const importing = {
  title: {
    kk: 'Өнім берушінің қолхатын қосу',
    ru: 'Добавить квитанцию поставщика',
    en: 'Add the supplier’s receipt',
  },
  what: {
    kk: 'Файлды алған өнім беруші қолхат берсе, оны осы жерде таңдаңыз. Қолтаңбасы мен осы сұранысқа қатысы осы компьютерде тексеріледі.',
    ru: 'Если поставщик, получив файл, дал квитанцию, выберите её здесь. Подпись и то, что она об этом запросе, проверяются на этом компьютере.',
    en: 'If the supplier gave you a receipt for the file, choose it here. Its signature, and that it is about this request, are checked on this computer.',
  },
  file: { kk: 'Қолхат файлы', ru: 'Файл квитанции', en: 'Receipt file' },
  fileHint: {
    kk: 'Аты көбіне .cms деп аяқталады',
    ru: 'Имя обычно оканчивается на .cms',
    en: 'Its name usually ends in .cms',
  },
  fileEmpty: {
    kk: 'Қолхат файлын таңдаңыз',
    ru: 'Выберите файл квитанции',
    en: 'Choose the receipt file',
  },
  check: { kk: 'Тексеріп, қосу', ru: 'Проверить и добавить', en: 'Check and add' },
  checking: {
    kk: 'Қолхат тексеріліп жатыр…',
    ru: 'Проверяем квитанцию…',
    en: 'Checking the receipt…',
  },
  taken: {
    kk: 'Өнім беруші файлды алған: қолхаты тексерілді',
    ru: 'Поставщик получил файл: квитанция проверена',
    en: 'The supplier has the file: the receipt was checked',
  },
} satisfies Record<string, Texts>;

/** What is wrong with a receipt. */
export const receiptFaults = {
  format: {
    kk: 'Бұл қолхат емес: оны оқу мүмкін болмады.',
    ru: 'Это не квитанция: прочитать её не удалось.',
    en: 'This is not a receipt: it could not be read.',
  },
  signature: {
    kk: 'Қолхаттағы қолтаңба дұрыс емес: қолхат өзгертілген не бүлінген.',
    ru: 'Подпись на квитанции неверна: квитанция изменена или повреждена.',
    en: 'The signature on the receipt does not hold: the receipt was changed or damaged.',
  },
  untrusted: {
    kk: 'Қолхатқа қол қойылған сертификатқа сенуге болмайды.',
    ru: 'Сертификату, которым подписана квитанция, нельзя доверять.',
    en: 'The certificate that signed the receipt cannot be trusted.',
  },
  expired: {
    kk: 'Қолхатқа қол қойылған сертификаттың мерзімі бүгін жарамсыз.',
    ru: 'Сертификат, которым подписана квитанция, на сегодня не действует.',
    en: 'The certificate that signed the receipt is not valid today.',
  },
  revoked: {
    kk: 'Қолхатқа қол қойылған сертификат кері қайтарылған.',
    ru: 'Сертификат, которым подписана квитанция, отозван.',
    en: 'The certificate that signed the receipt was revoked.',
  },
  signers: {
    kk: 'Қолхатта бірнеше қолтаңба бар, ал біреу ғана болуы керек: өнім берушінікі.',
    ru: 'На квитанции несколько подписей, а должна быть одна: поставщика.',
    en: 'The receipt has several signatures, and should have one: the supplier’s.',
  },
  signer: {
    kk: 'Қолхатқа осы тапсырыстың өнім берушісі қол қоймаған.',
    ru: 'Квитанцию подписал не поставщик этого заказа.',
    en: 'The receipt was not signed by the supplier of this order.',
  },
  unconfirmed: {
    kk: 'Қолхатқа осы өнім берушінің басқа сертификатымен қол қойылған: сіз оны растаған жоқсыз. Өнім беруші сертификатын жаңартқан болуы мүмкін.',
    ru: 'Квитанция подписана другим сертификатом этого же поставщика: его вы не подтверждали. Возможно, поставщик обновил сертификат.',
    en: 'The receipt is signed with another certificate of this same supplier: one that you have not confirmed. The supplier may have renewed its certificate.',
  },
  requestId: {
    kk: 'Бұл қолхат басқа сұранысқа берілген.',
    ru: 'Эта квитанция о другом запросе.',
    en: 'This receipt is for another request.',
  },
  requestSha256: {
    kk: 'Қолхат осы сұранысқа берілген, бірақ өнім беруші басқа мәтін алған.',
    ru: 'Квитанция об этом запросе, но поставщик получил другой текст.',
    en: 'The receipt names this request, but the supplier got another text.',
  },
  cmsSha256: {
    kk: 'Қолхат осы сұранысқа берілген, бірақ өнім беруші басқа файл алған.',
    ru: 'Квитанция об этом запросе, но поставщик получил другой файл.',
    en: 'The receipt names this request, but the supplier got another file.',
  },
  'provider.bin': {
    kk: 'Қолхатта басқа өнім берушінің нөмірі жазылған.',
    ru: 'В квитанции назван номер другого поставщика.',
    en: 'The receipt names the number of another supplier.',
  },
  'provider.origin': {
    kk: 'Қолхатта өнім берушінің басқа мекенжайы жазылған.',
    ru: 'В квитанции назван другой адрес поставщика.',
    en: 'The receipt names another address of the supplier.',
  },
} satisfies Record<ReceiptFault | ReceiptField, Texts>;

/** What to do about a file that is not the receipt for this request. */
export const otherFile = {
  own: {
    kk: 'Осы сұранысқа берілгенін таңдаңыз.',
    ru: 'Выберите ту, что дана на этот запрос.',
    en: 'Choose the one for this request.',
  },
  stored: {
    kk: 'Осында сақталған файлды тапсырыңыз.',
    ru: 'Передайте файл, который сохранён здесь.',
    en: 'Hand over the file that is stored here.',
  },
  ask: {
    kk: 'Қолхатты өнім берушіден қайта сұраңыз.',
    ru: 'Попросите квитанцию у поставщика ещё раз.',
    en: 'Ask the supplier for the receipt again.',
  },
  given: {
    kk: 'Өнім беруші берген файлды таңдаңыз.',
    ru: 'Выберите файл, который дал поставщик.',
    en: 'Choose the file that the supplier gave you.',
  },
} satisfies Record<string, Texts>;

/** A receipt that came by the network and does not hold. */
export const wrongAnswer = {
  title: {
    kk: 'Өнім беруші жауап берді, бірақ қолхаты жарамады',
    ru: 'Поставщик ответил, но его квитанция не подходит',
    en: 'The supplier answered, but its receipt does not hold',
  },
  again: {
    kk: 'Сұраныс осында қалады, қолхат тағы сұралады. Бұл қайталана берсе, өнім берушіге айтыңыз.',
    ru: 'Запрос остаётся здесь, и квитанцию спросят ещё раз. Если это повторяется, сообщите поставщику.',
    en: 'The request stays here, and the receipt is asked for again. If this goes on, tell the supplier.',
  },
  confirm: {
    kk: 'Сұраныс осында қалады. Баптауларда өнім берушінің жаңа сертификатын тексеріп, растаңыз: содан кейін қолхат тағы сұралады.',
    ru: 'Запрос остаётся здесь. Проверьте и подтвердите новый сертификат поставщика в настройках: после этого квитанцию спросят ещё раз.',
    en: 'The request stays here. Check and confirm the supplier’s new certificate in the settings: the receipt is then asked for again.',
  },
  toOptions: { kk: 'Баптауларды ашу', ru: 'Открыть настройки', en: 'Open the settings' },
} satisfies Record<string, Texts>;

/**
 * What is said on the card of a receipt where nobody could be asked about its certificate, or where it was given anew.
 */
export const receiptNotes = {
  reissued: {
    kk: 'Бұл қолхатты өнім беруші жаңадан берген: мазмұны бұрынғыдай, қолтаңбасы жаңа. Бұрынғысы да сақталған.',
    ru: 'Эту квитанцию поставщик выдал заново: сказано то же самое, подпись новая. Прежняя тоже сохранена.',
    en: 'The supplier issued this receipt anew: it says the same, and its signature is new. The first one is kept too.',
  },
  saveFirst: {
    kk: 'Бұрынғы қолхатты сақтау',
    ru: 'Сохранить прежнюю квитанцию',
    en: 'Save the first receipt',
  },
  revocationUnknown: {
    kk: 'Өнім берушінің сертификаты кері қайтарылған-қайтарылмағаны белгісіз: тексеру кезінде куәландырушы орталықтың жауабы болмады.',
    ru: 'Не отозван ли сертификат поставщика, неизвестно: при проверке ответа удостоверяющего центра не было.',
    en: 'Whether the supplier’s certificate is revoked is not known: at the check there was no answer from the certification authority.',
  },
} satisfies Record<string, Texts>;
