// What each failure means to a person and what to do about it. A code without a text does not compile.
// Manner: what happened and how to mend it, no «invalid», no «please» (GOV.UK Design System, error message).
import type { AppError, ErrorCode } from '../src/core/errors.ts';
import type { Texts } from '../src/core/rules/rule.ts';
import { documentErrors } from './documents.ts';
import { draftErrors } from './drafts.ts';
import { keyFileErrors, nationalKey, newKey, strayBlank } from './keyFiles.ts';
import { storageErrors } from './storage.ts';

export interface ErrorText {
  readonly what: Texts;
  readonly todo: Texts;
}

const personalKey: Texts = {
  kk: 'Жеке тұлғаның қол қою кілтін таңдаңыз: файл аты көбіне GOST512 немесе RSA сөзінен басталады.',
  ru: 'Выберите ключ подписи физического лица: имя файла обычно начинается с GOST512 или RSA.',
  en: 'Choose the signing key of an individual: the file name usually starts with GOST512 or RSA.',
};
const tellProvider: Texts = {
  kk: 'Өнім берушіге хабарласып, осы хабарды айтыңыз. Қол қойылған файл сізде сақталды.',
  ru: 'Свяжитесь с поставщиком и передайте ему это сообщение. Подписанный файл у вас сохранён.',
  en: 'Contact the supplier and pass on this message. Your signed file is kept.',
};
const tellUs: Texts = {
  kk: 'Бетті жаңартып, қайталап көріңіз. Қате қайталанса, оның кодын әзірлеушілерге хабарлаңыз.',
  ru: 'Обновите страницу и повторите. Если ошибка повторится, сообщите её код разработчикам.',
  en: 'Reload the page and try again. If it happens again, tell the developers its code.',
};
const otherFile: Texts = {
  kk: 'Файлды оны жасаған тараптан қайта алып, тағы бір рет таңдаңыз.',
  ru: 'Получите файл ещё раз у того, кто его создал, и выберите его снова.',
  en: 'Get the file once more from whoever made it and choose it again.',
};
const signedFile: Texts = {
  kk: 'Қол қойған бағдарлама берген файлды таңдаңыз: аты көбіне .cms, .p7s, .sig не .pem деп аяқталады. Осының өзі болса, оны қайта алыңыз.',
  ru: 'Выберите файл, который дала подписавшая программа: имя обычно оканчивается на .cms, .p7s, .sig или .pem. Если это он и есть, получите его ещё раз.',
  en: 'Choose the file that the signing program gave: its name usually ends in .cms, .p7s, .sig or .pem. If this is the one, get it once more.',
};
const stampLater: Texts = {
  kk: 'Қайталап көріңіз немесе уақыт белгісінсіз қол қойыңыз: ол қол қойылған уақытты дәлелдемейді.',
  ru: 'Повторите попытку или подпишите без метки: тогда время подписи ничем не доказано.',
  en: 'Try again, or sign without a stamp: nothing then proves when it was signed.',
};

