// pdf.js under node, for the command line and the tests.
import type { PdfJs } from './pdfText.ts';

/** Drawing needs it, text does not; where its optional package is missing pdf.js would not load. */
const NoDrawing = Object;

export async function nodePdfJs(): Promise<PdfJs> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: NoDrawing, configurable: true });
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}
