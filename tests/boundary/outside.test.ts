// The suite needs nothing from outside the repository. If a test file uses an outside path or
// program, it does so by tests/world/outside.ts, which knows what is installed. This is checked in
// the text of the sources.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOOR = 'tests/world/outside.ts';
/** They say what is outside. */
const KNOWING = [DOOR, 'tests/guard.ts', 'tests/boundary/outside.test.ts'];
/** Come with Node and with any Debian, however small (coreutils, dash, util-linux). */
const ANYWHERE = ['node', 'npm', 'npx', 'sh', 'env', 'cp', 'chmod', 'chown', 'id', 'true'];

const sources = readdirSync(path.join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|tsx|mjs|js)$/.test(file))
  .map((file) => path.posix.join('tests', file))
  .filter((file) => !KNOWING.includes(file))
  .sort();

/** Between quotes, `'..', '..', 'x'` being one path. Modules that are imported are the compiler's business. */
const quoted = (text: string): string[] => {
  const code = text
    .replace(/\b(import|export)\b[^;]*?from '[^']*';/gs, '')
    .replace(/import\('[^']*'\)/g, '')
    .replace(/(['"`])\s*,\s*\1(?=\.\.|[\w-])/g, '/');
  return Array.from(
    code.matchAll(/(['"`])((?:\.\.?)?\/[^'"`\n$]*|\.\.)/g),
    ([, , words = '']) => words,
  );
};

/** The top of Linux's tree. */
const isAbsolute = (words: string): boolean =>
  /^\/(usr|etc|opt|var|home|root|mnt|srv|media|proc|sys|run|lib|bin\/|sbin)(\/|$)/.test(words);

/** Paths that leave the repository, or lead to what is neither in it nor built in it. */
function isBeside(file: string, words: string): boolean {
  if (!words.startsWith('../') && words !== '..') return false;
  const [known = ''] = words.split(/[*]/);
  const from = path.dirname(path.join(ROOT, file));
  const inside = [path.resolve(from, known), path.resolve(ROOT, known)].filter(
    (place) => !path.relative(ROOT, place).startsWith('..'),
  );
  return !inside.some((place) => existsSync(place) || place.startsWith(path.join(ROOT, '.output')));
}

const programs = (text: string): string[] =>
  Array.from(
    text.matchAll(
      /\b(?:exec|execFile|execFileSync|execSync|spawn|spawnSync|fork)\(\s*['"`]([\w./-]+)/g,
    ),
    ([, program = '']) => program,
  );

/** What the file names outside the repository; empty where nothing is wrong. */
export function pastTheDoor(file: string, text: string): string[] {
  const paths = quoted(text).filter((words) => isAbsolute(words) || isBeside(file, words));
  const foreign = programs(text).filter((program) => !ANYWHERE.includes(program));
  const read = Array.from(
    text.matchAll(
      /\b(?:exists|readFile|readdir|readlink|stat|open|cp|access)(?:Sync)\(\s*(['"`])(\/[^'"`$]*)/g,
    ),
    ([, , place = '']) => place,
  );
  return [...new Set([...paths, ...foreign, ...read])].map(
    (what) => `${file} names ${what}: let it ask ${DOOR}`,
  );
}

it('no test file goes past the door', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(
    sources.flatMap((file) => pastTheDoor(file, readFileSync(path.join(ROOT, file), 'utf8'))),
  ).toEqual([]);
});

it.each([
  "const NUC = path.resolve(import.meta.dirname, '../../../shared/fixtures/nuc');",
  "readFileSync('../shared/pki.md')",
  "path.join(ROOT, '..', 'shared')",
  'path.join(ROOT, "../shared")',
  'new URL(`../../../shared/${name}`, import.meta.url)',
  "existsSync('/usr/share/java/bcprov.jar')",
  'readFileSync(`/proc/${pid}/status`)',
  "readFileSync('/data/keys.txt')",
  "execFileSync('openssl', ['version'])",
  "spawn('java', args)",
  "spawnSync(\n  'pg_dump', args)",
])('would be found: %s', (text) => {
  expect(pastTheDoor('tests/core/x.test.ts', text)).toHaveLength(1);
});

it.each([
  "path.resolve(import.meta.dirname, '../..')",
  "import { x } from '../../src/none.ts';",
  "await import('../x.ts')",
  "execFile('node', args)",
  "fetch('/requests')",
])('would not: %s', (text) => {
  expect(pastTheDoor('tests/core/x.test.ts', text)).toEqual([]);
});
