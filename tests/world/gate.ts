// A gate between a test and what it holds up: the one waits until something has come, the other
// until it may go on. No clock in it.

export interface Gate {
  /** Resolves once something stands before the gate. */
  readonly reached: Promise<void>;
  readonly open: () => void;
  /** Stands before the gate until it is open. */
  readonly pass: () => Promise<void>;
}

export function newGate(): Gate {
  let reach = (): void => undefined;
  let open = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    reached,
    open,
    pass: () => {
      reach();
      return opened;
    },
  };
}
