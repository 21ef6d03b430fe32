// Texts of the options about the keys that open the panel.
import type { Texts } from '../src/core/rules/rule.ts';

export const shortcut = {
  title: {
    kk: 'Панельді ашатын пернелер',
    ru: 'Клавиши, которые открывают панель',
    en: 'Keys that open the panel',
  },
  now: {
    kk: 'Портал бетінде {keys} пернелерін бассаңыз, Komekshi панелі ашылады.',
    ru: 'На странице портала панель Komekshi открывают клавиши {keys}.',
    en: 'On the page of the portal {keys} opens the panel of Komekshi.',
  },
  none: {
    kk: 'Қазір мұндай пернелер белгіленбеген: сіз алып тастағансыз немесе оларды басқа кеңейтім алған.',
    ru: 'Сейчас клавиши не назначены: вы их убрали или их заняло другое расширение.',
    en: 'No keys are set now: you have removed them, or another extension has them.',
  },
  how: {
    kk: 'Пернелерді браузердің өзі сақтайды. Ашылған тізімнен Komekshi-ді тауып, жаңа пернелерді басыңыз.',
    ru: 'Клавиши хранит сам браузер. В списке, который откроется, найдите Komekshi и нажмите новые клавиши.',
    en: 'The browser itself keeps the keys. Find Komekshi in the list that opens, and press the new keys.',
  },
  change: {
    kk: 'Пернелерді өзгерту',
    ru: 'Сменить клавиши',
    en: 'Change the keys',
  },
  byHand: {
    kk: 'Бұл бет ашылмады. Мекенжай жолағына chrome://extensions/shortcuts деп жазыңыз; Firefox-та about:addons бетіндегі тісті дөңгелек мәзірін ашыңыз.',
    ru: 'Эта страница не открылась. Введите в адресной строке chrome://extensions/shortcuts; в Firefox откройте about:addons и меню под шестерёнкой.',
    en: 'That page did not open. Type chrome://extensions/shortcuts into the address bar; in Firefox open about:addons and the menu under the gear.',
  },
} satisfies Record<string, Texts>;
