// Between what a person types and the value of a fact. Whether the value is lawful is a finding's
// business, not this one's.
import { facts as words } from '../../../locales/facts.ts';
import { WEEKDAYS, type FactPath, type Visit } from '../../core/draft/draft.ts';
import { plainText } from '../../core/draft/plainText.ts';
import { readMoney } from '../../core/draft/values.ts';
import { bareNumber } from '../../core/identifiers/bareNumber.ts';
import { electronicForm } from '../../core/identifiers/iban.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { isIsoDate } from '../../core/time.ts';
import type { FactField } from './fields.ts';

/** The raw text of each input of one question: `{text}`, `{day, month, year}`, `{choice}`, `{mon … sun}`. */
export type Typed = Readonly<Record<string, string>>;

export type TypedFacts = Readonly<Partial<Record<FactPath, Typed>>>;

export type Reading =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly why: Texts; readonly part: string };

const EMPTY: Reading = { kind: 'empty' };
const value = (found: unknown): Reading => ({ kind: 'value', value: found });
const unclear = (why: Texts, part = 'text'): Reading => ({ kind: 'unclear', why, part });
/** What is pasted may hold what is not seen. */
const bare = (text: string | undefined): string => plainText(text ?? '');
const decimal = (text: string): number => Number(text.replace(',', '.'));

function readDate(typed: Typed): Reading {
  const [day, month, year] = [bare(typed['day']), bare(typed['month']), bare(typed['year'])];
  if (day + month + year === '') return EMPTY;
  const missing = Object.entries({ day, month, year }).find(([, text]) => text === '')?.[0];
  if (missing !== undefined) return unclear(words.partialDate, missing);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? value(iso) : unclear(words.unclearDate, 'day');
}

function readAmount(text: string): Reading {
  const tiyn = readMoney(text);
  return tiyn === null ? unclear(words.unclearMoney) : value(tiyn);
}

function readMonths(text: string): Reading {
  const months = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return months >= 1 && months <= 1200 ? value(months) : unclear(words.unclearMonths);
}

function readSchedule(typed: Typed): Reading {
  const filled = WEEKDAYS.filter((day) => bare(typed[day]) !== '');
  const bad = filled.find((day) => {
    const text = bare(typed[day]);
    return !/^\d{1,2}([.,]\d{1,2})?$/.test(text) || decimal(text) <= 0 || decimal(text) > 24;
  });
  if (bad !== undefined) return unclear(words.unclearHours, bad);
  const visits: Visit[] = filled.map((day) => ({ day, hours: decimal(bare(typed[day])) }));
  return visits.length === 0 ? EMPTY : value(visits);
}

export function readTyped(field: FactField, typed: Typed): Reading {
  const text = bare(typed['text']);
  const choice = typed['choice'];
  switch (field.kind) {
    case 'date':
      return readDate(typed);
    case 'schedule':
      return readSchedule(typed);
    case 'choice':
      return choice === undefined ? EMPTY : value(choice);
    case 'boolean':
      return choice === undefined ? EMPTY : value(choice === 'yes');
    case 'money':
      return text === '' ? EMPTY : readAmount(text);
    case 'months':
      return text === '' ? EMPTY : readMonths(text);
    case 'number12':
      return text === '' ? EMPTY : value(bareNumber(text));
    case 'iban':
      return text === '' ? EMPTY : value(electronicForm(text));
    case 'text':
      return text === '' ? EMPTY : value(text.slice(0, 500));
  }
}

function showSchedule(visits: readonly Visit[]): Typed {
  const hours: Record<string, number> = {};
  for (const { day, hours: more } of visits) hours[day] = (hours[day] ?? 0) + more;
  return Object.fromEntries(
    WEEKDAYS.filter((day) => day in hours).map((day) => [day, String(hours[day])]),
  );
}

/**
 * A value as it would have been typed; `readTyped` gives the value back (dated visits aside, which no weekday holds).
 */
export function showTyped(field: FactField, known: unknown): Typed {
  if (known === undefined) return {};
  const text = typeof known === 'string' ? known : JSON.stringify(known);
  switch (field.kind) {
    case 'date': {
      const [year = '', month = '', day = ''] = text.split('-');
      return { day, month, year };
    }
    case 'schedule':
      return showSchedule(known as readonly Visit[]);
    case 'choice':
      return { choice: text };
    case 'boolean':
      return { choice: known === true ? 'yes' : 'no' };
    case 'money':
      return {
        text: (Number(known) / 100)
          .toFixed(2)
          .replace(/\.?0+$/, '')
          .replace('.', ','),
      };
    case 'text':
    case 'number12':
    case 'iban':
    case 'months':
      return { text };
  }
}
