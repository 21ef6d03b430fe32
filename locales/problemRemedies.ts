// What to do about a refusal of a provider’s endpoint, in the words that several of them share.
import type { Texts } from '../src/core/rules/rule.ts';

export const signAgain: Texts = {
  kk: 'Сұранысты Көмекшіде қайта ашып, қолтаңбаны жаңадан қойыңыз да, қайта жіберіңіз.',
  ru: 'Откройте запрос в Komekshi заново, подпишите его ещё раз и отправьте.',
  en: 'Open the request in Komekshi again, sign it anew and send it.',
};
export const sentAgain: Texts = {
  kk: 'Сұраныс сақталған, ол автоматты түрде қайта жіберіледі.',
  ru: 'Запрос сохранён и будет отправлен ещё раз автоматически.',
  en: 'The request is kept and will be sent again by itself.',
};
export const newKey: Texts = {
  kk: 'Ұлттық куәландырушы орталықтан (pki.gov.kz) жаңа кілт алып, сұранысқа сол кілтпен қайта қол қойыңыз.',
  ru: 'Получите новый ключ в Национальном удостоверяющем центре (pki.gov.kz) и подпишите запрос заново.',
  en: 'Get a new key from the National Certification Authority (pki.gov.kz) and sign the request again.',
};
export const ownKey: Texts = {
  kk: 'Сұранысқа оны беретін адамның өз қол қою кілтімен қайта қол қойыңыз.',
  ru: 'Подпишите запрос заново собственным ключом подписи того, кто его подаёт.',
  en: 'Sign the request again with the signing key of the very person who files it.',
};
export const tellDevelopers: Texts = {
  kk: 'Бұл жіберуші бағдарламаның қатесі: оны әзірлеушілерге хабарлаңыз.',
  ru: 'Это ошибка отправляющей программы: сообщите о ней разработчикам.',
  en: 'This is a fault of the sending program: tell its developers.',
};
