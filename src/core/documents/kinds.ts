// Which document it is, by its title; a mention in the text is a guess.
import type { DocumentKind } from './document.ts';
import { textOf, type Line } from './layout.ts';

interface Recognised {
  readonly kind: DocumentKind;
  /** Whether a title says so, and no other title says otherwise. */
  readonly certain: boolean;
}

/** The words of each title, Russian and Kazakh, where a line begins with them. */
const TITLES: Readonly<Record<DocumentKind, RegExp>> = {
  ipar: /^(ипар(?!\p{L})|индивидуальн\p{L}* программ\p{L}* (абилитации|реабилитации)|(мүгедектігі бар адамды )?(абилитациялау мен )?оңалтудың жеке бағдарлама|аожб(?!\p{L}))/u,
  disability:
    /^(выписка из )?(справк\p{L}* об инвалидности|справк\p{L}* о группе инвалидности)|^мүгедектік( тобы)? туралы анықтама|^мүгедектігі туралы анықтама/u,
  poa: /^доверенность|^сенімхат/u,
  medical:
    /^медицинское заключение|^заключение (врач|медицинск)|^медициналық қорытынды|^дәрігерлік[\p{L}-]* .*қорытынды/u,
  training:
    /^(сертификат|свидетельство|удостоверение) о (прохождении|профессиональн|обучени|подготовк|окончании)|^(кәсіптік )?(оқу|оқыту|даярлау|даярлық)[\p{L} ]* (сертификат|куәлі)|^сертификат$/u,
  identity:
    /^(сведения (об|из) )?удостоверени\p{L}* личности|^жеке куәлік|^сведения о документе, удостоверяющем личность|^жеке басын куәландыратын құжат/u,
};

const MENTIONS: Readonly<Record<DocumentKind, RegExp>> = {
  ipar: /ипар(?!\p{L})|программ\p{L}* абилитации|оңалтудың жеке бағдарлама|аожб/u,
  disability: /установлена инвалидность|инвалидность установлена|мүгедектік белгілен/u,
  poa: /настоящей доверенностью|уполномочива|сенім білдіремін|осы сенімхат/u,
  medical: /противопоказани|қарсы көрсетілім/u,
  training: /прош(ел|ла) (обучение|профессиональн|курс)|(оқудан|оқытудан|курстан|даярлықтан) өтті/u,
  identity: /удостоверени\p{L}* личности|жеке куәлік/u,
};

const TITLE_LINES = 15;
const MOST_OF_A_TITLE = 160;

const spelled = (text: string): string =>
  text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();

/** Null where neither a title nor the text names a known kind. */
export function kindOf(lines: readonly Line[]): Recognised | null {
  const titled = lines
    .slice(0, TITLE_LINES)
    .flatMap((line, index) => titlesAt(line, lines[index + 1]));
  const [kind] = titled;
  if (kind !== undefined) return { kind, certain: titled.every((other) => other === kind) };
  const text = spelled(lines.map(textOf).join(' '));
  const mentioned = entriesOf(MENTIONS).find(([, mention]) => mention.test(text));
  return mentioned === undefined ? null : { kind: mentioned[0], certain: false };
}

/** A title may run over two lines, or stand in two languages side by side. */
function titlesAt(line: Line, next: Line | undefined): readonly DocumentKind[] {
  const below = next === undefined ? '' : textOf(next);
  const texts = [...line.cells.map(({ text }) => text), textOf(line), `${textOf(line)} ${below}`]
    .map(spelled)
    .filter(({ length }) => length <= MOST_OF_A_TITLE);
  return entriesOf(TITLES)
    .filter(([, title]) => texts.some((text) => title.test(text)))
    .map(([kind]) => kind);
}

const entriesOf = (table: Readonly<Record<DocumentKind, RegExp>>) =>
  Object.entries(table) as [DocumentKind, RegExp][];
