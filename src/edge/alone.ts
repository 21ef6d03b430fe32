// One page of the extension at a time (Web Locks API), so that two pages do not create the same
// thing twice.

/**
 * Runs `work` once no other page runs work of this name, and returns its result. A closed page
 * releases the lock.
 */
export const alone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(name, work);
