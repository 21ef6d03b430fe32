// A page as the reader in it hands it over: labelled values, text only, bounded in size.

export const SECTION_SEPARATOR = ' › ';

/** One labelled value as a person reads it on the page. `field` is the reader's own number for the place. */
export interface PageField {
  readonly field: number;
  readonly label: string;
  /**
   * Headings, legends and group labels that it stands under, outermost first, joined by
   * SECTION_SEPARATOR; empty where there are none.
   */
  readonly section: string;
  readonly value: string;
  /** A checked box has the value `yes`; an unchecked one is no answer and has none. */
  readonly kind: 'text' | 'choice' | 'checkbox' | 'static';
}

export interface PageSnapshot {
  readonly title: string;
  readonly lang: string;
  readonly fields: readonly PageField[];
}

/** Bounds of a snapshot, in fields and in characters: a page is data, however large it makes itself. */
export const MOST_FIELDS = 300;
export const MOST_LABEL = 200;
export const MOST_SECTION = 400;
export const MOST_VALUE = 500;
