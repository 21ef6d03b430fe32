// The steps of an order: four that are walked, and what comes of them.

const ORDER = ['review', 'report', 'provider', 'sign', 'done'] as const;
export type Step = Exclude<(typeof ORDER)[number], 'done'>;

/** An order may come from a version with other steps. */
export const stepOf = (kept: string): Step =>
  ORDER.find((step): step is Step => step !== 'done' && step === kept) ?? 'review';

export const placeOf = (
  step: (typeof ORDER)[number],
): { readonly n: number; readonly of: number } => ({
  n: ORDER.indexOf(step) + 1,
  of: ORDER.length,
});
