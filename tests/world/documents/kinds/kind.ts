// What the kinds of synthetic documents have in common.
import type { DocumentFactName } from '../../../../src/core/documents/document.ts';
import type { Draw, Written } from '../contents.ts';

export type Make = (draw: Draw) => Omit<Written, 'kind'>;

export const spoiltOf = (
  ...lists: readonly (readonly DocumentFactName[])[]
): ReadonlySet<DocumentFactName> => new Set(lists.flat());
export const GROUPS = [
  {
    value: '1',
    ru: ['первая', 'I', 'I (первая)', '1 группа'],
    kk: ['бірінші', 'I', 'І топ', '1-топ'],
    ruOf: 'первой',
    kkOf: 'бірінші',
  },
  {
    value: '2',
    ru: ['вторая', 'II', '2'],
    kk: ['екінші', 'II', '2-топ'],
    ruOf: 'второй',
    kkOf: 'екінші',
  },
  { value: '3', ru: ['третья', 'III'], kk: ['үшінші', 'III'], ruOf: 'третьей', kkOf: 'үшінші' },
] as const;
const DOCTORS = [
  'Врач-эксперт: Дәрігеров Д. Д.',
  'Председатель комиссии: Төрағаев Т. Т.',
  'М. П.   Подпись ____________',
  'БИН 120540000001, тел. 8 (7172) 00-00-00',
];
export const footer = (draw: Draw): string[] => DOCTORS.filter(() => draw.chance(50));
