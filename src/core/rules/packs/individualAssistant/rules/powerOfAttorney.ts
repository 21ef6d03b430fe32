// REP: the power of attorney, its date and its end. Civil Code art. 168, 170.
import { given } from '../../../kleene.ts';
import type { Rule } from '../../../rule.ts';
import { answeredNo, lastDayOf, ofAttorney } from '../facts.ts';
import { POA_MONTHS } from '../parameters.ts';
import { ALWAYS } from '../periods.ts';
import { cite, CIVIL_CODE, texts } from '../provisions.ts';

export const powerOfAttorney: readonly Rule[] = [
  {
    id: 'REP-02',
    stage: 'draft',
    facts: ['poa.issuedOn', 'poa.termMonths'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: POA_MONTHS.provision,
        check: ofAttorney((poa, asOf) => given(lastDayOf(poa), (last) => asOf <= last)),
      },
    ],
    texts: {
      title: texts('Сенімхаттың мерзімі', 'Срок доверенности', 'Term of the power of attorney'),
      failed: texts(
        'Сенімхаттың мерзімі өткен: мерзімі көрсетілмесе, ол бір жыл жарамды, үш жылдан артық жарамайды. Онымен өтініш қабылданбауы ықтимал.',
        'Срок доверенности истёк: без указанного срока она действует год, дольше трёх лет не действует. С ней в приёме, вероятно, откажут.',
        'The power of attorney has run out: it lasts one year where no term is stated, and three years at most. With it the application is likely to be refused.',
      ),
      cantTell: texts(
        'Берілген күні көрсетілмей, сенімхаттың мерзімін анықтау мүмкін емес.',
        'Без даты выдачи срок доверенности не определить.',
        'Without the date of issue the term of the power of attorney cannot be told.',
      ),
      action: texts(
        'Мерзімді сенімхатпен салыстырыңыз. Ол өтіп кетсе, жаңасын ресімдеңіз.',
        'Сверьте срок с доверенностью. Если он истёк, оформите новую.',
        'Compare the term with the power of attorney. If it is over, have a new one made.',
      ),
    },
  },
  {
    id: 'REP-03',
    stage: 'draft',
    facts: ['poa.issuedOn'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(CIVIL_CODE, '168', '2'),
        check: ofAttorney((poa) => given(poa.issuedOn, () => true)),
      },
    ],
    texts: {
      title: texts(
        'Сенімхаттың берілген күні',
        'Дата выдачи доверенности',
        'Date of issue of the power of attorney',
      ),
      failed: texts(
        'Сенімхатта берілген күні жоқ. Мұндай сенімхат жарамсыз, сондықтан өтініш қабылданбауы ықтимал.',
        'В доверенности нет даты выдачи. Такая доверенность недействительна, и в приёме, вероятно, откажут.',
        'The power of attorney has no date of issue. Such a power is void, and the application is likely to be refused.',
      ),
      cantTell: texts(
        'Сенімхаттың берілген күні көрсетілмеген. Күні жоқ сенімхат жарамсыз.',
        'Не указана дата выдачи доверенности. Доверенность без даты недействительна.',
        'The date of issue of the power of attorney is not given. A power without a date is void.',
      ),
      action: texts(
        'Күнді сенімхаттан қарап жазыңыз.',
        'Впишите дату из доверенности.',
        'Copy the date from the power of attorney.',
      ),
    },
  },
  {
    id: 'REP-12',
    stage: 'draft',
    facts: ['poa.issuedOn'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(CIVIL_CODE, '168', '2'),
        check: ofAttorney((poa, asOf) => given(poa.issuedOn, (issuedOn) => issuedOn <= asOf)),
      },
    ],
    texts: {
      title: texts(
        'Сенімхат болашақ күнмен берілмеген',
        'Доверенность выдана не будущим числом',
        'Power of attorney not dated in the future',
      ),
      failed: texts(
        'Сенімхаттың берілген күні әлі келген жоқ. Онымен өтініш қабылданбауы ықтимал.',
        'Дата выдачи доверенности ещё не наступила. С ней в приёме, вероятно, откажут.',
        'The date of issue of the power of attorney is still to come. With it the application is likely to be refused.',
      ),
      cantTell: texts(
        'Сенімхаттың берілген күні көрсетілмеген.',
        'Не указана дата выдачи доверенности.',
        'The date of issue of the power of attorney is not given.',
      ),
      action: texts(
        'Күнді сенімхатпен салыстырыңыз.',
        'Сверьте дату с доверенностью.',
        'Compare the date with the power of attorney.',
      ),
    },
  },
  {
    id: 'REP-07',
    stage: 'draft',
    facts: ['poa.ended'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(CIVIL_CODE, '170', '1'),
        check: ofAttorney((poa) => answeredNo(poa.ended)),
      },
    ],
    texts: {
      title: texts(
        'Сенімхат тоқтатылмаған',
        'Доверенность не прекращена',
        'Power of attorney not ended',
      ),
      failed: texts(
        'Сенімхат тоқтатылған, мысалы, оның күші жойылған. Онымен өтініш қабылданбауы ықтимал.',
        'Доверенность прекращена, например отозвана. С ней в приёме, вероятно, откажут.',
        'The power of attorney has ended, for instance it was revoked. With it the application is likely to be refused.',
      ),
      cantTell: texts(
        'Сенімхаттың тоқтатылған-тоқтатылмағаны белгісіз.',
        'Неизвестно, не прекращена ли доверенность.',
        'It is not known whether the power of attorney has ended.',
      ),
      action: texts(
        'Сенім білдірушіден сенімхаттың күші жойылған-жойылмағанын сұраңыз. Жойылса, жаңасын ресімдеңіз.',
        'Спросите того, кто выдал доверенность, не отозвана ли она. Если отозвана, оформите новую.',
        'Ask the person who gave the power whether it was revoked. If it was, have a new one made.',
      ),
    },
  },
];
