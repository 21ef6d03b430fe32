// Texts of the orders that are not signed yet: their list, what is kept, the file with a password.
import type { ErrorCode } from '../src/core/errors.ts';
import type { Texts } from '../src/core/rules/rule.ts';
import type { ErrorText } from './remedies.ts';

export const drafts = {
  title: { kk: 'Аяқталмаған тапсырыстар', ru: 'Незавершённые заказы', en: 'Unfinished orders' },
  toList: {
    kk: 'Аяқталмаған тапсырыстар ({count})',
    ru: 'Незавершённые заказы ({count})',
    en: 'Unfinished orders ({count})',
  },
  what: {
    kk: 'Әр адамның тапсырысы бөлек сақталады, сол тоқтаған жеріңізден жалғастыра аласыз. Бәрі шифрланып, осы компьютерде ғана тұрады. {days} күн бойы ашылмаған тапсырыс өшіріледі.',
    ru: 'Заказ каждого человека хранится отдельно, его можно продолжить с того же места. Всё зашифровано и лежит только на этом компьютере. Заказ, который не открывали {days} дней, удаляется.',
    en: 'Each person’s order is kept apart and can be taken up where it was left. Everything is encrypted and stays on this computer. An order that is not opened for {days} days is erased.',
  },
  nameless: { kk: 'Аты-жөні әлі жазылмаған', ru: 'Имя ещё не указано', en: 'No name yet' },
  changed: {
    kk: 'Соңғы өзгеріс: {time}',
    ru: 'Последнее изменение: {time}',
    en: 'Last change: {time}',
  },
  step: { kk: 'Тоқтаған жері: {step}', ru: 'На каком шаге: {step}', en: 'Left at: {step}' },
  erasedOn: {
    kk: 'Ашылмаса, өшірілетін күні: {date}',
    ru: 'Если не открывать, будет удалён: {date}',
    en: 'Erased, unless it is opened: {date}',
  },
  inHand: { kk: 'Қазір ашық', ru: 'Открыт сейчас', en: 'Open now' },
  resume: { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Go on' },
  remove: { kk: 'Өшіру', ru: 'Удалить', en: 'Erase' },
  removeSure: {
    kk: 'Бұл тапсырыс пен жауаптарды өшіресіз бе? Қайтару мүмкін болмайды.',
    ru: 'Удалить этот заказ и ответы? Вернуть их будет нельзя.',
    en: 'Erase this order and its answers? They cannot be brought back.',
  },
  removeYes: { kk: 'Иә, өшіру', ru: 'Да, удалить', en: 'Yes, erase it' },
  removeNo: { kk: 'Жоқ, қалдыру', ru: 'Нет, оставить', en: 'No, keep it' },
  removed: { kk: 'Тапсырыс өшірілді.', ru: 'Заказ удалён.', en: 'The order was erased.' },
  damaged: {
    kk: 'Бір тапсырысты оқу мүмкін болмады: оның жазбасы бүлінген. Қалғандары орнында.',
    ru: 'Один заказ не удалось прочитать: его запись повреждена. Остальные на месте.',
    en: 'One order could not be read: its record is damaged. The others are in their place.',
  },
  fromPage: {
    kk: 'Ашық беттегі тапсырыс',
    ru: 'Заказ с открытой страницы',
    en: 'The order on the open page',
  },
  openPage: {
    kk: 'Ашық беттегі тапсырысты ашу',
    ru: 'Открыть заказ со страницы',
    en: 'Open the order of the page',
  },
  begin: { kk: 'Жаңа тапсырыс', ru: 'Новый заказ', en: 'New order' },
  beginWhat: {
    kk: 'Порталдағы тапсырыс бетін ашыңыз немесе мәліметті осы жерде өзіңіз жазыңыз.',
    ru: 'Откройте страницу заказа на портале или впишите сведения здесь сами.',
    en: 'Open the ordering page on the portal, or fill everything in here yourself.',
  },
  beginHere: { kk: 'Бетсіз бастау', ru: 'Начать без страницы', en: 'Begin without a page' },
  back: { kk: 'Тапсырысқа қайту', ru: 'Вернуться к заказу', en: 'Back to the order' },
} satisfies Record<string, Texts>;

export const inHand = {
  about: { kk: 'Осы тапсырыс туралы', ru: 'Об этом заказе', en: 'About this order' },
  readOn: {
    kk: 'Бет ашық емес: одан оқылған деректердің күні – {time}.',
    ru: 'Страница не открыта: данные с неё прочитаны {time}.',
    en: 'The page is not open: its data were read on {time}.',
  },
  found: {
    kk: 'Осы адамның {time} басталған тапсырысы жалғасып тұр.',
    ru: 'Продолжается заказ этого человека, начатый {time}.',
    en: 'This person’s order, begun on {time}, goes on.',
  },
  another: { kk: 'Жаңасын бастау', ru: 'Начать новый', en: 'Begin a new one' },
  other: {
    kk: 'Ашық бетте басқа адам жазылған немесе нөмірі әлі толық емес. Оның деректері мұнда қосылмайды. Мұндағы тапсырыс иесі: {applicant}.',
    ru: 'На открытой странице указан другой человек или номер ещё не вписан. Его данные сюда не попадают. Здесь заказ: {applicant}.',
    en: 'The open page names another person, or no number yet. Those data do not come here. This order is for: {applicant}.',
  },
  follow: {
    kk: 'Беттегі адамның тапсырысына өту',
    ru: 'Перейти к заказу со страницы',
    en: 'Go to the order of the page',
  },
  adopt: {
    kk: 'Бұл сол адам, бетте түзетілді',
    ru: 'Это тот же человек, на странице исправили',
    en: 'It is the same person, the page was put right',
  },
  saved: {
    kk: 'Осы компьютерде сақталды.',
    ru: 'Сохранено на этом компьютере.',
    en: 'Kept on this computer.',
  },
  saving: { kk: 'Сақталып жатыр…', ru: 'Сохраняется…', en: 'Being kept…' },
  unsaved: {
    kk: 'Соңғы өзгеріс сақталмады. Ол экранда тұр: терезені жаппаңыз.',
    ru: 'Последнее изменение не сохранилось. Оно есть на экране: не закрывайте окно.',
    en: 'The last change was not kept. It is on the screen: do not close the window.',
  },
  again: { kk: 'Қайта сақтау', ru: 'Сохранить ещё раз', en: 'Keep it again' },
} satisfies Record<string, Texts>;

export const file = {
  save: { kk: 'Файлға сақтау', ru: 'Сохранить в файл', en: 'Save to a file' },
  saveWhat: {
    kk: 'Файл шифрланады, оны тек құпиясөз ашады. Құпиясөзді қалпына келтіру мүмкін емес: оны ұмытсаңыз, файл ашылмайды. Оны файлдан бөлек беріңіз.',
    ru: 'Файл шифруется, открыть его можно только паролем. Пароль восстановить нельзя: если его забыть, файл не открыть. Передавайте его отдельно от файла.',
    en: 'The file is encrypted and opens with the password alone. The password cannot be recovered: without it the file stays closed. Pass it on apart from the file.',
  },
  password: { kk: 'Файлдың құпиясөзі', ru: 'Пароль файла', en: 'Password of the file' },
  passwordHint: {
    kk: 'Кемінде {least} таңба. Бірнеше сөзден құрасаңыз болады.',
    ru: 'Не короче {least} знаков. Годится фраза из нескольких слов.',
    en: 'At least {least} characters. A phrase of several words will do.',
  },
  tooShort: {
    kk: 'Ұзағырақ құпиясөз жазыңыз: кемінде {least} таңба',
    ru: 'Впишите пароль длиннее: не короче {least} знаков',
    en: 'Type a longer password: at least {least} characters',
  },
  saveNow: { kk: 'Шифрлап сақтау', ru: 'Зашифровать и сохранить', en: 'Encrypt and save' },
  working: { kk: 'Шифрланып жатыр…', ru: 'Шифруется…', en: 'Being encrypted…' },
  saved: {
    kk: 'Файл жүктелді: {name}',
    ru: 'Файл сохранён: {name}',
    en: 'The file was saved: {name}',
  },
  open: { kk: 'Файлдан ашу', ru: 'Открыть из файла', en: 'Open from a file' },
  openWhat: {
    kk: 'Басқа компьютерде сақталған тапсырыс файлын таңдаңыз. Ол тізімге жеке тапсырыс болып қосылады.',
    ru: 'Выберите файл заказа, сохранённый на другом компьютере. Он появится в списке отдельным заказом.',
    en: 'Choose the file of an order that was saved on another computer. It is added to the list as an order of its own.',
  },
  file: { kk: 'Тапсырыс файлы', ru: 'Файл заказа', en: 'File of the order' },
  fileHint: {
    kk: 'Аты .jwe деп аяқталады',
    ru: 'Имя оканчивается на .jwe',
    en: 'Its name ends in .jwe',
  },
  fileEmpty: {
    kk: 'Тапсырыс файлын таңдаңыз',
    ru: 'Выберите файл заказа',
    en: 'Choose the file of the order',
  },
  passwordEmpty: {
    kk: 'Файлдың құпиясөзін жазыңыз',
    ru: 'Впишите пароль файла',
    en: 'Type the password of the file',
  },
  openNow: { kk: 'Файлды ашу', ru: 'Открыть файл', en: 'Open the file' },
  opening: { kk: 'Файл ашылып жатыр…', ru: 'Файл открывается…', en: 'The file is being opened…' },
  opened: {
    kk: 'Тапсырыс тізімге қосылды.',
    ru: 'Заказ добавлен в список.',
    en: 'The order was added to the list.',
  },
} satisfies Record<string, Texts>;

const otherFile: Texts = {
  kk: 'Komekshi сақтаған, аты .jwe деп аяқталатын файлды таңдаңыз.',
  ru: 'Выберите файл, сохранённый в Komekshi: имя оканчивается на .jwe.',
  en: 'Choose a file that Komekshi has saved: its name ends in .jwe.',
};

export const draftErrors = {
  ERR_DRAFT_FILE_FOREIGN: {
    what: {
      kk: 'Бұл – тапсырыс файлы емес.',
      ru: 'Это не файл заказа.',
      en: 'This is not the file of an order.',
    },
    todo: otherFile,
  },
  ERR_DRAFT_FILE_TOO_LARGE: {
    what: {
      kk: 'Файл тапсырыс үшін тым үлкен: {most} МБ-тан аспауы керек.',
      ru: 'Файл слишком велик для заказа: больше {most} МБ.',
      en: 'The file is too large for an order: more than {most} MB.',
    },
    todo: otherFile,
  },
  ERR_DRAFT_FILE_NEWER: {
    what: {
      kk: 'Файлды бағдарламаның жаңарақ нұсқасы сақтаған.',
      ru: 'Файл сохранён более новой версией программы.',
      en: 'The file was saved by a newer version of the program.',
    },
    todo: {
      kk: 'Кеңейтімді жаңартып, файлды қайта ашыңыз.',
      ru: 'Обновите расширение и откройте файл ещё раз.',
      en: 'Update the extension and open the file again.',
    },
  },
  ERR_DRAFT_FILE_PASSWORD: {
    what: {
      kk: 'Бұл құпиясөз файлды ашпады.',
      ru: 'Этот пароль файл не открыл.',
      en: 'This password did not open the file.',
    },
    todo: {
      kk: 'Пернетақта тілі мен бас әріптерді тексеріп, құпиясөзді қайта жазыңыз.',
      ru: 'Проверьте раскладку и заглавные буквы и впишите пароль ещё раз.',
      en: 'Check the keyboard layout and capital letters and type the password again.',
    },
  },
  ERR_DRAFT_FILE_PASSWORD_SHORT: {
    what: {
      kk: 'Құпиясөз тым қысқа: файл жасалмады.',
      ru: 'Пароль слишком короткий: файл не создан.',
      en: 'The password is too short: no file was made.',
    },
    todo: {
      kk: 'Ұзағырақ құпиясөз жазыңыз, мысалы, бірнеше сөзден: кемінде {least} таңба.',
      ru: 'Впишите пароль длиннее, например из нескольких слов: не короче {least} знаков.',
      en: 'Type a longer password, of several words say: at least {least} characters.',
    },
  },
  ERR_DRAFT_FILE_DAMAGED: {
    what: {
      kk: 'Файл бүлінген немесе толық көшірілмеген.',
      ru: 'Файл повреждён или скопирован не до конца.',
      en: 'The file is damaged or was not copied to its end.',
    },
    todo: {
      kk: 'Файлды сақталған жерінен қайта көшіріңіз.',
      ru: 'Скопируйте файл заново оттуда, где он был сохранён.',
      en: 'Copy the file again from where it was saved.',
    },
  },
} satisfies Partial<Record<ErrorCode, ErrorText>>;
