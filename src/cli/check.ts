// `komekshi check`: the report on a draft, as of a day.
import { checkWords } from '../../locales/commandLine.ts';
import type { Draft } from '../core/draft/draft.ts';
import { checkDraft, type CheckTerms } from '../core/rules/engine.ts';
import { explain } from '../core/rules/explain.ts';
import { currentPack } from '../core/rules/packs/index.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { Lang } from '../core/lang.ts';
import { whatWouldClear, type WhatIfTerms } from '../core/rules/whatIf.ts';
import { almatyDate } from '../core/time.ts';
import type { Answer } from './answer.ts';
import { readDraft } from './draft.ts';
import { dateOption, parseOptions } from './options.ts';
import type { Report } from './reportSchema.ts';
import { readTrust, TRUST_OPTION } from './trust.ts';
import { whyLines } from './why.ts';

const OPTIONS = {
  ...TRUST_OPTION,
  'as-of': { type: 'string' },
  explain: { type: 'boolean' },
} as const;

export function checkCommand(args: readonly string[], lang: Lang): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const today = almatyDate(Date.now());
  const terms: CheckTerms = {
    asOf: dateOption(values['as-of'], today),
    trust: readTrust(values.trust).name,
  };
  const checked = checkDraft(readDraft(file), currentPack, terms);
  const { pack, verdict, signable, findings } = checked.report;
  // An earlier day is of use only where it is still to come.
  const told = findings.map((finding) =>
    tell(finding, checked.draft, values.explain === true ? { ...terms, notBefore: today } : null),
  );
  const body: Report = {
    asOf: terms.asOf,
    pack,
    verdict,
    signable,
    findings: told.map(({ json }) => json),
  };
  const heading = `${checkWords[verdict][lang]} (${pack.id} ${pack.version}, ${terms.asOf})`;
  return Promise.resolve({
    body,
    text: [heading, ...told.flatMap(({ text }) => text(lang))].join('\n'),
    yes: verdict === 'clear',
  });
}

interface Told {
  readonly json: Report['findings'][number];
  /** Nothing where there is nothing to do. */
  readonly text: (lang: Lang) => readonly string[];
}

function tell(finding: Finding, draft: Draft, explained: WhatIfTerms | null): Told {
  const { rule, outcome, severity, acknowledgeable, acknowledged, provision, text, action } =
    finding;
  const json = { rule, outcome, severity, acknowledgeable, acknowledged, provision, text, action };
  const isOpen = outcome === 'failed' || outcome === 'cantTell';
  const lines = (lang: Lang): readonly string[] => (isOpen ? describeFinding(finding, lang) : []);
  if (explained === null) return { json, text: lines };
  const why = explain(finding, draft, currentPack, explained);
  const { facts, byDate, judgedOn, inForce } = why;
  const whatIf = whatWouldClear(finding, draft, currentPack, explained);
  return {
    json: { ...json, why: { facts: [...facts], byDate, judgedOn, inForce }, whatIf: [...whatIf] },
    text: (lang) =>
      isOpen
        ? [...lines(lang), ...whyLines(why, whatIf, lang).map((line) => `${INDENT}${line}`)]
        : [],
  };
}

const INDENT = ' '.repeat(11);

function describeFinding(
  { rule, outcome, severity, text, action }: Finding,
  lang: Lang,
): readonly string[] {
  const heading = `  ${rule.padEnd(8)} ${checkWords[outcome === 'cantTell' ? outcome : severity][lang]}: ${text[lang]}`;
  return action === null ? [heading] : [heading, `${INDENT}${action[lang]}`];
}
