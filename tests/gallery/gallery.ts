// What a state of a screen is. Each `*.states.tsx` beside this file exports some, by name; README.md says how.
import type { ReactElement } from 'react';
import type { Lang } from '../../src/core/lang.ts';
import type { Hand } from './hand.ts';

export interface State {
  /** The screen on fake ports, in a language. Called once for each look at it. */
  readonly element: (lang: Lang) => ReactElement;
  /** What is pressed and typed until the state is there. */
  readonly setUp?: (hand: Hand) => Promise<void>;
}

/** Every state by its name, `file/export`. */
export const STATES: ReadonlyMap<string, State> = new Map(
  Object.entries(
    import.meta.glob<Readonly<Record<string, State>>>('./*.states.tsx', { eager: true }),
  ).flatMap(([path, states]) =>
    Object.entries(states).map(
      ([name, state]) => [`${path.slice(2, -'.states.tsx'.length)}/${name}`, state] as const,
    ),
  ),
);
