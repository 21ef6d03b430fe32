// REP: who files and signs. Civil Code art. 163, 164; the Rules; the signing stage.
import { allOf, given } from '../../../kleene.ts';
import type { CheckContext, Judgement, Rule } from '../../../rule.ts';
import { answeredNo, birthDateOf, digitsOf, filerIinOf, isAdult, written } from '../facts.ts';
import { ALWAYS, SINCE_ORDER_OF_2025 } from '../periods.ts';
import { BY_ORDER_OF_2025, cite, CIVIL_CODE, SERVICE_RULES, texts } from '../provisions.ts';

function isNamedFiler({ draft: { filer, applicant } }: CheckContext): Judgement {
  if (filer.role !== 'self')
    return given(filer.role, () =>
      allOf(written(filer.iin), written(filer.lastName), written(filer.firstName)),
    );
  const own = digitsOf(filer.iin);
  return own === undefined || given(digitsOf(applicant.iin), (iin) => iin === own);
}

/** Whether the one who acts for another is neither the assistant nor the supplier of the same order. */
function dealsWithOthers({ draft }: CheckContext): Judgement {
  if (draft.filer.role === 'self') return 'inapplicable';
  const isAnother =
    (iin: string) =>
    (other: string): boolean =>
      other !== iin;
  return given(filerIinOf(draft), (iin) =>
    allOf(
      given(digitsOf(draft.assistant.iin), isAnother(iin)),
      given(digitsOf(draft.supplier.id), isAnother(iin)),
    ),
  );
}

/** Of whoever acts for himself, or by a power that an incapable person could not give. */
function isCapable({ draft: { filer, applicant } }: CheckContext): Judgement {
  if (filer.role === undefined) return undefined;
  return filer.role === 'legal_rep' ? 'inapplicable' : answeredNo(applicant.incapable);
}

function isOldEnoughToFile({ draft: { filer, applicant }, asOf }: CheckContext): Judgement {
  if (filer.role === undefined) return undefined;
  return filer.role === 'self'
    ? given(birthDateOf(applicant, asOf), (birthDate) => isAdult(birthDate, asOf))
    : 'inapplicable';
}

