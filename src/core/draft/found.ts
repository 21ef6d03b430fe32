// What was found on the page: a field with the meaning of its label, and one fact as one place says it.
import type { FactPath, Source } from './draft.ts';
import type { Wording } from './labels/wording.ts';
import type { PageField } from './pageSnapshot.ts';
import type { Heading } from './wording.ts';

/** One fact as one place on the page says it; `value` is undefined where it could not be understood. */
export interface Found {
  readonly path: FactPath;
  readonly value: unknown;
  readonly source: Source;
}

/** A field of the page with the meaning of its label. */
export interface Understood {
  readonly field: PageField;
  readonly heading: Heading;
  readonly wording: Wording | null;
}

export const sourceOf = ({ label, value, field }: PageField): Source => ({
  from: 'page',
  label: label.trim().slice(0, 500),
  raw: value,
  field,
});
