// Three-valued logic (Kleene, strong): what is not known stays unknown unless the rest decides.

export type Truth = boolean | undefined;

/** False if one is false, true if all are true, otherwise unknown. */
export function allOf(...values: readonly Truth[]): Truth {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}

/** True if one is true, false if all are false, otherwise unknown. */
export function anyOf(...values: readonly Truth[]): Truth {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

export const not = (value: Truth): Truth => (value === undefined ? undefined : !value);

/** The test of a value that is given; unknown where it is not. */
export const given = <Value>(value: Value | undefined, test: (value: Value) => Truth): Truth =>
  value === undefined ? undefined : test(value);
