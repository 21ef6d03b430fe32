// The vocabulary of the rules: W3C EARL outcomes, Akoma Ntoso's words for a provision, dated versions as in OpenFisca.
import type { Draft, FactPath } from '../draft/draft.ts';
import type { Lang } from '../lang.ts';
import type { IsoDate, Period } from '../time.ts';
import type { TrustName } from '../trustName.ts';
import type { EarlierOrder } from './earlierOrder.ts';

export type Outcome = 'passed' | 'failed' | 'cantTell' | 'inapplicable';
export type Severity = 'blocking' | 'warning' | 'info';
export type Texts = Readonly<Record<Lang, string>>;
export type RuleId = `${string}-${number}`;

/** One place in an act, and how far it was checked against the official text. */
export interface Provision {
  /** Identifier in the register of acts (adilet), or null where the number is not confirmed. */
  readonly act: string | null;
  readonly title: Texts;
  /** Null where the numbering of the act is not confirmed. */
  readonly article: string | null;
  /** Paragraph, then part and item in brackets, as in `2(4)(5)`. */
  readonly paragraph: string | null;
  /** The state of the text that was read. */
  readonly edition: IsoDate | null;
  readonly url: string | null;
  readonly amendedBy: string | null;
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** True only where independent copies of the official text agree; otherwise the person is told so. */
  readonly verified: boolean;
  readonly reviewedOn: IsoDate;
}

/** What the certificate says of its holder: the facts of the signing stage. */
export interface SignerFacts {
  readonly iin: string | null;
  readonly owner: 'individual' | 'legal-entity' | 'information-system' | 'other';
}

/** What a check may look at. `asOf` is the legal date of the act that is judged, in Asia/Almaty. */
export interface CheckContext {
  readonly draft: Draft;
  readonly asOf: IsoDate;
  readonly trust: TrustName;
  readonly signer: SignerFacts | null;
  /** What was signed here before, for whomever; empty where nobody keeps it. */
  readonly earlier: readonly EarlierOrder[];
}

/**
 * True holds, false does not, undefined cannot be told from what is known; 'inapplicable' where the
 * rule has no subject.
 */
export type Judgement = boolean | undefined | 'inapplicable';

export interface RuleVersion extends Period {
  readonly severity: Severity | ((context: CheckContext) => Severity);
  readonly provision: Provision;
  readonly check: (context: CheckContext) => Judgement;
  /** What was found in this very draft, after a failure; by default the rule's own text. */
  readonly found?: (context: CheckContext) => Texts;
}

export interface Rule {
  readonly id: RuleId;
  readonly stage: 'draft' | 'signing';
  /** What is asked of the person or the page, the first one being the place where a finding is shown. */
  readonly facts: readonly FactPath[];
  /**
   * The declaration whose «I don't know» the person may acknowledge; without one cantTell cannot be acknowledged away.
   */
  readonly unknownMayBeAcknowledged?: FactPath;
  /**
   * A warning that must be acknowledged before signing, where it failed and where it cannot be told.
   * A function gives what exactly is acknowledged, so that what comes later is not; null where nothing.
   */
  readonly mustBeAcknowledged?: true | ((context: CheckContext) => string | null);
  readonly versions: readonly RuleVersion[];
  readonly texts: {
    /** What is checked, as a short noun phrase. */
    readonly title: Texts;
    /** What was found and why it matters, when the rule fails. */
    readonly failed: Texts;
    /** What to do now, after a failure or where it cannot be told. */
    readonly action: Texts;
    /** What is missing, when it cannot be told. */
    readonly cantTell: Texts;
  };
}

export interface Finding {
  readonly rule: RuleId;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly stage: 'draft' | 'signing';
  /** Where it cannot be told: the missing facts, if any is missing. */
  readonly facts: readonly FactPath[];
  /** Whether the person's acknowledgement is what stands between this point and the signature. */
  readonly acknowledgeable: boolean;
  readonly acknowledged: boolean;
  /** Under which name the draft holds that it was acknowledged. */
  readonly acknowledgedAs: string;
  /** Null where no version of the rule was in force. */
  readonly provision: Provision | null;
  /** What was found; the title where there is nothing to say. */
  readonly text: Texts;
  /** What to do now, after a failure or where it cannot be told. */
  readonly action: Texts | null;
}

export type Verdict = 'clear' | 'unsure' | 'blocked';

export interface CheckReport {
  readonly asOf: IsoDate;
  readonly pack: { readonly id: string; readonly version: string };
  readonly trust: TrustName;
  /** With which it was made: what explains the report uses them again. */
  readonly earlier: readonly EarlierOrder[];
  readonly verdict: Verdict;
  /** Whether nothing stands between this draft and the signature screen. */
  readonly signable: boolean;
  readonly findings: readonly Finding[];
}
