// The checks behind a verdict on a signature, in plain words: what was asked, and what it means
// where the answer is no (src/core/verification/checks.ts; sub-indications of ETSI EN 319 102-1
// stay beside them for those who know the standard).
import type { Lang, Texts } from '../src/core/rules/rule.ts';
import type { CheckStatus, Constraint } from '../src/core/verification/checks.ts';
import type { Indication } from '../src/core/verification/report.ts';
import type { RevocationReason } from '../src/core/verification/revocationFinding.ts';

export interface CheckText {
  readonly question: Texts;
  /** What a «no» means. */
  readonly no: Texts;
}

export const verdict = {
  ofRequest: {
    kk: 'Қолтаңбаңыз қалай тексерілді',
    ru: 'Как проверена ваша подпись',
    en: 'How your signature was checked',
  },
  ofReceipt: {
    kk: 'Қолхаттың қолтаңбасы қалай тексерілді',
    ru: 'Как проверена подпись квитанции',
    en: 'How the receipt’s signature was checked',
  },
  judging: { kk: 'Тексеріліп жатыр…', ru: 'Проверяем…', en: 'Checking…' },
  signature: {
    kk: 'Қолтаңба деңгейі {level}, алгоритмі {algorithm}',
    ru: 'Уровень подписи {level}, алгоритм {algorithm}',
    en: 'Signature level {level}, algorithm {algorithm}',
  },
} satisfies Record<string, Texts>;

export const indications = {
  TOTAL_PASSED: { kk: 'Қолтаңба дұрыс', ru: 'Подпись верна', en: 'The signature is valid' },
  TOTAL_FAILED: {
    kk: 'Қолтаңба дұрыс емес',
    ru: 'Подпись неверна',
    en: 'The signature is not valid',
  },
  INDETERMINATE: {
    kk: 'Қолтаңба туралы айту мүмкін емес',
    ru: 'О подписи нельзя сказать наверняка',
    en: 'It cannot be told whether the signature is valid',
  },
} satisfies Record<Indication, Texts>;

export const statuses = {
  OK: { kk: 'иә', ru: 'да', en: 'yes' },
  NOT_OK: { kk: 'жоқ', ru: 'нет', en: 'no' },
  WARNING: { kk: 'назар аударыңыз', ru: 'внимание', en: 'take note' },
  INFORMATION: { kk: 'мәлімет', ru: 'к сведению', en: 'for information' },
  IGNORED: { kk: 'қаралмады', ru: 'не проверялось', en: 'not looked at' },
} satisfies Record<CheckStatus, Texts>;

const changed: Texts = {
  kk: 'Құжат қол қойылғаннан кейін өзгерген, немесе бұл басқа құжат.',
  ru: 'Документ изменён после подписания, либо это другой документ.',
  en: 'The document was changed after it was signed, or it is another document.',
};
const weak: Texts = {
  kk: 'Бұл алгоритмге ол кезде енді сенуге болмайтын еді.',
  ru: 'Этому алгоритму на тот день уже нельзя было доверять.',
  en: 'This algorithm could no longer be trusted on that day.',
};
const outOfDates: Texts = {
  kk: 'Ол күні сертификат жарамсыз еді, ал қол ертерек қойылғанын ештеңе дәлелдемейді.',
  ru: 'На тот день сертификат не действовал, а более раннего времени подписи ничто не доказывает.',
  en: 'On that day the certificate was not valid, and nothing proves an earlier time of signing.',
};
const noStamp: Texts = {
  kk: 'Бұл уақыт белгісі ештеңені дәлелдемейді.',
  ru: 'Эта метка времени ничего не доказывает.',
  en: 'This time stamp proves nothing.',
};

