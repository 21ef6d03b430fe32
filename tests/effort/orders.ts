// The orders of the rounds. Their periods do not meet: none of them was signed before.
import type { Draft } from '../../src/core/draft/draft.ts';
import { attorneyOrder, inPeriod } from '../world/orders.ts';
import { FIRMS } from '../world/people.ts';
import { orderDraft } from '../world/portal/draft.ts';
import type { RoundName } from './figures.ts';

/** A form that says nothing of what thirteen questions ask. */
const withGaps = (order: Draft): Draft => ({
  ...order,
  applicant: { ...order.applicant, incapable: undefined },
  identity: { type: order.identity.type },
  consent: {},
  carerAllowance: {},
  supplier: { ...order.supplier, listed: undefined },
  assistant: { ...order.assistant, relation: undefined },
  declarations: {},
  application: {},
  filing: {},
});

export const ORDERS: Readonly<Record<RoundName, Draft>> = {
  first: inPeriod(orderDraft(), 0),
  month: inPeriod(orderDraft(), 1),
  missing: inPeriod(withGaps(orderDraft()), 2),
  attorney: inPeriod(attorneyOrder(), 3),
  byHand: inPeriod(orderDraft({ supplier: FIRMS.otherProvider }), 4),
};
