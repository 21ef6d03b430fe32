// What each failure means to a person and what to do about it. A code without a text does not compile.
// Manner: what happened and how to mend it, no «invalid», no «please» (GOV.UK Design System, error message).
import type { AppError, ErrorCode } from '../src/core/errors.ts';
import { documentErrors } from './documents.ts';
import { draftErrors } from './drafts.ts';
import { keyFileErrors, strayBlank } from './keyFiles.ts';
import { storageErrors } from './storage.ts';
import { type ErrorText, tellUs, otherFile } from './remedies.ts';
import { keyRefusalErrors } from './keyRefusals.ts';
import { signatureErrors } from './signatureErrors.ts';
import { deliveryErrors } from './deliveryErrors.ts';
import { providerCardErrors } from './providerCards.ts';

export const errors = {
  ...keyFileErrors,
  ...providerCardErrors,
  ...keyRefusalErrors,
  ...signatureErrors,
  ...documentErrors,
  ...draftErrors,
  ERR_DRAFT_UNREADABLE: {
    what: {
      kk: 'Тапсырыс деректері оқылмады.',
      ru: 'Данные заказа не удалось прочитать.',
      en: 'The data of the order could not be read.',
    },
    todo: {
      kk: 'Тапсырыс бетін жаңартып, тексеруді қайта ашыңыз.',
      ru: 'Обновите страницу заказа и откройте проверку заново.',
      en: 'Reload the ordering page and open the check again.',
    },
  },
  ERR_DRAFT_NOT_CLEAR: {
    what: {
      kk: 'Тексеруде шешілмеген мәселелер бар, сондықтан қол қоюға әлі болмайды.',
      ru: 'В проверке остались нерешённые вопросы, поэтому подписать пока нельзя.',
      en: 'The check has open points, so it cannot be signed yet.',
    },
    todo: {
      kk: 'Тексеру нәтижесіне оралып, әр мәселе бойынша не істеу керегін қараңыз.',
      ru: 'Вернитесь к результату проверки и посмотрите, что сделать по каждому вопросу.',
      en: 'Go back to the result of the check and see what to do about each point.',
    },
  },
  ERR_REQUEST_UNREADABLE: {
    what: {
      kk: 'Сұраныс мәтіні оқылмады.',
      ru: 'Текст запроса не удалось прочитать.',
      en: 'The text of the request could not be read.',
    },
    todo: otherFile,
  },
  ERR_REQUEST_STATEMENT_MISMATCH: {
    what: {
      kk: 'Өтініш мәтіні оның өрістеріне сәйкес келмейді.',
      ru: 'Текст заявления не совпадает с его полями.',
      en: 'The text of the statement does not match its fields.',
    },
    todo: {
      kk: 'Қол қоймаңыз. Тапсырыс бетін жаңартып, қайта бастаңыз.',
      ru: 'Не подписывайте. Обновите страницу заказа и начните заново.',
      en: 'Do not sign. Reload the ordering page and start again.',
    },
  },
  ERR_REQUEST_SIGNED_BEFORE: {
    what: {
      kk: 'Осы адамның осы уақытқа тапсырысына жаңа ғана басқа терезеде қол қойылды. Мұнда ештеңеге қол қойылған жоқ.',
      ru: 'Заказ для этого человека на это время только что подписан в другом окне. Здесь ничего не подписано.',
      en: 'An order for this person and this time was signed in another window just now. Nothing was signed here.',
    },
    todo: {
      kk: 'Оны «Менің сұраныстарым» тізімінен қараңыз. Тағы бір тапсырыс керек болса, бұл тапсырысты қайта қарап шығыңыз.',
      ru: 'Посмотрите его в списке «Мои запросы». Если нужен ещё один заказ, просмотрите этот заново.',
      en: 'Look at it under “My requests”. If one more order is needed, look through this one again.',
    },
  },
  ...deliveryErrors,
  ...storageErrors,
  ERR_MESSAGE_REFUSED: {
    what: {
      kk: 'Кеңейтімнің бөліктері бір-бірін түсінбеді: бет жаңартудан кейін ескірген болуы мүмкін.',
      ru: 'Части расширения не поняли друг друга: страница могла устареть после обновления.',
      en: 'Parts of the extension did not understand each other: the page may be older than an update.',
    },
    todo: {
      kk: 'Тапсырыс бетін және осы тақтаны жаңартыңыз.',
      ru: 'Обновите страницу заказа и эту панель.',
      en: 'Reload the ordering page and this panel.',
    },
  },
  ERR_INPUT_FILE: {
    what: {
      kk: 'Файл ашылмады.',
      ru: 'Файл не удалось открыть.',
      en: 'The file could not be opened.',
    },
    todo: {
      kk: 'Файлдың орнында екенін және оны оқуға рұқсат барын тексеріңіз.',
      ru: 'Проверьте, что файл на месте и его разрешено читать.',
      en: 'Check that the file is there and may be read.',
    },
  },
  ERR_INPUT_TOO_LARGE: {
    what: {
      kk: 'Файл тым үлкен: {mebibytes} МБ-қа дейін оқылады.',
      ru: 'Файл слишком велик: читаются файлы до {mebibytes} МБ.',
      en: 'The file is too large: files of up to {mebibytes} MB are read.',
    },
    todo: {
      kk: 'Дұрыс файлды таңдағаныңызды тексеріңіз.',
      ru: 'Проверьте, тот ли файл выбран.',
      en: 'Check that it is the file that you meant.',
    },
  },
  ERR_USAGE: {
    what: {
      kk: 'Пәрмен түсініксіз.',
      ru: 'Команда не распознана.',
      en: 'The command was not understood.',
    },
    todo: {
      kk: 'Тізімді «komekshi --help» көрсетеді.',
      ru: 'Список команд показывает «komekshi --help».',
      en: '“komekshi --help” shows the list of commands.',
    },
  },
  ERR_INTERNAL: {
    what: {
      kk: 'Бағдарламаның өзінде қате шықты.',
      ru: 'Произошла ошибка в самой программе.',
      en: 'Something went wrong in the program itself.',
    },
    todo: tellUs,
  },
} satisfies Record<ErrorCode, ErrorText>;

/** The words of a failure as it came: of a password with a blank about it, the blank. */
export const errorText = ({ code, params }: Pick<AppError, 'code' | 'params'>): ErrorText =>
  code === 'ERR_KEY_WRONG_PASSWORD' && params['blank'] !== undefined
    ? { ...errors[code], todo: strayBlank }
    : errors[code];
