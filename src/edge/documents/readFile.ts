// A file → the facts of the document in it. The same in a worker of the extension and on the command line.
import type { DocumentReading } from '../../core/documents/document.ts';
import { readDocument } from '../../core/documents/readDocument.ts';
import { bytesOf } from '../fileBytes.ts';
import { requirePdf } from './bounds.ts';
import { pdfText, type OnProgress, type PdfJs, type PdfText } from './pdfText.ts';

/**
 * `withoutText`: pages that are pictures or blank. `scripts`, `attachments`: what is in the file
 * besides, neither run nor opened.
 */
export type ReadDocument = DocumentReading & Omit<PdfText, 'items'>;

/** Rejects with ERR_DOCUMENT_* and ERR_INPUT_FILE. */
export async function readFile(
  pdfjs: PdfJs,
  file: Blob,
  onProgress: OnProgress,
): Promise<ReadDocument> {
  await requirePdf(file);
  const { items, ...about } = await pdfText(pdfjs, await bytesOf(file), onProgress);
  return { ...readDocument(items), ...about };
}