export const checks = {
  format: {
    question: {
      kk: 'Файл – оқылатын қолтаңба ма?',
      ru: 'Файл – читаемая подпись?',
      en: 'Is the file a readable signature?',
    },
    no: {
      kk: 'Файл бүлінген, немесе бұл қолтаңба файлы емес.',
      ru: 'Файл повреждён, либо это не файл подписи.',
      en: 'The file is damaged, or it is no signature file.',
    },
  },
  'content-agreement': {
    question: {
      kk: 'Берілген құжат қолтаңбаның ішіндегімен бірдей ме?',
      ru: 'Данный документ – тот же, что внутри подписи?',
      en: 'Is the given document the one inside the signature?',
    },
    no: changed,
  },
  'content-digest': {
    question: {
      kk: 'Құжат қол қойылған күйінде ме?',
      ru: 'Документ такой, каким его подписали?',
      en: 'Is the document as it was signed?',
    },
    no: changed,
  },
  'signing-certificate': {
    question: {
      kk: 'Қол қойғанның сертификаты бар ма?',
      ru: 'Есть ли сертификат подписавшего?',
      en: 'Is the signer’s certificate there?',
    },
    no: {
      kk: 'Қол қойғанның сертификаты файлда жоқ.',
      ru: 'Сертификата подписавшего в файле нет.',
      en: 'The signer’s certificate is not in the file.',
    },
  },
  'algorithm-known': {
    question: {
      kk: 'Қолтаңба алгоритмі белгілі ме?',
      ru: 'Известен ли алгоритм подписи?',
      en: 'Is the signature algorithm known?',
    },
    no: {
      kk: 'Мұндай алгоритмді тексере алмаймыз.',
      ru: 'Такой алгоритм мы проверить не можем.',
      en: 'We cannot check such an algorithm.',
    },
  },
  'signature-value': {
    question: {
      kk: 'Қолтаңба осы сертификаттың кілтімен қойылған ба?',
      ru: 'Подпись сделана ключом этого сертификата?',
      en: 'Was it signed with this certificate’s key?',
    },
    no: {
      kk: 'Қолтаңба бүлінген, немесе басқа кілтпен қойылған.',
      ru: 'Подпись повреждена или сделана другим ключом.',
      en: 'The signature is broken or was made with another key.',
    },
  },
  'signed-attributes': {
    question: {
      kk: 'Қол қойылған мәліметтер бар ма?',
      ru: 'Есть ли подписанные сведения?',
      en: 'Are there signed attributes?',
    },
    no: {
      kk: 'Оларсыз не нәрсеге қол қойылғаны белгісіз.',
      ru: 'Без них неясно, что было подписано.',
      en: 'Without them it is unclear what was signed.',
    },
  },
  'attribute-encoding': {
    question: {
      kk: 'Қол қойылған мәліметтер стандарт ретімен жазылған ба?',
      ru: 'Подписанные сведения записаны по стандарту?',
      en: 'Are the signed attributes written as the standard says?',
    },
    no: {
      kk: 'Басқа бағдарламалар бұл қолтаңбаны қабылдамауы мүмкін.',
      ru: 'Другие программы могут не принять эту подпись.',
      en: 'Other programs may not accept this signature.',
    },
  },
  'content-type': {
    question: {
      kk: 'Құжат түрі қол қойылғанмен сәйкес пе?',
      ru: 'Тип документа совпадает с подписанным?',
      en: 'Is the type of content the signed one?',
    },
    no: {
      kk: 'Қолтаңба басқа түрдегі мазмұнға қойылған.',
      ru: 'Подпись поставлена под содержимым другого типа.',
      en: 'The signature is over another type of content.',
    },
  },
  'certificate-reference': {
    question: {
      kk: 'Қолтаңба осы сертификатты көрсете ме?',
      ru: 'Подпись указывает на этот сертификат?',
      en: 'Does the signature point at this certificate?',
    },
    no: {
      kk: 'Қолтаңба басқа сертификатты көрсетеді.',
      ru: 'Подпись указывает на другой сертификат.',
      en: 'The signature points at another certificate.',
    },
  },
  'certificate-reference-given': {
    question: {
      kk: 'Қолтаңба сертификатқа байланған ба?',
      ru: 'Подпись привязана к сертификату?',
      en: 'Is the signature bound to a certificate?',
    },
    no: {
      kk: 'Қолтаңбада сертификатқа сілтеме жоқ (CAdES-B талабы).',
      ru: 'В подписи нет ссылки на сертификат (требование CAdES-B).',
      en: 'The signature carries no reference to its certificate, as CAdES-B asks.',
    },
  },
  'signing-time': {
    question: {
      kk: 'Қол қойылған уақыт аталған ба?',
      ru: 'Названо ли время подписания?',
      en: 'Is a signing time claimed?',
    },
    no: {
      kk: 'Қолтаңбада уақыт аталмаған.',
      ru: 'Время в подписи не названо.',
      en: 'The signature names no time.',
    },
  },
  content: {
    question: {
      kk: 'Қол қойылған құжат қолда бар ма?',
      ru: 'Есть ли сам документ?',
      en: 'Is the signed document there?',
    },
    no: {
      kk: 'Құжат қолтаңбадан бөлек: оны да беріңіз.',
      ru: 'Документ отделён от подписи: дайте и его.',
      en: 'The document is apart from its signature: give it too.',
    },
  },
  'algorithm-strength': {
    question: {
      kk: 'Алгоритм мен кілт жеткілікті берік пе?',
      ru: 'Достаточно ли надёжны алгоритм и ключ?',
      en: 'Are the algorithm and the key strong enough?',
    },
    no: weak,
  },
  'time-stamp': {
    question: {
      kk: 'Қол қойылған уақытты дербес қызмет растай ма?',
      ru: 'Подтверждает ли время независимая служба?',
      en: 'Does an independent authority prove the time?',
    },
    no: {
      kk: 'Уақытты тек қол қоюшының өзі атаған.',
      ru: 'Время названо только самим подписавшим.',
      en: 'The time is only the signer’s own claim.',
    },
  },
  imprint: {
    question: {
      kk: 'Уақыт белгісі осы қолтаңбаныкі ме?',
      ru: 'Метка времени – этой подписи?',
      en: 'Is the time stamp of this signature?',
    },
    no: {
      kk: 'Уақыт белгісі басқа қолтаңбаныкі.',
      ru: 'Метка времени – от другой подписи.',
      en: 'The time stamp is of another signature.',
    },
  },
  'stamp-reference': {
    question: {
      kk: 'Уақыт белгісі өз сертификатына байланған ба?',
      ru: 'Метка привязана к своему сертификату?',
      en: 'Is the time stamp bound to its certificate?',
    },
    no: noStamp,
  },
  'imprint-strength': {
    question: {
      kk: 'Белгідегі хеш берік пе?',
      ru: 'Надёжен ли хеш в метке?',
      en: 'Is the digest in the stamp strong enough?',
    },
    no: weak,
  },
  'reference-strength': {
    question: {
      kk: 'Белгідегі сілтеме берік пе?',
      ru: 'Надёжна ли ссылка в метке?',
      en: 'Is the reference in the stamp strong enough?',
    },
    no: weak,
  },
  'stamp-usage': {
    question: {
      kk: 'Белгіні уақыт қызметі қойған ба?',
      ru: 'Метку поставила служба времени?',
      en: 'Was it stamped by a time-stamping authority?',
    },
    no: {
      kk: 'Бұл сертификат уақыт белгісіне арналмаған.',
      ru: 'Этот сертификат не для меток времени.',
      en: 'This certificate is not for time stamps.',
    },
  },
  'stamp-time': {
    question: {
      kk: 'Белгідегі уақыт болашақтан емес пе?',
      ru: 'Время метки не из будущего?',
      en: 'Is the stamp’s time not ahead of us?',
    },
    no: {
      kk: 'Белгідегі уақыт әлі келген жоқ.',
      ru: 'Время метки ещё не наступило.',
      en: 'The stamp’s time has not come yet.',
    },
  },
  'stamp-in-time': {
    question: {
      kk: 'Белгі сертификат мерзімі ішінде қойылған ба?',
      ru: 'Метка поставлена в срок действия сертификата?',
      en: 'Was it stamped while the certificate was valid?',
    },
    no: {
      kk: 'Белгі сертификаттың мерзімі біткен соң қойылған.',
      ru: 'Метка поставлена после конца срока сертификата.',
      en: 'It was stamped after the certificate had expired.',
    },
  },
  'signed-after-issue': {
    question: {
      kk: 'Қол сертификат берілген соң қойылған ба?',
      ru: 'Подписано после выдачи сертификата?',
      en: 'Was it signed after the certificate was issued?',
    },
    no: {
      kk: 'Қолтаңба сертификаттан бұрын пайда болған: ол иесінікі бола алмайды.',
      ru: 'Подпись старше сертификата: она не может принадлежать его владельцу.',
      en: 'The signature is older than the certificate: it cannot be its holder’s.',
    },
  },
  path: {
    question: {
      kk: 'Сертификатты сенімді орталық берген бе?',
      ru: 'Сертификат выдан доверенным центром?',
      en: 'Was the certificate issued under a trusted authority?',
    },
    no: {
      kk: 'Сертификаттан сенімді орталыққа жол табылмады.',
      ru: 'Путь от сертификата к доверенному центру не найден.',
      en: 'No path leads from the certificate to a trusted authority.',
    },
  },
  'path-constraints': {
    question: {
      kk: 'Аралық орталықтардың құқығы бар ма?',
      ru: 'Имели ли право промежуточные центры?',
      en: 'Had the authorities between the right to issue?',
    },
    no: {
      kk: 'Жолдағы сертификаттың бірі мұны істей алмайды.',
      ru: 'Один из сертификатов пути этого не может.',
      en: 'One of the certificates of the path may not do so.',
    },
  },
  'path-strength': {
    question: {
      kk: 'Сертификаттардың алгоритмдері берік пе?',
      ru: 'Надёжны ли алгоритмы сертификатов?',
      en: 'Are the certificates’ algorithms strong enough?',
    },
    no: weak,
  },
  'certificate-begun': {
    question: {
      kk: 'Сертификаттың мерзімі басталған ба?',
      ru: 'Срок сертификата начался?',
      en: 'Had the certificate’s time begun?',
    },
    no: outOfDates,
  },
  'certificate-unexpired': {
    question: {
      kk: 'Сертификаттың мерзімі өтпеген бе?',
      ru: 'Срок сертификата не истёк?',
      en: 'Had the certificate not expired?',
    },
    no: outOfDates,
  },
  'authorities-current': {
    question: {
      kk: 'Орталықтардың сертификаттары жарамды ма?',
      ru: 'Действуют ли сертификаты центров?',
      en: 'Are the authorities’ certificates valid?',
    },
    no: outOfDates,
  },
  'certificate-purpose': {
    question: {
      kk: 'Сертификат қол қоюшынікі ме?',
      ru: 'Это сертификат подписывающего?',
      en: 'Is it a signer’s certificate?',
    },
    no: {
      kk: 'Бұл сертификат басқа іске берілген (орталық, уақыт белгісі, сайт, кіру немесе бағдарлама үшін): онымен құжатқа қол қойылмайды.',
      ru: 'Этот сертификат выдан для другого (центр, метки времени, сайт, вход или программы): документы им не подписывают.',
      en: 'This certificate is for something else (an authority, time stamps, a site, logging in or programs): no document is signed with it.',
    },
  },
  'key-usage': {
    question: {
      kk: 'Кілт қол қоюға арналған ба?',
      ru: 'Ключ предназначен для подписи?',
      en: 'Is the key meant for signing?',
    },
    no: {
      kk: 'Бұл кілт қол қоюға арналмаған (мысалы, кіруге арналған AUTH кілті).',
      ru: 'Этот ключ не для подписи (например, ключ входа AUTH).',
      en: 'This key is not for signing (an AUTH key, say).',
    },
  },
  'certificate-purpose-given': {
    question: {
      kk: 'Сертификатта оның не үшін екені жазылған ба?',
      ru: 'Сказано ли в сертификате, для чего он?',
      en: 'Does the certificate say what it is for?',
    },
    no: {
      kk: 'Сертификатта оның не үшін және кімге берілгені жазылмаған: ҰКО оны әрқашан жазады.',
      ru: 'В сертификате не сказано, для чего и кому он выдан: НУЦ пишет это всегда.',
      en: 'The certificate does not say what it is for and for whom: the NUC always does.',
    },
  },
  'certificate-owner': {
    question: {
      kk: 'Сертификат иесі туралы бір ғана нәрсені айта ма?',
      ru: 'Говорит ли сертификат о владельце одно и то же?',
      en: 'Does the certificate agree with itself about its holder?',
    },
    no: {
      kk: 'Рөлі бойынша иесі – жеке тұлға, ал атауында ұйымның БСН-і тұр.',
      ru: 'По роли владелец – физическое лицо, а в имени стоит БИН организации.',
      en: 'By its role the holder is an individual, and the name has the BIN of an organisation.',
    },
  },
  'certificate-policy': {
    question: {
      kk: 'Сертификат қол қою саясатымен берілген бе?',
      ru: 'Сертификат выдан по политике подписи?',
      en: 'Was the certificate issued under a policy for signing?',
    },
    no: {
      kk: 'Сертификат саясаты ҰКО-ның қол қою саясаттарының бірі емес.',
      ru: 'Политика сертификата не из политик подписи НУЦ.',
      en: 'Its policy is none of the NUC’s policies for signing.',
    },
  },
  'not-revoked': {
    question: {
      kk: 'Сертификат кері қайтарылмаған ба?',
      ru: 'Сертификат не отозван?',
      en: 'Is the certificate not revoked?',
    },
    no: {
      kk: 'Сертификат кері қайтарылған.',
      ru: 'Сертификат отозван.',
      en: 'The certificate is revoked.',
    },
  },
  'revocation-known': {
    question: {
      kk: 'Кері қайтарылғаны не қайтарылмағаны белгілі ме?',
      ru: 'Известно ли, отозван ли он?',
      en: 'Is it known whether it is revoked?',
    },
    no: {
      kk: 'Сертификаттың кері қайтарылғаны не қайтарылмағаны белгісіз.',
      ru: 'Отозван ли сертификат, неизвестно.',
      en: 'It is unknown whether the certificate is revoked.',
    },
  },
  'revocation-fresh': {
    question: {
      kk: 'Бұл мәлімет жаңа ма?',
      ru: 'Свежие ли эти сведения?',
      en: 'Is that word recent enough?',
    },
    no: {
      kk: 'Кері қайтару туралы мәлімет ескірген.',
      ru: 'Сведения об отзыве устарели.',
      en: 'What is known of revocation is out of date.',
    },
  },
} satisfies Record<Constraint, CheckText>;

