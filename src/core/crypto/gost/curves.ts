// The curve of each parameter set, in WebAssembly where that is possible.
import { bigintCurve } from './bigintCurve.ts';
import type { Curve } from './curve.ts';
import type { ParameterSet } from './parameterSets.ts';
import { wasmCurve } from './wasmCurve.ts';

/** Tables of a curve cost milliseconds, so they are made when the curve is first used. */
const curves = new WeakMap<ParameterSet, Curve>();

export function curveOf(set: ParameterSet): Curve {
  const curve = curves.get(set) ?? wasmCurve(set) ?? bigintCurve(set);
  curves.set(set, curve);
  return curve;
}
