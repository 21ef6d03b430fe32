// What was signed goes to the outbox; where it cannot be stored it is kept in hand, to be saved as a file or stored after all.
import { useState } from 'react';
import { asAppError, type AppError } from '../../core/errors.ts';
import type { KeyFileSignature } from '../../edge/signer/client.ts';
import type { PanelPorts } from '../ports.ts';

interface StoringTask {
  readonly ports: Pick<PanelPorts, 'submit'>;
  readonly onSigned: (requestId: string) => void;
  readonly onStoring: () => void;
  /** The second and later times; the first time `store` throws. */
  readonly onFailed: (error: AppError) => void;
}

export interface Storing {
  readonly store: (signature: KeyFileSignature) => Promise<void>;
  /** What was signed and could not be stored. */
  readonly unstored: KeyFileSignature | null;
  readonly storeAgain: () => void;
  readonly letGo: () => void;
}

export function useStoring({ ports, onSigned, onStoring, onFailed }: StoringTask): Storing {
  const [unstored, setUnstored] = useState<KeyFileSignature | null>(null);
  const store = async (signature: KeyFileSignature): Promise<void> => {
    onStoring();
    try {
      await ports.submit(signature);
    } catch (thrown) {
      setUnstored(signature);
      throw thrown;
    }
    onSigned(signature.signed.requestId);
  };
  return {
    store, unstored,
    storeAgain: () => {
      if (unstored !== null) store(unstored).catch((thrown: unknown) => onFailed(asAppError(thrown)));
    },
    letGo: () => setUnstored(null),
  };
}
