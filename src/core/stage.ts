// The brand that marks each stage's type, so that a stage cannot be skipped: only the file that makes a stage calls `seal`
// (the linter holds that), and every later function asks for the sealed type.

declare const stage: unique symbol;

export type StageName = 'checked' | 'cleared' | 'request' | 'signed';

export type Stage<Name extends StageName, Shape> = Shape & { readonly [stage]: Name };

export function seal<Name extends StageName, Shape>(_name: Name, shape: Shape): Stage<Name, Shape> {
  return shape as Stage<Name, Shape>;
}
