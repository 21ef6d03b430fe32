// Texts about key files: what a chosen file is instead, what stands against opening it, and whose
// key of several is to sign. A new key is advised only where saving the same one anew would not do.
import type { Texts } from '../src/core/rules/rule.ts';

export const newKey: Texts = {
  kk: 'Ұлттық куәландырушы орталықтан (pki.gov.kz) жаңа кілт алып, сол файлды таңдаңыз.',
  ru: 'Получите новый ключ в Национальном удостоверяющем центре (pki.gov.kz) и выберите его файл.',
  en: 'Get a new key from the National Certification Authority (pki.gov.kz) and choose its file.',
};
export const nationalKey: Texts = {
  kk: 'Қазақстанның Ұлттық куәландырушы орталығы (pki.gov.kz) берген кілтті таңдаңыз. Ондай кілтіңіз жоқ болса, сол жерден аласыз.',
  ru: 'Выберите ключ, выданный Национальным удостоверяющим центром Казахстана (pki.gov.kz). Если такого нет, его выдают там же.',
  en: 'Choose the key that the National Certification Authority of Kazakhstan (pki.gov.kz) issued. If you have none, it is issued there.',
};
const copyAgain: Texts = {
  kk: 'Файлды бастапқы орнынан қайта көшіріп, тағы бір рет таңдаңыз.',
  ru: 'Скопируйте файл заново из того места, где он был сохранён, и выберите его ещё раз.',
  en: 'Copy the file again from where it was first saved and choose it once more.',
};
const issuedFile: Texts = {
  kk: 'Кілт берілгенде сақталған файлды табыңыз: ол бірнеше килобайт, аты көбіне GOST512 немесе RSA сөзінен басталады.',
  ru: 'Найдите файл, сохранённый при выдаче ключа: он занимает несколько килобайт, имя обычно начинается с GOST512 или RSA.',
  en: 'Find the file that was saved when the key was issued: it has a few kilobytes, and its name usually starts with GOST512 or RSA.',
};
const savedAnew: Texts = {
  kk: 'Жаңа кілт алудың қажеті жоқ: осы кілтті ол сақталған бағдарламадан .p12 файлына қайта экспорттаңыз (AES-256, SHA-256) немесе бастапқы файлды таңдаңыз.',
  ru: 'Новый ключ не нужен: экспортируйте этот же ключ заново в файл .p12 (AES-256, SHA-256) из программы, где он хранится, или выберите первоначальный файл.',
  en: 'No new key is needed: export the same key to a .p12 file anew (AES-256, SHA-256) from the program that keeps it, or choose the original file.',
};

/** In place of the usual advice, where the password has a blank that may have come along when it was copied. */
export const strayBlank: Texts = {
  kk: 'Жазылған құпиясөздің басында, соңында немесе ішінде көрінбейтін таңба бар: бос орын, жол соңы. Көшіргенде ілесіп кеткен болуы мүмкін. Құпиясөзді онсыз, қолмен теріңіз. Файл таңдаулы күйінде қалды.',
  ru: 'Во введённом пароле есть пробел или невидимый знак в начале, в конце или внутри: он мог попасть туда при копировании. Введите пароль без него, с клавиатуры. Файл остался выбранным.',
  en: 'The password as given has a space or an unseen character at its beginning, its end or inside: it may have come along when it was copied. Type the password without it. The file is still chosen.',
};

