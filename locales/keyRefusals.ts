// What each refusal of a signing key means to a person, and what to do about it.
import type { ErrorCode } from '../src/core/errors.ts';
import { nationalKey, newKey } from './keyFiles.ts';
import { type ErrorText, personalKey } from './remedies.ts';

export const keyRefusalErrors = {
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
} satisfies Partial<Record<ErrorCode, ErrorText>>;
