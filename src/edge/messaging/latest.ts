// One piece of work at a time for each tab, over what it said last: a page that talks without end
// costs no more than one that waits for answers (M6).

interface Turn<Data, Result> {
  readonly data: Data;
  readonly result: Promise<Result>;
}

/**
 * Runs `work` one call at a time per tab. Of the calls that come meanwhile only the latest waits;
 * the others get its result.
 */
export function latestOfTab<Data, Result>(
  work: (tabId: number, data: Data) => Promise<Result>,
): (tabId: number, data: Data) => Promise<Result> {
  const running = new Map<number, Promise<unknown>>();
  const waiting = new Map<number, Turn<Data, Result>>();
  const run = (tabId: number, data: Data): Promise<Result> => {
    const result = work(tabId, data);
    const over = result.then(ignore, ignore).then(() => {
      if (!waiting.has(tabId)) running.delete(tabId);
    });
    running.set(tabId, over);
    return result;
  };
  return (tabId, data) => {
    const before = running.get(tabId);
    if (before === undefined) return run(tabId, data);
    const result =
      waiting.get(tabId)?.result ??
      before.then(() => {
        const latest = waiting.get(tabId)?.data ?? data;
        waiting.delete(tabId);
        return run(tabId, latest);
      });
    waiting.set(tabId, { data, result });
    return result;
  };
}

const ignore = (): undefined => undefined;
