// Page → draft: what the labels on the page mean. The reader in the page brings text only; meaning is given here.
import type { Draft, FactPath, Source } from './draft.ts';

export const SECTION_SEPARATOR = ' › ';

/** One labelled value as a person reads it on the page. `field` is the reader's own number for the place. */
export interface PageField {
  readonly field: number;
  readonly label: string;
  /** Headings, legends and group labels that it stands under, outermost first, joined by SECTION_SEPARATOR; empty where there are none. */
  readonly section: string;
  readonly value: string;
  readonly kind: 'text' | 'choice' | 'checkbox' | 'static';
}

/** A page as text: no HTML, bounded in size. */
export interface PageSnapshot {
  readonly title: string;
  readonly lang: string;
  readonly fields: readonly PageField[];
}

export interface Capture {
  readonly draft: Draft;
  /** Values that were found but could not be understood: shown to the person, who is asked to type them. */
  readonly unread: readonly { readonly path: FactPath; readonly source: Source }[];
  /** Where on the page each fact stands, filled in or not: the reader's field numbers. */
  readonly places: Readonly<Partial<Record<FactPath, number>>>;
}
