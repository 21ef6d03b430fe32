// The field alone, for its tests: the extension's module keeps it inside.
export { add, fromBytes, invert, isZero, sub, times, toBytes } from './element';
export { mul, sqr } from './product';
