// What happens to a form over the years: a stale copy that stays hidden, words that are changed,
// fields that are missing.
import type { FactPath } from '../../../src/core/draft/draft.ts';
import { wordsOf, type FormLang, type Row, type Word } from './rows.ts';

type Markup = (rows: readonly Row[]) => string;
type Change = (rows: readonly Row[], lang: FormLang, markup: Markup) => string;

/** What a later portal may call the same things: Russian, Kazakh. */
const RENAMED = {
  recipient: ['Сведения о получателе услуги', 'Қызмет алушы туралы мәліметтер'],
  assistant: ['Данные индивидуального помощника', 'Жеке көмекшінің деректері'],
  supplier: ['Поставщик услуг индивидуального помощника', 'Қызмет беруші'],
  iin: ['Индивидуальный идентификационный номер', 'Жеке сәйкестендіру нөмірі'],
  fullName: ['Ф.И.О.', 'Т.А.Ә.'],
  birthDate: ['Дата рождения (дд.мм.гггг)', 'Туған күні (кк.аа.жжжж)'],
  phone: ['Контактный телефон', 'Телефон нөмірі'],
  residence: ['Место жительства', 'Тұрғылықты жері'],
  relation: ['Кем приходится получателю', 'Алушыға кім болып келеді'],
  firm: ['Название', 'Ұйым атауы'],
  validUntil: ['Срок действия', 'Қолданылу мерзімі'],
  from: ['Начало оказания услуг', 'Қызмет көрсету басталатын күн'],
  to: ['Окончание оказания услуг', 'Қызмет көрсету аяқталатын күн'],
  price: ['Общая стоимость услуг, тенге', 'Тапсырыс құны, теңге'],
  guaranteed: ['Размер гарантированной суммы', 'Кепілдік берілген соманың мөлшері'],
  claim: ['Сумма возмещения поставщику', 'Өтеуге жататын сома'],
} as const satisfies Partial<Record<Word, readonly [string, string]>>;

/** What is left out where fields are missing, and the facts that nobody can then know. */
const LEFT_OUT: Readonly<Partial<Record<Word, FactPath>>> = {
  phone: 'applicant.phone',
  date: 'ipar.date',
  relation: 'assistant.relation',
  mentalHealth: 'declarations.mentalHealth',
  bin: 'supplier.id',
  to: 'order.periodTo',
  guaranteed: 'money.guaranteed',
};
export const MISSING: readonly FactPath[] = Object.values(LEFT_OUT);

const HIDING = [
  'hidden',
  'aria-hidden="true"',
  'inert',
  'class="gone"',
  'class="invisible"',
  'class="off-page"',
  'class="see-through"',
  'class="folded"',
] as const;

export const VARIANTS = {
  whole: (rows, _lang, markup) => markup(rows),
  renamed: (rows, lang, markup) =>
    markup(
      rows.map((row) => ({
        ...row,
        section: renamed(row.section, lang),
        label: renamed(row.label, lang),
      })),
    ),
  missing: (rows, lang, markup) =>
    markup(
      rows.filter(
        ({ label }) =>
          !(Object.keys(LEFT_OUT) as Word[]).some((word) => wordsOf(word, lang) === label),
      ),
    ),
  stale: (rows, _lang, markup) =>
    `${HIDING.map((hiding) => `<div ${hiding}>${markup(rows.map(old))}</div>`).join('\n')}${markup(rows)}`,
} as const satisfies Record<string, Change>;

export type Variant = keyof typeof VARIANTS;

function renamed(words: string, lang: FormLang): string {
  const found = (Object.keys(RENAMED) as (keyof typeof RENAMED)[]).find(
    (word) => wordsOf(word, lang) === words,
  );
  if (found === undefined) return words;
  const [ru, kk] = RENAMED[found];
  return { ru, kk, mixed: `${kk} / ${ru}` }[lang];
}

/** What another order once said in that place. */
const old = (row: Row): Row => ({
  ...row,
  value:
    row.kind === 'text' || row.kind === 'static'
      ? '111111111111'
      : row.kind === 'date'
        ? '2001-01-01'
        : (row.options[0] ?? ''),
});
