// Two projects. Files that fake nothing share loaded modules within a thread: loading the core
// again for each would cost more than most of the tests. The others, which change what other files
// would see (a module, a global, the clock, a document), each have a process of their own.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const ROOT = import.meta.dirname;
const MANY = process.env['PROPERTY_TIMES'] !== undefined;
/** Whatever needs the browser's interfaces is elsewhere. */
const BROWSERLESS = [
  'boundary',
  'core',
  'fuzz',
  'mutation',
  'packs',
  'second-opinion',
  'supplyChain',
  'world',
];
/** `vi.setConfig`, `vi.fn` and `vi.waitFor` change nothing outside their own file. */
const FAKES =
  /\bvi\.(?!setConfig\b|fn\b|waitFor\b)|@vitest-environment|fake-indexeddb|process\.(?:chdir|env\[[^\]]+\] =)/;

const fakesNothing = BROWSERLESS.flatMap((folder) =>
  readdirSync(path.join(ROOT, 'tests', folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.test\.tsx?$/.test(file) &&
        !FAKES.test(readFileSync(path.join(ROOT, 'tests', folder, file), 'utf8')),
    )
    .map((file) => `tests/${folder}/${file}`),
);

// Bounds against hanging, not budgets: the machine may be busy with other things.
const common = {
  environment: 'node',
  setupFiles: ['tests/seed.ts'],
  testTimeout: MANY ? 1_200_000 : 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 30_000 } },
};

/** `npm run test:nightly`: each property more often. */
const resolve = MANY
  ? { alias: [{ find: /^fast-check$/, replacement: path.join(ROOT, 'tests/manyRuns.ts') }] }
  : {};

export default defineConfig({
  test: {
    // Many wait for processes of their own: two at once fill two cores.
    maxWorkers: 2,
    projects: [
      {
        resolve,
        test: {
          ...common,
          name: 'together',
          include: fakesNothing,
          pool: 'threads',
          isolate: false,
        },
      },
      {
        plugins: [WxtVitest()],
        resolve,
        test: {
          ...common,
          name: 'apart',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'node_modules/**', ...fakesNothing],
          pool: 'forks',
        },
      },
    ],
  },
});
