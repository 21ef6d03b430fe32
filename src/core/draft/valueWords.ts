// Which value the words of a choice mean, and whether words say anything at all.
import { CHOICE_WORDS } from './choiceWords.ts';

type Kind = keyof typeof CHOICE_WORDS;

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/ё/g, 'е')
    .replace(/[.:;«»"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const INDEX: ReadonlyMap<string, string> = new Map(
  Object.entries(CHOICE_WORDS).flatMap(([kind, values]) =>
    Object.entries<readonly string[]>(values).flatMap(([value, words]) =>
      words.map((word) => [`${kind}:${plain(word)}`, value] as const),
    ),
  ),
);

/**
 * The value that the words mean, in one language or the same in both («Иә / Да»); null where they are not known ones.
 */
export function wordValue(kind: Kind, text: string): string | null {
  const [first = null, ...others] = [text, ...text.split('/')].map(
    (words) => INDEX.get(`${kind}:${plain(words)}`) ?? null,
  );
  if (first !== null) return first;
  const [one = null, ...more] = others;
  return more.every((other) => other === one) ? one : null;
}

const NOTHING =
  /^([-—–_.…]*|нет данных|не указан[аоы]?|не выбран[аоы]?|не заполнен[аоы]?|выберите.*|көрсетілмеген|таңдалмаған|таңдаңыз.*|деректер жоқ|.* таңдаңыз)$/;

/** Whether the text only says that nothing is said: a dash, «не указано», «таңдаңыз». */
export const isNothing = (text: string): boolean => NOTHING.test(plain(text));
