// How much a job may cost at most.
import {
  FIGURES,
  ROUNDS,
  type Figure,
  type Figures,
  type Round,
  type RoundName,
} from './figures.ts';

export type Budget = Readonly<Partial<Figures>>;

/** Presses of Tab that thirteen questions cost before the screens were put together: on the page, in the panel, to the end. */
const STOPS_BEFORE = 52;

export const BUDGETS: Readonly<Record<RoundName, Budget>> = {
  first: { screens: 5, keys: 12, scan: 25, words: 300, views: 6, typed: 0 },
  // The password's field is clicked only where the focus is not in it.
  month: { screens: 3, keys: 3, clicks: 2, scan: 12, words: 150, views: 3, dialogs: 0, typed: 0 },
  missing: { tabs: STOPS_BEFORE / 2 },
  attorney: {},
  byHand: {},
};

export interface Excess {
  readonly round: RoundName;
  readonly figure: Figure;
  readonly is: number;
  readonly allowed: number;
}

export const excessesOf = (measured: Round): readonly Excess[] =>
  ROUNDS.flatMap((round) =>
    FIGURES.flatMap((figure): readonly Excess[] => {
      const [is, allowed] = [measured[round][figure], BUDGETS[round][figure]];
      return allowed === undefined || is <= allowed ? [] : [{ round, figure, is, allowed }];
    }),
  );
