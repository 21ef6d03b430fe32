// Finding in a list by words: every one that was typed has to be there, in whatever order.

/** From how many on a list is searched. */
export const LONG_LIST = 8;

const plain = (text: string): string => text.replaceAll('\u00A0', ' ').toLowerCase();

export function hasEveryWord(text: string, typed: string): boolean {
  const searched = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
