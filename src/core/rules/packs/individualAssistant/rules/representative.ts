// REP: who files and signs, and the power of attorney. Civil Code art. 167-170; the Rules; the signing stage.
import type { Draft } from '../../../../draft/draft.ts';
import { addMonths, type IsoDate } from '../../../../time.ts';
import { allOf, given, type Truth } from '../../../kleene.ts';
import type { CheckContext, Judgement, Rule } from '../../../rule.ts';
import { digitsOf, filerIinOf, written } from '../facts.ts';
import { ALWAYS, SINCE_ORDER_OF_2025 } from '../periods.ts';
import { BY_ORDER_OF_2025, cite, CIVIL_CODE, SERVICE_RULES, texts } from '../provisions.ts';

function isNamedFiler({ draft: { filer, applicant } }: CheckContext): Judgement {
  if (filer.role !== 'self') return given(filer.role, () => allOf(written(filer.iin), written(filer.lastName), written(filer.firstName)));
  const own = digitsOf(filer.iin);
  return own === undefined || given(digitsOf(applicant.iin), (iin) => iin === own);
}

/** The check of a power of attorney, where one is used. */
const ofAttorney = (check: (poa: Draft['poa'], asOf: IsoDate) => Truth) =>
  ({ draft, asOf }: CheckContext): Judgement => {
    if (draft.filer.role === undefined) return undefined;
    return draft.filer.role === 'attorney' ? check(draft.poa, asOf) : 'inapplicable';
  };

/** Civil Code art. 168(1): three years at most, one year where no term is stated. */
const lastDay = (issuedOn: IsoDate, termMonths = 12): IsoDate => addMonths(issuedOn, Math.min(termMonths, 36));

