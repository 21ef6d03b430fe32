// Where the browsers are: an environment variable, then Playwright's own, then the system's.
// Branded Chrome is left out on purpose: it ignores --load-extension.
import fs from 'node:fs';
import { chromium } from '@playwright/test';

const firstOf = (...paths: (string | undefined)[]): string | undefined =>
  paths.find((path) => path !== undefined && fs.existsSync(path));

export const chromiumPath = (): string | undefined =>
  firstOf(
    process.env['CHROMIUM_PATH'],
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  );

export const firefoxPath = (): string | undefined =>
  firstOf(
    process.env['FIREFOX_PATH'],
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/usr/lib/firefox/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );
