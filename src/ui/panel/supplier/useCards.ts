// The cards that a person has chosen: read one by one, those that are none told with their names.
import { useState } from 'react';
import { asAppError, type AppError } from '../../../core/errors.ts';
import type { ProviderCard } from '../../../core/providerCard/providerCard.ts';
import type { ProviderPorts } from '../../ports.ts';

/** As many as the settings hold suppliers. */
export const MOST_CARDS = 50;

export interface RefusedFile {
  readonly name: string;
  readonly error: AppError;
}

interface ReadCards {
  readonly cards: readonly ProviderCard[];
  readonly refused: readonly RefusedFile[];
}

type State = 'none' | 'reading' | 'tooMany' | ReadCards;

export interface Cards {
  readonly state: State;
  readonly read: (files: readonly File[]) => void;
  readonly without: (origin: string) => void;
}

export function useCards({ readCard }: Pick<ProviderPorts, 'readCard'>, onNone: () => void): Cards {
  const [state, setState] = useState<State>('none');
  const one = (file: File): Promise<ProviderCard | RefusedFile> =>
    readCard(file).catch((thrown: unknown) => ({ name: file.name, error: asAppError(thrown) }));
  const read = (files: readonly File[]): void => {
    if (files.length === 0 || files.length > MOST_CARDS) {
      setState(files.length === 0 ? 'none' : 'tooMany');
      return;
    }
    setState('reading');
    void Promise.all(files.map(one)).then((all) => {
      const cards = all.filter((each) => 'origin' in each);
      setState({ cards: distinct(cards), refused: all.filter((each) => 'error' in each) });
      if (cards.length === 0) onNone();
    });
  };
  const without = (origin: string): void =>
    setState((now) =>
      typeof now === 'string'
        ? now
        : { ...now, cards: now.cards.filter((card) => card.origin !== origin) },
    );
  return { state, read, without };
}

/** The same file may be chosen twice. Two suppliers at one address are two. */
const distinct = (cards: readonly ProviderCard[]): readonly ProviderCard[] => [
  ...new Map(cards.map((card) => [`${card.bin} ${card.origin}`, card])).values(),
];
