// The outbox against a model: random histories of faults and kills over the real run, recovery and
// states. HISTORIES sets how many, PROPERTY_SEED repeats a run.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { OutboxStore } from '../../../src/core/submission/deliveryPorts.ts';
import { openOutboxStore, type BrowserOutboxStore } from '../../../src/edge/storage/outboxStore.ts';
import { histories, play, told } from './histories/history.ts';
import { memoryStore } from './histories/profile.ts';

const COUNT = Number(process.env['HISTORIES'] ?? 2_000);

async function hold(
  count: number,
  most: number,
  reached: readonly string[],
  open: () => Promise<OutboxStore>,
): Promise<void> {
  const began = performance.now();
  const ends = new Map<string, number>();
  const right = fc.asyncProperty(histories(most), async (history) => {
    const world = await play(history, open);
    for (const state of world.ends) ends.set(state, (ends.get(state) ?? 0) + 1);
    return world.complaint === null;
  });
  const { failed, counterexample, numShrinks, seed } = await fc.check(right, { numRuns: count });
  const [worst] = counterexample ?? [];
  if (failed)
    expect.fail(
      `PROPERTY_SEED=${String(seed)}, shrunk ${String(numShrinks)} times:\n${worst === undefined ? '' : told(await play(worst, open))}`,
    );
  // Whoever never gets anywhere breaks nothing.
  expect([...ends.keys()]).toEqual(expect.arrayContaining([...reached]));
  const seconds = (performance.now() - began) / 1000;
  console.info(
    `${String(count)} histories in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} a second, PROPERTY_SEED=${String(seed)}; ends: ${JSON.stringify(Object.fromEntries(ends))}`,
  );
}

describe('[O1] [O2] no request is lost, none is received twice, each ends as it should', () => {
  it(
    'over a store in memory',
    async () =>
      hold(COUNT, 30, ['cancelled', 'delivered', 'expired', 'queued', 'rejected'], () =>
        Promise.resolve(memoryStore()),
      ),
    600_000,
  );

  const opened: BrowserOutboxStore[] = [];
  afterAll(() => opened.forEach((store) => store.close()));
  it(
    'over the encrypted store',
    async () =>
      hold(Math.ceil(COUNT / 20), 15, ['delivered', 'queued'], async () => {
        const store = await openOutboxStore(`histories-${crypto.randomUUID()}`);
        opened.push(store);
        return store;
      }),
    600_000,
  );
});
