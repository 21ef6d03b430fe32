// Where a fact came from, in words: the page with the label beside it, a document with its place,
// the certificate, an own answer.
import { why } from '../../../locales/explain.ts';
import { review } from '../../../locales/panel.ts';
import type { Source } from '../../core/draft/draft.ts';
import type { Speech } from '../texts.tsx';
import { dateText } from './spoken.ts';

/** With the day when it was read, where the page is not open any more. */
export const sourceText = (source: Source | null | undefined, speech: Speech): string =>
  [
    placeText(source, speech),
    source?.on !== undefined && speech.t(review.readOn, { date: dateText(source.on, speech) }),
  ]
    .filter(Boolean)
    .join(', ');

function placeText(source: Source | null | undefined, { t }: Speech): string {
  const label = source?.label ?? '';
  switch (source?.from) {
    case 'document':
      return source.page === undefined || source.line === undefined
        ? t(review.fromDocument, { label })
        : t(why.fromDocumentAt, { label, page: source.page, line: source.line });
    case 'certificate':
      return t(review.fromCertificate);
    case 'answer':
      return t(review.fromAnswer);
    case 'page':
    case undefined:
      return label === '' ? t(review.fromPagePlace) : t(review.fromPage, { label });
  }
}
