// A watched value in a component: not there yet, here, or why it cannot be had.
import { useEffect, useState } from 'react';
import type { AppError } from '../core/errors.ts';
import type { Watch } from './ports.ts';

export type Watched<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'here'; readonly value: T }
  | { readonly status: 'failed'; readonly error: AppError };

export function useWatched<T>(watch: Watch<T>): Watched<T> {
  const [watched, setWatched] = useState<Watched<T>>({ status: 'loading' });
  useEffect(
    () =>
      watch(
        (value) => setWatched({ status: 'here', value }),
        (error) => setWatched({ status: 'failed', error }),
      ),
    [watch],
  );
  return watched;
}
