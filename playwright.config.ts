// End-to-end tests: the real extension in a real browser, against the world on loopback.
import { defineConfig } from '@playwright/test';

// The side panel becomes an ordinary Page.
process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  forbidOnly: process.env['CI'] !== undefined,
});
