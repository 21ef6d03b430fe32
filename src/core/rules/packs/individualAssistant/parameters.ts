// Limits and ages that the Social Code sets, by date.
import type { Sex } from '../../../identifiers/iin.ts';
import { addMonths, within, type IsoDate } from '../../../time.ts';
import type { Truth } from '../../kleene.ts';
import { valueAt, type Parameter } from '../../parameters.ts';
import { BUDGET_LAW, cite, CIVIL_CODE, DIGITAL_CODE, SOCIAL_CODE } from './provisions.ts';

export const HOURS_A_DAY: Parameter<number> = {
  provision: cite(SOCIAL_CODE, '163', '2', { verified: true }),
  values: [{ inForceFrom: '2023-07-01', inForceUntil: null, value: 8 }],
};

/** The term of a power of attorney in months: the Civil Code had no other within the period of the pack. */
export const POA_MONTHS = {
  provision: cite(CIVIL_CODE, '168', '1'),
  longest: 36,
  unstated: 12,
} as const;

/** Months in which to order after the notice that the measures of the IPAR are on the portal. */
export const MONTHS_TO_ORDER: Parameter<number> = {
  provision: cite(SOCIAL_CODE, '168', '2'),
  values: [{ inForceFrom: '2023-07-01', inForceUntil: null, value: 2 }],
};

const byBudget = cite(BUDGET_LAW, null, null, { confidence: 'medium' });

/** Tenge. No rule computes an amount from them: no source ties the guaranteed amount to either (U-04). */
export const BASE_AMOUNTS: Readonly<
  Record<'monthlyCalculationIndex' | 'subsistenceMinimum', Parameter<number>>
> = {
  monthlyCalculationIndex: {
    provision: byBudget,
    values: [
      { inForceFrom: '2025-01-01', inForceUntil: '2025-12-31', value: 3_932 },
      { inForceFrom: '2026-01-01', inForceUntil: '2026-12-31', value: 4_325 },
    ],
  },
  subsistenceMinimum: {
    provision: byBudget,
    values: [
      { inForceFrom: '2025-01-01', inForceUntil: '2025-12-31', value: 46_228 },
      { inForceFrom: '2026-01-01', inForceUntil: '2026-12-31', value: 50_851 },
    ],
  },
};

/**
 * The first day of the Digital Code: derived from a sibling law, not confirmed (U-16). The duties
 * of signing are kept from day one.
 */
export const DIGITAL_CODE_FROM = {
  provision: cite(DIGITAL_CODE, '106', '1', { confidence: 'medium' }),
  date: '2026-07-12',
  verified: false,
} as const;

const provision = cite(SOCIAL_CODE, '207', '1');

/** In months. Lower ages of art. 207(2)-(3) do not count: art. 163(2) refers to item 1 alone. */
export const PENSION_AGE: Readonly<Record<Sex, Parameter<number>>> = {
  male: { provision, values: [{ inForceFrom: '2023-01-01', inForceUntil: null, value: 63 * 12 }] },
  female: {
    provision,
    values: [
      { inForceFrom: '2023-01-01', inForceUntil: '2027-12-31', value: 61 * 12 },
      { inForceFrom: '2028-01-01', inForceUntil: '2028-12-31', value: 61 * 12 + 6 },
      { inForceFrom: '2029-01-01', inForceUntil: '2029-12-31', value: 62 * 12 },
      { inForceFrom: '2030-01-01', inForceUntil: '2030-12-31', value: 62 * 12 + 6 },
      { inForceFrom: '2031-01-01', inForceUntil: null, value: 63 * 12 },
    ],
  },
};

/** The first date on which the age is at least the one then required; a later step does not take it back. */
function pensionDate(birthDate: IsoDate, sex: Sex): IsoDate | undefined {
  for (const step of PENSION_AGE[sex].values) {
    const ofAge = addMonths(birthDate, step.value);
    const reached = ofAge > step.inForceFrom ? ofAge : step.inForceFrom;
    if (within(step, reached)) return reached;
  }
  return undefined;
}

/** Whether pension age has been reached; of unknown sex where the answer is the same for both. */
export function pensionAgeReached(birthDate: IsoDate, sex: Sex | undefined, asOf: IsoDate): Truth {
  if (sex === undefined) {
    const asMan = pensionAgeReached(birthDate, 'male', asOf);
    return asMan === pensionAgeReached(birthDate, 'female', asOf) ? asMan : undefined;
  }
  const date = pensionDate(birthDate, sex);
  return valueAt(PENSION_AGE[sex], asOf) === undefined || date === undefined
    ? undefined
    : date <= asOf;
}
