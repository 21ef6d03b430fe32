// What stands behind the signature, folded: a line each for the answers, the check and the supplier,
// which leads back to it. What is not right any more is not said to be.
import { settled as words } from '../../../locales/panel.ts';
import type { CheckReport } from '../../core/rules/rule.ts';
import { useTexts } from '../texts.tsx';
import { groupsOf, standingOf } from './report/standing.ts';
import type { Step } from './steps.ts';

interface SettledProps {
  readonly report: CheckReport;
  readonly needsAnswer: boolean;
  readonly supplier: string;
  readonly onStep: (step: Step) => void;
}

export function Settled({ report, needsAnswer, supplier, onStep }: SettledProps) {
  const { t } = useTexts();
  const warnings = groupsOf(report).warnings.length;
  const standing = standingOf(report).length;
  const passed = warnings === 0 ? words.check : words.checkWarned;
  const lines: readonly (readonly [Step, string])[] = [
    ['review', t(needsAnswer ? words.answersOpen : words.answers)],
    [
      'report',
      standing > 0 ? t(words.checkOpen, { count: standing }) : t(passed, { count: warnings }),
    ],
    ['provider', t(words.supplier, { name: supplier })],
  ];
  return (
    <ul
      className="settled"
      aria-label={t(needsAnswer || standing > 0 ? words.titleOpen : words.title)}
    >
      {lines.map(([step, text]) => (
        <li key={step}>
          <button type="button" className="link" onClick={() => onStep(step)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
