// What is being done for a signature, and how far the opening of the key is.
import { useState } from 'react';
import type { SigningStep } from '../../edge/signer/client.ts';

export type Work = 'idle' | 'cancelled' | 'storing' | SigningStep;

export interface Working {
  readonly work: Work;
  /** From 0 to 1; null where the opening takes no time worth telling. */
  readonly part: number | null;
  readonly setWork: (work: Work, opened?: number) => void;
}

export function useWork(): Working {
  const [work, setStep] = useState<Work>('idle');
  const [part, setPart] = useState<number | null>(null);
  const setWork = (next: Work, opened?: number): void => {
    setStep(next);
    // The cost of later parts of the file is known only when they are reached. The bar does not go
    // back for them.
    setPart((before) => (opened === undefined ? null : Math.max(before ?? 0, opened)));
  };
  return { work, part, setWork };
}
