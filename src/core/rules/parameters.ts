// Parameters of the law: values by date, each with the provision that sets it. A value can only be
// read for a date.
import { within, type IsoDate, type Period } from '../time.ts';
import type { Provision } from './rule.ts';

export interface DatedValue<Value> extends Period {
  readonly value: Value;
}

export interface Parameter<Value> {
  readonly provision: Provision;
  /** In order of time, without gaps or overlaps. */
  readonly values: readonly DatedValue<Value>[];
}

/**
 * The value in force on a date; undefined outside the parameter's period, so that a check which needs it cannot tell.
 */
export const valueAt = <Value>(parameter: Parameter<Value>, asOf: IsoDate): Value | undefined =>
  parameter.values.find((dated) => within(dated, asOf))?.value;
