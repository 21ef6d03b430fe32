// The question whose key is to sign, open from when the signer asks it until the person picks, cancels or leaves.
import { useState } from 'react';
import type { KeyChoice } from '../../edge/signer/client.ts';

interface Question {
  readonly choices: readonly KeyChoice[];
  readonly answer: (sha256: string) => void;
}

export interface KeyChoosing {
  readonly question: Question | null;
  /** For the signer. Nobody answers a question that was dropped: the signature ends by its signal. */
  readonly ask: (choices: readonly KeyChoice[]) => Promise<string>;
  readonly drop: () => void;
}

export function useKeyChoice(): KeyChoosing {
  const [question, setQuestion] = useState<Question | null>(null);
  const drop = (): void => setQuestion(null);
  const ask = (choices: readonly KeyChoice[]): Promise<string> => new Promise((resolve) => {
    setQuestion({ choices, answer: (sha256) => {
      drop();
      resolve(sha256);
    } });
  });
  return { question, ask, drop };
}
