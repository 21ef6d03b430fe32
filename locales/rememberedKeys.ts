// Texts about key files that are remembered by the person's choice.
import type { Texts } from '../src/core/rules/rule.ts';

export const remembered = {
  key: {
    kk: '{name}, ЖСН соңы {tail}, {until} дейін жарамды',
    ru: '{name}, конец ИИН {tail}, до {until}',
    en: '{name}, IIN ending in {tail}, until {until}',
  },
  which: { kk: 'Қай кілтпен?', ru: 'Каким ключом?', en: 'With which key?' },
  another: { kk: 'Басқа кілт', ru: 'Другой ключ', en: 'Another key' },
  back: {
    kk: 'Есте сақталған кілтке қайту',
    ru: 'Вернуться к запомненному ключу',
    en: 'Back to the remembered key',
  },
  expired: {
    kk: 'Есте сақталған кілттің мерзімі бітті ({key}). Жаңа кілттің файлын таңдаңыз.',
    ru: 'Срок запомненного ключа вышел ({key}). Выберите файл нового ключа.',
    en: 'The remembered key has expired ({key}). Choose the file of the new key.',
  },
  forget: { kk: 'Бұл кілтті ұмыту', ru: 'Забыть этот ключ', en: 'Forget this key' },
  forgetSure: {
    kk: 'Бұл браузердегі көшірме өшіріледі. Кілттің бастапқы файлы өзіңізде ме? Келесі жолы сол керек болады.',
    ru: 'Копия в этом браузере удалится. Исходный файл ключа у вас? В следующий раз понадобится он.',
    en: 'The copy in this browser will be erased. Do you have the original key file? Next time it will be needed.',
  },
  next: {
    kk: 'Келесі жолы тек құпиясөз',
    ru: 'В следующий раз только пароль',
    en: 'Next time the password alone',
  },
  offer: {
    kk: 'Komekshi кілт файлын ({key}) осы браузерде есте сақтай алады. Құпиясөз сақталмайды. Бұл компьютердегі деректеріңізге қолы жеткен адам құпиясөзіңізді білсе, сіз үшін қол қоя алады. Компьютерді басқалар да пайдаланса, сақтамаңыз.',
    ru: 'Komekshi может запомнить файл ключа ({key}) в этом браузере. Пароль не сохраняется. Кто доберётся до ваших данных на этом компьютере и узнает пароль, сможет подписывать за вас. Если компьютером пользуются и другие, не запоминайте.',
    en: 'Komekshi can remember the key file ({key}) in this browser. The password is not stored. Whoever gets at your data on this computer and learns the password can then sign for you. If others use this computer, do not do it.',
  },
  remember: { kk: 'Кілтті есте сақтау', ru: 'Запомнить ключ', en: 'Remember the key' },
  done: {
    kk: 'Кілт есте сақталды. Оны «Менің деректерім» бөлімінде ұмыттыруға болады.',
    ru: 'Ключ запомнен. Забыть его можно в разделе «Мои данные».',
    en: 'The key is remembered. It can be forgotten under “My data”.',
  },
  title: { kk: 'Есте сақталған кілттер', ru: 'Запомненные ключи', en: 'Remembered keys' },
  shared: {
    kk: 'Бұл компьютерді басқалар да пайдаланады: кілттер мен жауаптар сақталмасын, сақталғандары өшірілсін',
    ru: 'Этим компьютером пользуются и другие: ключи и ответы не запоминать, запомненные забыть',
    en: 'Others use this computer too: remember no keys and no answers, forget those remembered',
  },
  sharedSure: {
    kk: 'Есте сақталған кілттер мен жауаптардың бәрі осы браузерден өшіріледі. Кілттердің бастапқы файлдары өзіңізде ме? Келесі жолы солар керек болады.',
    ru: 'Все запомненные ключи и ответы удалятся из этого браузера. Исходные файлы ключей у вас? В следующий раз понадобятся они.',
    en: 'All remembered keys and answers will be erased from this browser. Do you have the original key files? Next time they will be needed.',
  },
  sharedYes: { kk: 'Иә, бәрін ұмыту', ru: 'Да, забыть все', en: 'Yes, forget them all' },
} satisfies Record<string, Texts>;
