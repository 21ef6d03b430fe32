// The catalogue of the law beside the rules: duties that no draft can be checked for, rules that
// are switched off, and what is not known.
import type { Provision, RuleId, Texts } from '../../../rule.ts';

/** A point of the law that is no check of a draft, and what holds it instead. */
export interface NotACheck {
  readonly id: RuleId;
  readonly provision: Provision | null;
  /** What the law says. */
  readonly title: Texts;
  /** Why it is no check, and how it is kept. */
  readonly reason: Texts;
  /** Rules and test files that hold it; empty where it only informs. */
  readonly heldBy: { readonly rules: readonly RuleId[]; readonly tests: readonly string[] };
}

/** A rule that is never run, because the law that it would rest on is not known. */
export interface SwitchedOff {
  readonly id: RuleId;
  readonly provision: Provision | null;
  readonly title: Texts;
  readonly reason: Texts;
  /** What would have to be known to switch it on. */
  readonly unknown: UnknownId | null;
}

export type UnknownId = `U-${number}`;

/** What was not found, and what the program does with it. */
export interface Unknown {
  readonly id: UnknownId;
  readonly what: Texts;
  readonly treatment: Texts;
  /** Rules whose outcome, severity or text follow from the treatment. */
  readonly rules: readonly RuleId[];
}
