// The reading of one document: begun, followed, stopped; what was found stays until the next file is chosen.
import { useRef, useState } from 'react';
import type { DocumentFactName } from '../../core/documents/document.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import type { ReadDocument } from '../../edge/documents/readFile.ts';
import type { OrderPorts } from '../ports.ts';

export type ReadingState =
  | { readonly at: 'idle' | 'cancelled' }
  /** `page` is 0 until the file is open. */
  | { readonly at: 'reading'; readonly page: number; readonly of: number }
  | { readonly at: 'failed'; readonly error: AppError }
  | {
      readonly at: 'read';
      readonly document: ReadDocument;
      readonly dropped: ReadonlySet<DocumentFactName>;
    };

export interface Reading {
  readonly state: ReadingState;
  readonly choose: (file: File) => void;
  readonly cancel: () => void;
  /** «Not this», and its undoing. */
  readonly drop: (name: DocumentFactName, dropped: boolean) => void;
}

export function useReading({ readDocument }: Pick<OrderPorts, 'readDocument'>): Reading {
  const [state, setState] = useState<ReadingState>({ at: 'idle' });
  const stop = useRef(new AbortController());
  return {
    state,
    choose: (file) => {
      stop.current.abort();
      const own = (stop.current = new AbortController());
      const show = (next: ReadingState): void => {
        if (!own.signal.aborted) setState(next);
      };
      show({ at: 'reading', page: 0, of: 0 });
      readDocument(file, {
        signal: own.signal,
        onProgress: (page, of) => show({ at: 'reading', page, of }),
      }).then(
        (document) => show({ at: 'read', document, dropped: new Set() }),
        (thrown: unknown) => show({ at: 'failed', error: asAppError(thrown) }),
      );
    },
    cancel: () => {
      stop.current.abort();
      setState({ at: 'cancelled' });
    },
    drop: (name, dropped) =>
      setState((now) => {
        if (now.at !== 'read') return now;
        const others = [...now.dropped].filter((other) => other !== name);
        return { ...now, dropped: new Set(dropped ? [...others, name] : others) };
      }),
  };
}
