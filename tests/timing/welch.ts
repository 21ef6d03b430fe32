// Welch's t of two samples of running times, in the manner of dudect (Reparaz, Balasch,
// Verbauwhede: Dude, is my code constant time?).

export interface Sample {
  readonly fixed: readonly number[];
  readonly random: readonly number[];
}

/** Parts of the measurements that are kept, from the fastest: what is slower was mostly another process. */
const KEPT = [1, 0.99, 0.9, 0.75, 0.5];

/** The largest |t| over all crops; two samples of one distribution rarely come above 4.5. */
export function leak({ fixed, random }: Sample): number {
  const sorted = [...fixed, ...random].sort((a, b) => a - b);
  const below = (times: readonly number[], limit: number): readonly number[] =>
    times.filter((time) => time <= limit);
  return Math.max(
    ...KEPT.map((share) => {
      const limit = sorted[Math.ceil(share * sorted.length) - 1] ?? Infinity;
      return Math.abs(welch(below(fixed, limit), below(random, limit)));
    }),
  );
}

export function welch(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [moments(one), moments(other)];
  return (a.mean - b.mean) / Math.sqrt(a.variance / one.length + b.variance / other.length);
}

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    mean,
    variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
  };
}
