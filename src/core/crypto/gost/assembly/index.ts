// What the extension calls (wasmCurve.ts and wasmStreebog.ts of src/core/crypto/gost). Numbers are
// passed in slots of 64 bytes, least significant first.
import { base, makeTable, multiplyBase } from './baseMultiple';
import { curveB, Point } from './completeAddition';
import { Bytes, BYTES, ELEMENT, fromBytes } from './element';
import { addModOrder, minusOrder, mulModOrder, order, reduceOnce } from './order';
import { combine, isAbscissa, makeBaseTable } from './publicSum';

export { absorbBlocks, finishHash, hashBlocks, hashConstants, makeHashTables, startHash } from './streebog';

export const slots: Bytes = memory.data(4 * 64, 8);
const slot0 = slots, slot1 = slots + BYTES, slot2 = slots + 2 * BYTES, slot3 = slots + 3 * BYTES;
let hasTable = false;

/** b, q, x(G), y(G): once, before all else. */
export function setCurve(): void {
  fromBytes(curveB, slot0);
  memory.copy(order, slot1, BYTES);
  readPoint(base, slot2);
  makeBaseTable(base);
}

/** k -> x(kG), y(kG). */
export function multiply(): void {
  prepare();
  multiplyBase(slot0, slot0);
}

/** k; d and e below q -> r, s of RFC 7091 6.1. False where k is not below q; a k of 0 gives an r of 0. */
export function sign(): bool {
  prepare();
  const r = memory.data(128, 8);
  if (minusOrder(r, slot0) == 0) return false;
  multiplyBase(r, slot0);
  reduceOnce(r, 0);
  mulModOrder(slot0, slot0, slot2);
  mulModOrder(slot1, slot1, r);
  addModOrder(slot1, slot0, slot1);
  memory.copy(slot0, r, BYTES);
  return true;
}

/** u, v, x(Q), y(Q) -> whether `hasAbscissa` can now be asked about u G + v Q. */
export function addMultiples(): bool {
  const key = memory.data(216, 8);
  readPoint(key, slot2);
  return combine(slot0, slot1, key);
}

/** x -> whether it is that of the sum. */
export function hasAbscissa(): bool {
  return isAbscissa(slot0);
}

function prepare(): void {
  if (!hasTable) makeTable();
  hasTable = true;
}

function readPoint(out: Point, bytes: Bytes): void {
  fromBytes(out, bytes);
  fromBytes(out + ELEMENT, bytes + BYTES);
  memory.fill(out + 2 * ELEMENT, 0, ELEMENT);
  store<u32>(out + 2 * ELEMENT, 1);
}
