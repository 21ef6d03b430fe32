// Orders by role: the form says who files, and the representative's own data and papers are for the person to tell.
import type { Draft } from '../../src/core/draft/draft.ts';
import { addDays, addMonths, almatyDate } from '../../src/core/time.ts';
import { PEOPLE } from './people.ts';
import { orderDraft } from './portal/draft.ts';

/** The applicant orders through an attorney. */
export function attorneyOrder(): Draft {
  return { ...orderDraft(), filer: { role: 'attorney' } };
}

/** The mother orders for her ward, and beyond the last day of his IPAR: ORD-08 blocks until the period is shortened. */
export function legalRepresentativeOrder(): Draft {
  const today = almatyDate(Date.now());
  const draft = orderDraft({
    applicant: PEOPLE.ward,
    period: [addDays(today, 9), addMonths(today, 24)],
  });
  return {
    ...draft,
    filer: { role: 'legal_rep' },
    applicant: { ...draft.applicant, incapable: 'yes' },
  };
}

const DAYS = 31;

/** The order for the period that begins so many times 31 days later. */
export function inPeriod(order: Draft, months: number): Draft {
  const from = addDays(almatyDate(Date.now()), 9 + months * DAYS);
  return {
    ...order,
    order: { ...order.order, periodFrom: from, periodTo: addDays(from, DAYS - 1) },
  };
}
