// A page that sends without end: one piece of work at a time for its tab, over what it said last.
import { expect, it, vi } from 'vitest';
import { latestOfTab } from '../../../src/edge/messaging/latest.ts';

/** Work that ends when it is told to, in order. */
function heldWork() {
  const ends: (() => void)[] = [];
  const work = vi.fn(
    (tabId: number, data: string) =>
      new Promise<string>((resolve, reject) => {
        ends.push(() => {
          if (data === 'bad') reject(new Error(data));
          else resolve(`${String(tabId)} ${data}`);
        });
      }),
  );
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { work, end };
}

it('[M6] a thousand messages of one tab are two pieces of work: the first and the latest', async () => {
  const { work, end } = heldWork();
  const say = latestOfTab(work);
  const answers = Array.from({ length: 1000 }, (_, index) => say(7, String(index)));
  expect(work).toHaveBeenCalledTimes(1);
  await end();
  expect(work.mock.calls).toEqual([
    [7, '0'],
    [7, '999'],
  ]);
  await end();
  expect(work).toHaveBeenCalledTimes(2);
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['7 0', '7 999']));
});

it('[M6] another tab does not wait, and a failure holds up nobody', async () => {
  const { work, end } = heldWork();
  const say = latestOfTab(work);
  const [bad, later, other] = [say(7, 'bad'), say(7, 'good'), say(8, 'good')];
  expect(work.mock.calls).toEqual([
    [7, 'bad'],
    [8, 'good'],
  ]);
  await Promise.all([expect(bad).rejects.toThrow('bad'), end()]);
  await end();
  await end();
  expect(await Promise.all([later, other])).toEqual(['7 good', '8 good']);
  const anew = say(7, 'anew');
  expect(work).toHaveBeenLastCalledWith(7, 'anew');
  await end();
  expect(await anew).toBe('7 anew');
});
