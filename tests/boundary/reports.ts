// What ran, out of the JSON reports of vitest and Playwright.
import fs from 'node:fs';
import { z } from 'zod';

export type Outcome = 'passed' | 'failed' | 'skipped' | 'missing';

export interface Ran {
  /** Its own title and those of the groups that it stands in. */
  readonly titles: readonly string[];
  readonly outcome: Outcome;
}

const vitest = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
});

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[] | undefined;
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    suites: z.array(suite).optional(),
    specs: z.array(
      z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) }),
    ),
  }),
);
const playwright = z.object({ suites: z.array(suite) });

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  passed: 'passed',
  expected: 'passed',
  flaky: 'passed',
  failed: 'failed',
  unexpected: 'failed',
};
const outcomeOf = (status: string): Outcome => OUTCOMES[status] ?? 'skipped';

/** Every test of the reports that there are. Throws where a report is of neither kind. */
export const readReports = (files: readonly string[]): readonly Ran[] =>
  files
    .filter((file) => fs.existsSync(file))
    .flatMap((file) => ranIn(JSON.parse(fs.readFileSync(file, 'utf8'))));

export function ranIn(report: unknown): readonly Ran[] {
  const unit = vitest.safeParse(report).data;
  if (unit === undefined)
    return playwright.parse(report).suites.flatMap((one) => ranInSuite(one, []));
  return unit.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ ancestorTitles, title, status }) => ({
      titles: [...ancestorTitles, title],
      outcome: outcomeOf(status),
    }));
}

function ranInSuite(
  { title, specs, suites = [] }: Suite,
  above: readonly string[],
): readonly Ran[] {
  const titles = [...above, title];
  return [
    ...specs.flatMap((spec) =>
      spec.tests.map(({ status }) => ({
        titles: [...titles, spec.title],
        outcome: outcomeOf(status),
      })),
    ),
    ...suites.flatMap((inner) => ranInSuite(inner, titles)),
  ];
}
