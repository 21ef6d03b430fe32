// How a document is set: the same content as lines, a table, two languages side by side, a row of
// headings, or a letter.
import { PAGE, textWidth, type Run } from './pdf.ts';

export type Lang = 'ru' | 'kk';

/** One labelled value of a form, in the languages of the document. */
export interface Field {
  readonly label: Readonly<Record<Lang, string>>;
  readonly value: Readonly<Record<Lang, string>>;
}

export interface Section {
  readonly heading: Readonly<Record<Lang, string>> | null;
  readonly fields: readonly Field[];
}

export interface Content {
  readonly title: Readonly<Record<Lang, string>>;
  readonly sections: readonly Section[];
  /** Sentences under the form, or the whole text of a letter. */
  readonly letter: Readonly<Record<Lang, string>>;
  readonly footer: readonly string[];
}

export type Layout =
  'lines' | 'table' | 'wrapped' | 'sideBySide' | 'bilingual' | 'headings' | 'letter';
export const LAYOUTS: readonly Layout[] = [
  'lines',
  'table',
  'wrapped',
  'sideBySide',
  'bilingual',
  'headings',
  'letter',
];

const LEFT = 56,
  SIZE = 11,
  LEADING = 16;

/** Sets text from top to bottom, on as many pages as it takes. */
class Setter {
  readonly pages: Run[][] = [[]];
  y = 64;

  put(x: number, text: string, size = SIZE, line = 0): void {
    this.pages.at(-1)?.push({ x, y: this.y + line * LEADING, size, text });
  }

  down(lines = 1): void {
    this.y += lines * LEADING;
    if (this.y <= PAGE.height - 90) return;
    this.pages.push([]);
    this.y = 64;
  }
}

export function setContent(
  { title, sections, letter, footer }: Content,
  layout: Layout,
  lang: Lang,
): Run[][] {
  const setter = new Setter();
  const isDouble = layout === 'sideBySide' || layout === 'bilingual';
  for (const language of isDouble ? (['kk', 'ru'] as const) : [lang])
    for (const line of wrap(title[language], 440, 14)) centred(setter, line, 14);
  setter.down();
  if (layout === 'letter') paragraph(setter, letter[lang]);
  else for (const section of sections) setSection(setter, section, layout, lang);
  setter.down();
  for (const line of footer) paragraph(setter, line);
  return setter.pages;
}

function setSection(
  setter: Setter,
  { heading, fields }: Section,
  layout: Layout,
  lang: Lang,
): void {
  if (heading !== null) {
    setter.put(LEFT, heading[lang]);
    setter.down(1.2);
  }
  if (layout === 'headings') tableRows(setter, fields, lang);
  else for (const field of fields) setField(setter, field, layout, lang);
  setter.down(0.5);
}

/** Where the values of a table begin, and how wide its columns are: points. */
const TABLES = {
  table: { labels: 215, values: 290, width: 265 },
  wrapped: { labels: 110, values: 230, width: 330 },
} as const;

function setField(setter: Setter, { label, value }: Field, layout: Layout, lang: Lang): void {
  switch (layout) {
    case 'table':
    case 'wrapped': {
      const { labels, values, width } = TABLES[layout];
      setter.down(
        Math.max(
          setLines(setter, LEFT, wrap(label[lang], labels, SIZE)),
          setLines(setter, values, wrap(value[lang], width, SIZE)),
        ) + 0.5,
      );
      break;
    }
    case 'sideBySide':
      setter.put(LEFT, `${label.kk}: ${value.kk}`, 8);
      setter.put(320, `${label.ru}: ${value.ru}`, 8);
      setter.down();
      break;
    case 'bilingual':
      setter.put(LEFT, `${label.kk} / ${label.ru}:`, 9);
      setter.put(360, value[lang], 9);
      setter.down(1.2);
      break;
    case 'lines':
    case 'headings':
    case 'letter':
      setter.down(setLines(setter, LEFT, wrap(`${label[lang]}: ${value[lang]}`, 480, SIZE)));
  }
}

/** Their number. */
function setLines(setter: Setter, x: number, lines: readonly string[]): number {
  lines.forEach((line, index) => setter.put(x, line, SIZE, index));
  return lines.length;
}

/** A row of headings over a row of values, as many as the page is wide. */
function tableRows(setter: Setter, fields: readonly Field[], lang: Lang): void {
  const widthOf = ({ label, value }: Field): number =>
    Math.max(textWidth(label[lang], 9), textWidth(value[lang], 9)) + 26;
  for (let from = 0; from < fields.length;) {
    let x = LEFT;
    const row = fields.slice(from).filter((field, index) => {
      const fits = index === 0 || x + widthOf(field) < PAGE.width - 20;
      x += fits ? widthOf(field) : PAGE.width;
      return fits;
    });
    row.reduce((at, field) => {
      setter.put(at, field.label[lang], 9);
      setter.put(at, field.value[lang], 9, 1);
      return at + widthOf(field);
    }, LEFT);
    setter.down(2.6);
    from += row.length;
  }
}

function centred(setter: Setter, text: string, size: number): void {
  setter.put((PAGE.width - textWidth(text, size)) / 2, text, size);
  setter.down(1.3);
}

function paragraph(setter: Setter, text: string): void {
  for (const line of wrap(text, 480, SIZE)) {
    setter.put(LEFT, line);
    setter.down();
  }
}

function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Writers of files cut lines into runs of their own, and set the lines in an order of their own. */
export function cut(
  runs: readonly Run[],
  into: 'lines' | 'words' | 'letters',
  disorder: (count: number) => number,
): Run[] {
  const lines = runs.map((run) => {
    let x = run.x;
    return (
      into === 'lines'
        ? [run.text]
        : into === 'words'
          ? run.text.split(/(?<= )/)
          : Array.from(run.text)
    ).map((text) => {
      const piece = { ...run, x, text };
      x += textWidth(text, run.size);
      return piece;
    });
  });
  for (let last = lines.length - 1; into !== 'lines' && last > 0; last--) {
    const other = disorder(last + 1);
    [lines[last], lines[other]] = [lines[other] ?? [], lines[last] ?? []];
  }
  return lines.flat();
}
