// Limits and ages that the Social Code sets, by date.
import type { Sex } from '../../../identifiers/iin.ts';
import { addMonths, within, type IsoDate } from '../../../time.ts';
import type { Truth } from '../../kleene.ts';
import { valueAt, type Parameter } from '../../parameters.ts';
import { cite, SOCIAL_CODE } from './provisions.ts';

export const HOURS_A_DAY: Parameter<number> = {
  provision: cite(SOCIAL_CODE, '163', '2', { verified: true }),
  values: [{ inForceFrom: '2023-07-01', inForceUntil: null, value: 8 }],
};

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
  return valueAt(PENSION_AGE[sex], asOf) === undefined || date === undefined ? undefined : date <= asOf;
}
