// Failures of signed files, certificates, lists, answers and time stamps.
import type { ErrorCode } from '../src/core/errors.ts';
import { type ErrorText, tellUs, otherFile, signedFile, stampLater } from './remedies.ts';

export const signatureErrors = {
  ERR_CERTIFICATE_UNREADABLE: {
    what: {
      kk: 'Сертификат оқылмады.',
      ru: 'Сертификат не удалось прочитать.',
      en: 'The certificate could not be read.',
    },
    todo: otherFile,
  },
  ERR_CRL_UNREADABLE: {
    what: {
      kk: 'Кері қайтарылған сертификаттар тізімі оқылмады.',
      ru: 'Список отозванных сертификатов не удалось прочитать.',
      en: 'The list of revoked certificates could not be read.',
    },
    todo: otherFile,
  },
  ERR_OCSP_UNREADABLE: {
    what: {
      kk: 'Сертификат күйі туралы жауап (OCSP) оқылмады.',
      ru: 'Ответ о статусе сертификата (OCSP) не удалось прочитать.',
      en: 'The answer about the state of the certificate (OCSP) could not be read.',
    },
    todo: otherFile,
  },
  ERR_OCSP_REFUSED: {
    what: {
      kk: 'Куәландырушы орталықтың қызметі сертификат күйі туралы жауап бермеді ({status}).',
      ru: 'Служба удостоверяющего центра не дала ответа о статусе сертификата ({status}).',
      en: 'The service of the certification authority gave no answer about the state of the certificate ({status}).',
    },
    todo: {
      kk: 'Біраздан кейін қайталап көріңіз.',
      ru: 'Повторите попытку позже.',
      en: 'Try again later.',
    },
  },
  ERR_CMS_UNREADABLE: {
    what: {
      kk: 'Бұл файлдан қолтаңба оқылмады: ол басқа файл, не бос, не бүлінген, не қолтаңба стандартына (CMS) сай емес.',
      ru: 'В этом файле не удалось прочитать подпись: это другой файл, он пуст, повреждён или не соответствует стандарту подписи (CMS).',
      en: 'No signature could be read in this file: it is another file, it is empty or damaged, or it does not keep to the standard for signatures (CMS).',
    },
    todo: signedFile,
  },
  ERR_CMS_TOO_LARGE: {
    what: {
      kk: 'Қол қойылған файл тым үлкен: {mebibytes} МБ-қа дейін оқылады.',
      ru: 'Подписанный файл слишком велик: читаются файлы до {mebibytes} МБ.',
      en: 'The signed file is too large: files of up to {mebibytes} MB are read.',
    },
    todo: {
      kk: 'Қол қойғаннан қолтаңбаны құжаттан бөлек файлмен беруін сұраңыз.',
      ru: 'Попросите того, кто подписал, дать подпись отдельным файлом, без документа внутри.',
      en: 'Ask whoever signed it for the signature in a file of its own, without the document inside.',
    },
  },
  ERR_CMS_TRAILING: {
    what: {
      kk: 'Файлда қолтаңбадан кейін тағы бірдеңе бар ({bytes} байт), сондықтан ол туралы ештеңе айтуға болмайды.',
      ru: 'В файле после подписи есть что-то ещё ({bytes} {bytes:байт|байта|байт|байта}), поэтому сказать о ней ничего нельзя.',
      en: 'Behind the signature the file holds something else ({bytes} {bytes:byte|bytes}), so nothing can be said of it.',
    },
    todo: signedFile,
  },
  ERR_CMS_SEVERAL: {
    what: {
      kk: 'Файлда қол қойылған бірнеше хабар бар.',
      ru: 'В файле несколько подписанных сообщений.',
      en: 'The file holds several signed messages.',
    },
    todo: {
      kk: 'Әрқайсысын бөлек файлға сақтап, біреуін таңдаңыз.',
      ru: 'Сохраните каждое в отдельный файл и выберите один.',
      en: 'Save each in a file of its own and choose one.',
    },
  },
  ERR_CMS_LETTER: {
    what: {
      kk: 'Бұл қол қойылған хат: қолтаңба мәтіннің қасында не тіркемеде тұр.',
      ru: 'Это подписанное письмо: подпись стоит рядом с текстом или во вложении.',
      en: 'This is a signed letter: the signature stands beside its text or in an attachment.',
    },
    todo: {
      kk: 'Хатты пошта бағдарламасында ашып, қолтаңбасы бар тіркемені (.p7m, .p7s, .cms) сақтаңыз да, соны таңдаңыз.',
      ru: 'Откройте письмо в почтовой программе, сохраните вложение с подписью (.p7m, .p7s, .cms) и выберите его.',
      en: 'Open the letter in a mail program, save the attachment with the signature (.p7m, .p7s, .cms) and choose that.',
    },
  },
  ERR_CONTENT_TOO_LARGE: {
    what: {
      kk: 'Құжат тым үлкен, қолтаңбаның ішіне сыймайды: қолтаңбасымен бірге ең көбі {mebibytes} МБ.',
      ru: 'Документ слишком велик, чтобы вложить его в подпись: вместе с ней не больше {mebibytes} МБ.',
      en: 'The document is too large to put inside its signature: with it, {mebibytes} MB at most.',
    },
    todo: {
      kk: 'Құжатқа --detached параметрімен қол қойыңыз: қолтаңба бөлек файл болады.',
      ru: 'Подпишите с --detached: подпись будет отдельным файлом.',
      en: 'Sign it with --detached: the signature is then a file of its own.',
    },
  },
  ERR_STAMP_UNREADABLE: {
    what: {
      kk: 'Уақыт белгісі оқылмады.',
      ru: 'Метку времени не удалось прочитать.',
      en: 'The time stamp could not be read.',
    },
    todo: stampLater,
  },
  ERR_STAMP_REFUSED: {
    what: {
      kk: 'Уақыт белгісі қызметі белгі бермеді ({failure}).',
      ru: 'Служба меток времени отказала ({failure}).',
      en: 'The time-stamping service refused ({failure}).',
    },
    todo: stampLater,
  },
  ERR_STAMP_MISMATCH: {
    what: {
      kk: 'Уақыт белгісі басқа сұрауға берілген ({field}).',
      ru: 'Метка времени выдана на другой запрос ({field}).',
      en: 'The time stamp answers another request ({field}).',
    },
    todo: stampLater,
  },
  ERR_STAMP_NOT_TRUSTED: {
    what: {
      kk: 'Уақыт белгісіне сенуге болмайды ({reason}).',
      ru: 'Метке времени нельзя верить ({reason}).',
      en: 'The time stamp cannot be trusted ({reason}).',
    },
    todo: stampLater,
  },
  ERR_TSA_UNREACHABLE: {
    what: {
      kk: 'Уақыт белгісі қызметіне қосылу мүмкін болмады.',
      ru: 'Не удалось связаться со службой меток времени.',
      en: 'The time-stamping service could not be reached.',
    },
    todo: stampLater,
  },
  ERR_SIGNATURE_SELF_CHECK: {
    what: {
      kk: 'Жаңа қойылған қолтаңба өз тексеруімізден өтпеді, сондықтан ештеңе жіберілмеді.',
      ru: 'Созданная подпись не прошла нашу же проверку, поэтому ничего не отправлено.',
      en: 'The new signature did not pass our own check, so nothing was sent.',
    },
    todo: tellUs,
  },
} satisfies Partial<Record<ErrorCode, ErrorText>>;
