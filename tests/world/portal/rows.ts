// The ordering form as rows of section, label and value in Russian, Kazakh or both: what every
// markup of the test portal shows.
import { WEEKDAYS, type Draft } from '../../../src/core/draft/draft.ts';
import { WORDS } from './rowWords.ts';

export type FormLang = 'ru' | 'kk' | 'mixed';

export interface Row {
  readonly section: string;
  readonly label: string;
  readonly value: string;
  readonly kind: 'text' | 'date' | 'select' | 'radio' | 'checkbox' | 'static';
  /** What a choice offers. */
  readonly options: readonly string[];
}

const IDENTITIES = ['identity_card', 'passport'] as const;
const CHANNELS = ['state_corporation', 'authority', 'mobile', 'egov'] as const;
const DECLARED = [
  'mentalHealth',
  'contraindications',
  'trained',
  'conviction',
  'incapacity',
] as const;
const GROUPS = ['1', '2', '3'] as const;
const ANSWERS = ['yes', 'no', 'unknown'] as const;
const FILERS = ['self', 'legal_rep', 'attorney'] as const;
const PARTS = ['social', 'professional', 'medical'] as const;
const SEXES = ['male', 'female'] as const;
const RELATIONS = ['spouse', 'parent', 'child', 'none'] as const;

export type Word = {
  [Key in keyof typeof WORDS]: (typeof WORDS)[Key][0] extends string ? Key : never;
}[keyof typeof WORDS];
type List = Exclude<keyof typeof WORDS, Word>;

/** Every row of the form, filled in with what the draft knows. */
export function rowsOf(draft: Draft, lang: FormLang): readonly Row[] {
  const column = lang === 'kk' ? 1 : 0;
  const list = (name: List): readonly string[] => WORDS[name][column];
  const word = (name: Word): string => wordsOf(name, lang);
  const row = (
    section: Word,
    label: string,
    value: string | undefined,
    kind: Row['kind'] = 'text',
    options: readonly string[] = [],
  ): Row => ({ section: word(section), label, value: value ?? '', kind, options });
  const chosen = <T>(
    section: Word,
    label: Word,
    kind: 'select' | 'radio',
    options: List,
    values: readonly T[],
    value: T | undefined,
  ): Row =>
    row(
      section,
      word(label),
      value === undefined ? '' : list(options)[values.indexOf(value)],
      kind,
      list(options),
    );
  const {
    applicant,
    disability,
    identity,
    filing,
    ipar,
    assistant,
    declarations,
    supplier,
    order,
    money,
  } = draft;
  return [
    row('recipient', word('iin'), applicant.iin),
    row('recipient', word('lastName'), applicant.lastName),
    row('recipient', word('firstName'), applicant.firstName),
    row('recipient', word('patronymic'), applicant.patronymic),
    row('recipient', word('birthDate'), dotted(applicant.birthDate)),
    row('recipient', word('phone'), applicant.phone),
    row('recipient', word('residence'), applicant.residence),
    chosen('recipient', 'group', 'select', 'groups', GROUPS, disability.group),
    row(
      'recipient',
      word('term'),
      disability.openEnded === true ? word('openEnded') : dotted(disability.validUntil),
      'static',
    ),
    chosen('recipient', 'allowance', 'radio', 'answers', ANSWERS, draft.carerAllowance.assigned),
    chosen('recipient', 'filer', 'radio', 'filers', FILERS, draft.filer.role),
    chosen('recipient', 'incapable', 'radio', 'answers', ANSWERS, applicant.incapable),
    chosen(
      'recipient',
      'identity',
      'select',
      'identities',
      IDENTITIES,
      IDENTITIES.find((type) => type === identity.type),
    ),
    row('recipient', word('identityUntil'), dotted(identity.validUntil), 'static'),
    chosen('recipient', 'consent', 'radio', 'answers', ANSWERS, draft.consent.access),
    chosen(
      'recipient',
      'channel',
      'select',
      'channels',
      CHANNELS,
      CHANNELS.find((channel) => channel === filing.channel),
    ),
    row('ipar', word('number'), ipar.number, 'static'),
    row('ipar', word('date'), dotted(ipar.date), 'static'),
    row('ipar', word('validUntil'), dotted(ipar.validUntil), 'static'),
    chosen(
      'ipar',
      'part',
      'select',
      'parts',
      PARTS,
      ipar.part === 'unknown' ? undefined : ipar.part,
    ),
    row('ipar', word('measure'), ipar.assistantMeasure === true ? word('service') : '', 'static'),
    row('assistant', word('iin'), assistant.iin),
    row(
      'assistant',
      word('fullName'),
      [assistant.lastName, assistant.firstName, assistant.patronymic].join(' ').trim(),
    ),
    row('assistant', word('birthDate'), assistant.birthDate, 'date'),
    chosen('assistant', 'sex', 'radio', 'sexes', SEXES, assistant.sex),
    chosen(
      'assistant',
      'relation',
      'select',
      'relations',
      RELATIONS,
      RELATIONS.find((relation) => relation === assistant.relation),
    ),
    ...DECLARED.map((name) =>
      chosen('assistant', name, 'radio', 'answers', ANSWERS, declarations[name]),
    ),
    ...(draft.filer.iin === undefined ? [] : representativeRows(draft, row, word)),
    row('supplier', word('bin'), supplier.id),
    row('supplier', word('firm'), supplier.name),
    chosen('supplier', 'listed', 'radio', 'answers', ANSWERS, supplier.listed),
    row('order', word('orderNumber'), order.number, 'static'),
    row('order', word('from'), order.periodFrom, 'date'),
    row('order', word('to'), order.periodTo, 'date'),
    ...WEEKDAYS.map((day, index) =>
      row(
        'schedule',
        list('days')[index] ?? '',
        order.schedule
          ?.find((visit) => visit.day === day)
          ?.hours.toString()
          .replace('.', ','),
      ),
    ),
    row('money', word('price'), tenge(money.price)),
    row('money', word('guaranteed'), tenge(money.guaranteed), 'static'),
    row('money', word('claim'), tenge(money.claim), 'static'),
    row('money', word('included'), draft.application.included === true ? 'yes' : '', 'checkbox'),
  ];
}

