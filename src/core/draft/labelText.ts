// A label as it is compared: what differs between two ways of writing the same words is taken away.

/** Each rule: what is written, what it becomes. The order matters. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\([^)]*\)/g, ' '],
  [/ё/g, 'е'],
  [/,?\s+(в )?(тенге|теңге|тг|₸)\.?(?=[\s:*]*($|\/))/g, ''],
  [/№|\bno\b/g, ' номер '],
  // «Ф.И.О.», «Т.А.Ә.»
  [/(?<!\p{L})(\p{L})\.\s?/gu, '$1'],
  [/\s*\/\s*/g, '/'],
  [/[^\p{L}\p{N}/]+/gu, ' '],
  // The name of the service holds the word «assistant» and names no person.
  [/услуг\p{L}*( индивидуальн\p{L}* помощник\p{L}*)?/gu, 'услуга'],
  [/(жеке көмекші\p{L}* )?қызмет(?!кер)\p{L}*/gu, 'қызмет'],
  [/(получател|поставщик|заказчик|исполнител|представител)(\p{L}*) услуга/gu, '$1$2'],
  [/(көрсетілетін )?қызмет (алушы\p{L}*)/gu, '$2'],
  [/^(введите|укажите|выберите|заполните) | (енгізіңіз|таңдаңыз|көрсетіңіз|толтырыңыз)$/g, ''],
  [/\s+/g, ' '],
];

/** Lower case, NFC, single spaces; no brackets, no punctuation but the slash between two names of one thing. */
export function plainLabel(text: string): string {
  return SPELLINGS.reduce(
    (label, [written, becomes]) => label.replace(written, becomes),
    text.normalize('NFC').toLowerCase().trim(),
  ).trim();
}
