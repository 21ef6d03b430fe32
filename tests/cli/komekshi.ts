// The real command line as a process of its own, with the clock of the tests, and a folder for what
// it reads and writes.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { WorldCa } from '../world/ca.ts';
import { program } from '../world/programs.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** A day on which the example draft is clear and the NUC's published test keys and lists are in date. */
export const NOW = Date.parse('2026-11-22T09:45:00Z');
export const EXAMPLE = path.join(ROOT, 'docs/examples/draft.json');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunTerms {
  readonly password?: string;
  readonly now?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** A module that runs before the program. */
  readonly before?: string;
  /** Ports on loopback by host: the program's fetch finds these hosts there, and no others. */
  readonly ports?: Readonly<Record<string, number>>;
}

/**
 * Of the environment only the path is passed on, not the language or a password of the person who
 * runs the tests.
 */
export async function komekshi(
  args: readonly string[],
  { password, now = NOW, environment = {}, before = '', ports }: RunTerms = {},
): Promise<Run> {
  const main = await program('cli');
  const clock = `data:text/javascript,${encodeURIComponent(`Date.now = () => ${now}; ${before}`)}`;
  const world = ports === undefined ? [] : ['--import', await program('reroutePreload')];
  const env = {
    PATH: process.env['PATH'] ?? '',
    ...(password === undefined ? {} : { KOMEKSHI_PASSWORD: password }),
    ...environment,
    ...(ports && { WORLD_PORTS: JSON.stringify(ports) }),
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', clock, ...world, main, ...args],
      { cwd: ROOT, env },
      (_error, stdout, stderr) => resolve({ status: child.exitCode, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

/** Runs several at once, but no more than the machine has room for. Answers in their order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  await Promise.all(
    [1, 2, 3].map(async () => {
      for (const [index, item] of waiting) results[index] = await work(item);
    }),
  );
  return results;
}

/** The one object on standard output; nothing else may be there, and nothing at all on standard error. */
export function answerOf({ stdout, stderr }: Run): Record<string, unknown> {
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Record<string, unknown>;
}

export const errorOf = (run: Run): { code: string; text: string } => {
  const { error, ...rest } = answerOf(run);
  expect(rest).toEqual({});
  expect(Object.keys(error as object)).toEqual(['code', 'text']);
  return error as { code: string; text: string };
};

export interface Folder {
  /** The path of a file of that name, written first where there is content. */
  place(name: string, content?: Uint8Array | string): string;
  /** A folder with the authority's certificates, as `--trust` takes it. */
  trust(ca: WorldCa): string;
  remove(): void;
}

export function makeFolder(): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-cli-'));
  const place = (name: string, content?: Uint8Array | string): string => {
    const file = path.join(folder, name);
    if (content !== undefined) writeFileSync(file, content);
    return file;
  };
  return {
    place,
    trust: (ca) => {
      mkdirSync(place('authority'));
      ca.certificates.forEach((der, index) => place(`authority/${index}.cer`, der));
      place('authority/README.txt', 'no certificate');
      return place('authority');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
