// An order that was signed here before, as far as the checks ask: for whom, for which days, and where it stands.
import type { EpochMs, IsoDate } from '../time.ts';

/**
 * `held`: not sent, it waits for its time stamp; `queued`: on its way; `byHand`: a file that the
 * person hands over; `inDoubt`: given up or expired, and the supplier may have it all the same.
 */
export type EarlierStanding = 'held' | 'queued' | 'delivered' | 'byHand' | 'inDoubt';

export interface EarlierOrder {
  readonly requestId: string;
  /** Digits alone. */
  readonly applicantIin: string;
  readonly periodFrom: IsoDate;
  readonly periodTo: IsoDate;
  readonly signedAt: EpochMs;
  readonly standing: EarlierStanding;
}

/** For whom an order is, and for which days. */
export type OrderTime = Pick<EarlierOrder, 'applicantIin' | 'periodFrom' | 'periodTo'>;

/**
 * Whether two orders are for the same person and share a day. All that is signed here orders one
 * service, so that it is not compared.
 */
const isSameTime = (one: OrderTime, other: OrderTime): boolean =>
  one.applicantIin === other.applicantIin &&
  one.periodFrom <= other.periodTo &&
  other.periodFrom <= one.periodTo;

/** The orders for the same time as this one, the latest first. */
export const forSameTime = (
  earlier: readonly EarlierOrder[],
  order: OrderTime,
): readonly EarlierOrder[] =>
  earlier
    .filter((other) => isSameTime(other, order))
    .sort((one, other) => other.signedAt - one.signedAt);
