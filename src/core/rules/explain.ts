// «Why?»: the facts that a check looked at, with their values and where each came from, the
// provision and the day of the judgement.
import { factAt, type Draft, type FactPath, type Source } from '../draft/draft.ts';
import { within, type IsoDate, type Period } from '../time.ts';
import type { CheckTerms } from './engine.ts';
import type { RulePack } from './pack.ts';
import type { CheckContext, Finding, Provision, RuleVersion } from './rule.ts';

export interface FactUsed {
  readonly path: FactPath;
  /** Undefined where the draft does not have it. */
  readonly value: unknown;
  /** Null where nobody recorded it, as in a draft that was typed by hand. */
  readonly source: Source | null;
}

export interface Explanation {
  /** In the order in which the check asked for them. */
  readonly facts: readonly FactUsed[];
  /** Whether the answer depends on the day. */
  readonly byDate: boolean;
  readonly judgedOn: IsoDate;
  readonly provision: Provision | null;
  /** How long that provision is applied in this form; null where no version was in force. */
  readonly inForce: Period | null;
}

/** Explains a finding on a draft by running its check once more and watching what it reads. */
export function explain(
  finding: Finding,
  draft: Draft,
  pack: RulePack,
  terms: CheckTerms,
): Explanation {
  const version = versionOf(finding, pack, terms.asOf);
  const { paths, byDate } =
    version === undefined
      ? { paths: finding.facts, byDate: true }
      : factsRead(version, draft, terms);
  return {
    facts: (paths.length > 0 ? paths : finding.facts).map((path) => ({
      path,
      value: factAt(draft, path),
      source: draft.sources[path] ?? null,
    })),
    byDate,
    judgedOn: terms.asOf,
    provision: finding.provision,
    inForce:
      version === undefined
        ? null
        : { inForceFrom: version.inForceFrom, inForceUntil: version.inForceUntil },
  };
}

/** The version of a finding's rule that was applied. */
export const versionOf = (
  { rule }: Finding,
  pack: RulePack,
  asOf: IsoDate,
): RuleVersion | undefined =>
  pack.rules.find(({ id }) => id === rule)?.versions.find((version) => within(version, asOf));

/** What a check reads of a draft. For a check that throws, what it read until then. */
export function factsRead(
  { check, severity }: RuleVersion,
  draft: Draft,
  terms: CheckTerms,
): { paths: readonly FactPath[]; byDate: boolean } {
  const paths = new Set<FactPath>();
  let byDate = false;
  const context: CheckContext = {
    draft: watched(draft, (path) => paths.add(path)),
    get asOf() {
      byDate = true;
      return terms.asOf;
    },
    trust: terms.trust,
    signer: terms.signer ?? null,
    earlier: terms.earlier ?? [],
  };
  try {
    check(context);
    if (typeof severity === 'function') severity(context);
  } catch {
    // `checkDraft` has already said that it could not be checked.
  }
  return { paths: [...paths], byDate };
}

/** The draft, telling each fact that is read from it. */
function watched(draft: Draft, onRead: (path: FactPath) => void): Draft {
  const sections = Object.entries(draft).map(
    ([section, facts]) =>
      [
        section,
        isSection(facts) && section !== 'sources'
          ? new Proxy(facts, {
              get: (target, name) => {
                if (typeof name === 'string') onRead(`${section}.${name}` as FactPath);
                return Reflect.get(target, name) as unknown;
              },
            })
          : facts,
      ] as const,
  );
  return Object.fromEntries(sections) as unknown as Draft;
}

const isSection = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