export const keyFileErrors = {
  ERR_KEY_NOT_A_KEY_FILE: {
    what: {
      kk: 'Бұл файлдың ішінде электрондық қолтаңба кілті жоқ, аты қандай болса да.',
      ru: 'Внутри этого файла нет ключа электронной подписи, как бы он ни назывался.',
      en: 'There is no electronic signature key inside this file, whatever its name.',
    },
    todo: issuedFile,
  },
  ERR_KEY_EMPTY_FILE: {
    what: {
      kk: 'Файл бос: ішінде бір байт та жоқ.',
      ru: 'Файл пуст: в нём нет ни одного байта.',
      en: 'The file is empty: there is not one byte in it.',
    },
    todo: copyAgain,
  },
  ERR_KEY_ARCHIVE: {
    what: {
      kk: 'Бұл мұрағат (ZIP, RAR немесе 7z), кілттің өзі емес.',
      ru: 'Это архив (ZIP, RAR или 7z), а не сам ключ.',
      en: 'This is an archive (ZIP, RAR or 7z), not the key itself.',
    },
    todo: {
      kk: 'Алдымен мұрағатты ашып, ішіндегі кілт файлын таңдаңыз.',
      ru: 'Сначала распакуйте архив и выберите файл ключа, который лежит внутри.',
      en: 'Unpack the archive first and choose the key file inside it.',
    },
  },
  ERR_KEY_JAVA_KEY_STORE: {
    what: {
      kk: 'Бұл Java қоймасы (JKS): кілт онда басқа түрде сақталған.',
      ru: 'Это хранилище Java (JKS): ключ в нём записан в другом виде.',
      en: 'This is a Java key store (JKS): the key is kept in another form there.',
    },
    todo: {
      kk: 'Жаңа кілт алудың қажеті жоқ: қоймадан .p12 файлын жасаңыз (keytool -importkeystore -deststoretype PKCS12) немесе бастапқы .p12 файлын таңдаңыз.',
      ru: 'Новый ключ не нужен: сделайте из хранилища файл .p12 (keytool -importkeystore -deststoretype PKCS12) или выберите первоначальный файл .p12.',
      en: 'No new key is needed: make a .p12 file from the store (keytool -importkeystore -deststoretype PKCS12) or choose the original .p12 file.',
    },
  },
  ERR_KEY_BARE: {
    what: {
      kk: 'Бұл файлда тек жеке кілт тұр (PEM немесе PKCS#8), сертификатпен бірге .p12 түрінде емес.',
      ru: 'В этом файле голый закрытый ключ (PEM или PKCS#8), а не ключ вместе с сертификатом в виде .p12.',
      en: 'This file holds a bare private key (PEM or PKCS#8), not a key together with its certificate as .p12.',
    },
    todo: {
      kk: 'Бастапқы .p12 файлын таңдаңыз немесе кілт пен сертификатты бір .p12 файлына жинаңыз (openssl pkcs12 -export).',
      ru: 'Выберите первоначальный файл .p12 или соберите ключ и сертификат в один файл .p12 (openssl pkcs12 -export).',
      en: 'Choose the original .p12 file, or put key and certificate into one .p12 file (openssl pkcs12 -export).',
    },
  },
  ERR_KEY_CERTIFICATE_ALONE: {
    what: {
      kk: 'Бұл файлда тек сертификат бар, кілттің өзі жоқ: онымен қол қойылмайды.',
      ru: 'В этом файле только сертификат, самого ключа нет: им не подписать.',
      en: 'This file holds a certificate alone, without its key: it cannot sign.',
    },
    todo: {
      kk: 'Сол сертификаттың кілті бар файлды таңдаңыз: ол кілт берілгенде бірге сақталады, ашу үшін құпиясөз сұралады.',
      ru: 'Выберите файл с ключом этого сертификата: он сохраняется при выдаче и открывается по паролю.',
      en: 'Choose the file with the key of that certificate: it is saved when the key is issued and opens with a password.',
    },
  },
  ERR_KEY_SIGNED_FILE: {
    what: {
      kk: 'Бұл қол қойылған файл немесе қолтаңба (CMS), кілт емес.',
      ru: 'Это подписанный файл или подпись (CMS), а не ключ.',
      en: 'This is a signed file or a signature (CMS), not a key.',
    },
    todo: issuedFile,
  },
  ERR_KEY_TOO_LARGE: {
    what: {
      kk: 'Файл кілт үшін тым үлкен.',
      ru: 'Файл слишком велик для ключа.',
      en: 'The file is too large to be a key.',
    },
    todo: {
      kk: 'Басқа файлды таңдаңыз: .p12 кілті бірнеше килобайт қана болады.',
      ru: 'Выберите другой файл: ключ .p12 занимает всего несколько килобайт.',
      en: 'Choose another file: a .p12 key is only a few kilobytes.',
    },
  },
  ERR_KEY_TOO_COSTLY: {
    what: {
      kk: 'Файлдың қорғанысы тым көп есептеуді талап етеді: ол бүлінген не солай жасалған.',
      ru: 'Защита файла требует слишком долгих вычислений: он повреждён или так сделан.',
      en: 'The protection of the file asks for too much computation: it is damaged, or was made so.',
    },
    todo: {
      kk: 'Жаңа кілт алудың қажеті жоқ: бастапқы файлды таңдаңыз немесе кілтті қайталау саны аз етіп қайта экспорттаңыз.',
      ru: 'Новый ключ не нужен: выберите первоначальный файл или экспортируйте ключ заново с меньшим числом повторений.',
      en: 'No new key is needed: choose the original file, or export the key anew with fewer iterations.',
    },
  },
  ERR_KEY_DAMAGED: {
    what: {
      kk: 'Кілт файлы бүлінген: оның мазмұны толық оқылмайды.',
      ru: 'Файл ключа повреждён: его содержимое не читается целиком.',
      en: 'The key file is damaged: its content cannot be read in full.',
    },
    todo: copyAgain,
  },
  ERR_KEY_WRONG_PASSWORD: {
    what: {
      kk: 'Құпиясөз бұл кілтке сәйкес келмейді.',
      ru: 'Пароль не подходит к этому ключу.',
      en: 'The password does not open this key.',
    },
    todo: {
      kk: 'Құпиясөзді қайта енгізіңіз: пернетақта тілі мен Caps Lock пернесін тексеріңіз. Файл таңдаулы күйінде қалды.',
      ru: 'Введите пароль ещё раз: проверьте раскладку клавиатуры и Caps Lock. Файл остался выбранным.',
      en: 'Type the password again: check the keyboard layout and Caps Lock. The file is still chosen.',
    },
  },
  ERR_KEY_CONTAINER_UNSUPPORTED: {
    what: {
      kk: 'Файл мұнда оқылмайтын тәсілмен қорғалған.',
      ru: 'Файл защищён способом, который здесь не читается.',
      en: 'The file is protected in a way that is not read here.',
    },
    todo: savedAnew,
  },
  ERR_KEY_UNSUPPORTED_ALGORITHM: {
    what: {
      kk: 'Кілттің алгоритмі ескірген немесе мұнда қолдау таппайды.',
      ru: 'Алгоритм этого ключа устарел или здесь не поддерживается.',
      en: 'The algorithm of this key is outdated or not supported here.',
    },
    todo: newKey,
  },
  ERR_KEY_FOREIGN: {
    what: {
      kk: 'Бұл кілт Қазақстанның Ұлттық куәландырушы орталығынан емес: алгоритмі басқа елдікі немесе басқа жүйенікі.',
      ru: 'Этот ключ не от Национального удостоверяющего центра Казахстана: его алгоритм из другой страны или системы.',
      en: 'This key is not of the National Certification Authority of Kazakhstan: its algorithm is another country’s or another system’s.',
    },
    todo: nationalKey,
  },
  ERR_KEY_NO_CERTIFICATE: {
    what: {
      kk: 'Файлда кілт бар, бірақ оның сертификаты жоқ.',
      ru: 'В файле есть ключ, но нет его сертификата.',
      en: 'The file holds a key but not its certificate.',
    },
    todo: {
      kk: 'Сертификаты бар .p12 файлын таңдаңыз: әдетте ол кілт берілгенде бірге сақталады.',
      ru: 'Выберите файл .p12 вместе с сертификатом: обычно он сохраняется при выдаче ключа.',
      en: 'Choose the .p12 file that includes the certificate: it is usually saved when the key is issued.',
    },
  },
  ERR_KEY_DOES_NOT_MATCH_CERTIFICATE: {
    what: {
      kk: 'Файлдағы кілт пен сертификат бір-біріне сәйкес емес.',
      ru: 'Ключ и сертификат в файле не подходят друг к другу.',
      en: 'The key and the certificate in the file do not belong together.',
    },
    todo: {
      kk: 'Кілт берілгенде сақталған файлды таңдаңыз немесе кілтті өз сертификатымен бірге қайта экспорттаңыз.',
      ru: 'Выберите файл, сохранённый при выдаче, или экспортируйте ключ заново вместе с его собственным сертификатом.',
      en: 'Choose the file that was saved when the key was issued, or export the key anew together with its own certificate.',
    },
  },
  ERR_KEY_SEVERAL_HOLDERS: {
    what: {
      kk: 'Файлда бірнеше иенің кілті бар, олардың әрқайсысы қол қоя алады.',
      ru: 'В файле ключи нескольких владельцев, и подписать может каждый.',
      en: 'The file holds keys of several holders, and each of them may sign.',
    },
    todo: {
      kk: 'Кімнің кілтімен қол қойылатынын таңдаңыз.',
      ru: 'Выберите, чьим ключом подписать.',
      en: 'Choose whose key is to sign.',
    },
  },
  ERR_KEY_NOT_PICKED: {
    what: {
      kk: 'Бұл файлда таңдалған иенің кілті жоқ.',
      ru: 'В этом файле нет ключа выбранного владельца.',
      en: 'This file holds no key of the holder that was picked.',
    },
    todo: {
      kk: 'Сол адамның ЖСН-ін немесе сертификатының SHA-256 мәнін тексеріңіз, не басқа файлды таңдаңыз.',
      ru: 'Проверьте ИИН или SHA-256 сертификата либо выберите другой файл.',
      en: 'Check the IIN or the SHA-256 of the certificate, or choose another file.',
    },
  },
};