export const representative: readonly Rule[] = [
  {
    id: 'REP-01',
    stage: 'draft',
    facts: ['filer.role', 'filer.iin', 'filer.lastName', 'filer.firstName'],
    versions: [{ ...ALWAYS, severity: 'blocking', provision: cite(SERVICE_RULES, null, null), check: isNamedFiler }],
    texts: {
      title: texts('Өтінішті кім береді', 'Кто подаёт заявление', 'Who applies'),
      failed: texts(
        'Өтінішті адамның өзі береді деп көрсетілген, бірақ тапсырушының ЖСН-і басқа. Мұндай қайшылықпен өтініш қабылданбауы ықтимал.',
        'Указано, что подаёт сам заявитель, но ИИН подающего другой. С таким противоречием в приёме, вероятно, откажут.',
        'It says that the applicant applies in person, but the filer’s IIN is another. With such a contradiction the application is likely to be refused.',
      ),
      cantTell: texts(
        'Өтінішті кім беретіні көрсетілмеген: оның рөлі, ЖСН-і немесе аты-жөні жетіспейді.',
        'Не указано, кто подаёт заявление: не хватает роли, ИИН или имени.',
        'It is not said who applies: the role, the IIN or the name is missing.',
      ),
      action: texts(
        'Кім беретінін көрсетіңіз: өтініш берушінің өзі, заңды өкілі немесе сенімхат бойынша өкілі.',
        'Укажите, кто подаёт: сам заявитель, законный представитель или представитель по доверенности.',
        'Say who applies: the applicant in person, a legal representative or a holder of a power of attorney.',
      ),
    },
  },
  {
    id: 'REP-02',
    stage: 'draft',
    facts: ['poa.issuedOn', 'poa.termMonths'],
    versions: [{
      ...ALWAYS, severity: 'blocking', provision: cite(CIVIL_CODE, '168', '1'),
      check: ofAttorney((poa, asOf) => given(poa.issuedOn, (issuedOn) => asOf <= lastDay(issuedOn, poa.termMonths))),
    }],
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
    versions: [{
      ...ALWAYS, severity: 'blocking', provision: cite(CIVIL_CODE, '168', '2'),
      check: ofAttorney((poa) => given(poa.issuedOn, () => true)),
    }],
    texts: {
      title: texts('Сенімхаттың берілген күні', 'Дата выдачи доверенности', 'Date of issue of the power of attorney'),
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
      action: texts('Күнді сенімхаттан қарап жазыңыз.', 'Впишите дату из доверенности.', 'Copy the date from the power of attorney.'),
    },
  },
  {
    id: 'REP-12',
    stage: 'draft',
    facts: ['poa.issuedOn'],
    versions: [{
      ...ALWAYS, severity: 'blocking', provision: cite(CIVIL_CODE, '168', '2'),
      check: ofAttorney((poa, asOf) => given(poa.issuedOn, (issuedOn) => issuedOn <= asOf)),
    }],
    texts: {
      title: texts('Сенімхат болашақ күнмен берілмеген', 'Доверенность выдана не будущим числом', 'Power of attorney not dated in the future'),
      failed: texts(
        'Сенімхаттың берілген күні әлі келген жоқ. Онымен өтініш қабылданбауы ықтимал.',
        'Дата выдачи доверенности ещё не наступила. С ней в приёме, вероятно, откажут.',
        'The date of issue of the power of attorney is still to come. With it the application is likely to be refused.',
      ),
      cantTell: texts('Сенімхаттың берілген күні көрсетілмеген.', 'Не указана дата выдачи доверенности.', 'The date of issue of the power of attorney is not given.'),
      action: texts('Күнді сенімхатпен салыстырыңыз.', 'Сверьте дату с доверенностью.', 'Compare the date with the power of attorney.'),
    },
  },
  {
    id: 'REP-07',
    stage: 'draft',
    facts: ['poa.ended'],
    versions: [{
      ...ALWAYS, severity: 'blocking', provision: cite(CIVIL_CODE, '170', '1'),
      check: ofAttorney((poa) => given(poa.ended, (answer) => (answer === 'unknown' ? undefined : answer === 'no'))),
    }],
    texts: {
      title: texts('Сенімхат тоқтатылмаған', 'Доверенность не прекращена', 'Power of attorney not ended'),
      failed: texts(
        'Сенімхат тоқтатылған, мысалы, оның күші жойылған. Онымен өтініш қабылданбауы ықтимал.',
        'Доверенность прекращена, например отозвана. С ней в приёме, вероятно, откажут.',
        'The power of attorney has ended, for instance it was revoked. With it the application is likely to be refused.',
      ),
      cantTell: texts('Сенімхаттың тоқтатылған-тоқтатылмағаны белгісіз.', 'Неизвестно, не прекращена ли доверенность.', 'It is not known whether the power of attorney has ended.'),
      action: texts(
        'Сенім білдірушіден сенімхаттың күші жойылған-жойылмағанын сұраңыз. Жойылса, жаңасын ресімдеңіз.',
        'Спросите того, кто выдал доверенность, не отозвана ли она. Если отозвана, оформите новую.',
        'Ask the person who gave the power whether it was revoked. If it was, have a new one made.',
      ),
    },
  },
  {
    id: 'REP-09',
    stage: 'signing',
    facts: ['filer.iin', 'applicant.iin'],
    versions: [{
      ...SINCE_ORDER_OF_2025, severity: 'blocking', provision: cite(SERVICE_RULES, null, null, BY_ORDER_OF_2025),
      check: ({ draft, signer }) => given(filerIinOf(draft), (iin) => iin === digitsOf(signer?.iin ?? undefined)),
    }],
    texts: {
      title: texts('Қолтаңба кілтінің иесі', 'Владелец ключа подписи', 'Owner of the signing key'),
      failed: texts(
        'Кілт өтінішті тапсыратын адамға берілмеген. Басқа адамның кілтімен қол қоюға болмайды: мұндай қолтаңба қабылданбауы ықтимал.',
        'Ключ выдан не тому, кто подаёт заявление. Чужим ключом подписывать нельзя: такую подпись, вероятно, не примут.',
        'The key was not issued to the person who applies. Signing with another’s key is not allowed, and such a signature is likely to be refused.',
      ),
      cantTell: texts(
        'Өтінішті тапсыратын адамның ЖСН-і көрсетілмеген.',
        'Не указан ИИН того, кто подаёт заявление.',
        'The IIN of the person who applies is not given.',
      ),
      action: texts(
        'Өтінішті тапсыратын адамның кілтін таңдаңыз. Басқа адам қол қойса, сенімхат қажет.',
        'Выберите ключ того, кто подаёт заявление. Если подписывает другой человек, нужна доверенность.',
        'Choose the key of the person who applies. If another person signs, a power of attorney is needed.',
      ),
    },
  },
];
