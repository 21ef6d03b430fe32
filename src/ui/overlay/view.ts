// CheckReport → what the overlay shows: the open findings of the page's own facts, in the person's
// language, worst first. `keys` is the panel's shortcut as the browser has it, empty where it has none.
import { format } from '../../../locales/format.ts';
import { counts, invitation, overlay as texts, verdictTexts } from '../../../locales/overlay.ts';
import type { Capture } from '../../core/draft/capture.ts';
import type { CheckReport, Finding, Provision } from '../../core/rules/rule.ts';
import type { TrustName } from '../../core/trustName.ts';
import type { Lang } from '../../core/lang.ts';
import type { InvitationView, OverlayFinding, OverlayView } from '../../edge/messaging/protocol.ts';

const isOpen = ({ outcome }: Finding): boolean => outcome === 'failed' || outcome === 'cantTell';

/** Likely refusals first, then what is missing, then what is only to be noted. */
const urgency = ({ outcome, severity }: Finding): number =>
  severity !== 'blocking' ? 2 : outcome === 'failed' ? 0 : 1;

export function overlayView(
  report: CheckReport,
  places: Capture['places'],
  lang: Lang,
  keys = '',
): OverlayView {
  const open = report.findings
    .filter((finding) => isOpen(finding) && !finding.acknowledged)
    .sort((one, other) => urgency(one) - urgency(other));
  return {
    lang,
    trust: report.trust,
    verdict: report.verdict,
    findings: open.map((finding) => shown(finding, places, lang)),
    words: {
      ...headWords(lang),
      verdict: verdictTexts[report.verdict][lang],
      counts: KINDS.map(
        (kind, index) =>
          [kind, open.filter((finding) => urgency(finding) === index).length] as const,
      )
        .filter(([, n]) => n > 0)
        .map(([kind, n]) => format(counts[kind][lang], { n }, lang))
        .join(' · '),
      notDecision: [texts.notDecision[lang], ...shortcut(keys, lang)].join(' '),
      provision: texts.provision[lang],
      goTo: texts.goTo[lang],
      sign: withKeys(texts.sign[lang], keys),
      expand: texts.expand[lang],
      collapse: texts.collapse[lang],
    },
  };
}

const KINDS = ['likelyRefused', 'missing', 'note'] as const;

function shown(finding: Finding, places: Capture['places'], lang: Lang): OverlayFinding {
  const { rule, outcome, severity, facts, text, action, provision } = finding;
  const field = facts.map((path) => places[path]).find((place) => place !== undefined) ?? null;
  const kind = texts[KINDS[urgency(finding)] ?? 'note'][lang];
  return {
    rule,
    outcome,
    severity,
    kind,
    text: [text[lang], action?.[lang]].filter(Boolean).join(' '),
    provision: provision && provisionLine(provision, lang),
    field,
  };
}

/** Before there is consent. */
export const invitationView = (lang: Lang, trust: TrustName, keys = ''): InvitationView => ({
  lang,
  trust,
  words: {
    ...headWords(lang),
    text: invitation.text[lang],
    open: withKeys(invitation.open[lang], keys),
    hide: invitation.hide[lang],
  },
});

const headWords = (lang: Lang) => ({
  region: texts.region[lang],
  fold: texts.fold[lang],
  aside: texts.aside[lang],
  notOpened: texts.notOpened[lang],
  reload: texts.reload[lang],
});

/** As menus write it. */
const withKeys = (text: string, keys: string): string => (keys === '' ? text : `${text} (${keys})`);
const shortcut = (keys: string, lang: Lang): readonly string[] =>
  keys === '' ? [] : [format(texts.shortcut[lang], { keys }, lang)];

/**
 * «Социальный кодекс Республики Казахстан, статья 163, 2(4)(3)», and a word where the text was not
 * held against the official one.
 */
function provisionLine({ title, article, paragraph, verified }: Provision, lang: Lang): string {
  const place = article === null ? '' : `, ${texts.article[lang].replace('{}', article)}`;
  const part = article === null || paragraph === null ? '' : `, ${paragraph}`;
  return `${title[lang]}${place}${part}${verified ? '' : ` (${texts.unverified[lang]})`}`;
}
