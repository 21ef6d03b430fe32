// What synthetic documents say, kind by kind, with the truth about it: the facts that stand there,
// and those that are spoilt. Made-up people and bodies; control digits are computed, any likeness
// is chance.
import { controlDigit } from '../../../src/core/identifiers/controlDigit.ts';
import type { DocumentFactName, DocumentKind } from '../../../src/core/documents/document.ts';
import type { Content, Field, Lang, Section } from './layouts.ts';

export interface Random {
  /** A whole number from 0 up to, and without, the count. */
  readonly below: (count: number) => number;
}

export interface Written {
  readonly kind: DocumentKind;
  readonly content: Content;
  /** What a careful reader would take from the form; in a letter, what its sentences say. */
  readonly form: Truth;
  readonly letter: Truth;
  /** Facts whose value is impossible, or contradicts another: they must not be called certain. */
  readonly spoilt: ReadonlySet<DocumentFactName>;
}

export type Truth = Readonly<Partial<Record<DocumentFactName, unknown>>>;

const LAST = [
  'Сынақов',
  'Мысалов',
  'Үлгібаев',
  'Көршінов',
  'Бөгдеев',
  'Жасыров',
  'Тестілеуов',
  'Қарағайлы-Сынов',
  'Образцов',
  'Примеров',
];
const FIRST = [
  'Әлихан',
  'Ерлан',
  'Нұрлан',
  'Болат',
  'Ғани',
  'Қайрат',
  'Өмір',
  'Пётр',
  'Сергей',
  'Іңкәр',
];
const MIDDLE = ['Үлгіұлы', 'Тестұлы', 'Сынақұлы', 'Петрович', 'Сергеевич', null, 'Болат ұлы'];
const MONTHS_RU = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
const MONTHS_KK = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];

const pad = (value: number): string => String(value).padStart(2, '0');

/** Draws what a document needs. */
export class Draw {
  readonly random: Random;
  constructor(random: Random) {
    this.random = random;
  }

  of<T>(list: readonly T[]): T {
    return list[this.random.below(list.length)] as T;
  }
  chance(percent: number): boolean {
    return this.random.below(100) < percent;
  }
  date(from: number, to: number): string {
    return `${from + this.random.below(to - from + 1)}-${pad(1 + this.random.below(12))}-${pad(1 + this.random.below(28))}`;
  }
  digits(count: number): string {
    return Array.from({ length: count }, () => this.random.below(10)).join('');
  }

  iin(birthDate: string): string {
    for (;;) {
      const stem =
        birthDate.slice(2, 4) +
        birthDate.slice(5, 7) +
        birthDate.slice(8, 10) +
        (birthDate < '2000' ? '3' : '5') +
        this.digits(4);
      const digit = controlDigit(stem);
      if (digit !== null) return `${stem}${digit}`;
    }
  }

  person(from: number, to: number): Person {
    const birthDate = this.date(from, to);
    return {
      lastName: this.of(LAST),
      firstName: this.of(FIRST),
      patronymic: this.of(MIDDLE),
      birthDate,
      iin: this.iin(birthDate),
    };
  }

  /** A day as documents write it, in both languages. */
  written(iso: string): Record<Lang, string> {
    const [year = '', month = '', day = ''] = iso.split('-');
    const plain = `${day}.${month}.${year}`;
    switch (this.random.below(4)) {
      case 0:
        return {
          ru: `${Number(day)} ${MONTHS_RU[Number(month) - 1] ?? ''} ${year} года`,
          kk: `${year} жылғы ${Number(day)} ${MONTHS_KK[Number(month) - 1] ?? ''}`,
        };
      case 1:
        return { ru: `${plain} г.`, kk: `${plain} ж.` };
      case 2:
        return { ru: plain.replaceAll('.', '/'), kk: plain.replaceAll('.', '-') };
      default:
        return { ru: plain, kk: plain };
    }
  }
}

export interface Person {
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic: string | null;
  readonly birthDate: string;
  readonly iin: string;
}

export const fullName = ({ lastName, firstName, patronymic }: Person): string =>
  [lastName, firstName, patronymic].filter((part) => part !== null).join(' ');
const both = (text: string): Record<Lang, string> => ({ ru: text, kk: text });
const field = (ru: string, kk: string, value: string | Record<Lang, string>): Field => ({
  label: { ru, kk },
  value: typeof value === 'string' ? both(value) : value,
});

export const nameTruth = (
  of: 'applicant' | 'assistant' | 'filer',
  { lastName, firstName, patronymic }: Person,
): Truth => ({
  [`${of}.lastName`]: lastName,
  [`${of}.firstName`]: firstName,
  ...(patronymic === null ? {} : { [`${of}.patronymic`]: patronymic }),
});

interface PersonPart {
  readonly fields: readonly Field[];
  readonly truth: Truth;
  readonly spoilt: readonly DocumentFactName[];
  /** The number as it is printed. */
  readonly iin: string;
}

/**
 * The fields of a person: now and then a number with a wrong digit, a birth date that is not the
 * number's, or nothing at all.
 */
export function personPart(
  draw: Draw,
  of: 'applicant' | 'assistant' | 'filer',
  person: Person,
): PersonPart {
  const fault = draw.random.below(10);
  const iin =
    fault === 0
      ? person.iin.slice(0, 11) + String((Number(person.iin[11]) + 1 + draw.random.below(9)) % 10)
      : person.iin;
  const birthDate = fault === 1 ? draw.date(1950, 2000) : person.birthDate;
  const isApart = draw.chance(25);
  const names = isApart
    ? [
        field('Фамилия', 'Тегі', person.lastName),
        field('Имя', 'Аты', person.firstName),
        field('Отчество (при наличии)', 'Әкесінің аты (бар болса)', person.patronymic ?? '—'),
      ]
    : [
        field(
          draw.of([
            'ФИО',
            'Ф.И.О.',
            'Фамилия, имя, отчество (при его наличии)',
            'Фамилия, имя, отчество',
          ]),
          draw.of(['Т.А.Ә.', 'Тегі, аты, әкесінің аты', 'Аты-жөні']),
          fullName(person),
        ),
      ];
  const withIin = fault !== 2,
    withDate = fault !== 3;
  return {
    iin,
    fields: [
      ...names,
      ...(withDate ? [field('Дата рождения', 'Туған күні', draw.written(birthDate))] : []),
      field(
        draw.of(['ИИН', 'Индивидуальный идентификационный номер (ИИН)']),
        draw.of(['ЖСН', 'Жеке сәйкестендіру нөмірі (ЖСН)']),
        withIin ? iin : '',
      ),
    ],
    truth: {
      ...nameTruth(of, person),
      ...(withIin ? { [`${of}.iin`]: iin } : {}),
      ...(withDate ? { [`${of}.birthDate`]: birthDate } : {}),
    },
    spoilt:
      fault === 0 && withIin
        ? [`${of}.iin`]
        : fault === 1 && birthDate !== person.birthDate && withIin && withDate
          ? [`${of}.iin`, `${of}.birthDate`]
          : [],
  };
}

export { both, field };
export type { Section };
