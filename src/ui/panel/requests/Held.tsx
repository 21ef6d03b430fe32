// A signed request without a time stamp: it is asked for, and where none comes the person is told
// what the signature is worth, and decides.
import { errors } from '../../../../locales/errors.ts';
import { frame } from '../../../../locales/panel.ts';
import { stamp as words } from '../../../../locales/signing.ts';
import type { AppError, ErrorCode } from '../../../core/errors.ts';
import type { Texts } from '../../../core/rules/rule.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';
import type { RequestPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';
import { useFocusKept } from '../../useFocusKept.ts';
import { useStamping, type StampingActs } from './useStamping.ts';

interface HeldProps {
  readonly ports: RequestPorts;
  readonly entry: OutboxEntry;
  readonly asksAtOnce: boolean;
}

export function Held({ ports, entry: { signed }, asksAtOnce }: HeldProps) {
  const { t } = useTexts();
  const { heading, onFocus } = useFocusKept();
  const acts = useStamping(ports, signed.requestId, asksAtOnce);
  const { at } = acts.stamping;
  const isRunning = at === 'asking' || at === 'collecting';
  return (
    <section aria-labelledby={`stamp-${signed.requestId}`} onFocus={onFocus}>
      <h3 ref={heading} id={`stamp-${signed.requestId}`} tabIndex={-1}>
        {t(words.title)}
      </h3>
      <div className="signing-progress">
        <p role="status">{(isRunning || at === 'kept') && t(words[at])}</p>
        {isRunning && (
          <button type="button" className="secondary" onClick={acts.stop}>
            {t(words.stop)}
          </button>
        )}
      </div>
      {!isRunning && <Decision acts={acts} byHand={signed.audience.origin === null} />}
    </section>
  );
}

/** What came of the asking, in words; the rest is told by the errors' own. */
const OUTCOMES: Partial<Record<ErrorCode, Texts>> = {
  ERR_TSA_UNREACHABLE: words.unreachable,
  ERR_STAMP_REFUSED: words.refused,
  ERR_STAMP_UNREADABLE: words.refused,
  ERR_STAMP_MISMATCH: words.distrusted,
  ERR_STAMP_NOT_TRUSTED: words.distrusted,
};

function Decision({
  acts: { stamping, ask, release, keep },
  byHand,
}: {
  readonly acts: StampingActs;
  readonly byHand: boolean;
}) {
  const { t } = useTexts();
  const isNew = stamping.at === 'stopped' || stamping.at === 'failed';
  return (
    <div className="notice" role={isNew ? 'alert' : undefined}>
      {stamping.at === 'stopped' && (
        <p>
          <strong>{t(words.stopped)}</strong>
        </p>
      )}
      {stamping.at === 'failed' && <Outcome error={stamping.error} />}
      <p>{t(words.worth)}</p>
      <p>{t(byHand ? words.waitsByHand : words.waits)}</p>
      <div className="actions">
        <button type="button" className="secondary" onClick={ask}>
          {t(isNew ? words.again : words.add)}
        </button>
        <button type="button" className="secondary" onClick={release}>
          {t(byHand ? words.withoutByHand : words.without)}
        </button>
        {isNew && (
          <button type="button" className="secondary" onClick={keep}>
            {t(words.keep)}
          </button>
        )}
      </div>
    </div>
  );
}

function Outcome({ error: { code, params } }: { readonly error: AppError }) {
  const { t } = useTexts();
  return (
    <>
      <p>
        <strong>{t(OUTCOMES[code] ?? errors[code].what, params)}</strong>
      </p>
      <p className="hint">{t(frame.code, { code })}</p>
    </>
  );
}
