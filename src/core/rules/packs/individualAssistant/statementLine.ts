// What the lines of the statement are made of: dates, sums, numbers and names in words.
import { numberKind } from '../../../identifiers/bin.ts';
import type { RequestFields } from '../../../request/request.ts';
import type { Words } from './statementWords.ts';

export type Fields = Omit<RequestFields, 'statement'>;
export type Person = Fields['applicant']['person'];
/** A line, or nothing where the fields have nothing to say. */
export type Line = string | null;

export const line = (label: string, value: string | null): Line =>
  value === null || value === '' ? null : `${label}: ${value}`;
export const listed = (...parts: readonly Line[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ');
export const date = (iso: string): string => iso.split('-').reverse().join('.');
export const instant = (text: string): string =>
  `${date(text.slice(0, 10))} ${text.slice(11, 19)} (UTC${text.slice(19)})`;
export const maybeDate = (iso: string | null, word: (text: string) => string): Line =>
  iso === null ? null : word(date(iso));

export type Declared = keyof Fields['order']['assistant']['declarations'];

export const DECLARED: readonly Declared[] = [
  'mentalHealth',
  'contraindications',
  'minor',
  'trained',
  'pensionAge',
  'conviction',
  'incapacity',
];

/** `12 345 тенге 05 тиын`. */
export function money(tiyn: number, words: Words): string {
  const tenge = String(Math.floor(tiyn / 100)).replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${tenge} ${words.tenge} ${String(tiyn % 100).padStart(2, '0')} ${words.tiyn}`;
}

export const identifier = (id: string, words: Words): string =>
  `${numberKind(id) === 'iin' ? words.iin : words.bin} ${id}`;

export const named = ({ lastName, firstName, patronymic, iin }: Person, words: Words): string =>
  listed(
    [lastName, firstName, patronymic].filter((name) => name !== null).join(' '),
    `${words.iin} ${iin}`,
  );

export const wordFor = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? code;