/** Where it came from that a certificate is good or revoked, and why nobody could say. */
export const revocationReasons = {
  crl: {
    kk: 'кері қайтарылғандар тізімі бойынша',
    ru: 'по списку отозванных',
    en: 'by the list of revoked certificates',
  },
  'delta-crl': {
    kk: 'тізім мен оның өзгерістері бойынша',
    ru: 'по списку и его изменениям',
    en: 'by the list and its changes',
  },
  ocsp: {
    kk: 'орталықтың жауабы бойынша',
    ru: 'по ответу центра',
    en: 'by the authority’s answer',
  },
  'no-source': {
    kk: 'тізім де, жауап та жоқ',
    ru: 'нет ни списка, ни ответа',
    en: 'there is neither a list nor an answer',
  },
  'about-others': {
    kk: 'тізім мен жауап басқа сертификаттар туралы',
    ru: 'список и ответ – о других сертификатах',
    en: 'the list or answer is about other certificates',
  },
  'responder-untrusted': {
    kk: 'жауап берушіге сенуге болмайды',
    ru: 'отвечающему нельзя верить',
    en: 'the responder cannot be trusted',
  },
  'signature-broken': {
    kk: 'тізімнің не жауаптың қолтаңбасы дұрыс емес',
    ru: 'подпись списка или ответа неверна',
    en: 'the list’s or answer’s own signature is broken',
  },
  'not-understood': {
    kk: 'тізімде не жауапта түсініксіз нәрсе бар',
    ru: 'в списке или ответе есть непонятное',
    en: 'the list or answer has something that is not understood',
  },
  incomplete: { kk: 'тізім толық емес', ru: 'список неполон', en: 'the list is not complete' },
  'nonce-differs': {
    kk: 'жауап басқа сұраққа берілген',
    ru: 'ответ дан на другой вопрос',
    en: 'the answer is to another question',
  },
  'not-yet': {
    kk: 'тізімнің не жауаптың уақыты әлі келмеген',
    ru: 'время списка или ответа ещё не наступило',
    en: 'the list or answer is of the future',
  },
  enclosed: {
    kk: 'тізім мен жауап тек хабардың өз ішінде: олар бүгінгі күн туралы ештеңе дәлелдемейді',
    ru: 'список и ответ есть лишь в самом сообщении: о сегодняшнем дне они ничего не доказывают',
    en: 'a list or an answer is only inside the message itself: it proves nothing about today',
  },
  stale: {
    kk: 'тізім не жауап ескірген',
    ru: 'список или ответ устарел',
    en: 'the list or answer is out of date',
  },
  'said-unknown': {
    kk: 'орталық бұл сертификатты білмейді',
    ru: 'центр не знает этого сертификата',
    en: 'the authority does not know this certificate',
  },
} satisfies Record<RevocationReason, Texts>;

/**
 * What a check was about, in words or as the name of an algorithm or an identifier; null for what
 * only a developer reads, in `--json`.
 */
export function detailText(detail: string | null, lang: Lang): string | null {
  if (detail === null) return null;
  if (detail in revocationReasons)
    return revocationReasons[detail as keyof typeof revocationReasons][lang];
  return /^[A-Z\d][A-Z\d.-]*$/.test(detail) ? detail : null;
}
