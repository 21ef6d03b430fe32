// `komekshi check`: the report on a draft, as of a day (design §8).
import { checkDraft } from '../core/rules/engine.ts';
import { currentPack } from '../core/rules/packs/index.ts';
import type { Finding, Lang } from '../core/rules/rule.ts';
import { almatyDate } from '../core/time.ts';
import type { Answer } from './answer.ts';
import { readDraft } from './draft.ts';
import { dateOption, langOf, parseOptions } from './options.ts';
import { trustName, TRUST_OPTION } from './trust.ts';

const OPTIONS = { ...TRUST_OPTION, 'as-of': { type: 'string' } } as const;

export async function checkCommand(args: readonly string[]): Promise<Answer> {
  const { file, values } = parseOptions(args, OPTIONS);
  const asOf = dateOption(values['as-of'], almatyDate(Date.now()));
  const { report } = checkDraft(readDraft(file), currentPack, { asOf, trust: trustName(values.trust) });
  const findings = report.findings.map(({ rule, outcome, severity, acknowledgeable, acknowledged, provision, text }) =>
    ({ rule, outcome, severity, acknowledgeable, acknowledged, provision, text }));
  const { pack, verdict, signable } = report;
  const lang = langOf(args);
  const notPassed = report.findings.filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell');
  const text = [`${verdict} (${pack.id} ${pack.version}, ${asOf})`, ...notPassed.map((finding) => line(finding, lang))].join('\n');
  return Promise.resolve({ body: { asOf, pack, verdict, signable, findings }, text, yes: verdict === 'clear' });
}

const line = ({ rule, outcome, severity, text }: Finding, lang: Lang): string =>
  `  ${rule.padEnd(8)} ${outcome === 'cantTell' ? 'cannot tell' : severity}: ${text[lang]}`;
