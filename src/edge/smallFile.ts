// A chosen file that should have a few kilobytes: a key file, a receipt.
import { AppError } from '../core/errors.ts';

/** Octets. Above what any reader of such files takes, so that it still says «too large». */
export const MOST_OF_A_FILE = 4 * 1024 * 1024;

/** Its first 4 MiB. Throws ERR_INPUT_FILE: the file may have gone meanwhile. */
export function bytesOf(file: Blob): Promise<ArrayBuffer> {
  return file.slice(0, MOST_OF_A_FILE).arrayBuffer().catch((cause: unknown) => {
    throw new AppError('ERR_INPUT_FILE', {}, { cause });
  });
}
