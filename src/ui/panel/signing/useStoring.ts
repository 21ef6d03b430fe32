// What was signed goes to the outbox; where it cannot be stored it is kept in hand, to be saved as
// a file or stored after all.
import { useState } from 'react';
import { asAppError, type AppError } from '../../../core/errors.ts';
import type { SigningPorts, Submission } from '../../ports.ts';

interface StoringTask {
  readonly ports: Pick<SigningPorts, 'submit'>;
  readonly onSigned: (requestId: string) => void;
  readonly onStoring: () => void;
  /** The second and later times; the first time `store` throws. */
  readonly onFailed: (error: AppError) => void;
}

export interface Storing {
  readonly store: (submission: Submission) => Promise<void>;
  /** What was signed and could not be stored. */
  readonly unstored: Submission | null;
  readonly storeAgain: () => void;
  readonly letGo: () => void;
}

export function useStoring({ ports, onSigned, onStoring, onFailed }: StoringTask): Storing {
  const [unstored, setUnstored] = useState<Submission | null>(null);
  const store = async (submission: Submission): Promise<void> => {
    onStoring();
    try {
      await ports.submit(submission);
    } catch (thrown) {
      setUnstored(submission);
      throw thrown;
    }
    onSigned(submission.signed.requestId);
  };
  return {
    store,
    unstored,
    storeAgain: () => {
      if (unstored !== null)
        store(unstored).catch((thrown: unknown) => onFailed(asAppError(thrown)));
    },
    letGo: () => setUnstored(null),
  };
}