/** Whose key signs, asked where a file holds several. */
export const holders = {
  question: {
    kk: 'Файлда бірнеше адамның кілті бар. Қайсысымен қол қойылады?',
    ru: 'В файле ключи нескольких людей. Чьим подписать?',
    en: 'The file holds keys of several people. Whose is to sign?',
  },
  hint: {
    kk: 'Тек өз кілтіңізбен қол қойыңыз.',
    ru: 'Подписывайте только своим ключом.',
    en: 'Sign with your own key only.',
  },
  person: {
    kk: '{name}, ЖСН {iin}, {from} – {until}',
    ru: '{name}, ИИН {iin}, с {from} по {until}',
    en: '{name}, IIN {iin}, {from} to {until}',
  },
  firm: {
    kk: '{name}, {organization}, ЖСН {iin}, {from} – {until}',
    ru: '{name}, {organization}, ИИН {iin}, с {from} по {until}',
    en: '{name}, {organization}, IIN {iin}, {from} to {until}',
  },
  unanswered: {
    kk: 'Кімнің кілтімен қол қойылатынын таңдаңыз',
    ru: 'Выберите, чьим ключом подписать',
    en: 'Choose whose key is to sign',
  },
  onward: { kk: 'Осы кілтпен қол қою', ru: 'Подписать этим ключом', en: 'Sign with this key' },
  unnumbered: { kk: 'көрсетілмеген', ru: 'не указан', en: 'not stated' },
  option: {
    kk: 'Біреуін --certificate параметрімен атаңыз, мәні ЖСН немесе SHA-256:',
    ru: 'Назовите одного параметром --certificate, значение ИИН или SHA-256:',
    en: 'Name one with --certificate, by its IIN or SHA-256:',
  },
} satisfies Record<string, Texts>;
