// The checks of the signed bytes themselves, in plain words.
import type { Constraint } from '../src/core/verification/constraint.ts';
import { type CheckText, changed, weak } from './checkText.ts';

export const signatureChecks = {
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
} satisfies Partial<Record<Constraint, CheckText>>;
