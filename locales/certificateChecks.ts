// The checks of the signer’s certificate, its path and its revocation, in plain words.
import type { Constraint } from '../src/core/verification/constraint.ts';
import { type CheckText, weak, outOfDates } from './checkText.ts';

export const certificateChecks = {
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
} satisfies Partial<Record<Constraint, CheckText>>;