export const errors = {
  ...keyFileErrors,
  ERR_KEY_CA_OR_SERVICE: {
    what: {
      kk: 'Бұл адамның емес, куәландырушы орталықтың немесе сервистің кілті.',
      ru: 'Это ключ удостоверяющего центра или сервиса, а не человека.',
      en: 'This key belongs to a certification authority or a service, not to a person.',
    },
    todo: personalKey,
  },
  ERR_KEY_NOT_YET_VALID: {
    what: {
      kk: 'Кілттің мерзімі әлі басталған жоқ.',
      ru: 'Срок действия ключа ещё не начался.',
      en: 'The validity of the key has not started yet.',
    },
    todo: {
      kk: 'Компьютердегі күн мен уақытты тексеріңіз немесе басқа кілтті таңдаңыз.',
      ru: 'Проверьте дату и время на компьютере или выберите другой ключ.',
      en: 'Check the date and time of the computer or choose another key.',
    },
  },
  ERR_KEY_EXPIRED: {
    what: {
      kk: 'Кілттің мерзімі аяқталған.',
      ru: 'Срок действия ключа истёк.',
      en: 'The key has expired.',
    },
    todo: newKey,
  },
  ERR_KEY_AUTHENTICATION: {
    what: {
      kk: 'Бұл кілт жүйеге кіруге арналған, онымен қол қоюға болмайды.',
      ru: 'Этот ключ предназначен для входа в системы, подписывать им нельзя.',
      en: 'This key is meant for logging in; it cannot be used to sign.',
    },
    todo: {
      kk: 'Қол қою кілтін таңдаңыз: файл аты AUTH сөзінен емес, көбіне GOST512 немесе RSA сөзінен басталады.',
      ru: 'Выберите ключ для подписи: имя файла обычно начинается не с AUTH, а с GOST512 или RSA.',
      en: 'Choose the signing key: its file name usually starts with GOST512 or RSA, not with AUTH.',
    },
  },
  ERR_KEY_NOT_FOR_SIGNING: {
    what: {
      kk: 'Сертификат бұл кілтпен құжатқа қол қоюға рұқсат бермейді.',
      ru: 'Сертификат не разрешает подписывать этим ключом документы.',
      en: 'The certificate does not allow documents to be signed with this key.',
    },
    todo: personalKey,
  },
  ERR_KEY_INFORMATION_SYSTEM: {
    what: {
      kk: 'Бұл ақпараттық жүйенің кілті.',
      ru: 'Это ключ информационной системы.',
      en: 'This key belongs to an information system.',
    },
    todo: personalKey,
  },
  ERR_KEY_LEGAL_ENTITY: {
    what: {
      kk: 'Бұл заңды тұлғаның кілті. Тапсырысқа адам өз атынан қол қояды.',
      ru: 'Это ключ юридического лица. Заказ человек подписывает от своего имени.',
      en: 'This key belongs to an organisation. A person signs the order in their own name.',
    },
    todo: personalKey,
  },
  ERR_KEY_CONTRADICTORY: {
    what: {
      kk: 'Кілттің сертификаты өзіне қайшы: иесі жеке тұлға делінген, бірақ ұйымның БСН-і көрсетілген.',
      ru: 'Сертификат ключа противоречит себе: владелец назван физическим лицом, но указан БИН организации.',
      en: 'The certificate contradicts itself: its holder is called an individual, and the BIN of an organisation is named.',
    },
    todo: newKey,
  },
  ERR_KEY_NOT_INDIVIDUAL: {
    what: {
      kk: 'Кілттің жеке тұлғаға тиесілі екені сертификаттан көрінбейді.',
      ru: 'Из сертификата не видно, что ключ принадлежит физическому лицу.',
      en: 'The certificate does not show that the key belongs to an individual.',
    },
    todo: personalKey,
  },
  ERR_KEY_POLICY: {
    what: {
      kk: 'Сертификат бұл мақсатқа арналмаған саясатпен берілген.',
      ru: 'Сертификат выдан по политике, которая не подходит для такой подписи.',
      en: 'The certificate was issued under a policy that does not fit such a signature.',
    },
    todo: personalKey,
  },
  ERR_KEY_NO_IIN: {
    what: {
      kk: 'Сертификатта иесінің ЖСН-і көрсетілмеген.',
      ru: 'В сертификате не указан ИИН владельца.',
      en: 'The certificate does not name the IIN of its holder.',
    },
    todo: newKey,
  },
  ERR_KEY_OTHER_PERSON: {
    what: {
      kk: 'Кілт басқа адамға тиесілі: оның ЖСН-і өтініш берушінің ЖСН-іне сәйкес емес.',
      ru: 'Ключ принадлежит другому человеку: его ИИН не совпадает с ИИН того, кто подаёт заявление.',
      en: 'The key belongs to another person: its IIN is not the IIN of whoever files the request.',
    },
    todo: {
      kk: 'Өз кілтіңізді таңдаңыз. Біреудің кілтімен қол қоюға болмайды: туысыңыз үшін өкіл ретінде беріп, өз кілтіңізбен қол қойыңыз.',
      ru: 'Выберите свой ключ. Подписывать чужим ключом нельзя: за близкого подайте как представитель и подпишите своим ключом.',
      en: 'Choose your own key. Nobody may sign with another person’s key: for a relative, file as a representative and sign with your own.',
    },
  },
  ERR_KEY_OF_APPLICANT: {
    what: {
      kk: 'Бұл өтініш берушінің кілті, ал өтінішті өкіл береді.',
      ru: 'Это ключ заявителя, а подаёт заявление представитель.',
      en: 'This is the applicant’s key, and a representative files the request.',
    },
    todo: {
      kk: 'Өкіл тек өз кілтімен қол қояды: біреудің кілтімен, тіпті оның рұқсатымен де, қол қоюға болмайды (Цифрлық кодекс, 51-бап, 3-тармақ). Не өтініш беруші өзі берсін.',
      ru: 'Представитель подписывает только своим ключом: чужим нельзя даже с разрешения (Цифровой кодекс, статья 51, пункт 3). Или пусть заявитель подаст сам.',
      en: 'A representative signs with the own key alone: nobody may use another’s, not even with leave (Digital Code, article 51, paragraph 3). Or let the applicant file in person.',
    },
  },
  ERR_KEY_UNTRUSTED: {
    what: {
      kk: 'Кілттің сертификаты Ұлттық куәландырушы орталықтан екені расталмады.',
      ru: 'Не подтверждено, что сертификат ключа выдан Национальным удостоверяющим центром.',
      en: 'It could not be confirmed that the National Certification Authority issued the certificate.',
    },
    todo: nationalKey,
  },
  ERR_KEY_REVOKED: {
    what: {
      kk: 'Кілттің сертификаты кері қайтарып алынған.',
      ru: 'Сертификат ключа отозван.',
      en: 'The certificate of the key has been revoked.',
    },
    todo: newKey,
  },
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
      kk: 'Бұл файлдан қолтаңба оқылмады: ол басқа файл, не бүлінген, не бос.',
      ru: 'В этом файле не удалось прочитать подпись: это другой файл, либо он повреждён или пуст.',
      en: 'No signature could be read in this file: it is another file, or it is damaged or empty.',
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
  ERR_PROVIDER_ADDRESS: {
    what: {
      kk: 'Бұл жазу сервистің мекенжайына ұқсамайды.',
      ru: 'Это не похоже на адрес сервиса.',
      en: 'This does not look like the address of an endpoint.',
    },
    todo: {
      kk: 'https:// деп басталатын мекенжайды толық жазыңыз.',
      ru: 'Впишите адрес целиком, он начинается с https://.',
      en: 'Type the whole address; it starts with https://.',
    },
  },
  ERR_PROVIDER_NOT_ALLOWED: {
    what: {
      kk: 'Браузерге бұл мекенжайға қосылуға рұқсат берілмеді.',
      ru: 'Браузеру не разрешено обращаться к этому адресу.',
      en: 'The browser was not allowed to reach this address.',
    },
    todo: {
      kk: 'Мекенжайды қайта тексеріп, браузердің сұрағына келісіңіз.',
      ru: 'Проверьте адрес ещё раз и согласитесь на вопрос браузера.',
      en: 'Check the address again and agree to the browser’s question.',
    },
  },
  ERR_PROVIDER_UNREACHABLE: {
    what: {
      kk: 'Өнім берушінің мекенжайына қосылу мүмкін болмады.',
      ru: 'Не удалось связаться с адресом поставщика.',
      en: 'The supplier’s address could not be reached.',
    },
    todo: {
      kk: 'Интернет пен мекенжайды тексеріңіз. Сұранысқа қол қойылған болса, ол сақталған және байланыс пайда болғанда жіберіледі.',
      ru: 'Проверьте интернет и адрес. Если запрос уже подписан, он сохранён и уйдёт, когда связь появится.',
      en: 'Check the connection and the address. If a request is already signed, it is kept and leaves when the connection is back.',
    },
  },
  ERR_PROVIDER_UNEXPECTED_ANSWER: {
    what: {
      kk: 'Мекенжай күтілмеген жауап берді: ол өнім берушінің сервисі емес болуы мүмкін.',
      ru: 'Адрес ответил неожиданно: возможно, это не сервис поставщика.',
      en: 'The address gave an unexpected answer: it may not be a supplier’s endpoint.',
    },
    todo: {
      kk: 'Мекенжайды өнім берушіден нақтылап алыңыз.',
      ru: 'Уточните адрес у поставщика.',
      en: 'Check the address with the supplier.',
    },
  },
  ERR_PROVIDER_NOT_TRUSTED: {
    what: {
      kk: 'Өнім берушінің сертификаты расталмады: бұл мекенжайға деректер жіберілмейді.',
      ru: 'Сертификат поставщика не подтверждён: на этот адрес данные не отправляются.',
      en: 'The supplier’s certificate could not be confirmed: no data is sent to this address.',
    },
    todo: {
      kk: 'Мекенжайды өнім берушіден нақтылаңыз немесе қол қойылған файлды өзіңіз тапсырыңыз.',
      ru: 'Уточните адрес у поставщика или передайте подписанный файл сами.',
      en: 'Check the address with the supplier or hand over the signed file yourself.',
    },
  },
  ERR_PROVIDER_REFUSED: {
    what: {
      kk: 'Өнім берушінің сервисі сұранысты қабылдаған жоқ.',
      ru: 'Сервис поставщика не принял запрос.',
      en: 'The supplier’s endpoint did not accept the request.',
    },
    todo: {
      kk: 'Төмендегі себепті оқып, түзетіңіз де, қайта қол қойыңыз.',
      ru: 'Прочитайте причину, исправьте и подпишите заново.',
      en: 'Read the reason, mend it and sign again.',
    },
  },
  ERR_RECEIPT_UNREADABLE: {
    what: {
      kk: 'Өнім берушінің қолхаты оқылмады.',
      ru: 'Квитанцию поставщика не удалось прочитать.',
      en: 'The supplier’s receipt could not be read.',
    },
    todo: tellProvider,
  },
  ERR_RECEIPT_MISMATCH: {
    what: {
      kk: 'Қолхат басқа сұранысқа берілген.',
      ru: 'Квитанция относится к другому запросу.',
      en: 'The receipt is for another request.',
    },
    todo: tellProvider,
  },
  ERR_RECEIPT_SIGNATURE: {
    what: {
      kk: 'Қолхаттағы өнім берушінің қолтаңбасы расталмады.',
      ru: 'Подпись поставщика на квитанции не подтвердилась.',
      en: 'The supplier’s signature on the receipt could not be confirmed.',
    },
    todo: tellProvider,
  },
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
