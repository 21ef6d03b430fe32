// The refusals of a provider's endpoint in the words of a person: what happened, and what to do.
// One entry a problem type (RFC 9457). None of them is a decision of an authority, and none says
// that somebody is not entitled.
import type { ProblemType } from '../src/core/submission/problem.ts';
import type { Texts } from '../src/core/rules/rule.ts';
import { signAgain, sentAgain, newKey, ownKey, tellDevelopers } from './problemRemedies.ts';

export interface ProblemText {
  readonly title: Texts;
  readonly detail: Texts;
}

export const problems = {
  'too-large': {
    title: { kk: 'Файл тым үлкен', ru: 'Файл слишком велик', en: 'The file is too large' },
    detail: {
      kk: 'Қол қойылған сұраныс осы мекенжай қабылдайтын көлемнен асады.',
      ru: 'Подписанный запрос превышает размер, который принимает этот адрес.',
      en: 'The signed request is larger than this address takes in.',
    },
  },
  'unsupported-media-type': {
    title: {
      kk: 'Бұл пішім қабылданбайды',
      ru: 'Такой формат не принимается',
      en: 'This format is not taken in',
    },
    detail: {
      kk: 'Сұраныс application/cms пішімінде жіберілуі керек.',
      ru: 'Запрос должен быть отправлен в формате application/cms.',
      en: 'The request is to be sent as application/cms.',
    },
  },
  'digest-missing': {
    title: {
      kk: 'Мазмұнның бақылау сомасы жоқ',
      ru: 'Нет контрольной суммы содержимого',
      en: 'The digest of the content is missing',
    },
    detail: {
      kk: 'Content-Digest тақырыбында sha-256 мәні болуы керек.',
      ru: 'В заголовке Content-Digest должно быть значение sha-256.',
      en: 'The header Content-Digest has to carry a sha-256 value.',
    },
  },
  'digest-mismatch': {
    title: {
      kk: 'Файл жолда өзгерген',
      ru: 'Файл изменился в пути',
      en: 'The file changed on its way',
    },
    detail: sentAgain,
  },
  'request-unreadable': {
    title: { kk: 'Сұраныс оқылмайды', ru: 'Запрос не читается', en: 'The request cannot be read' },
    detail: {
      kk: 'Файлдың ішінде Көмекші жасаған қол қойылған сұраныс жоқ. Сұранысты қайта жасап, қол қойыңыз.',
      ru: 'В файле нет подписанного запроса, составленного Komekshi. Составьте запрос заново и подпишите его.',
      en: 'The file holds no signed request made by Komekshi. Make the request anew and sign it.',
    },
  },
  'request-wrapped': {
    title: {
      kk: 'Сұраныс орауымен жіберілген',
      ru: 'Запрос отправлен в обёртке',
      en: 'The request was sent in a wrapping',
    },
    detail: {
      kk: 'CMS хабарының өз байттары (DER не BER) жіберілуі керек: PEM жолдарынсыз, base64-сіз, пошта тақырыптарынсыз және соңында артық байтсыз.',
      ru: 'Отправлять нужно сами байты сообщения CMS (DER или BER): без строк PEM, без base64, без заголовков письма и без лишних байтов в конце.',
      en: 'Send the bytes of the CMS message itself (DER or BER): without the lines of PEM, base64, the headers of a letter, or anything behind them.',
    },
  },
  'signature-invalid': {
    title: {
      kk: 'Қолтаңба тексеруден өтпеді',
      ru: 'Подпись не прошла проверку',
      en: 'The signature does not hold',
    },
    detail: signAgain,
  },
  'certificate-untrusted': {
    title: {
      kk: 'Сертификатты сенімді орталық бермеген',
      ru: 'Сертификат выдан не доверенным центром',
      en: 'The certificate is not from a trusted authority',
    },
    detail: newKey,
  },
  'certificate-expired': {
    title: {
      kk: 'Кілттің мерзімі өткен',
      ru: 'Срок действия ключа истёк',
      en: 'The key has expired',
    },
    detail: newKey,
  },
  'certificate-not-yet-valid': {
    title: {
      kk: 'Кілттің мерзімі әлі басталмаған',
      ru: 'Срок действия ключа ещё не начался',
      en: 'The key is not valid yet',
    },
    detail: {
      kk: 'Компьютердегі күн мен уақытты тексеріңіз. Кілт жаңа болса, мерзімі басталғаннан кейін қол қойыңыз.',
      ru: 'Проверьте дату и время на компьютере. Если ключ новый, подпишите после начала его срока.',
      en: 'Check the date and time of the computer. If the key is new, sign after its term begins.',
    },
  },
  'not-a-signing-key': {
    title: {
      kk: 'Бұл кілт қол қоюға арналмаған',
      ru: 'Этот ключ не предназначен для подписи',
      en: 'This key is not meant for signing',
    },
    detail: ownKey,
  },
  'not-an-individual-key': {
    title: {
      kk: 'Бұл жеке тұлғаның кілті емес',
      ru: 'Это ключ не физического лица',
      en: 'This is not an individual’s key',
    },
    detail: ownKey,
  },
  'certificate-revoked': {
    title: { kk: 'Кілт кері қайтарып алынған', ru: 'Ключ отозван', en: 'The key has been revoked' },
    detail: newKey,
  },
  'revocation-unknown': {
    title: {
      kk: 'Кілттің кері қайтарылмағанын қазір тексеру мүмкін емес',
      ru: 'Сейчас нельзя проверить, не отозван ли ключ',
      en: 'It cannot be checked now whether the key was revoked',
    },
    detail: sentAgain,
  },
  'signer-mismatch': {
    title: {
      kk: 'Сұранысқа оны берген адам қол қоймаған',
      ru: 'Запрос подписал не тот, кто его подаёт',
      en: 'The request is not signed by the person who files it',
    },
    detail: ownKey,
  },
  'wrong-audience': {
    title: {
      kk: 'Сұраныс басқа өнім берушіге арналған',
      ru: 'Запрос предназначен другому поставщику',
      en: 'The request is meant for another supplier',
    },
    detail: {
      kk: 'Өнім берушінің мекенжайы мен БСН-ін тексеріп, сұранысты сол өнім берушіге жасаңыз.',
      ru: 'Проверьте адрес и БИН поставщика и составьте запрос для него.',
      en: 'Check the supplier’s address and BIN, and make the request for that supplier.',
    },
  },
  'request-expired': {
    title: {
      kk: 'Сұраныстың жіберу мерзімі өткен',
      ru: 'Срок отправки запроса истёк',
      en: 'The time for sending this request is over',
    },
    detail: signAgain,
  },
  'statement-mismatch': {
    title: {
      kk: 'Сұраныстың мәтіні деректеріне сәйкес келмейді',
      ru: 'Текст запроса не совпадает с его данными',
      en: 'The text of the request does not say what its data say',
    },
    detail: signAgain,
  },
  'idempotency-key-missing': {
    title: { kk: 'Жіберу кілті жоқ', ru: 'Нет ключа отправки', en: 'The delivery key is missing' },
    detail: tellDevelopers,
  },
  'not-the-sender': {
    title: {
      kk: 'Бұл сұранысты басқа жіберуші жасаған',
      ru: 'Этот запрос составлен другим отправителем',
      en: 'This request was made by another sender',
    },
    detail: {
      kk: 'Сұранысты тек оны жасаған бағдарлама өзінің жіберу кілтімен жеткізе алады. Ештеңе сақталған жоқ. Сұранысты сол бағдарламадан жіберіңіз немесе жаңадан жасап, қол қойыңыз.',
      ru: 'Доставить запрос может только программа, которая его составила, своим ключом отправки. Ничего не сохранено. Отправьте запрос из неё или составьте его заново и подпишите.',
      en: 'Only the program that made the request can deliver it, under its own delivery key. Nothing was stored. Send it from there, or make the request anew and sign it.',
    },
  },
  'idempotency-key-reused': {
    title: {
      kk: 'Бұл жіберу кілтімен басқа файл жіберілген',
      ru: 'С этим ключом отправки уже прислан другой файл',
      en: 'Another file was sent with this delivery key',
    },
    detail: tellDevelopers,
  },
  'request-already-received': {
    title: {
      kk: 'Бұл сұраныс бұрын қабылданған',
      ru: 'Этот запрос уже принят',
      en: 'This request was received before',
    },
    detail: {
      kk: 'Файл сол күйінде қабылданған болса, оның қолхаты осы жауаппен бірге келді. Келмесе, өнім берушіге хабарласыңыз.',
      ru: 'Если принят этот самый запрос, квитанция о нём пришла вместе с этим ответом. Если её нет, обратитесь к поставщику.',
      en: 'Where it is this very request, its receipt came with this answer. If there is none, contact the supplier.',
    },
  },
  unauthorized: {
    title: {
      kk: 'Күйін көруге рұқсат жоқ',
      ru: 'Нет права видеть состояние',
      en: 'No permission to see the status',
    },
    detail: {
      kk: 'Сұраныстың күйін қолхатпен бірге берілген белгі арқылы ғана көруге болады.',
      ru: 'Состояние запроса видно только по токену, который был выдан вместе с квитанцией.',
      en: 'The status opens only with the token that came with the receipt.',
    },
  },
  'not-found': {
    title: {
      kk: 'Мұндай мекенжай немесе сұраныс жоқ',
      ru: 'Нет такого адреса или такого запроса',
      en: 'There is no such address or request',
    },
    detail: {
      kk: 'Өнім берушінің мекенжайын тексеріңіз.',
      ru: 'Проверьте адрес поставщика.',
      en: 'Check the supplier’s address.',
    },
  },
  'request-timeout': {
    title: {
      kk: 'Сұраныс уақытында жетіп үлгермеді',
      ru: 'Запрос не успел дойти',
      en: 'The request did not arrive in time',
    },
    detail: sentAgain,
  },
  'too-many-requests': {
    title: {
      kk: 'Бұл жерден тым жиі сұралды',
      ru: 'Отсюда обращались слишком часто',
      en: 'There were too many calls from here',
    },
    detail: {
      kk: 'Біраз күтіңіз. Сақталған сұраныс автоматты түрде қайта жіберіледі.',
      ru: 'Немного подождите. Сохранённый запрос будет отправлен ещё раз автоматически.',
      en: 'Wait a little. A request that is kept will be sent again by itself.',
    },
  },
  internal: {
    title: {
      kk: 'Өнім берушінің жүйесінде ақау шықты',
      ru: 'Сбой в системе поставщика',
      en: 'Something failed in the supplier’s system',
    },
    detail: sentAgain,
  },
  'not-ready': {
    title: {
      kk: 'Өнім беруші қазір қолхат бере алмайды',
      ru: 'Поставщик сейчас не может выдать квитанцию',
      en: 'The supplier cannot give a receipt right now',
    },
    detail: sentAgain,
  },
  unavailable: {
    title: {
      kk: 'Өнім берушінің жүйесі қазір қабылдай алмайды',
      ru: 'Система поставщика сейчас не может принять',
      en: 'The supplier’s system cannot take anything in right now',
    },
    detail: sentAgain,
  },
} as const satisfies Readonly<Record<ProblemType, ProblemText>>;
