// The dictionary of the page reader: the words of the ordering form, Russian and Kazakh, and the facts that they name.
// No official form is published; the words are those of the Social Code, of the portal's news and of the published
// service cards.
import { MONEY_WORDINGS } from './money.ts';
import { ORDER_WORDINGS } from './order.ts';
import { PAPER_WORDINGS } from './papers.ts';
import { PARTY_WORDINGS } from './parties.ts';
import { PERSON_WORDINGS } from './persons.ts';
import type { Wording } from './wording.ts';

export const WORDINGS: readonly Wording[] = [
  ...PERSON_WORDINGS,
  ...PAPER_WORDINGS,
  ...PARTY_WORDINGS,
  ...ORDER_WORDINGS,
  ...MONEY_WORDINGS,
];
