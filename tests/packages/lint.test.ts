// The store's own linter on what is handed in: no error, no warning, no notice, and nothing
// silenced. And the bundle by its words, in both browsers.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleared } from '../../scripts/packaging/withoutSinks.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OUTPUT = path.join(ROOT, '.output');

interface Report {
  readonly summary: Readonly<Record<'errors' | 'warnings' | 'notices', number>>;
  readonly errors: readonly unknown[];
  readonly warnings: readonly unknown[];
  readonly notices: readonly unknown[];
}

it('web-ext lint says nothing against the Firefox package', () => {
  const args = [
    path.join(ROOT, 'node_modules/web-ext/bin/web-ext.js'),
    'lint',
    '--source-dir',
    path.join(OUTPUT, 'firefox-mv3'),
    '--output',
    'json',
    '--no-config-discovery',
  ];
  const { summary, errors, warnings, notices } = JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 }),
  ) as Report;
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
  expect(summary).toEqual({ errors: 0, warnings: 0, notices: 0 });
}, 120_000);

/** What turns text into code or markup. React names two of these as properties of its own, without setting them. */
const SINKS =
  /\beval\(|(?<![\w.$])Function\(|\bimport\((?!["'`])|\.(?:inner|outer)HTML\s*=(?!=)|\.insertAdjacentHTML\(|\bdocument\.write|\.srcdoc\s*=(?!=)|createContextualFragment|new DOMParser|setHTMLUnsafe/g;

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = path.join(OUTPUT, build);
  const scripts = fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.js'))
    : [];

  it('turns no text into code or markup', () => {
    expect(scripts.length).toBeGreaterThan(10);
    const found = scripts.flatMap((name) =>
      Array.from(
        fs.readFileSync(path.join(folder, name), 'utf8').matchAll(SINKS),
        ([sink]) => `${name}: ${sink}`,
      ),
    );
    expect(found).toEqual([]);
  });
});

it('a library that no longer looks as expected stops the build', () => {
  const sink = { text: 'new Function("")', times: 1, instead: 'false' };
  expect(cleared('lib', 'const a = new Function("");', [sink])).toBe('const a = false;');
  expect(() => cleared('lib', 'const a = 1;', [sink])).toThrow('lib has 0 times, not 1');
  expect(() => cleared('lib', 'new Function("");new Function("")', [sink])).toThrow(
    'lib has 2 times, not 1',
  );
});
