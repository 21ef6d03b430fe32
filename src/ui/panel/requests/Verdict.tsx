// The verdict on a signature and the chain of checks behind it (ETSI EN 319 102-1), judged when the person opens it.
import { useEffect, useState, type ReactNode } from 'react';
import {
  checks as texts,
  detailText,
  indications,
  statuses,
  verdict as words,
} from '../../../../locales/validation.ts';
import type { Check, CheckStatus } from '../../../core/verification/checks.ts';
import type { SignerReport, ValidationReport } from '../../../core/verification/report.ts';
import type { Indication } from '../../../core/verification/indication.ts';
import { useTexts } from '../../texts.tsx';

interface VerdictProps {
  /** What is judged, as a heading. */
  readonly title: string;
  /**
   * The digest of what is judged: other bytes are judged anew where the first were, and what the
   * person has opened stays open.
   */
  readonly of: string;
  /** Never refused: what cannot be read is a verdict too. */
  readonly judge: () => Promise<ValidationReport>;
  /** What else is known, before the conclusion. */
  readonly children?: ReactNode;
}

const MARKS: Readonly<Record<Indication, string>> = {
  TOTAL_PASSED: '✓',
  TOTAL_FAILED: '✕',
  INDETERMINATE: '?',
};
const CHECK_MARKS: Readonly<Record<CheckStatus, string>> = {
  OK: '✓',
  NOT_OK: '✕',
  WARNING: '!',
  INFORMATION: 'i',
  IGNORED: '–',
};

export function Verdict({ title, of, judge, children }: VerdictProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="judgement" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {children}
      {isOpen && <Judgement key={of} judge={judge} />}
    </details>
  );
}

function Judgement({ judge }: Pick<VerdictProps, 'judge'>) {
  const { t } = useTexts();
  const [judging] = useState(judge);
  const [report, setReport] = useState<ValidationReport | null>(null);
  useEffect(() => {
    void judging.then(setReport);
  }, [judging]);
  return (
    <>
      <div role="status">{report === null ? t(words.judging) : <Conclusion report={report} />}</div>
      {report?.signers.map((signer, i) => (
        <Chain key={i} signer={signer} />
      ))}
      {report?.signers.length === 0 && <Checks checks={report.checks} />}
    </>
  );
}

/** The indication in words, and as the standard has it. */
export function Conclusion({
  report: { indication, subIndication },
}: {
  readonly report: Pick<ValidationReport, 'indication' | 'subIndication'>;
}) {
  const { t } = useTexts();
  return (
    <p>
      <span className="mark" aria-hidden="true">
        {MARKS[indication]}
      </span>{' '}
      <strong>{t(indications[indication])}</strong>{' '}
      <span className="code">
        {indication}
        {subIndication !== null && ` / ${subIndication}`}
      </span>
    </p>
  );
}

function Chain({ signer: { checks, level, algorithm } }: { readonly signer: SignerReport }) {
  const { t } = useTexts();
  return (
    <>
      <p className="small">{t(words.signature, { level, algorithm })}</p>
      <Checks checks={checks} />
    </>
  );
}

export const Checks = ({ checks }: { readonly checks: readonly Check[] }) => (
  <ol className="checks">
    {checks.map((check) => (
      <Line key={check.constraint} check={check} />
    ))}
  </ol>
);

function Line({ check: { constraint, status, subIndication, detail } }: { readonly check: Check }) {
  const { t, lang } = useTexts();
  const { question, no } = texts[constraint];
  const about = detailText(detail, lang);
  return (
    <li className={`check check-${status.toLowerCase()}`}>
      <span className="mark" aria-hidden="true">
        {CHECK_MARKS[status]}
      </span>{' '}
      {t(question)} <strong>{t(statuses[status])}</strong>
      {subIndication !== null && (
        <p className="small">
          {t(no)}
          {about !== null && ` (${about})`} <span className="code">{subIndication}</span>
        </p>
      )}
    </li>
  );
}
