// ASST: the bars that only the assistant's own answer can tell. Social Code art. 163(2) part 4, items 1, 2, 4, 6, 7.
import type { Answer, Draft } from '../../../../draft/draft.ts';
import { given } from '../../../kleene.ts';
import type { Rule, RuleId, RuleVersion } from '../../../rule.ts';
import { BEFORE_LAW_206, SINCE_LAW_206 } from '../periods.ts';
import { BY_LAW_206, cite, SOCIAL_CODE, TEXT_NOT_SEEN, texts } from '../provisions.ts';

type Declared = Exclude<keyof Draft['declarations'], 'minor' | 'pensionAge'>;

interface Bar {
  readonly id: RuleId;
  readonly item: number;
  readonly declared: Declared;
  /** The answer that lets the assistant through. */
  readonly good: Exclude<Answer, 'unknown'>;
  readonly texts: Pick<Rule['texts'], 'title' | 'failed' | 'cantTell' | 'action'>;
}

function ruleOf({ id, item, declared, good, texts: words }: Bar): Rule {
  const check: RuleVersion['check'] = ({ draft }) =>
    given(draft.declarations[declared], (answer) =>
      answer === 'unknown' ? undefined : answer === good,
    );
  const paragraph = `2(4)(${item})`;
  return {
    id,
    stage: 'draft',
    facts: [`declarations.${declared}`],
    unknownMayBeAcknowledged: `declarations.${declared}`,
    texts: words,
    versions: [
      // The list of bars before 2026 was cut off in every copy found: it may only warn.
      {
        ...BEFORE_LAW_206,
        severity: 'warning',
        provision: cite(SOCIAL_CODE, '163', paragraph, TEXT_NOT_SEEN),
        check,
      },
      {
        ...SINCE_LAW_206,
        severity: 'blocking',
        provision: cite(SOCIAL_CODE, '163', paragraph, BY_LAW_206),
        check,
      },
    ],
  };
}

