// The dates on which the law of the individual assistant changed, as periods for the versions of the rules.
import type { Period } from '../../../time.ts';

/** The Rules of 30.06.2023 and the Social Code. */
export const ALWAYS: Period = { inForceFrom: '2023-07-01', inForceUntil: null };

/** The order of 30.09.2025: the social part of the IPAR, the order and the application signed together. */
export const BEFORE_ORDER_OF_2025: Period = {
  inForceFrom: '2023-07-01',
  inForceUntil: '2025-10-20',
};
export const SINCE_ORDER_OF_2025: Period = { inForceFrom: '2025-10-21', inForceUntil: null };

/** Law 206-VIII: art. 163(2) of the Social Code as amended. */
export const BEFORE_LAW_206: Period = { inForceFrom: '2023-07-01', inForceUntil: '2025-12-31' };
export const SINCE_LAW_206: Period = { inForceFrom: '2026-01-01', inForceUntil: null };

/** The edition of the Law on State Services that was read: the first day on which its text is known. */
export const BEFORE_EDITION_OF_2026: Period = {
  inForceFrom: '2023-07-01',
  inForceUntil: '2026-05-04',
};
export const SINCE_EDITION_OF_2026: Period = { inForceFrom: '2026-05-05', inForceUntil: null };

/** The Digital Code in place of the law of 2003: a derived date, not confirmed. */
export const BEFORE_DIGITAL_CODE: Period = {
  inForceFrom: '2023-07-01',
  inForceUntil: '2026-07-11',
};
export const SINCE_DIGITAL_CODE: Period = { inForceFrom: '2026-07-12', inForceUntil: null };