export const representative: readonly Rule[] = [
  {
    id: 'REP-01',
    stage: 'draft',
    facts: ['filer.role', 'filer.iin', 'filer.lastName', 'filer.firstName'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(SERVICE_RULES, null, null),
        check: isNamedFiler,
      },
    ],
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
    id: 'REP-05',
    stage: 'draft',
    facts: ['filer.iin', 'assistant.iin', 'supplier.id'],
    versions: [
      {
        ...ALWAYS,
        severity: 'warning',
        provision: cite(CIVIL_CODE, '163', '3', { confidence: 'medium' }),
        check: dealsWithOthers,
      },
    ],
    texts: {
      title: texts(
        'Өкіл өзімен мәміле жасамайды',
        'Представитель не заключает сделку с собой',
        'The representative does not deal with himself',
      ),
      failed: texts(
        'Өкіл осы тапсырыста көмекші немесе өнім беруші болып тұр. Өкіл өзімен мәміле жасай алмайды, сондықтан тапсырыс қабылданбауы ықтимал.',
        'Представитель в этом же заказе помощник или поставщик. Сделка с самим собой не допускается, и заказ, вероятно, не примут.',
        'The representative is the assistant or the supplier of the same order. Dealing with oneself is not allowed, and the order is likely to be refused.',
      ),
      cantTell: texts(
        'Өкілді көмекшімен және өнім берушімен салыстыру мүмкін емес: нөмірлердің бірі көрсетілмеген.',
        'Представителя нельзя сравнить с помощником и поставщиком: не указан один из номеров.',
        'The representative cannot be compared with the assistant and the supplier: one of the numbers is missing.',
      ),
      action: texts(
        'Тапсырысты басқа өкіл берсін немесе басқа көмекші таңдаңыз.',
        'Пусть заказ сделает другой представитель, или выберите другого помощника.',
        'Let another representative order, or choose another assistant.',
      ),
    },
  },
  {
    id: 'REP-10',
    stage: 'draft',
    facts: ['applicant.incapable', 'filer.role'],
    versions: [
      {
        ...ALWAYS,
        severity: 'blocking',
        provision: cite(CIVIL_CODE, '164', null),
        check: isCapable,
      },
    ],
    texts: {
      title: texts(
        'Өтініш берушінің әрекетке қабілеттілігі',
        'Дееспособность заявителя',
        'Applicant’s legal capacity',
      ),
      failed: texts(
        'Сот өтініш берушіні әрекетке қабілетсіз деп таныған деп көрсетілген. Ол үшін тек заңды өкілі әрекет етеді, әйтпесе өтініш қабылданбауы ықтимал.',
        'Указано, что суд признал заявителя недееспособным. За него действует только законный представитель, иначе в приёме, вероятно, откажут.',
        'It says that a court found the applicant incapable. Only a legal representative acts then, otherwise the application is likely to be refused.',
      ),
      cantTell: texts(
        'Өтініш берушінің әрекетке қабілеттілігі туралы сот шешімінің бар-жоғы белгісіз.',
        'Неизвестно, есть ли решение суда о недееспособности заявителя.',
        'It is not known whether a court found the applicant incapable.',
      ),
      action: texts(
        'Мұндай шешім болса, өтінішті заңды өкілі берсін.',
        'Если такое решение есть, пусть заявление подаст законный представитель.',
        'If there is such a decision, let the legal representative apply.',
      ),
    },
  },
  {
    id: 'REP-13',
    stage: 'draft',
    facts: ['applicant.birthDate', 'filer.role'],
    versions: [
      {
        ...ALWAYS,
        severity: 'warning',
        provision: cite(CIVIL_CODE, '164', null, { confidence: 'low' }),
        check: isOldEnoughToFile,
      },
    ],
    texts: {
      title: texts(
        'Кәмелетке толмаған адам өзі тапсырмайды',
        'Несовершеннолетний не подаёт сам',
        'A minor does not apply alone',
      ),
      failed: texts(
        'Өтініш беруші 18-ге толмаған, ал өтінішті өзі береді. Заңды өкілінің болуын талап етуі мүмкін.',
        'Заявителю нет 18 лет, а подаёт он сам. От него, вероятно, потребуют законного представителя.',
        'The applicant is under 18 and applies alone. A legal representative is likely to be asked for.',
      ),
      cantTell: texts(
        'Өтініш берушінің дұрыс туған күні белгісіз.',
        'Неизвестна верная дата рождения заявителя.',
        'The applicant’s right date of birth is not known.',
      ),
      action: texts(
        'Өтінішті ата-анасы немесе қамқоршысы берсін.',
        'Пусть заявление подаст родитель или попечитель.',
        'Let a parent or a trustee apply.',
      ),
    },
  },
  {
    id: 'REP-09',
    stage: 'signing',
    facts: ['filer.iin', 'applicant.iin'],
    versions: [
      {
        ...SINCE_ORDER_OF_2025,
        severity: 'blocking',
        provision: cite(SERVICE_RULES, null, null, BY_ORDER_OF_2025),
        check: ({ draft, signer }) =>
          given(filerIinOf(draft), (iin) => iin === digitsOf(signer?.iin ?? undefined)),
      },
    ],
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
  {
    id: 'REP-11',
    stage: 'draft',
    facts: ['filer.role'],
    versions: [
      {
        ...SINCE_ORDER_OF_2025,
        severity: 'warning',
        provision: cite(SERVICE_RULES, null, null, { ...BY_ORDER_OF_2025, confidence: 'low' }),
        // «Applicant» is not defined in what was seen of the order: of a representative it cannot be told (U-12).
        check: ({ draft }) => (draft.filer.role === 'self' ? 'inapplicable' : undefined),
      },
    ],
    texts: {
      title: texts(
        'Өкілдің өтеу туралы өтінішке қолы',
        'Подпись представителя под заявлением на возмещение',
        'A representative’s signature on the reimbursement application',
      ),
      failed: texts(
        'Өтеу туралы өтінішке өкілдің қол қоюы қабылданбауы ықтимал.',
        'Подпись представителя под заявлением на возмещение, вероятно, не примут.',
        'A representative’s signature on the reimbursement application is likely to be refused.',
      ),
      cantTell: texts(
        'Қағидалар «өтініш берушінің ЭЦҚ-сы» дейді, бірақ өкілдің өз кілтімен қол қоя алатыны оларда анық айтылмаған.',
        'Правила говорят об «ЭЦП заявителя»; может ли представитель подписать своим ключом, в них не сказано.',
        'The Rules speak of the applicant’s signature; whether a representative may sign with a key of his own is not said.',
      ),
      action: texts(
        'Өкілдің қолы қабылданатынын әлеуметтік қорғау бөлімінен сұраңыз. Өтініш берушінің кілтімен қол қоймаңыз.',
        'Спросите в отделе социальной защиты, примут ли подпись представителя. Ключом заявителя не подписывайте.',
        'Ask the social protection office whether a representative’s signature is accepted. Do not sign with the applicant’s key.',
      ),
    },
  },
];
