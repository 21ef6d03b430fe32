// What to do about a failure, in the words that several of them share.
import type { Texts } from '../src/core/rules/rule.ts';

export interface ErrorText {
  readonly what: Texts;
  readonly todo: Texts;
}

export const personalKey: Texts = {
  kk: 'Жеке тұлғаның қол қою кілтін таңдаңыз: файл аты көбіне GOST512 немесе RSA сөзінен басталады.',
  ru: 'Выберите ключ подписи физического лица: имя файла обычно начинается с GOST512 или RSA.',
  en: 'Choose the signing key of an individual: the file name usually starts with GOST512 or RSA.',
};
export const tellProvider: Texts = {
  kk: 'Өнім берушіге хабарласып, осы хабарды айтыңыз. Қол қойылған файл сізде сақталды.',
  ru: 'Свяжитесь с поставщиком и передайте ему это сообщение. Подписанный файл у вас сохранён.',
  en: 'Contact the supplier and pass on this message. Your signed file is kept.',
};
export const tellUs: Texts = {
  kk: 'Бетті жаңартып, қайталап көріңіз. Қате қайталанса, оның кодын әзірлеушілерге хабарлаңыз.',
  ru: 'Обновите страницу и повторите. Если ошибка повторится, сообщите её код разработчикам.',
  en: 'Reload the page and try again. If it happens again, tell the developers its code.',
};
export const otherFile: Texts = {
  kk: 'Файлды оны жасаған тараптан қайта алып, тағы бір рет таңдаңыз.',
  ru: 'Получите файл ещё раз у того, кто его создал, и выберите его снова.',
  en: 'Get the file once more from whoever made it and choose it again.',
};
export const signedFile: Texts = {
  kk: 'Қол қойған бағдарлама берген файлды таңдаңыз: аты көбіне .cms, .p7s, .sig не .pem деп аяқталады. Осының өзі болса, оны қайта алыңыз.',
  ru: 'Выберите файл, который дала подписавшая программа: имя обычно оканчивается на .cms, .p7s, .sig или .pem. Если это он и есть, получите его ещё раз.',
  en: 'Choose the file that the signing program gave: its name usually ends in .cms, .p7s, .sig or .pem. If this is the one, get it once more.',
};
export const stampLater: Texts = {
  kk: 'Қайталап көріңіз немесе уақыт белгісінсіз қол қойыңыз: ол қол қойылған уақытты дәлелдемейді.',
  ru: 'Повторите попытку или подпишите без метки: тогда время подписи ничем не доказано.',
  en: 'Try again, or sign without a stamp: nothing then proves when it was signed.',
};
