// Reading and writing files for the commands: a missing or huge file is the user's error, told with its name.
import fs from 'node:fs';
import path from 'node:path';
import { cmsInFile } from '../core/crypto/cmsFile.ts';
import { AppError } from '../core/errors.ts';
import { usageError } from './explain.ts';

const MEBIBYTE = 1024 * 1024;
const MAX_MEBIBYTES = 200;

/** Throws ERR_INPUT_FILE, ERR_INPUT_TOO_LARGE. */
export function readBytes(file: string): Uint8Array<ArrayBuffer> {
  try {
    if (fs.statSync(file).size > MAX_MEBIBYTES * MEBIBYTE)
      throw new AppError('ERR_INPUT_TOO_LARGE', {
        file: path.basename(file),
        mebibytes: MAX_MEBIBYTES,
      });
    return new Uint8Array(fs.readFileSync(file));
  } catch (cause) {
    throw cause instanceof AppError
      ? cause
      : new AppError('ERR_INPUT_FILE', { file: path.basename(file) }, { cause });
  }
}

/**
 * The signed message in a file, whatever stands around it. Throws what `cmsInFile` and `readBytes`
 * throw, with the name of the file.
 */
export function readCms(file: string): Uint8Array<ArrayBuffer> {
  const bytes = readBytes(file);
  try {
    return cmsInFile(bytes);
  } catch (cause) {
    if (cause instanceof AppError)
      throw new AppError(cause.code, { ...cause.params, file: path.basename(file) }, { cause });
    throw cause;
  }
}

/**
 * Writes a result, but never over a file that the command reads: a key may exist only once. Only
 * the owner may read a secret.
 */
export function writeResult(
  file: string,
  bytes: Uint8Array,
  inputs: readonly string[],
  { isSecret = false } = {},
): void {
  if (inputs.some((input) => path.resolve(input) === path.resolve(file)))
    throw usageError('sameFile');
  try {
    if (isSecret) fs.rmSync(file, { force: true });
    fs.writeFileSync(file, bytes, isSecret ? { mode: 0o600 } : {});
  } catch (cause) {
    throw new AppError('ERR_INPUT_FILE', { file: path.basename(file) }, { cause });
  }
}

/** The files of a folder whose names end in one of the endings, in order of name. */
export function filesOf(folder: string, endings: readonly string[]): string[] {
  try {
    return fs
      .readdirSync(folder)
      .filter((name) => endings.some((ending) => name.toLowerCase().endsWith(ending)))
      .sort()
      .map((name) => path.join(folder, name));
  } catch (cause) {
    throw new AppError('ERR_INPUT_FILE', { file: path.basename(folder) }, { cause });
  }
}
