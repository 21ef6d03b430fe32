// Two projects. Files that fake nothing share one state of their modules, thread by thread: to load the core anew for each costs more than most of
// them do. The others, which change what other files would see (a module, a global, the clock, a document), each have a process of their own.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const ROOT = import.meta.dirname;
/** Whatever needs the browser's interfaces is elsewhere. */
const BROWSERLESS = ['boundary', 'core', 'fuzz', 'mutation', 'packs', 'second-opinion', 'supplyChain', 'world'];
/** `vi.setConfig`, `vi.fn` and `vi.waitFor` change nothing outside their own file. */
const FAKES = /\bvi\.(?!setConfig\b|fn\b|waitFor\b)|@vitest-environment|process\.(?:chdir|env\[[^\]]+\] =)/;

const fakesNothing = BROWSERLESS.flatMap((folder) => readdirSync(path.join(ROOT, 'tests', folder), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file) && !FAKES.test(readFileSync(path.join(ROOT, 'tests', folder, file), 'utf8'))).map((file) => `tests/${folder}/${file}`));

const common = { environment: 'node', setupFiles: ['tests/seed.ts'], testTimeout: 30_000 } as const;

export default defineConfig({
  test: {
    // Many wait for processes of their own: two at once fill two cores.
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: 'together', include: fakesNothing, pool: 'threads', isolate: false } },
      {
        plugins: [WxtVitest()],
        test: { ...common, name: 'apart', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', 'node_modules/**', ...fakesNothing], pool: 'forks' },
      },
    ],
  },
});
