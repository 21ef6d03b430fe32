// End-to-end tests: the real extension in a real browser, against the world on loopback.
import path from 'node:path';
import { defineConfig } from '@playwright/test';

// Vite's first build sets this for the whole process. Parts of React's server half loaded before
// and after would not match.
process.env['NODE_ENV'] = 'production';
// The side panel becomes an ordinary Page.
process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
// Playwright empties this folder before each run (N1: tests/world/contacts.ts).
process.env['KOMEKSHI_CONTACTS'] ??= path.resolve(import.meta.dirname, 'test-results/contacts');

/**
 * These run in Firefox too. The others use Chromium's own protocol, test what does not depend on
 * the browser, or repeat what the journeys do.
 */
const IN_FIREFOX = [
  'journeys/*.spec.ts',
  'journey.spec.ts',
  'answers.spec.ts',
  'byHand.spec.ts',
  'cancel.spec.ts',
  'card.spec.ts',
  'consent.spec.ts',
  'documents.spec.ts',
  'drafts.spec.ts',
  'kill.spec.ts',
  'killWhileSending.spec.ts',
  'refusals.spec.ts',
  'roles.spec.ts',
  'stages.spec.ts',
  'newTester.spec.ts',
  'testing.spec.ts',
  'attacks/page.spec.ts',
  'attacks/pageAndExtension.spec.ts',
  'contacts.spec.ts',
  'sleepingBackground.spec.ts',
  'webAssembly.spec.ts',
];

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
      testMatch: IN_FIREFOX,
      grepInvert: /@chromium/,
    },
  ],
  reporter: [['list']],
  // A second try tells a busy machine from a broken program; the report says `flaky`.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
});
