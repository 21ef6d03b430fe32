// The peers of a run: BouncyCastle for the curve, OpenSSL's GOST engine for the hash. Null where one is not installed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bouncyCastle as outside, JARS, JAVA, OPENSSL } from '../world/outside.ts';

export interface BouncyCastleFigures {
  readonly sign: number;
  readonly verify: number;
  readonly streebog: number;
}

export function bouncyCastle(): BouncyCastleFigures | null {
  if (!outside.isHere) return null;
  const run = spawnSync(
    JAVA,
    ['-cp', JARS.join(':'), path.join(import.meta.dirname, 'BouncyCastleBench.java')],
    { encoding: 'utf8' },
  );
  return run.status === 0 ? (JSON.parse(run.stdout) as BouncyCastleFigures) : null;
}

/**
 * Streebog-512 of OpenSSL's engine in MB/s: the difference of a long and a short run, so that start-up does not count.
 */
export function opensslStreebog(): number | null {
  const [small, large] = [hashSeconds(1_000_000), hashSeconds(81_000_000)];
  return small === null || large === null ? null : 80 / (large - small);
}

function hashSeconds(size: number): number | null {
  const start = performance.now();
  const run = spawnSync(OPENSSL, ['dgst', '-engine', 'gost', '-md_gost12_512'], {
    input: Buffer.alloc(size),
    encoding: 'utf8',
  });
  return run.status === 0 ? (performance.now() - start) / 1000 : null;
}
