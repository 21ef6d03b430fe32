// What is right, folded: a line each for the answers, the check and the supplier, which leads back to it.
import { settled as words } from '../../../locales/panel.ts';
import type { CheckReport } from '../../core/rules/rule.ts';
import { useTexts } from '../texts.tsx';
import { groupsOf } from './report/standing.ts';
import type { Step } from './steps.ts';

interface SettledProps {
  readonly report: CheckReport;
  readonly supplier: string;
  readonly onStep: (step: Step) => void;
}

export function Settled({ report, supplier, onStep }: SettledProps) {
  const { t } = useTexts();
  const warnings = groupsOf(report).warnings.length;
  const lines: readonly (readonly [Step, string])[] = [
    ['review', t(words.answers)],
    ['report', t(warnings === 0 ? words.check : words.checkWarned, { count: warnings })],
    ['provider', t(words.supplier, { name: supplier })],
  ];
  return (
    <ul className="settled" aria-label={t(words.title)}>
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
