// checkDraft: every rule of a pack against a draft on one date. Pure and total: bad data is a finding, never a throw.
import { factAt, type Draft } from '../draft/draft.ts';
import { seal, type Stage } from '../stage.ts';
import { within, type IsoDate } from '../time.ts';
import type { EarlierOrder } from './earlierOrder.ts';
import type { RulePack } from './pack.ts';
import type {
  CheckContext,
  CheckReport,
  Finding,
  Judgement,
  Outcome,
  Rule,
  RuleVersion,
  SignerFacts,
  Verdict,
} from './rule.ts';
import type { TrustName } from '../trustName.ts';

export interface CheckTerms {
  readonly asOf: IsoDate;
  readonly trust: TrustName;
  /** The holder of the signing certificate, for the rules of the signing stage; null before a key is chosen. */
  readonly signer?: SignerFacts | null;
  /** What was signed here before; left out where nobody keeps it. */
  readonly earlier?: readonly EarlierOrder[];
}

/** A draft with the report on that very draft. Made by `checkDraft` alone. */
export type CheckedDraft = Stage<
  'checked',
  { readonly draft: Draft; readonly report: CheckReport }
>;

/** Judges a draft. Rules of the signing stage are left out until a signer is given. */
export function checkDraft(draft: Draft, pack: RulePack, terms: CheckTerms): CheckedDraft {
  const context: CheckContext = { signer: null, earlier: [], ...terms, draft };
  const findings = pack.rules
    .filter((rule) => rule.stage === 'draft' || context.signer !== null)
    .map((rule) => judge(rule, pack, context));
  const verdict = verdictOf(findings);
  const signable =
    verdict === 'clear' &&
    findings.every((finding) => finding.acknowledged || !finding.acknowledgeable);
  const report: CheckReport = {
    asOf: terms.asOf,
    pack: { id: pack.id, version: pack.version },
    trust: terms.trust,
    earlier: context.earlier,
    verdict,
    signable,
    findings,
  };
  return seal('checked', { draft, report });
}

function verdictOf(findings: readonly Finding[]): Verdict {
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  if (blocking.some(({ outcome }) => outcome === 'failed')) return 'blocked';
  // An acknowledged «I don't know» counts as a warning.
  return blocking.some(({ outcome, acknowledged }) => outcome === 'cantTell' && !acknowledged)
    ? 'unsure'
    : 'clear';
}

function judge(rule: Rule, pack: RulePack, context: CheckContext): Finding {
  if (!within(pack, context.asOf)) return unchecked(rule, pack, null);
  const version = rule.versions.find((candidate) => within(candidate, context.asOf));
  if (version === undefined) {
    const begun = rule.versions.some(({ inForceFrom }) => inForceFrom <= context.asOf);
    return begun ? unchecked(rule, pack, null) : notYet(rule);
  }
  try {
    return found(rule, version, context);
  } catch {
    return unchecked(rule, pack, version);
  }
}

function found(rule: Rule, version: RuleVersion, context: CheckContext): Finding {
  const outcome = outcomeOf(version.check(context));
  const severity =
    typeof version.severity === 'function' ? version.severity(context) : version.severity;
  const answeredUnknown =
    rule.unknownMayBeAcknowledged !== undefined &&
    factAt(context.draft, rule.unknownMayBeAcknowledged) === 'unknown';
  const open = outcome === 'failed' || outcome === 'cantTell';
  const toAcknowledge = acknowledgement(rule, context);
  const acknowledgeable =
    severity === 'blocking'
      ? outcome === 'cantTell' && answeredUnknown
      : open && toAcknowledge !== null;
  const acknowledgedAs = toAcknowledge ?? rule.id;
  return {
    ...about(rule),
    outcome,
    severity,
    acknowledgeable,
    facts: outcome === 'cantTell' ? missingFacts(rule, context.draft) : rule.facts,
    acknowledged: acknowledgeable && context.draft.acknowledged.includes(acknowledgedAs),
    acknowledgedAs,
    provision: version.provision,
    text:
      (outcome === 'failed' ? version.found?.(context) : undefined) ??
      (open ? rule.texts[outcome] : rule.texts.title),
    action: open ? rule.texts.action : null,
  };
}

/** Null where there is nothing to be acknowledged as a warning. */
function acknowledgement({ id, mustBeAcknowledged }: Rule, context: CheckContext): string | null {
  if (typeof mustBeAcknowledged === 'function') return mustBeAcknowledged(context);
  return mustBeAcknowledged === true ? id : null;
}

function outcomeOf(judgement: Judgement): Outcome {
  if (judgement === 'inapplicable') return judgement;
  if (judgement === undefined) return 'cantTell';
  return judgement ? 'passed' : 'failed';
}

function missingFacts(rule: Rule, draft: Draft): Rule['facts'] {
  const missing = rule.facts.filter((path) => factAt(draft, path) === undefined);
  return missing.length > 0 ? missing : rule.facts;
}

const about = (rule: Rule): Pick<Finding, 'rule' | 'stage' | 'facts' | 'acknowledgedAs'> => ({
  rule: rule.id,
  acknowledgedAs: rule.id,
  stage: rule.stage,
  facts: rule.facts,
});

/**
 * Blocking, whatever the rule's own severity: a rule that was not run must not look as if it had
 * been.
 */
const unchecked = (rule: Rule, pack: RulePack, version: RuleVersion | null): Finding => ({
  ...about(rule),
  outcome: 'cantTell',
  severity: 'blocking',
  acknowledgeable: false,
  acknowledged: false,
  provision: version?.provision ?? null,
  text: pack.unchecked.text,
  action: pack.unchecked.action,
});

const notYet = (rule: Rule): Finding => ({
  ...about(rule),
  outcome: 'inapplicable',
  severity: 'info',
  acknowledgeable: false,
  acknowledged: false,
  provision: null,
  text: rule.texts.title,
  action: null,
});
