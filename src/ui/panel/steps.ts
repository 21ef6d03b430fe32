// The steps of an order: four that are walked, and what comes of them.

const ORDER = ['review', 'report', 'provider', 'sign', 'done'] as const;
export type Step = Exclude<(typeof ORDER)[number], 'done'>;

/** Null where nobody went to a step yet; an order may come from a version with other steps. */
export const stepOf = (kept: string | null): Step | null =>
  ORDER.find((step): step is Step => step !== 'done' && step === kept) ?? null;

/** A step that was gone to, unless something before it needs the person. */
export const noLaterThan = (first: Step, step: Step): Step =>
  ORDER.indexOf(step) < ORDER.indexOf(first) ? step : first;

export const placeOf = (
  step: (typeof ORDER)[number],
): { readonly n: number; readonly of: number } => ({
  n: ORDER.indexOf(step) + 1,
  of: ORDER.length,
});
