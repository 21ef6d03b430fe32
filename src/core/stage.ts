// The brand that marks each stage's type, so that a stage cannot be skipped: only the makers of a
// stage call `seal` (the linter holds which file makes which), and every later function asks for
// the sealed type. The brand is a class's own: a copy with something changed, by spreading, is no
// longer of the stage.

export type StageName = 'checked' | 'cleared' | 'request' | 'signed' | 'receipt';

abstract class Brand<Name extends StageName> {
  protected readonly stage!: (name: Name) => Name;
}

/**
 * Plain data all the same: there is no object of that class. It is an interface, because an alias
 * of the class would call each stage an instance of it.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- see above
interface Sealed<Name extends StageName> extends Brand<Name> {}

export type Stage<Name extends StageName, Shape> = Shape & Sealed<Name>;

export function seal<Name extends StageName, Shape>(_name: Name, shape: Shape): Stage<Name, Shape> {
  return shape as Stage<Name, Shape>;
}
