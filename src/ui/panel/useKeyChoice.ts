// The question whose key is to sign, open from when the signer asks it until the person picks, cancels or leaves.
import { useState } from 'react';
import type { KeyChoice } from '../../edge/signer/client.ts';

export interface Question {
  readonly choices: readonly KeyChoice[];
  readonly answer: (sha256: string) => void;
}

export interface KeyChoosing {
  readonly question: Question | null;
  /** For the signer. Nobody answers a question whose signature was given up: its signal ends it. */
  readonly ask: (choices: readonly KeyChoice[], signal: AbortSignal) => Promise<string>;
}

/** `onAnswered`: the question is gone from the screen, and with it the focus. */
export function useKeyChoice(onAnswered: () => void): KeyChoosing {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = (choices: readonly KeyChoice[], signal: AbortSignal): Promise<string> =>
    new Promise((resolve) => {
      const answer = (sha256: string): void => {
        setQuestion(null);
        onAnswered();
        resolve(sha256);
      };
      signal.addEventListener('abort', () => setQuestion(null), { once: true });
      setQuestion({ choices, answer });
    });
  return { question, ask };
}
