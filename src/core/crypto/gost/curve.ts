// What GOST 34.10 asks of its curve. Secrets are bytes, least significant first, because a BigInt's
// time depends on its value; public numbers are bigints.
export interface Curve {
  /** x‖y of d·G, for 0 < d < q. */
  readonly multiplyBase: (d: Uint8Array) => Uint8Array<ArrayBuffer>;
  /**
   * r‖s with r = x(k·G) mod q and s = r·d + k·e mod q, for d and e below q. Null where k, r or s is
   * out of range: take another k.
   */
  readonly signWith: (
    k: Uint8Array,
    d: Uint8Array,
    e: Uint8Array,
  ) => Uint8Array<ArrayBuffer> | null;
  /** Whether x(u·G + v·Q) mod q is r, of a key x‖y on the curve and numbers from 0 to q - 1. Time depends on them. */
  readonly hasSum: (u: bigint, v: bigint, publicKey: Uint8Array, r: bigint) => boolean;
}
