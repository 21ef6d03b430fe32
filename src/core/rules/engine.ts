// checkDraft: every rule of a pack against a draft on one date. Pure and total: bad data is a finding, never a throw.
import type { Draft } from '../draft/draft.ts';
import type { Stage } from '../stage.ts';
import type { IsoDate } from '../time.ts';
import type { CheckReport, SignerFacts, TrustName } from './rule.ts';

export interface CheckTerms {
  readonly asOf: IsoDate;
  readonly trust: TrustName;
  /** The holder of the signing certificate, for the rules of the signing stage; null before a key is chosen. */
  readonly signer?: SignerFacts | null;
}

/** A draft with the report on that very draft. Made by `checkDraft` alone. */
export type CheckedDraft = Stage<'checked', { readonly draft: Draft; readonly report: CheckReport }>;
