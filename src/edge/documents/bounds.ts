// What a file must be before it is read: its size and its first and last bytes, by which a PDF is
// known (ISO 32000-2, 7.5.2 and 7.5.5).
import { AppError } from '../../core/errors.ts';
import { bytesOf } from '../fileBytes.ts';

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 20;
export const MOST_PAGES = 100;
/** Runs of text in one file: a dense page has about a thousand. */
export const MOST_ITEMS = 100_000;
/** Milliseconds for a whole file. */
export const LONGEST = 60_000;

/** Readers look for the header and the end this far into a file. */
const EDGE = 1024;
const PICTURES = ['\xff\xd8\xff', '\x89PNG', 'II*\0', 'MM\0*', 'GIF8', 'BM', '\0\0\0\x18ftyphei'];

/**
 * Reads no more than the edges of the file. Throws ERR_DOCUMENT_EMPTY, _TOO_LARGE, _ARCHIVE,
 * _PICTURE, _NOT_PDF, _DAMAGED, ERR_INPUT_FILE.
 */
export async function requirePdf(file: Blob): Promise<void> {
  requireSize(file.size);
  const [head, tail] = await Promise.all([latin1(file.slice(0, EDGE)), latin1(file.slice(-EDGE))]);
  if (head.startsWith('PK\x03\x04')) throw new AppError('ERR_DOCUMENT_ARCHIVE');
  if (PICTURES.some((start) => head.startsWith(start))) throw new AppError('ERR_DOCUMENT_PICTURE');
  if (!head.includes('%PDF-')) throw new AppError('ERR_DOCUMENT_NOT_PDF');
  // A reader mends a file whose end is missing, and would show half a document as a whole one.
  if (!tail.includes('%%EOF')) throw new AppError('ERR_DOCUMENT_DAMAGED');
}

/** Bytes. Throws ERR_DOCUMENT_EMPTY, ERR_DOCUMENT_TOO_LARGE. */
export function requireSize(size: number): void {
  if (size === 0) throw new AppError('ERR_DOCUMENT_EMPTY');
  if (size > MOST_MEGABYTES * MEGABYTE)
    throw new AppError('ERR_DOCUMENT_TOO_LARGE', {
      size: Math.ceil(size / MEGABYTE),
      most: MOST_MEGABYTES,
    });
}

const latin1 = async (part: Blob): Promise<string> => String.fromCharCode(...(await bytesOf(part)));
