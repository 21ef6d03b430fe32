// Where a request stands, by the supplier's word alone: each stage with its date, the present one
// in words, and what it took back.
import { useEffect, useRef, useState } from 'react';
import { stageNames, stages as words, stagesProblems } from '../../../../locales/stages.ts';
import type { Texts } from '../../../core/rules/rule.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';
import { canBeAsked } from '../../../core/submission/stages.ts';
import type { StagesKept, TakenBack } from '../../../core/submission/stagesKept.ts';
import { isLast, type RequestStatus } from '../../../core/submission/status.ts';
import { instantText } from '../../facts/spoken.ts';
import type { RequestPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';

interface StagesProps {
  readonly ports: Pick<RequestPorts, 'checkStages'>;
  readonly entry: OutboxEntry;
}

export function Stages({ ports, entry }: StagesProps) {
  const { t } = useTexts();
  const {
    stages,
    signed: { requestId },
  } = entry;
  const id = `stages-${requestId}`;
  const status = stages?.status ?? null;
  return (
    <section className="stages" aria-labelledby={id}>
      <h3 id={id}>{t(words.title)}</h3>
      {/* Here before its words, so that a change is heard. */}
      <p role="status" className="stage-now">
        {status !== null && (
          <strong>{t(words.present, { stage: t(stageNames[status.status]) })}</strong>
        )}
      </p>
      {status === null && canBeAsked(entry) && <p>{t(words.nothingYet)}</p>}
      {status !== null && <History status={status} marked />}
      {stages?.takenBack.map((each) => (
        <Earlier key={each.noticedAt} {...each} />
      ))}
      <p className="small">{t(words.whose)}</p>
      {canBeAsked(entry) ? <Asking {...{ ports, entry }} /> : <p>{t(words.byHand)}</p>}
    </section>
  );
}

function History({
  status: { history },
  marked = false,
}: {
  readonly status: RequestStatus;
  readonly marked?: boolean;
}) {
  const speech = useTexts();
  const { t } = speech;
  return (
    <ol className="history">
      {history.map(({ status, at, reason }, index) => {
        const isPresent = marked && index === history.length - 1;
        return (
          <li key={index} aria-current={isPresent ? 'step' : undefined}>
            {t(stageNames[status])}
            {isPresent && (
              <>
                {' '}
                <span className="stage-mark">({t(words.presentMark)})</span>
              </>
            )}
            <p className="small">{instantText(Date.parse(at), speech)}</p>
            {reason !== undefined && <Reason text={reason} />}
          </li>
        );
      })}
    </ol>
  );
}

/** Somebody else's text, in whatever language and direction: it stays within its own box. */
function Reason({ text }: { readonly text: string }) {
  const { t } = useTexts();
  return (
    <>
      <p className="small">{t(words.reason)}</p>
      <blockquote dir="auto">{text}</blockquote>
    </>
  );
}

function Earlier({ status, noticedAt }: TakenBack) {
  const speech = useTexts();
  const { t } = speech;
  return (
    <div className="notice notice-wrong" role="group" aria-label={t(words.changed)}>
      <p>
        <strong>{t(words.changed)}</strong>
      </p>
      <p>{t(words.before, { time: instantText(noticedAt, speech) })}</p>
      <History status={status} />
      <p>{t(words.changedWhat)}</p>
    </div>
  );
}

type Check = 'idle' | 'checking' | 'asked' | 'notAsked' | 'failed';

function Asking({ ports, entry }: StagesProps) {
  const speech = useTexts();
  const { t } = speech;
  const [check, setCheck] = useState<Check>('idle');
  const {
    stages,
    signed: { requestId },
  } = entry;
  useAskedOnOpening(ports, entry);
  const ask = (): void => {
    if (check === 'checking') return;
    setCheck('checking');
    ports.checkStages(requestId).then(
      (asked) => setCheck(asked ? 'asked' : 'notAsked'),
      () => setCheck('failed'),
    );
  };
  return (
    <>
      {stages !== null && <Times stages={stages} />}
      {stages?.problem != null && check !== 'asked' && (
        <p className="notice">{t(stagesProblems[stages.problem])}</p>
      )}
      <button
        type="button"
        className="secondary"
        aria-disabled={check === 'checking' || undefined}
        onClick={ask}
      >
        {t(words.check)}
      </button>
      <p role="status">
        {check !== 'idle' &&
          outcome(check, stages).map(([text, params], i) => (
            <span key={i}>{t(text, params?.(speech))} </span>
          ))}
      </p>
    </>
  );
}

type Told = readonly [Texts, ((speech: ReturnType<typeof useTexts>) => Record<string, string>)?];

function outcome(check: Exclude<Check, 'idle'>, stages: StagesKept | null): readonly Told[] {
  if (check === 'checking') return [[words.checking]];
  if (check === 'failed') return [[words.notKept]];
  if (check === 'notAsked') {
    const until = stages?.notBefore ?? null;
    return until === null
      ? [[words.tooSoon]]
      : [[words.later, (speech) => ({ time: instantText(until, speech) })]];
  }
  if (stages?.problem != null) return [[stagesProblems[stages.problem]]];
  const status = stages?.status?.status;
  return status === undefined
    ? [[words.nothingYet]]
    : [[words.checked, ({ t }) => ({ stage: t(stageNames[status]) })]];
}

function Times({ stages: { askedAt, heardAt, nextAt } }: { readonly stages: StagesKept }) {
  const speech = useTexts();
  const { t } = speech;
  return (
    <p className="small">
      {heardAt !== null && <span>{t(words.heard, { time: instantText(heardAt, speech) })}. </span>}
      {askedAt !== null && (heardAt === null || heardAt < askedAt) && (
        <span>{t(words.asked, { time: instantText(askedAt, speech) })}. </span>
      )}
      <span>
        {nextAt === null
          ? t(words.noMore)
          : t(words.nextAsk, { time: instantText(nextAt, speech) })}
      </span>
    </p>
  );
}

/**
 * Whoever opens the request wants to know: asked at once, as far as it was not asked a moment ago,
 * and not after a last stage.
 */
function useAskedOnOpening(
  ports: StagesProps['ports'],
  { stages, signed: { requestId } }: OutboxEntry,
): void {
  const [isOver] = useState(stages?.status != null && isLast(stages.status.status));
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || isOver) return;
    opened.current = true;
    ports.checkStages(requestId).catch(() => undefined);
  }, [ports, requestId, isOver]);
}
