// A rule made for a test, alone in a pack.
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import type { RulePack } from '../../../src/core/rules/pack.ts';
import type { Rule, RuleVersion, Texts } from '../../../src/core/rules/rule.ts';

const texts = (word: string): Texts => ({ kk: word, ru: word, en: word });
const provision = currentPack.rules[0]?.versions[0]?.provision as RuleVersion['provision'];

/**
 * In force from the pack's first day unless versions are given; each version has the check unless it brings its own.
 */
export const ruleWith = (
  check: RuleVersion['check'],
  { versions = [{}] }: { versions?: readonly Partial<RuleVersion>[] } = {},
): Rule => ({
  id: 'T-01',
  stage: 'draft',
  facts: ['filer.role'],
  versions: versions.map((version) => ({
    inForceFrom: '2023-07-01',
    inForceUntil: null,
    severity: 'blocking',
    provision,
    check,
    ...version,
  })),
  texts: {
    title: texts('title'),
    failed: texts('failed'),
    action: texts('action'),
    cantTell: texts('cantTell'),
  },
});

export const packOf = (...rules: readonly Rule[]): RulePack => ({ ...currentPack, rules });
