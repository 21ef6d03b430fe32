// Texts of what is kept on this computer: why it could not be kept or read, and what is done about
// a signed request then.
import type { ErrorCode } from '../src/core/errors.ts';
import type { Texts } from '../src/core/rules/rule.ts';
import type { ErrorText } from './remedies.ts';

export const storageErrors = {
  ERR_STORAGE_FULL: {
    what: {
      kk: 'Бұл компьютерде орын қалмады: жазба сақталған жоқ.',
      ru: 'На этом компьютере закончилось место: запись не сохранена.',
      en: 'There is no room left on this computer: the record was not stored.',
    },
    todo: {
      kk: 'Дискіде орын босатып (мысалы, себетті тазалап), қайталаңыз. Бұрын сақталғанның бәрі орнында.',
      ru: 'Освободите место на диске, например очистите корзину, и повторите. Всё сохранённое раньше на месте.',
      en: 'Free some disk space, for instance by emptying the bin, and try again. All that was stored before is in its place.',
    },
  },
  ERR_STORAGE_BLOCKED: {
    what: {
      kk: 'Сақтау орнын кеңейтімнің басқа нұсқасы немесе басқа терезесі ұстап тұр.',
      ru: 'Хранилище занято другой версией расширения или другим её окном.',
      en: 'The storage is held by another version of the extension or by another window of it.',
    },
    todo: {
      kk: 'Көмекшінің барлық терезесі мен тақтасын жауып, қайта ашыңыз. Көмектеспесе, браузерді қайта іске қосыңыз.',
      ru: 'Закройте все окна и панели Komekshi и откройте заново. Если не поможет, перезапустите браузер.',
      en: 'Close every window and panel of Komekshi and open it again. If that does not help, restart the browser.',
    },
  },
  ERR_STORAGE_FORBIDDEN: {
    what: {
      kk: 'Браузер дерек сақтауға тыйым салады: жеке (инкогнито) терезе ашық немесе баптауда сайт деректерін сақтау өшірілген.',
      ru: 'Браузер запрещает сохранять данные: открыто приватное окно или в настройках выключено хранение данных сайтов.',
      en: 'The browser forbids storing data: this is a private window, or its settings forbid sites to keep data.',
    },
    todo: {
      kk: 'Кәдімгі терезеге өтіңіз немесе браузер баптауында деректерді сақтауға рұқсат беріп, қайталаңыз.',
      ru: 'Перейдите в обычное окно или разрешите хранение данных в настройках браузера и повторите.',
      en: 'Go to an ordinary window, or allow data to be kept in the browser’s settings, and try again.',
    },
  },
  ERR_STORAGE_DAMAGED: {
    what: {
      kk: 'Сақталған жазба ашылмады: ол бүлінген немесе браузер профилі толық көшірілмеген.',
      ru: 'Сохранённую запись не удалось открыть: она повреждена или профиль браузера скопирован не целиком.',
      en: 'A stored record could not be opened: it is damaged, or the browser’s profile was copied only in part.',
    },
    todo: {
      kk: 'Профильдің бүтін көшірмесі болса, соны қолданыңыз. Болмаса, бұл жазбаны өшіріңіз: қалғандары орнында.',
      ru: 'Если есть целая копия профиля, воспользуйтесь ею. Если нет, удалите эту запись: остальные на месте.',
      en: 'If there is a whole copy of the profile, use that. If there is none, erase this record: the others are in their place.',
    },
  },
  ERR_STORAGE_UNAVAILABLE: {
    what: {
      kk: 'Браузер бұл компьютерде дерек сақтауға мүмкіндік бермеді.',
      ru: 'Браузер не дал сохранить данные на этом компьютере.',
      en: 'The browser did not let data be stored on this computer.',
    },
    todo: {
      kk: 'Браузерді қайта іске қосып, қайталаңыз. Қайталана берсе, дискіні тексеріңіз.',
      ru: 'Перезапустите браузер и повторите. Если не поможет, проверьте диск.',
      en: 'Restart the browser and try again. If that does not help, check the disk.',
    },
  },
} satisfies Partial<Record<ErrorCode, ErrorText>>;

/** A request that was signed and could not be stored. */
export const unstored = {
  notSent: {
    kk: 'Қол қойылды, бірақ сақталмады және жіберілмеді. Қолтаңба жоғалған жоқ: осы экраннан кетпей тұрып, файлды сақтап алыңыз немесе қайталап көріңіз.',
    ru: 'Подписано, но не сохранено и не отправлено. Подпись не потеряна: сохраните файл или повторите, прежде чем уйти с этого экрана.',
    en: 'It is signed, but not stored and not sent. The signature is not lost: save the file or try again before you leave this screen.',
  },
  save: {
    kk: 'Қол қойылған файлды сақтау (.cms)',
    ru: 'Сохранить подписанный файл (.cms)',
    en: 'Save the signed file (.cms)',
  },
  again: { kk: 'Қайта сақтап көру', ru: 'Сохранить ещё раз', en: 'Try to store it again' },
  saved: {
    kk: 'Файл жүктемелер қалтасына түсті. Қайта сақтау сәтсіз болса, оны өнім берушіге өзіңіз тапсырыңыз. Қасында .key файлы болса, онымен бірге: сұраныс сонысыз қабылданбайды.',
    ru: 'Файл попал в загрузки. Если сохранить ещё раз не получится, передайте его поставщику сами. Если рядом появился файл .key, то вместе с ним: без него запрос не примут.',
    en: 'The file is among your downloads. If it cannot be stored again, hand it to the supplier yourself. If there is a .key file beside it, give both: without it the request is not taken.',
  },
} satisfies Record<string, Texts>;

/** A stored request that cannot be read. */
export const damagedRequest = {
  title: {
    kk: 'Оқылмайтын сұраныс {id}',
    ru: 'Нечитаемый запрос {id}',
    en: 'Unreadable request {id}',
  },
  what: {
    kk: 'Бұл сұраныстың жазбасы бүлінген: ол жіберілмейді, ал бұрын жіберілген-жіберілмегені белгісіз. Қалған сұраныстар орнында.',
    ru: 'Запись этого запроса повреждена: он не будет отправлен, а был ли отправлен раньше, неизвестно. Остальные запросы на месте.',
    en: 'The record of this request is damaged: it will not be sent, and whether it was sent before is not known. The other requests are in their place.',
  },
  todo: {
    kk: 'Өнім берушіден {id} сұранысын алған-алмағанын сұраңыз. Алмаса, тапсырысқа жаңадан қол қойыңыз.',
    ru: 'Спросите поставщика, получил ли он запрос {id}. Если нет, подпишите заказ заново.',
    en: 'Ask the supplier whether they received the request {id}. If not, sign the order anew.',
  },
  erase: {
    kk: 'Бүлінген жазбаны өшіру',
    ru: 'Удалить повреждённую запись',
    en: 'Erase the damaged record',
  },
  eraseSure: {
    kk: 'Жазбаны қайтару мүмкін болмайды. Профильдің бүтін көшірмесі болса, алдымен соны қолданыңыз.',
    ru: 'Вернуть запись будет нельзя. Если есть целая копия профиля, сначала воспользуйтесь ею.',
    en: 'The record cannot be brought back. If there is a whole copy of the profile, use that first.',
  },
} satisfies Record<string, Texts>;
