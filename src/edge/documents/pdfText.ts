// The text of a PDF with its positions, by pdf.js: scripts do not run, attachments are not opened,
// nothing is fetched, nothing is drawn.
import type * as pdf from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem as PdfItem } from 'pdfjs-dist/types/src/display/api.js';
import type { TextItem } from '../../core/documents/document.ts';
import { AppError } from '../../core/errors.ts';
import { MOST_ITEMS, MOST_PAGES } from './bounds.ts';

export type PdfJs = Pick<typeof pdf, 'getDocument' | 'Util' | 'VerbosityLevel'>;

export interface PdfText {
  readonly pages: number;
  readonly items: readonly TextItem[];
  /** Pages on which no text stands: pictures, or blank. */
  readonly withoutText: readonly number[];
  /** Whether the file holds scripts, which did not run, or files, which were not opened. */
  readonly scripts: boolean;
  readonly attachments: boolean;
}

export type OnProgress = (page: number, of: number) => void;

/** Empties `bytes`. Throws ERR_DOCUMENT_ENCRYPTED, _DAMAGED, _TOO_MANY_PAGES, _TOO_MUCH_TEXT, _PICTURE. */
export async function pdfText(
  pdfjs: PdfJs,
  bytes: Uint8Array<ArrayBuffer>,
  onProgress: OnProgress,
): Promise<PdfText> {
  const task = pdfjs.getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await textOf(pdfjs, await task.promise, onProgress);
  } catch (thrown) {
    throw thrown instanceof AppError
      ? thrown
      : new AppError(isLocked(thrown) ? 'ERR_DOCUMENT_ENCRYPTED' : 'ERR_DOCUMENT_DAMAGED');
  } finally {
    await task.destroy();
  }
}

const isLocked = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.name === 'PasswordException';

async function textOf(
  pdfjs: PdfJs,
  pdf: PDFDocumentProxy,
  onProgress: OnProgress,
): Promise<PdfText> {
  const { numPages: pages } = pdf;
  if (pages > MOST_PAGES)
    throw new AppError('ERR_DOCUMENT_TOO_MANY_PAGES', { pages, most: MOST_PAGES });
  const items: TextItem[] = [];
  const withoutText: number[] = [];
  for (let page = 1; page <= pages; page++) {
    onProgress(page, pages);
    const own = await textOfPage(pdfjs, await pdf.getPage(page), MOST_ITEMS - items.length);
    if (own.length === 0) withoutText.push(page);
    items.push(...own);
  }
  if (items.length === 0) throw new AppError('ERR_DOCUMENT_PICTURE');
  const scripts: unknown = await pdf.getJSActions(),
    attachments: unknown = await pdf.getAttachments();
  return {
    pages,
    items,
    withoutText,
    scripts: scripts !== null,
    attachments: attachments !== null,
  };
}

async function textOfPage(
  pdfjs: PdfJs,
  page: PDFPageProxy,
  room: number,
): Promise<readonly TextItem[]> {
  const { transform: toScreen } = page.getViewport({ scale: 1 });
  const reader = (
    page.streamTextContent() as ReadableStream<{ readonly items: readonly PdfItem[] }>
  ).getReader();
  const items: TextItem[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const { str, transform, width } of part.value.items) {
      const placed: unknown = pdfjs.Util.transform(toScreen, transform as number[]);
      const [a, b, c, d, x, y] = placed as Matrix;
      // What runs aslant is a stamp or a watermark.
      if (str.trim() !== '' && Math.abs(Math.atan2(b, a)) < LEVEL)
        items.push({ page: page.pageNumber, x, y, width, height: Math.hypot(c, d), text: str });
    }
    if (items.length > room) {
      const tooMuch = new AppError('ERR_DOCUMENT_TOO_MUCH_TEXT');
      reader.cancel(tooMuch).catch(() => undefined);
      throw tooMuch;
    }
  }
  page.cleanup();
  return items;
}

type Matrix = [number, number, number, number, number, number];

/** Radians. */
const LEVEL = 0.05;
