// Facts in running text: what a letter or a decision says in a sentence. Never certain: a sentence can say anything of
// anybody.
import type { Subject } from '../draft/labels/subjects.ts';
import type { ReaderName } from '../draft/values.ts';
import type { DocumentFactName, DocumentKind, Place } from './document.ts';
import { OF_THE_PAST } from './labels.ts';
import { textOf, type Line } from './layout.ts';

export interface Said extends Place {
  readonly name: DocumentFactName;
  readonly read: ReaderName | 'contraindications' | 'mentioned';
  readonly value: string;
}

type Pattern = readonly [name: DocumentFactName, read: Said['read'], pattern: RegExp];

const DATE =
  '\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{1,2} [а-я]+ \\d{4}|\\d{4} (?:жылғы|жылы) \\d{1,2} [а-яәіңғүұқөһ]+';
const GROUP = '(?:I{1,3}|І{1,3}|[123]|перв|втор|трет|бірінші|екінші|үшінші)';
const regex = (source: string): RegExp => new RegExp(source, 'giu');

const DISABILITY: readonly Pattern[] = [
  [
    'disability.group',
    'group',
    regex(`(${GROUP})(?:-?(?:ая|ой|я|й|ую|ья|ьей|ью|ші))? (?:групп|топ|тобы)`),
  ],
  ['disability.group', 'group', regex(`групп\\p{L}* инвалидности\\s*[–—-]?\\s*(${GROUP})(?!\\d)`)],
  [
    'disability.validUntil',
    'date',
    regex(
      `(?:срок\\p{L}*|действ\\p{L}*|установлен\\p{L}*)(?: инвалидности)?(?: на срок)? (?:до|по) (${DATE})`,
    ),
  ],
  ['disability.validUntil', 'date', regex(`(${DATE})(?: ж\\.)?(?:ға|ге|қа|ке)? дейін`)],
  [
    'disability.openEnded',
    'truth',
    regex('(бессрочно|без срока переосвидетельствования|мерзімсіз|қайта куәландыру мерзімінсіз)'),
  ],
];

const IPAR: readonly Pattern[] = [
  [
    'ipar.number',
    'text',
    regex(`(?:ипар|программ\\p{L}*|бағдарлама\\p{L}*|аожб) № ?([\\p{L}\\d/-]{1,30})`),
  ],
  ['ipar.date', 'date', regex(`(?:ипар|программ\\p{L}*) №? ?[\\p{L}\\d/-]{1,30} от (${DATE})`)],
  ['ipar.part', 'part', regex('(социальн|профессиональн|медицинск)\\p{L}* част')],
  ['ipar.part', 'part', regex('(әлеуметтік|кәсіптік|медициналық) бөлі')],
  [
    'ipar.assistantMeasure',
    'measure',
    regex(
      '(услуг\\p{L}* индивидуального помощника|жеке көмекші\\p{L}* қызмет\\p{L}*)(?![^.]{0,25}(?:нет|не |жоқ|емес))',
    ),
  ],
  ['ipar.validUntil', 'date', regex(`(?:ипар|программ\\p{L}*) действ\\p{L}* (?:до|по) (${DATE})`)],
  [
    'ipar.validUntil',
    'date',
    regex(`(?:аожб|бағдарлама) (${DATE})(?: ж\\.)?(?:ға|ге|қа|ке)? дейін`),
  ],
  ['ipar.date', 'date', regex(`аожб № ?[\\p{L}\\d/-]{1,30} (${DATE})`)],
];

const POA: readonly Pattern[] = [
  [
    'poa.termMonths',
    'months',
    regex(
      '(?:срок\\p{L}*)(?: действия)?(?: на)? (\\d{1,3}|один|два|три|шесть)(?: \\([^)]*\\))? (год\\p{L}*|лет|месяц\\p{L}*)',
    ),
  ],
  [
    'poa.termMonths',
    'months',
    regex('(\\d{1,3}|бір|екі|үш|алты)(?: \\([^)]*\\))? (жыл|ай)(?:ға)? мерзім'),
  ],
  ['poa.registryNumber', 'text', regex('(?:в реестре|реестре за) (?:за )?№ ?([\\d/-]{1,30})')],
  ['poa.registryNumber', 'text', regex('тізілімде(?:гі)? № ?([\\d/-]{1,30})')],
  [
    'poa.scopeFiling',
    'mentioned',
    regex('(подавать заявлени|подач\\p{L}* заявлени|өтініш(?:терді)? беру)'),
  ],
  [
    'poa.scopeOrdering',
    'mentioned',
    regex(
      '(дела\\p{L}* заказ|оформл\\p{L}* заказ|заказывать услуг|тапсырыс(?:тарды)? (?:беру|рәсімдеу))',
    ),
  ],
  [
    'poa.scopeClaim',
    'mentioned',
    regex('(подпис\\p{L}* заявлени\\p{L}* на возмещение|өтеу туралы өтініш\\p{L}* қол қою)'),
  ],
];

