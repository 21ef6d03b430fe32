// The share of `npm run fuzz` that every test run takes: a fixed number of inputs into every reader, from one seed.
import { describe, expect, it } from 'vitest';
import { samplesOf } from './corpus.ts';
import { mutateAsn1 } from './mutate.ts';
import { Random } from './random.ts';
import { runRange, TARGETS } from './run.ts';
import { parse, write } from './tlv.ts';

const SEED = 20261122;
const RUNS_PER_WEIGHT = 60;

describe('hostile input', () => {
  it.each(TARGETS)(
    '[V2] $name reads it or refuses it by name, and soon',
    async (target) => {
      const { faults, accepted, runs } = await runRange(target, SEED, [
        0,
        target.weight * RUNS_PER_WEIGHT,
      ]);
      expect(faults).toEqual([]);
      // Some inputs must pass the first reading, or nothing behind it was tested.
      expect([target.name, accepted > 0, runs > accepted]).toEqual([target.name, true, true]);
    },
    60_000,
  );
});

describe('the mutator', () => {
  it('writes back what it has read', () => {
    const samples = ['certificate', 'crl', 'cms', 'ocsp', 'token', 'key-file'].flatMap(samplesOf);
    for (const { bytes, name } of samples) {
      if (bytes[0] === 0x30)
        expect([name, Buffer.from(write(parse(bytes) ?? [])).equals(bytes)]).toEqual([name, true]);
    }
  });

  it('gives the same for the same seed', () => {
    const [sample] = samplesOf('cms');
    const mutants = [7, 7, 8].map((seed) =>
      Buffer.from(
        mutateAsn1(sample?.bytes ?? new Uint8Array(), new Random(seed), () => new Uint8Array(9)),
      ).toString('hex'),
    );
    expect(mutants[0]).toBe(mutants[1]);
    expect(mutants[0]).not.toBe(mutants[2]);
  });
});
