// Step 2: the verdict in plain words and every finding with what to do about it and the law behind it.
import { report as words } from '../../../../locales/report.ts';
import type { CheckReport, Finding, Verdict } from '../../../core/rules/rule.ts';
import { dateText } from '../../facts/spoken.ts';
import { BackButton } from '../../parts/BackButton.tsx';
import { ContinueButton } from '../../parts/ContinueButton.tsx';
import { useTexts } from '../../texts.tsx';
import { FindingCard, findingId, titleOf, type FindingTerms } from './FindingCard.tsx';
import { Provisions } from './Provisions.tsx';
import { groupsOf, standingOf } from './standing.ts';

interface ReportProps extends FindingTerms {
  readonly onBack: () => void;
  readonly onContinue: () => void;
}

const OPEN_GROUPS = ['blocking', 'cantTell', 'warnings'] as const;
const CLOSED_GROUPS = ['passed', 'inapplicable'] as const;

export function Report(props: ReportProps) {
  const { report, onBack, onContinue } = props;
  const speech = useTexts();
  const { t } = speech;
  const groups = groupsOf(report);
  const reasons = standingOf(report).map((finding) => ({
    target: findingId(finding),
    text: t(titleOf(finding)),
  }));
  return (
    <>
      <VerdictBanner verdict={report.verdict} standing={reasons.length} />
      {OPEN_GROUPS.map(
        (name) =>
          groups[name].length > 0 && (
            <OpenGroup key={name} {...props} name={name} findings={groups[name]} />
          ),
      )}
      <ContinueButton
        label={t(words.onward)}
        blockedTitle={t(words.standing)}
        reasons={reasons}
        onContinue={onContinue}
      />
      <Untold {...props} findings={groups.untold} />
      {CLOSED_GROUPS.map(
        (name) =>
          groups[name].length > 0 && (
            <ClosedGroup key={name} name={name} findings={groups[name]} report={report} />
          ),
      )}
      <p className="small">{t(words.notADecision)}</p>
      <p className="small">
        {t(words.asOf, {
          date: dateText(report.asOf, speech),
          pack: report.pack.id,
          version: report.pack.version,
        })}
      </p>
      <BackButton onBack={onBack} />
    </>
  );
}

interface OpenGroupProps extends FindingTerms {
  readonly name: (typeof OPEN_GROUPS)[number];
  readonly findings: readonly Finding[];
}

function OpenGroup({ name, findings, ...props }: OpenGroupProps) {
  const { t } = useTexts();
  return (
    <section aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`}>{t(words[name])}</h2>
      {findings.map((finding) => (
        <FindingCard key={finding.rule} {...props} finding={finding} />
      ))}
    </section>
  );
}

/** One line for all of it: the order is not hindered. Whoever can tell one of them finds the way to it behind. */
function Untold({ findings, ...props }: FindingTerms & { readonly findings: readonly Finding[] }) {
  const { t } = useTexts();
  if (findings.length === 0) return null;
  return (
    <details className="closed-group">
      <summary>{t(words.untold, { count: findings.length })}</summary>
      {findings.map((finding) => (
        <FindingCard key={finding.rule} {...props} finding={finding} />
      ))}
    </details>
  );
}

const MARKS: Readonly<Record<Verdict, string>> = { clear: '✓', unsure: '?', blocked: '!' };

interface VerdictBannerProps {
  readonly verdict: Verdict;
  /** How much is still to be settled below. */
  readonly standing: number;
}

/** What is to be taken on stands in the way until it is taken: nothing above it says otherwise. */
function VerdictBanner({ verdict, standing }: VerdictBannerProps) {
  const { t } = useTexts();
  const isOpen = verdict === 'clear' && standing > 0;
  const look = isOpen ? 'unsure' : verdict;
  return (
    <div className={`verdict verdict-${look}`}>
      <span className="mark" aria-hidden="true">
        {MARKS[look]}
      </span>
      <div>
        <p className="verdict-title">{t(isOpen ? words.toTake : words[verdict])}</p>
        <p>{t(isOpen ? words.toTakeWhat : words[`${verdict}What`])}</p>
      </div>
    </div>
  );
}

interface ClosedGroupProps {
  readonly name: (typeof CLOSED_GROUPS)[number];
  readonly findings: readonly Finding[];
  readonly report: CheckReport;
}

function ClosedGroup({ name, findings, report }: ClosedGroupProps) {
  const { t } = useTexts();
  return (
    <details className="closed-group">
      <summary>{t(words[name], { count: findings.length })}</summary>
      <ul>
        {findings.map((finding) => (
          <li key={finding.rule}>
            <p>
              <span aria-hidden="true">{name === 'passed' ? '✓ ' : '– '}</span>
              {t(finding.text)}
            </p>
            <Provisions finding={finding} asOf={report.asOf} />
          </li>
        ))}
      </ul>
    </details>
  );
}
