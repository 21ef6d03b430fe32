// A document in step 1: being read, read, stopped, a picture, something else.
import { documents } from '../../locales/documents.ts';
import type { DocumentFact } from '../../src/core/documents/document.ts';
import { AppError, type ErrorCode } from '../../src/core/errors.ts';
import type { PanelPorts } from '../../src/ui/ports.ts';
import type { State } from './gallery.ts';
import type { Hand } from './hand.ts';
import { at, never } from './panelStates.tsx';

const fact = (
  name: DocumentFact['name'],
  value: unknown,
  line: number,
  certain = true,
): DocumentFact => ({ name, value, page: 2, line, label: 'x', raw: String(value), certain });

const chosen = (
  readDocument: PanelPorts['readDocument'],
  then?: (hand: Hand) => Promise<void>,
): State =>
  at('review', { ports: { readDocument } }, async (hand) => {
    await hand.choose('document-file', new File(['x'], 'ipar.pdf'));
    await then?.(hand);
  });
const failing = (code: ErrorCode): State => chosen(() => Promise.reject(new AppError(code)));

export const reading = chosen((_file, { onProgress }) => {
  onProgress(2, 5);
  return never();
});
export const read = chosen(() =>
  Promise.resolve({
    kind: 'ipar',
    pages: 3,
    withoutText: [3],
    scripts: true,
    attachments: true,
    facts: [
      fact('ipar.number', '99-9', 14),
      fact('disability.group', '1', 15),
      fact('ipar.validUntil', '2031-01-01', 16, false),
    ],
  }),
);
export const cancelled = chosen(never, (hand) => hand.press(documents.cancel));
export const picture = failing('ERR_DOCUMENT_PICTURE');
export const notPdf = failing('ERR_DOCUMENT_NOT_PDF');
