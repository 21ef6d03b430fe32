// The report of the checks as the panel shows it, as JSON: nothing is counted anew.
import type { Page } from '@playwright/test';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { Outcome, Rule, RuleId, Verdict } from '../../src/core/rules/rule.ts';
import type { Lang } from '../../src/core/lang.ts';

export interface ShownFinding {
  readonly rule: RuleId;
  /** EARL: passed, failed, cantTell, inapplicable. */
  readonly outcome: Outcome;
  /** Whether it blocks the signature. Never true for a rule that passed or does not apply. */
  readonly blocking: boolean;
  readonly text: string;
  /** What to do now; null where there is nothing to be done. */
  readonly action: string | null;
  /** The act, article and paragraph in words; null where none is in force. */
  readonly provision: string | null;
  readonly url: string | null;
}

export interface ShownReport {
  readonly verdict: Verdict;
  readonly findings: readonly ShownFinding[];
}

/** Reads the report's screen. Throws if a finding's text is that of no rule. */
export async function shownReport(panel: Page, lang: Lang): Promise<ShownReport> {
  const { verdict, open, closed } = await panel.evaluate(() => {
    const textOf = (box: Element, selector: string): string | null =>
      box.querySelector(selector)?.textContent.trim() ?? null;
    const lawOf = (box: Element) => ({
      provision: textOf(box, '.basis > p'),
      url: box.querySelector<HTMLAnchorElement>('.basis a')?.href ?? null,
    });
    return {
      verdict: document.querySelector('.verdict')?.className.split('verdict-')[1] ?? '',
      open: [...document.querySelectorAll('article.finding')].map((box) => ({
        rule: box.id.replace('finding-', ''),
        blocking: !box.matches('.finding-warning'),
        text: textOf(box, 'h3 + p') ?? '',
        action: textOf(box, '.finding-action'),
        ...lawOf(box),
      })),
      closed: [...document.querySelectorAll('.closed-group li')]
        .filter((box) => box.querySelector('p > [aria-hidden]') !== null)
        .map((box) => ({
          mark: textOf(box, 'p > [aria-hidden]'),
          text: box.querySelector('p')?.lastChild?.textContent ?? '',
          ...lawOf(box),
        })),
    };
  });
  const findings = [
    ...open.map((each): ShownFinding => ({
      ...each,
      rule: ruleOf(({ id }) => id === each.rule, each.text).id,
      outcome: outcomeOf(each.rule, each.text, lang),
    })),
    ...closed.map(({ mark, ...each }): ShownFinding => ({
      ...each,
      rule: ruleOf(({ texts }) => texts.title[lang] === each.text, each.text).id,
      outcome: mark === '✓' ? 'passed' : 'inapplicable',
      blocking: false,
      action: null,
    })),
  ];
  return { verdict: verdict as Verdict, findings };
}

function ruleOf(isIt: (rule: Rule) => boolean, text: string): Rule {
  const rule = currentPack.rules.find(isIt);
  if (rule === undefined)
    throw new Error(`the report shows what no rule of ${currentPack.id} says: «${text}»`);
  return rule;
}

const outcomeOf = (rule: string, text: string, lang: Lang): Outcome =>
  ruleOf(({ id }) => id === rule, text).texts.failed[lang] === text ? 'failed' : 'cantTell';