const CONCLUSION: readonly Pattern[] = [
  [
    'declarations.contraindications',
    'contraindications',
    regex(
      '(противопоказани\\p{L}*[^.]{0,40}(?:не выявлен|не имеет|нет|отсутств|имеются|выявлен)\\p{L}*)',
    ),
  ],
  [
    'declarations.contraindications',
    'contraindications',
    regex('((?:не имеет|не выявлено|имеет)[^.]{0,40} противопоказани\\p{L}*)'),
  ],
  [
    'declarations.contraindications',
    'contraindications',
    regex('(қарсы көрсетілім\\p{L}*[^.]{0,30}(?:жоқ|анықталмады|анықталған жоқ|бар|анықталды))'),
  ],
];

const TRAINING: readonly Pattern[] = [
  [
    'declarations.trained',
    'mentioned',
    regex(
      '(прош(?:ел|ёл|ла) (?:обучение|профессиональн|курс)|(?:оқудан|оқытудан|курстан|даярлықтан) өтті)',
    ),
  ],
];

const OF_KIND: Readonly<Record<DocumentKind, readonly Pattern[]>> = {
  ipar: [...IPAR, ...DISABILITY.filter(([name]) => name === 'disability.group')],
  disability: DISABILITY,
  poa: POA,
  medical: CONCLUSION,
  training: TRAINING,
  identity: [],
};

/** One person has the document, but for a power of attorney, where the first is the principal. */
const PERSONS: Readonly<
  Record<DocumentKind, readonly (Subject & ('applicant' | 'assistant' | 'filer'))[]>
> = {
  ipar: ['applicant'],
  disability: ['applicant'],
  poa: ['applicant', 'filer'],
  medical: ['assistant'],
  training: ['assistant'],
  identity: ['applicant'],
};

const NAME_WORD = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?';
const PERSON: readonly (readonly ['iin' | 'birthDate' | 'lastName', ReaderName, RegExp])[] = [
  ['iin', 'digits', regex('(?<!БСН |БИН )(?<!БСН: |БИН: )(?<!\\d)(\\d{12})(?!\\d)')],
  [
    'birthDate',
    'date',
    regex(`(${DATE})\\s?(?:г\\.|года)? ?(?:г\\. ?р\\.|рождения|туған|ж\\. ?т\\.)`),
  ],
  [
    'lastName',
    'fullName',
    new RegExp(
      `(?:(?<!\\p{L})(?:Я|Мен|[Гг]ражданин|[Гг]ражданка|гр\\.|[Аа]замат|[Аа]заматша|уполномочиваю|сенімхатпен),? )(${NAME_WORD} ${NAME_WORD}(?: ${NAME_WORD}(?: (?:ұлы|қызы))?)?)`,
      'gu',
    ),
  ],
];

/** What the sentences of a document say, in their order. */
export function saidIn(lines: readonly Line[], kind: DocumentKind): readonly Said[] {
  const flow = flowOf(lines);
  const own = OF_KIND[kind].flatMap(([name, read, pattern]) =>
    matches(flow, pattern).map((match) => ({ name, read, ...match })),
  );
  const persons = PERSON.flatMap(([fact, read, pattern]) => {
    const found = matches(flow, pattern);
    const distinct = found.filter(
      ({ value }, index) => found.findIndex((other) => other.value === value) === index,
    );
    // More people than the document has, or fewer: whose each is cannot be told.
    if (distinct.length !== PERSONS[kind].length) return [];
    return distinct.flatMap((match, index) => ({
      name: `${PERSONS[kind][index] ?? 'applicant'}.${fact}` as const,
      read,
      ...match,
    }));
  });
  return [...own, ...persons];
}

interface Flow {
  readonly text: string;
  /** Where each line begins in the text. */
  readonly starts: readonly number[];
  readonly lines: readonly Line[];
}

function flowOf(lines: readonly Line[]): Flow {
  let text = '';
  const starts = lines.map((line) => {
    const start = text.length;
    text += `${textOf(line)} `;
    return start;
  });
  return { text, starts, lines };
}

const BEFORE = 40;

function matches(
  { text, starts, lines }: Flow,
  pattern: RegExp,
): readonly (Place & { readonly value: string })[] {
  return [...text.matchAll(pattern)]
    .filter(({ index }) => !OF_THE_PAST.test(text.slice(Math.max(0, index - BEFORE), index)))
    .map((match) => {
      const at = match.index + match[0].indexOf(match[1] ?? '');
      const { page, line } = lines[starts.findLastIndex((start) => start <= at)] ?? {
        page: 1,
        line: 1,
      };
      return { page, line, value: match.slice(1).join(' ').trim() };
    });
}
