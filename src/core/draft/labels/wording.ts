// One entry of the page reader's dictionary: a fact, whose it is, and the words that name it.
import type { FactPath } from '../draft.ts';
import type { ReaderName } from '../values.ts';
import type { Subject } from './subjects.ts';

export interface Wording {
  readonly path: FactPath;
  readonly read: ReaderName;
  /** Whose fact it is. */
  readonly of: Subject;
  /** Words that name it where the subject is known: from the heading, or from the rest of the label. */
  readonly there?: readonly string[];
  /** Words that name it wherever they stand, unless it is under another person. */
  readonly anywhere?: readonly string[];
}
