// What is shipped, in kilobytes (1,000 bytes) after gzip -9, of the production builds in .output;
// the packages as the stores get them.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const OUTPUT = path.resolve(import.meta.dirname, '../../.output');
export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export interface Sizes {
  readonly contentScript: number;
  /** What the side panel loads before its first paint. */
  readonly panel: number;
  /** The worker that opens the key and signs, with all that it loads. */
  readonly signing: number;
  /** The worker that reads documents, loaded when one is chosen. */
  readonly reading: number;
  readonly extension: number;
  /** The zip; null where `npm run package` has made none. */
  readonly archive: number | null;
}

/**
 * Upper bounds of design §10, for what has one; the content script's ten are of 1,024 bytes, as in
 * tests/bundle.test.ts.
 */
export const BUDGETS = { contentScript: 10.24, signing: 130, withoutReading: 500 } as const;

const filesIn = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

const gzipped = (file: string): number =>
  gzipSync(fs.readFileSync(file), { level: 9 }).length / 1000;
const sum = (list: readonly string[]): number =>
  list.reduce((total, file) => total + gzipped(file), 0);

/** Null where nothing was built. */
export function sizes(browser: BrowserName): Sizes | null {
  const build = path.join(OUTPUT, `${browser}-mv3`);
  if (!fs.existsSync(build)) return null;
  const all = filesIn(build);
  const named = (pattern: RegExp): readonly string[] =>
    all.filter((file) => pattern.test(path.relative(build, file).replaceAll('\\', '/')));
  const page = fs.readFileSync(path.join(build, 'sidepanel.html'), 'utf8');
  const panel = Array.from(page.matchAll(/(?:src|href)="\/([^"]+)"/g), ([, name = '']) =>
    path.join(build, name),
  );
  return {
    contentScript: sum(named(/^content-scripts\//)),
    panel: sum([path.join(build, 'sidepanel.html'), ...panel]),
    signing: sum(named(/^assets\/worker-[^/]*\.js$/)),
    reading: sum(named(/^assets\/reader-[^/]*\.js$/)),
    extension: sum(all),
    archive: archive(browser),
  };
}

function archive(browser: BrowserName): number | null {
  const folder = path.join(OUTPUT, 'packages');
  const name = fs.existsSync(folder)
    ? fs.readdirSync(folder).find((file) => file.endsWith(`-${browser}.zip`))
    : undefined;
  return name === undefined ? null : fs.statSync(path.join(folder, name)).size / 1000;
}
