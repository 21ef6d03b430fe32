// The embedded database's folder for its owner alone: folders 0700 and files 0600, as PostgreSQL
// wants its own (initdb(1)), whatever the umask.
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../operation/settings.ts';

/** What group and others may do: nothing. */
const OTHERS = 0o077;

/** The same mode without group and others; the kind of file in it stays. */
export const ownersAlone = (mode: number): number => mode & ~OTHERS;

/**
 * Makes a folder that only its owner can enter, before anything is in it. An existing folder is
 * narrowed, and this is reported. Throws StartError.
 */
export function makePrivateFolder(folder: string): boolean {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return narrow(folder, fs.statSync(folder));
}

/**
 * Removes access by group and others from everything in a folder; returns how many places were
 * open. Throws StartError if that is not allowed.
 */
export function narrowTree(folder: string): number {
  const places = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name));
  // The folder first, so that nothing below can be reached meanwhile. Links are not followed out of
  // it.
  return [folder, ...places].filter((place) =>
    narrow(place, place === folder ? fs.statSync(place) : fs.lstatSync(place)),
  ).length;
}

function narrow(place: string, stats: fs.Stats): boolean {
  if (stats.isSymbolicLink() || (stats.mode & OTHERS) === 0) return false;
  try {
    fs.chmodSync(place, ownersAlone(stats.mode) & 0o7777);
    return true;
  } catch (cause) {
    throw new StartError(
      `DATA_DIR: others than its owner may read or write ${place}, and that cannot be changed here`,
      { cause },
    );
  }
}
