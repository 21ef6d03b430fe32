// The law behind a finding: act, article, since when, which text was read and when, and whether it
// was held against the official one.
import { report as words } from '../../../../locales/report.ts';
import { currentPack } from '../../../core/rules/packs/index.ts';
import type { Finding, Provision } from '../../../core/rules/rule.ts';
import { within, type IsoDate, type Period } from '../../../core/time.ts';
import { dateText } from '../../facts/spoken.ts';
import { useTexts, type Speech } from '../../texts.tsx';

/** The period of the rule's version that was applied. */
const periodOf = ({ rule }: Finding, asOf: IsoDate): Period | undefined =>
  currentPack.rules
    .find(({ id }) => id === rule)
    ?.versions.find((version) => within(version, asOf));

/** `, article 163, 2(4)(5)`; empty where the act's numbering is not confirmed. */
export function placeText({ article, paragraph }: Provision, { t }: Speech): string {
  if (article === null) return '';
  return `, ${paragraph === null ? t(words.article, { article }) : t(words.articleParagraph, { article, paragraph })}`;
}

function periodText({ inForceFrom, inForceUntil }: Period, speech: Speech): string {
  const { t } = speech;
  const from = dateText(inForceFrom, speech);
  return inForceUntil === null
    ? t(words.inForce, { from })
    : t(words.inForceUntil, { from, until: dateText(inForceUntil, speech) });
}

export function Provisions({
  finding,
  asOf,
}: {
  readonly finding: Finding;
  readonly asOf: IsoDate;
}) {
  const speech = useTexts();
  const { t } = speech;
  const { provision, rule } = finding;
  if (provision === null) return null;
  const period = periodOf(finding, asOf);
  return (
    <details className="basis">
      <summary>{t(words.basis, { rule })}</summary>
      <p>
        {t(provision.title)}
        {placeText(provision, speech)}
      </p>
      {!provision.verified && <p className="badge">{t(words.unverified)}</p>}
      <ul className="small">
        {period !== undefined && <li>{periodText(period, speech)}</li>}
        {provision.edition !== null && (
          <li>{t(words.edition, { date: dateText(provision.edition, speech) })}</li>
        )}
        {provision.amendedBy !== null && (
          <li>{t(words.amendedBy, { act: provision.amendedBy })}</li>
        )}
        <li>{t(words.reviewed, { date: dateText(provision.reviewedOn, speech) })}</li>
        {provision.url !== null && (
          <li>
            <a href={provision.url} target="_blank" rel="noreferrer">
              {t(words.text)}
            </a>
          </li>
        )}
      </ul>
    </details>
  );
}
