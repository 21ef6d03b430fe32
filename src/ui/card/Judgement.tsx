// A verdict on the card: the levels of the signatures, and what a reader has to know; checks that
// passed are only counted.
import { card as words } from '../../../locales/card.ts';
import { verdict } from '../../../locales/validation.ts';
import type { Check } from '../../core/verification/checks.ts';
import type { ValidationReport } from '../../core/verification/report.ts';
import { Checks, Conclusion } from '../panel/requests/Verdict.tsx';
import { useTexts } from '../texts.tsx';

export function Judgement({ report }: { readonly report: ValidationReport }) {
  const { t } = useTexts();
  return (
    <>
      <Conclusion report={report} />
      {report.signers.length === 0 && <Told checks={report.checks} />}
      {report.signers.map(({ level, algorithm, checks }, index) => (
        <div key={index}>
          <p className="small">{t(verdict.signature, { level, algorithm })}</p>
          <Told checks={checks} />
        </div>
      ))}
    </>
  );
}

function Told({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTexts();
  const open = checks.filter(({ status }) => status === 'NOT_OK' || status === 'WARNING');
  const passed = checks.filter(({ status }) => status === 'OK').length;
  return (
    <>
      {passed > 0 && <p className="small">{t(words.passed, { count: passed })}</p>}
      {open.length > 0 && <Checks checks={open} />}
    </>
  );
}
