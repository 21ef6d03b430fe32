// What the registry knows against the packages that are locked: advisories, and signatures and
// attestations of their archives.
//   npm run audit      exit 0 passed, 1 failed, 2 not known: the registry did not say, which is not «passed»
import { spawnSync } from 'node:child_process';

export type Verdict = 'passed' | 'failed' | 'not known';

/** Of `npm audit --json`. */
export function advisoriesVerdict(stdout: string): Verdict {
  const counts = (
    parsed(stdout)?.['metadata'] as { vulnerabilities?: { total?: number } } | undefined
  )?.vulnerabilities;
  if (counts?.total === undefined) return 'not known';
  return counts.total === 0 ? 'passed' : 'failed';
}

/**
 * Of `npm audit signatures --json`. If the registry has no keys, npm lists no archives: it prints a
 * message and exits with an error.
 */
export function signaturesVerdict(stdout: string, status: number | null): Verdict {
  const { invalid, missing } = (parsed(stdout) ?? {}) as {
    invalid?: unknown[];
    missing?: unknown[];
  };
  if (invalid === undefined || missing === undefined) return 'not known';
  return invalid.length + missing.length > 0 ? 'failed' : status === 0 ? 'passed' : 'not known';
}

export const exitOf = (verdicts: readonly Verdict[]): number =>
  verdicts.includes('failed') ? 1 : verdicts.includes('not known') ? 2 : 0;

function parsed(stdout: string): Record<string, unknown> | null {
  try {
    return JSON.parse(stdout) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function ask(
  what: string,
  judge: (stdout: string, status: number | null) => Verdict,
  ...args: readonly string[]
): Verdict {
  const { stdout, stderr, status } = spawnSync(
    'npm',
    ['audit', ...args, '--json', '--fetch-retries=0'],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  const verdict = judge(stdout, status);
  console.log(`audit: ${what}: ${verdict}`);
  if (verdict !== 'passed') console.log((stdout.trim() || stderr.trim()).slice(0, 4000));
  return verdict;
}

if (import.meta.filename === process.argv[1]) {
  process.exitCode = exitOf([
    ask('advisories against what is shipped', advisoriesVerdict, '--omit=dev'),
    ask('advisories against the tools too', advisoriesVerdict),
    ask('signatures and attestations', signaturesVerdict, 'signatures'),
  ]);
}
