// The checks of a time stamp, in plain words.
import type { Constraint } from '../src/core/verification/constraint.ts';
import { type CheckText, weak, noStamp } from './checkText.ts';

export const stampChecks = {
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
} satisfies Partial<Record<Constraint, CheckText>>;