const BARS: readonly Bar[] = [
  {
    id: 'ASST-01',
    item: 1,
    declared: 'mentalHealth',
    good: 'no',
    texts: {
      title: texts(
        'Көмекшінің психикалық денсаулық ұйымындағы есебі',
        'Учёт помощника в организации психического здоровья',
        'Assistant’s registration with a mental-health organisation',
      ),
      failed: texts(
        'Көмекші психикалық денсаулық ұйымында есепте тұр деп жауап берген. Мұндай көмекшінің қабылданбауы ықтимал.',
        'По ответу, помощник состоит на учёте в организации психического здоровья. Такого помощника, вероятно, не примут.',
        'By the answer, the assistant is registered with a mental-health organisation. Such an assistant is likely to be refused.',
      ),
      cantTell: texts(
        'Көмекшінің психикалық денсаулық ұйымында есепте тұрған-тұрмағаны белгісіз.',
        'Неизвестно, состоит ли помощник на учёте в организации психического здоровья.',
        'It is not known whether the assistant is registered with a mental-health organisation.',
      ),
      action: texts(
        'Көмекшіден «иә» немесе «жоқ» деген жауап сұраңыз, диагноз қажет емес. Қажет болса, басқа көмекші таңдаңыз.',
        'Спросите помощника: нужен ответ «да» или «нет», диагноз не нужен. При необходимости выберите другого помощника.',
        'Ask the assistant for a yes or a no; no diagnosis is needed. Choose another assistant if need be.',
      ),
    },
  },
  {
    id: 'ASST-02',
    item: 2,
    declared: 'contraindications',
    good: 'no',
    texts: {
      title: texts(
        'Көмекшінің денсаулығы бойынша қарсы көрсетілімдер',
        'Противопоказания у помощника по здоровью',
        'Assistant’s health contra-indications',
      ),
      failed: texts(
        'Медициналық қорытынды бойынша көмекшіге бұл жұмысқа болмайды деп жауап берілген. Мұндай көмекшінің қабылданбауы ықтимал.',
        'По ответу, медицинское заключение не разрешает помощнику эту работу. Такого помощника, вероятно, не примут.',
        'By the answer, a medical conclusion bars the assistant from this work. Such an assistant is likely to be refused.',
      ),
      cantTell: texts(
        'Медициналық қорытынды бойынша көмекшіде қарсы көрсетілімдердің бар-жоғы белгісіз.',
        'Неизвестно, есть ли у помощника противопоказания по медицинскому заключению.',
        'It is not known whether a medical conclusion names contra-indications.',
      ),
      action: texts(
        'Көмекшіден медициналық қорытындының нәтижесін сұраңыз немесе басқа көмекші таңдаңыз.',
        'Спросите помощника о выводе медицинского заключения или выберите другого помощника.',
        'Ask the assistant what the medical conclusion says, or choose another assistant.',
      ),
    },
  },
  {
    id: 'ASST-04',
    item: 4,
    declared: 'trained',
    good: 'yes',
    texts: {
      title: texts(
        'Көмекшінің кәсіптік оқуы',
        'Профессиональное обучение помощника',
        'Assistant’s vocational training',
      ),
      failed: texts(
        'Көмекші жұмыспен қамтуға жәрдемдесу шаралары бойынша кәсіптік оқудан өтпеген. Мұндай көмекшінің қабылданбауы ықтимал.',
        'Помощник не прошёл профессиональное обучение по мерам содействия занятости. Такого помощника, вероятно, не примут.',
        'The assistant has not completed vocational training under employment measures. Such an assistant is likely to be refused.',
      ),
      cantTell: texts(
        'Көмекшінің кәсіптік оқудан өткен-өтпегені белгісіз.',
        'Неизвестно, прошёл ли помощник профессиональное обучение.',
        'It is not known whether the assistant completed vocational training.',
      ),
      action: texts(
        'Көмекшіден оқу туралы сертификатын сұраңыз. Ол жоқ болса, оқу туралы мансап орталығынан біліңіз.',
        'Спросите у помощника сертификат об обучении. Если его нет, узнайте об обучении в карьерном центре.',
        'Ask the assistant for the training certificate. If there is none, ask the career centre about training.',
      ),
    },
  },
  {
    id: 'ASST-06',
    item: 6,
    declared: 'conviction',
    good: 'no',
    texts: {
      title: texts('Көмекшінің сотталғандығы', 'Судимость помощника', 'Assistant’s convictions'),
      failed: texts(
        'Көмекшінің жойылмаған немесе алынбаған сотталғандығы бар деп жауап берілген. Мұндай көмекшінің қабылданбауы ықтимал.',
        'По ответу, у помощника есть непогашенная или неснятая судимость. Такого помощника, вероятно, не примут.',
        'By the answer, the assistant has a conviction that is not spent or expunged. Such an assistant is likely to be refused.',
      ),
      cantTell: texts(
        'Көмекшіде жойылмаған немесе алынбаған сотталғандықтың бар-жоғы белгісіз.',
        'Неизвестно, есть ли у помощника непогашенная или неснятая судимость.',
        'It is not known whether the assistant has a conviction that is not spent or expunged.',
      ),
      action: texts(
        'Көмекшіден сұраңыз: ол сотталғандығы туралы анықтаманы egov.kz порталынан алады. Қажет болса, басқа көмекші таңдаңыз.',
        'Спросите помощника: справку о судимости он получит на egov.kz. При необходимости выберите другого помощника.',
        'Ask the assistant, who can get a certificate of convictions on egov.kz. Choose another assistant if need be.',
      ),
    },
  },
  {
    id: 'ASST-07',
    item: 7,
    declared: 'incapacity',
    good: 'no',
    texts: {
      title: texts(
        'Көмекшінің әрекетке қабілеттілігі',
        'Дееспособность помощника',
        'Assistant’s legal capacity',
      ),
      failed: texts(
        'Сот көмекшіні әрекетке қабілетсіз немесе қабілеті шектеулі деп таныған деп жауап берілген. Мұндай көмекшінің қабылданбауы ықтимал.',
        'По ответу, суд признал помощника недееспособным или ограниченно дееспособным. Такого помощника, вероятно, не примут.',
        'By the answer, a court found the assistant incapable or of limited capacity. Such an assistant is likely to be refused.',
      ),
      cantTell: texts(
        'Көмекшінің әрекетке қабілеттілігі туралы сот шешімінің бар-жоғы белгісіз.',
        'Неизвестно, есть ли решение суда о дееспособности помощника.',
        'It is not known whether there is a court decision on the assistant’s capacity.',
      ),
      action: texts(
        'Көмекшіден сот шешімі болған-болмағанын сұраңыз. Болса, басқа көмекші таңдаңыз.',
        'Спросите помощника, было ли такое решение суда. Если было, выберите другого помощника.',
        'Ask the assistant whether there was such a decision. If there was, choose another assistant.',
      ),
    },
  },
];

export const declarations: readonly Rule[] = BARS.map(ruleOf);
