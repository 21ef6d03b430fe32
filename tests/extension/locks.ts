// Web Locks as browsers have them, for Node: one holder of a name at a time, the others in their turn.

type Work = () => Promise<unknown>;

/** As much of `LockManager` as is used. */
export function locks() {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, ...rest: [Work] | [{ signal?: AbortSignal }, Work]) => {
    const [{ signal }, work] = rest.length === 1 ? [{}, rest[0]] : rest;
    const own = (last.get(name) ?? Promise.resolve()).then(() => {
      signal?.throwIfAborted();
      return work();
    });
    last.set(
      name,
      own.catch(() => undefined),
    );
    return own;
  };
  return { request };
}
