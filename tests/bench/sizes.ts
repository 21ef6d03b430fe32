// What is shipped, in kilobytes (1,000 bytes) after gzip -9, of the production build in .output/chrome-mv3.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILD = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

const files = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? files(file) : [file];
  });

const gzipped = (file: string): number => gzipSync(fs.readFileSync(file), { level: 9 }).length / 1000;

const sum = (list: readonly string[]): number => list.reduce((total, file) => total + gzipped(file), 0);

export interface Sizes {
  readonly contentScript: number;
  readonly signing: number;
  /** The worker that reads documents, loaded when one is chosen. */
  readonly reading: number;
  readonly extension: number;
}

/** Null where nothing was built. `signing` is the worker that opens the key and signs, with all that it loads. */
export function sizes(): Sizes | null {
  if (!fs.existsSync(BUILD)) return null;
  const all = files(BUILD);
  return {
    contentScript: sum(all.filter((file) => file.includes(`content-scripts${path.sep}`))),
    signing: sum(all.filter((file) => /(^|[/\\])worker-[^/\\]*\.js$/.test(file))),
    reading: sum(all.filter((file) => /[/\\]reader-[^/\\]*\.js$/.test(file))),
    extension: sum(all),
  };
}
