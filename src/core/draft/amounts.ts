// The money of an order: what the budget is asked for, and what is left to the person. Whole tiyn throughout.
import type { Draft } from './draft.ts';

export interface Amounts {
  readonly price: number;
  readonly guaranteed: number | undefined;
  /** As stated; otherwise the price, up to the guaranteed amount where that is known. */
  readonly claim: number;
  readonly topUp: number;
}

/** Undefined until the price is known. */
export function amountsOf({
  price,
  guaranteed,
  claim: stated,
}: Draft['money']): Amounts | undefined {
  if (price === undefined) return undefined;
  const claim = stated ?? Math.min(price, guaranteed ?? price);
  return { price, guaranteed, claim, topUp: price - claim };
}
