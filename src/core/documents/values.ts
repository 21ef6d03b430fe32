// What a value in a document says: the page's readers, and the few forms that only documents have.
import { READERS, type ReaderName, type Reading } from '../draft/values.ts';
import type { Meaning } from './labels.ts';

const STEMS: readonly (readonly [RegExp, string])[] = [
  [/^(перв|бірінші)/iu, '1'],
  [/^(втор|екінші)/iu, '2'],
  [/^(трет|үшінші)/iu, '3'],
];
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/^(один|одного|бір) /iu, '1 '],
  [/^(два|двух|екі) /iu, '2 '],
  [/^(три|трех|трёх|үш) /iu, '3 '],
  [/^(шесть|шести|алты) /iu, '6 '],
];
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^социальн/iu, 'социальная'],
  [/^профессиональн/iu, 'профессиональная'],
  [/^медицинск/iu, 'медицинская'],
];
const NONE =
  /^(нет|жоқ|не имеет|не выявлен\p{L}*|отсутств\p{L}*|анықталмады|анықталған жоқ)|не выявлен|не имеет|отсутств|жоқ|анықталмады|\bнет$/iu;
const SOME =
  /^(да|есть|имеются|выявлены|бар|анықталды)$|имеются|выявлены| имеет |бар$|анықталды$/iu;

const bare = (text: string): string =>
  text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[.,;\s]+$/, '')
    .trim();

/** The word for the first stem that the text begins with; else the text. */
const word = (text: string, stems: typeof STEMS): string =>
  stems.find(([stem]) => stem.test(text))?.[1] ?? text;

function months(text: string): Reading | null {
  const [stem, number] = NUMBERS.find(([written]) => written.test(text)) ?? [/^/, ''];
  const counted = text.replace(stem, number);
  return READERS.months(
    counted
      .replace(/^(\d+) (?:год|лет|жыл)\p{L}*$/iu, '$1 лет')
      .replace(/^(\d+) (?:месяц|ай)\p{L}*$/iu, '$1 мес'),
  );
}

type Forms = Meaning['read'] | 'mentioned';

/** The forms that a document has besides those of the page. */
const OWN_READERS: Readonly<Partial<Record<Forms, (text: string) => Reading | null>>> = {
  contraindications: (text) =>
    NONE.test(text) ? { '': 'no' } : SOME.test(text) ? { '': 'yes' } : null,
  mentioned: () => ({ '': 'yes' }),
  group: (text) => READERS.group(bare(text)) ?? READERS.group(word(bare(text), STEMS)),
  part: (text) => READERS.part(word(bare(text), PARTS)),
  months: (text) => months(bare(text).replace(/^(на|сроком на) /i, '')),
  truth: (text) => READERS.term(bare(text)) ?? READERS.truth(bare(text)),
};

/** Facts by name, '' being the meaning's own; null where the value is not wholly understood. */
export function readValue(read: Forms, text: string): Reading | null {
  const own = OWN_READERS[read];
  if (own !== undefined) return own(text);
  const isWritten = read === 'text' || read === 'fullName' || read === 'name';
  return READERS[read as ReaderName](
    isWritten ? text.replace(/[,;\s]+$/, '').replace(/^№\s*/, '') : bare(text),
  );
}
