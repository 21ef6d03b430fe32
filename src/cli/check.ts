// `komekshi check`: the report on a draft, as of a day (design §8).
import { checkWords } from '../../locales/commandLine.ts';
import { checkDraft } from '../core/rules/engine.ts';
import { currentPack } from '../core/rules/packs/index.ts';
import type { CheckReport, Finding, Lang } from '../core/rules/rule.ts';
import { almatyDate } from '../core/time.ts';
import type { Answer } from './answer.ts';
import { readDraft } from './draft.ts';
import { dateOption, parseOptions } from './options.ts';
import { readTrust, TRUST_OPTION } from './trust.ts';

const OPTIONS = { ...TRUST_OPTION, 'as-of': { type: 'string' } } as const;

export function checkCommand(args: readonly string[], lang: Lang): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const asOf = dateOption(values['as-of'], almatyDate(Date.now()));
  const { report } = checkDraft(readDraft(file), currentPack, { asOf, trust: readTrust(values.trust).name });
  const { pack, verdict, signable } = report;
  return Promise.resolve({ body: { asOf, pack, verdict, signable, findings: report.findings.map(told) }, text: describe(report, lang), yes: verdict === 'clear' });
}

const told = ({ rule, outcome, severity, acknowledgeable, acknowledged, provision, text, action }: Finding): object =>
  ({ rule, outcome, severity, acknowledgeable, acknowledged, provision, text, action });

function describe({ asOf, pack, verdict, findings }: CheckReport, lang: Lang): string {
  const open = findings.filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell');
  return [`${checkWords[verdict][lang]} (${pack.id} ${pack.version}, ${asOf})`, ...open.map((finding) => describeFinding(finding, lang))].join('\n');
}

function describeFinding({ rule, outcome, severity, text, action }: Finding, lang: Lang): string {
  const heading = `  ${rule.padEnd(8)} ${checkWords[outcome === 'cantTell' ? outcome : severity][lang]}: ${text[lang]}`;
  return action === null ? heading : `${heading}\n           ${action[lang]}`;
}
