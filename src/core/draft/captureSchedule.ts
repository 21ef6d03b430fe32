// The hours by day, which a form may spread over several fields: one per weekday, ticked days with
// one number of hours, or one text.
import { WEEKDAYS, type Visit } from './draft.ts';
import { sourceOf, type Found, type Understood } from './found.ts';
import { SECTION_SEPARATOR, type PageField } from './pageSnapshot.ts';
import { readDays, readHours, readSchedule, weekdayOf } from './schedule.ts';
import { isNothing } from './valueWords.ts';

type Weekday = (typeof WEEKDAYS)[number];

/** What one field says of the schedule; a reading that is null was not understood. */
interface Piece {
  readonly field: PageField;
  readonly days?: readonly Weekday[] | null;
  readonly hours?: number | null;
  readonly visits?: readonly Visit[] | null;
}

const NO_HOURS = /^0([.,]0+)?\s*(ч.*|сағат)?$/;

/**
 * The schedule that the fields give together; unread where a part of it is missing or not
 * understood, for half a schedule is a wrong one.
 */
export function scheduleFound(fields: readonly Understood[]): readonly Found[] {
  const pieces = fields.flatMap(pieceOf);
  const whole = pieces
    .filter(({ visits }) => visits !== undefined)
    .map((piece) => found([piece], piece.visits));
  const parts = pieces.filter(({ visits }) => visits === undefined);
  return parts.length === 0 ? whole : [...whole, found(parts, together(parts))];
}

const standsInOrder = ({ heading, wording }: Understood): boolean =>
  wording?.path === 'order.schedule' ||
  (wording === null && (heading === null || heading === 'order'));

function pieceOf(understood: Understood): readonly Piece[] {
  const { field, wording } = understood;
  if (isNothing(field.value) || !standsInOrder(understood)) return [];
  const day =
    weekdayOf(field.label) ??
    (wording?.read === 'hours'
      ? weekdayOf(field.section.split(SECTION_SEPARATOR).at(-1) ?? '')
      : null);
  if (day !== null) return dayPiece(field, day);
  if (wording?.read === 'days') return [{ field, days: readDays(field.value) }];
  if (wording?.read === 'hours') return [{ field, hours: readHours(field.value) }];
  return wording?.read === 'schedule' ? [{ field, visits: readSchedule(field.value) }] : [];
}

function dayPiece(field: PageField, day: Weekday): readonly Piece[] {
  if (field.kind === 'checkbox') return [{ field, days: [day] }];
  return NO_HOURS.test(field.value.trim())
    ? []
    : [{ field, days: [day], hours: readHours(field.value) }];
}

/** Days with their own hours, or days that share the one number of hours; null for any other mixture. */
function together(parts: readonly Piece[]): readonly Visit[] | null {
  const ofAll = parts.filter(({ days }) => days === undefined);
  const shared = ofAll.length === 1 ? ofAll[0]?.hours : undefined;
  if (ofAll.length > 1 || shared === null) return null;
  const visits = parts
    .filter(({ days }) => days !== undefined)
    .map(({ days, hours = shared }) => visitsOf(days, hours));
  const known = visits.filter((list) => list !== null);
  return known.length === visits.length && known.length > 0 ? inWeekOrder(known.flat()) : null;
}

const visitsOf = (days: Piece['days'], hours: Piece['hours']): readonly Visit[] | null =>
  days === null || days === undefined || hours === null || hours === undefined
    ? null
    : days.map((day) => ({ day, hours }));

const inWeekOrder = (visits: readonly Visit[]): readonly Visit[] =>
  visits.toSorted(
    (one, other) => WEEKDAYS.indexOf(one.day as Weekday) - WEEKDAYS.indexOf(other.day as Weekday),
  );

function found(pieces: readonly Piece[], visits: readonly Visit[] | null | undefined): Found {
  const [first] = pieces;
  const source = first === undefined ? { from: 'page' as const } : sourceOf(first.field);
  const raw = pieces
    .map(({ field }) => (pieces.length > 1 ? `${field.label}: ${field.value}` : field.value))
    .join('; ')
    .slice(0, 2000);
  return { path: 'order.schedule', value: visits ?? undefined, source: { ...source, raw } };
}
