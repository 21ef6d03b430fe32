// An action that was started by a press and may fail. The failure is shown until the next press.
import { useState } from 'react';
import { asAppError, type AppError } from '../../core/errors.ts';

export interface Doing {
  readonly failure: AppError | null;
  readonly run: (work: () => Promise<void>, then?: () => void) => void;
}

export function useDoing(): Doing {
  const [failure, setFailure] = useState<AppError | null>(null);
  const run: Doing['run'] = (work, then) => {
    setFailure(null);
    work().then(then, (thrown: unknown) => setFailure(asAppError(thrown)));
  };
  return { failure, run };
}
