// Three projects. Files that fake nothing share loaded modules within a process: loading the core
// again for each would cost more than most of the tests. So do those that show screens, which share
// one document as well and leave it empty. The others, which change what other files would see (a
// module, a global, the clock), each have a process of their own.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const ROOT = import.meta.dirname;
const MANY = process.env['PROPERTY_TIMES'] !== undefined;
/**
 * Changes what other files would see (the gallery: how buttons hear), or measures the process. What
 * only lasts for one test does not.
 */
const FAKES =
  /\bvi\.(?:mock|doMock|hoisted|stubGlobal|useFakeTimers|resetModules|stubEnv)\b|fake-indexeddb|\/gallery\.ts'|process\.(?:chdir|memoryUsage|env\[[^\]]+\] =)/;
const SPIES = /\bvi\.spyOn\b/;
const SCREEN = /^\/\/ @vitest-environment/;
/** They need the stand-in for the browser's interfaces, or their modules do. */
const BROWSER = /^tests\/(?:edge\/(?:messaging|storage)|extension)\//;

const sources = new Map(
  readdirSync(path.join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => [`tests/${file}`, readFileSync(path.join(ROOT, 'tests', file), 'utf8')]),
);
const filesWhere = (holds: (text: string, file: string) => boolean): string[] =>
  [...sources].filter(([file, text]) => holds(text, file)).map(([file]) => file);

const screens = filesWhere((text) => SCREEN.test(text) && !FAKES.test(text));
const fakesNothing = filesWhere(
  (text, file) =>
    !SCREEN.test(text) && !FAKES.test(text) && !SPIES.test(text) && !BROWSER.test(file),
);

// Bounds against hanging, not budgets: the machine may be busy with other things.
const common = {
  environment: 'node',
  setupFiles: ['tests/seed.ts', 'tests/guard.ts'],
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
          pool: 'forks',
          isolate: false,
        },
      },
      {
        plugins: [WxtVitest()],
        resolve,
        test: {
          ...common,
          name: 'screens',
          setupFiles: [...common.setupFiles, 'tests/sharedDocument.ts'],
          include: screens,
          pool: 'forks',
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
          exclude: ['tests/e2e/**', 'node_modules/**', ...fakesNothing, ...screens],
          pool: 'forks',
        },
      },
    ],
  },
});
