// pdf.js under node, for the command line and the tests.
import type { PdfJs } from './pdfText.ts';

/**
 * Drawing needs this, text does not. Without it pdf.js would not load if its optional package is
 * missing.
 */
const NoDrawing = Object;

export async function nodePdfJs(): Promise<PdfJs> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: NoDrawing, configurable: true });
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}
