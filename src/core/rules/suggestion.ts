// What may be suggested to clear a finding.
import type { FactPath } from '../draft/draft.ts';
import type { IsoDate } from '../time.ts';

export type Whom = 'expertise' | 'office' | 'document' | 'supplier';

/** Somebody or something else in the place of what is there. */
export type Replacement =
  'newPoa' | 'newIdentityDocument' | 'anotherAssistant' | 'anotherSupplier' | 'inPerson';

export type Suggestion =
  /** The order made on another day. */
  | { readonly kind: 'onDay'; readonly day: IsoDate; readonly later: boolean }
  /** What the person is free to choose: the period, the hours, the claim, the application. */
  | { readonly kind: 'choose'; readonly path: FactPath; readonly value: unknown }
  | { readonly kind: Replacement }
  /** Nothing to change: the question is open. */
  | { readonly kind: 'tell'; readonly facts: readonly FactPath[] }
  | { readonly kind: 'ask'; readonly whom: Whom };
