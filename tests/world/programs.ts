// The command line and the endpoint's commands as tests start them: built once for what the sources
// are now, since Node takes a second of a processor to read them file by file. That they run from
// the sources too is shown where the README's own commands are run.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Entry } from '../../scripts/build-provider.ts';
import type { FurtherProgram } from './buildPrograms.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CACHE = path.join(ROOT, 'node_modules/.cache/komekshi');

export type Program = Entry | FurtherProgram;

let built: Promise<string> | null = null;

/** The path of a program that Node runs by itself. */
export async function program(name: Program): Promise<string> {
  built ??= buildOnce();
  return path.join(await built, 'provider', `${name}.js`);
}

async function buildOnce(): Promise<string> {
  const folder = path.join(CACHE, `programs-${digestOfSources()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  forgetOld();
  const made = mkdtempSync(`${folder}-`);
  const build = ['--import', 'tsx', 'tests/world/buildPrograms.ts', made];
  await promisify(execFile)(process.execPath, build, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] },
  });
  try {
    renameSync(made, folder);
  } catch {
    // Whoever comes second finds the first one's, which is as good.
    rmSync(made, { recursive: true, force: true });
  }
  return folder;
}

const DAY_MS = 86_400_000;

/** Of sources that are no more: younger ones may be in use by another run. */
function forgetOld(): void {
  for (const name of readdirSync(CACHE).filter((entry) => entry.startsWith('programs-'))) {
    const folder = path.join(CACHE, name);
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (made < Date.now() - DAY_MS) rmSync(folder, { recursive: true, force: true });
  }
}

/** What programs are made of. */
const SOURCES = [
  'src',
  'locales',
  'package-lock.json',
  'scripts/build-provider.ts',
  'tests/world/buildPrograms.ts',
  'tests/world/reroute.ts',
  'tests/world/reroutePreload.ts',
];

function digestOfSources(): string {
  const digest = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn))
    digest.update(file).update(readFileSync(path.join(ROOT, file)));
  return digest.digest('hex').slice(0, 16);
}

function filesIn(name: string): string[] {
  if (path.extname(name) !== '') return [name];
  const entries = readdirSync(path.join(ROOT, name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort();
}
