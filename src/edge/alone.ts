// One page of the extension at a time (Web Locks API): what two of them open at once is not made twice.

/**
 * Begins `work` once no other page is at work of this name, and gives what it gives. A page that is
 * closed lets the next one in.
 */
export const alone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(name, work);
