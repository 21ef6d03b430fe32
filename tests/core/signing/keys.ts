// The NUC's published test keys, read from the shared folder where it exists: nothing of it is part of the project.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/fixtures/nuc');

interface ManifestEntry {
  readonly file: string;
  readonly password?: string;
  readonly subject: string;
  readonly issuer: string;
}

export interface NucKey {
  readonly name: string;
  readonly file: Uint8Array<ArrayBuffer>;
  readonly password: string;
  readonly subject: string;
  readonly iin: string | null;
}

export const nucFixturesExist = existsSync(path.join(FOLDER, 'manifest.json'));
if (!nucFixturesExist) console.warn('The NUC test keys are not here: their tests are skipped.');

export const nucFile = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path.join(FOLDER, name)));

/** Every key of the folder; empty where it is missing. */
export function nucKeys(): NucKey[] {
  if (!nucFixturesExist) return [];
  const manifest = JSON.parse(readFileSync(path.join(FOLDER, 'manifest.json'), 'utf8')) as ManifestEntry[];
  return manifest.filter(({ file }) => file.endsWith('.p12')).map(({ file, password = '', subject }) => ({
    name: path.basename(file, '.p12'), file: nucFile(file), password, subject,
    iin: /IIN(\d{12})/.exec(subject)?.[1] ?? null,
  }));
}

/** A key by its file name without the ending. */
export function nucKey(name: string): NucKey {
  const found = nucKeys().find((key) => key.name === name);
  if (found === undefined) throw new Error(`no test key ${name}`);
  return found;
}