/** What a label or heading says in a language. */
export const wordsOf = (name: Word, lang: FormLang): string =>
  lang === 'mixed' && !ALONE.has(name)
    ? WORDS[name].toReversed().join(' / ')
    : WORDS[name][lang === 'kk' ? 1 : 0];

/** The same labels as the recipient's, in a section of their own. */
const representativeRows = (
  { filer, poa }: Draft,
  row: (section: Word, label: string, value: string | undefined) => Row,
  word: (name: Word) => string,
): readonly Row[] => [
  row('representative', word('iin'), filer.iin),
  row('representative', word('lastName'), filer.lastName),
  row('representative', word('firstName'), filer.firstName),
  row('representative', word('patronymic'), filer.patronymic),
  row('representative', word('birthDate'), dotted(filer.birthDate)),
  row('poa', word('number'), poa.registryNumber),
  row('poa', word('date'), dotted(poa.issuedOn)),
  row(
    'poa',
    word('poaTerm'),
    poa.termMonths === undefined ? '' : `${String(poa.termMonths)} ${word('months')}`,
  ),
];

/** Words of which the bilingual form gives one language only. */
const ALONE: ReadonlySet<string> = new Set(['openEnded', 'service', 'bin', 'included', 'months']);

const dotted = (date: string | undefined): string | undefined =>
  date?.split('-').reverse().join('.');

const tenge = (tiyn: number | undefined): string | undefined =>
  tiyn === undefined
    ? undefined
    : `${Math.floor(tiyn / 100)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ' ')},${(tiyn % 100).toString().padStart(2, '0')} ₸`;
