// The bytes of a file that the person has chosen. The file may have been removed meanwhile.
import { AppError } from '../core/errors.ts';

/**
 * Octets. Key files and receipts have a few kilobytes: of anything else no more is read than shows
 * that it is too large.
 */
export const MOST_OF_A_SMALL_FILE = 4 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;

/** Throws ERR_INPUT_FILE. */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new AppError('ERR_INPUT_FILE', {}, { cause });
  }
}

/** Its first 4 MiB. Throws ERR_INPUT_FILE. */
export const smallBytesOf = (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  bytesOf(file.slice(0, MOST_OF_A_SMALL_FILE));

/** A small file whole. Throws ERR_INPUT_TOO_LARGE {mebibytes}, of which nothing is read, and ERR_INPUT_FILE. */
export async function wholeBytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MOST_OF_A_SMALL_FILE)
    throw new AppError('ERR_INPUT_TOO_LARGE', { mebibytes: MOST_OF_A_SMALL_FILE / MEBIBYTE });
  return bytesOf(file);
}
