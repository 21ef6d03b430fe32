// One page of the extension at a time (Web Locks API), so that two pages do not create the same
// thing twice.

/**
 * Runs `work` once no other page runs work of this name, and returns its result. A closed page
 * releases the lock.
 */
export const alone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(name, work);

/** Waits until no other page has the turn of this name; gives what ends it. Rejects with the signal's reason. */
export const turnOf = (name: string, signal: AbortSignal): Promise<() => void> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { signal }, () => new Promise<void>((release) => resolve(release)))
      .catch(reject);
  });
