// `check --explain` in a terminal: the facts behind a finding with where each came from, and what would clear it.
import { replacements, whatIf, whom, why } from '../../locales/explain.ts';
import { review } from '../../locales/panel.ts';
import { factNames } from '../../locales/words.ts';
import type { Source } from '../core/draft/draft.ts';
import type { Explanation, FactUsed } from '../core/rules/explain.ts';
import type { Texts } from '../core/rules/rule.ts';
import type { Lang } from '../core/lang.ts';
import type { Suggestion } from '../core/rules/suggestion.ts';

const fill = (
  texts: Texts,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  texts[lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** A value as the draft file spells it, so that it is found there. */
const spelled = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** A line each, without indentation. */
export function whyLines(
  { facts, judgedOn, byDate }: Explanation,
  suggestions: readonly Suggestion[],
  lang: Lang,
): readonly string[] {
  return [
    `${why.why[lang]} ${fill(why.judgedOn, lang, { date: judgedOn })}${byDate ? ` ${why.byDate[lang]}` : ''}`,
    ...facts.map((fact) => `- ${factLine(fact, lang)}`),
    whatIf.whatIf[lang],
    ...suggestions.map((suggestion) => `- ${suggestionLine(suggestion, lang)}`),
  ];
}

function factLine({ path, value, source }: FactUsed, lang: Lang): string {
  if (value === undefined) return `${factNames[path][lang]} (${path}): ${why.notGiven[lang]}`;
  return `${factNames[path][lang]} (${path}): ${spelled(value)}${source === null ? '' : `. ${sourceLine(source, lang)}`}`;
}

function sourceLine({ from, label = '', page, line }: Source, lang: Lang): string {
  switch (from) {
    case 'document':
      return page === undefined || line === undefined
        ? fill(review.fromDocument, lang, { label })
        : fill(why.fromDocumentAt, lang, { label, page, line });
    case 'certificate':
      return review.fromCertificate[lang];
    case 'answer':
      return review.fromAnswer[lang];
    case 'page':
      return label === '' ? review.fromPagePlace[lang] : fill(review.fromPage, lang, { label });
  }
}

function suggestionLine(suggestion: Suggestion, lang: Lang): string {
  switch (suggestion.kind) {
    case 'onDay':
      return fill(suggestion.later ? whatIf.later : whatIf.sooner, lang, { date: suggestion.day });
    case 'choose':
      return fill(whatIf.choose, lang, {
        fact: factNames[suggestion.path][lang],
        value: spelled(suggestion.value),
      });
    case 'tell':
      return fill(whatIf.tell, lang, {
        facts: suggestion.facts.map((path) => factNames[path][lang]).join('; '),
      });
    case 'ask':
      return whom[suggestion.whom][lang];
    case 'newPoa':
    case 'newIdentityDocument':
    case 'anotherAssistant':
    case 'anotherSupplier':
    case 'inPerson':
      return replacements[suggestion.kind][lang];
  }
}
