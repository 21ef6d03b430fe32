// End-to-end tests: the real extension in a real browser, against the world on loopback.
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { EACH_NIGHT, EVERY_CHANGE } from './tests/e2e/inFirefox.ts';

// Vite's first build sets this for the whole process. Parts of React's server half loaded before
// and after would not match.
process.env['NODE_ENV'] = 'production';
// The side panel becomes an ordinary Page.
process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
// Playwright empties this folder before each run (N1: tests/world/contacts.ts).
process.env['KOMEKSHI_CONTACTS'] ??= path.resolve(import.meta.dirname, 'test-results/contacts');

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  // Bounds against hanging, not budgets: two cores may be busy with other things.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' }, grepInvert: /@firefox/ },
    {
      name: 'firefox',
      use: { browserName: 'firefox' },
      testMatch:
        process.env['NIGHTLY'] === undefined ? EVERY_CHANGE : [...EVERY_CHANGE, ...EACH_NIGHT],
      grepInvert: /@chromium/,
    },
  ],
  reporter: [['list']],
  // One second try in CI, told as `flaky`, until each test was seen ten times on a busy machine. No
  // other retry may be set anywhere (tests/boundary/everyChange.test.ts).
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
});
