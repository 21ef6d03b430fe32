// The time stamp of one held request: asked for, waited for as long as the person likes, or put off.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { asAppError, type AppError } from '../../../core/errors.ts';
import type { RequestPorts } from '../../ports.ts';

type Stamping =
  | { readonly at: 'rest' | 'asking' | 'collecting' | 'stopped' | 'kept' }
  | { readonly at: 'failed'; readonly error: AppError };

export interface StampingActs {
  readonly stamping: Stamping;
  readonly ask: () => void;
  readonly stop: () => void;
  readonly release: () => void;
  readonly keep: () => void;
}

/**
 * `asksAtOnce`: for whoever has signed just now. Leaving the screen does not end the asking: the
 * request would be left held.
 */
export function useStamping(
  ports: Pick<RequestPorts, 'addStamp' | 'release'>,
  requestId: string,
  asksAtOnce: boolean,
): StampingActs {
  const [stamping, setStamping] = useState<Stamping>({ at: asksAtOnce ? 'asking' : 'rest' });
  const asking = useRef<AbortController | null>(null);
  const fail = (thrown: unknown): void => setStamping({ at: 'failed', error: asAppError(thrown) });
  const run = (): void => {
    const { signal } = (asking.current = new AbortController());
    const onProgress = (at: 'collecting'): void => setStamping({ at });
    ports
      .addStamp(requestId, { signal, onProgress })
      .catch((thrown: unknown) => (signal.aborted ? setStamping({ at: 'stopped' }) : fail(thrown)));
  };
  const begin = useEffectEvent(() => {
    if (asksAtOnce) run();
  });
  useEffect(() => begin(), []);
  return {
    stamping,
    ask: () => {
      setStamping({ at: 'asking' });
      run();
    },
    stop: () => asking.current?.abort(),
    release: () => void ports.release(requestId).catch(fail),
    keep: () => setStamping({ at: 'kept' }),
  };
}
