// One finding: how bad, what was found, what to do, where to change it, why, what would clear it,
// the law, and the box to take it on.
import { report as words } from '../../../../locales/report.ts';
import { factNames } from '../../../../locales/words.ts';
import type { Draft, FactPath } from '../../../core/draft/draft.ts';
import { currentPack } from '../../../core/rules/packs/index.ts';
import type { CheckReport, Finding, Texts } from '../../../core/rules/rule.ts';
import { useTexts } from '../../texts.tsx';
import { mendable } from '../review/asked.ts';
import { Provisions } from './Provisions.tsx';
import { WhatIf } from './WhatIf.tsx';
import { Why } from './Why.tsx';

export const findingId = ({ rule }: Finding): string => `finding-${rule}`;

/** The rule's short name: for lists of reasons. */
export const titleOf = ({ rule, text }: Finding): Texts =>
  currentPack.rules.find(({ id }) => id === rule)?.texts.title ?? text;

interface Look {
  readonly name: string;
  readonly mark: string;
  readonly label: Texts;
}

function lookOf({ outcome, severity }: Finding): Look {
  if (severity !== 'blocking') return { name: 'warning', mark: '!', label: words.isWarning };
  return outcome === 'failed'
    ? { name: 'blocked', mark: '✕', label: words.isBlocking }
    : { name: 'unsure', mark: '?', label: words.isUnknown };
}

/** What every finding of a report is shown with. */
export interface FindingTerms {
  readonly report: CheckReport;
  /** What the report is on. */
  readonly draft: Draft;
  readonly onAcknowledge: (rule: string, taken: boolean) => void;
  /** Goes to the question of a fact. */
  readonly onFact: (path: FactPath) => void;
}

interface FindingCardProps extends FindingTerms {
  readonly finding: Finding;
}

export function FindingCard({ finding, report, draft, onAcknowledge, onFact }: FindingCardProps) {
  const { t } = useTexts();
  const { name, mark, label } = lookOf(finding);
  const id = findingId(finding);
  const explained = { finding, draft, report, about: t(titleOf(finding)) };
  return (
    <article
      id={id}
      className={`finding finding-${name}`}
      tabIndex={-1}
      aria-labelledby={`${id}-label ${id}-title`}
    >
      <p id={`${id}-label`} className="finding-label">
        <span className="mark" aria-hidden="true">
          {mark}
        </span>{' '}
        {t(label)}
      </p>
      <h3 id={`${id}-title`}>{t(titleOf(finding))}</h3>
      <p>{t(finding.text)}</p>
      {finding.action !== null && (
        <p className="finding-action">{t(words.action, { action: t(finding.action) })}</p>
      )}
      <FactLinks {...{ finding, draft, onFact }} />
      {finding.acknowledgeable && (
        <label className="choice acknowledge">
          <input
            type="checkbox"
            checked={finding.acknowledged}
            onChange={(event) => onAcknowledge(finding.acknowledgedAs, event.target.checked)}
          />
          <span>{t(words.acknowledge)}</span>
        </label>
      )}
      <Why {...explained} />
      <WhatIf {...explained} onFact={onFact} />
      <Provisions finding={finding} asOf={report.asOf} />
    </article>
  );
}

function FactLinks({
  finding: { facts, outcome },
  draft,
  onFact,
}: Pick<FindingCardProps, 'finding' | 'draft' | 'onFact'>) {
  const { t } = useTexts();
  if (facts.length === 0) return null;
  return (
    <ul className="fact-links">
      {mendable(facts, draft).map((path) => (
        <li key={path}>
          <button type="button" className="link" onClick={() => onFact(path)}>
            {t(outcome === 'cantTell' ? words.tell : words.mend, { fact: t(factNames[path]) })}
          </button>
        </li>
      ))}
    </ul>
  );
}
