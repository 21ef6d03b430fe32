// Set-up of every test file: what lies outside the repository is read by those alone who have asked
// tests/world/outside.ts in this file; anybody else fails, by the name of what was opened. The text
// of the sources is looked through as well (tests/boundary/outside.test.ts): a program that a test
// starts is not seen from here.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { asked } from './world/asked.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
/** The repository, what tests make, the packages, and what a system has wherever it is. */
const OPEN = [
  ROOT,
  tmpdir(),
  path.join(ROOT, 'node_modules'),
  path.join(homedir(), '.cache'),
  ...['/proc', '/dev', '/sys', '/etc', '/usr', '/opt', '/run'],
].flatMap((place) => (fs.existsSync(place) ? [place, fs.realpathSync(place)] : [place]));

const isIn = (place: string, folder: string): boolean =>
  place === folder || place.startsWith(folder + path.sep);

/** Where the repository is, also where that is among what tests make. */
const BESIDE = path.dirname(ROOT);

function check(given: unknown): void {
  if (typeof given !== 'string' && !(given instanceof URL)) return;
  const place = path.resolve(given instanceof URL ? fileURLToPath(given) : given);
  const [nearest] = [...OPEN, ...asked, BESIDE]
    .filter((folder) => isIn(place, folder))
    .sort((one, other) => other.length - one.length);
  if (nearest !== undefined && (nearest !== BESIDE || OPEN.includes(BESIDE))) return;
  throw new Error(`${place} is outside the repository: ask tests/world/outside.ts first`);
}

const NAMES = ['readFile', 'readdir', 'open', 'cp', 'copyFile', 'opendir'] as const;
const GUARDED = Symbol.for('komekshi.guarded');

/** The functions of an object by these names look at the path first. */
function guard(object: object, names: readonly string[]): void {
  for (const name of names) {
    const real = Reflect.get(object, name) as (...given: unknown[]) => unknown;
    const guarded = (...given: unknown[]): unknown => {
      check(given[0]);
      return real.apply(object, given);
    };
    Reflect.set(object, name, Object.assign(guarded, real));
  }
}

asked.clear();
if (!Reflect.has(fs, GUARDED)) {
  Reflect.set(fs, GUARDED, true);
  guard(fs, [...NAMES, ...NAMES.map((name) => `${name}Sync`), 'createReadStream']);
  guard(fs.promises, NAMES);
  syncBuiltinESMExports();
}
