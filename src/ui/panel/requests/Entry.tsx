// One signed request: its state live, what comes next, its receipt, its files, and what the person
// may do with it; how it was checked is behind.
import type { ReactNode } from 'react';
import { importing } from '../../../../locales/receipts.ts';
import { cancelling, outbox as words } from '../../../../locales/outbox.ts';
import { verdict } from '../../../../locales/validation.ts';
import { isHeld, isInDoubt } from '../../../core/submission/outbox.ts';
import type { OutboxEntry, OutboxState } from '../../../core/submission/outboxEntry.ts';
import { instantText } from '../../facts/spoken.ts';
import { Disclosure } from '../../parts/Disclosure.tsx';
import type { RequestPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';
import { useFocusKept } from '../../useFocusKept.ts';
import { useOnline } from '../../useOnline.ts';
import { DeliveryFailure } from './DeliveryFailure.tsx';
import { EntryActions, Sending } from './EntryActions.tsx';
import { EntryBackground, EntrySignature, KeyUnknown } from './EntrySignature.tsx';
import { Held } from './Held.tsx';
import { ImportReceipt } from './ImportReceipt.tsx';
import { NextSteps } from './NextSteps.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import { isByHand, stateText } from './stateText.ts';
import { Stages } from './Stages.tsx';
import { Verdict } from './Verdict.tsx';

interface EntryProps {
  readonly ports: RequestPorts;
  readonly entry: OutboxEntry;
  readonly onErased?: () => void;
  /** It was signed just now: its time stamp is asked for without a press, and what is known of it stands one press below. */
  readonly isNew?: boolean;
}

const MARKS: Readonly<Record<OutboxState, string>> = {
  queued: '…',
  sending: '↑',
  delivered: '✓',
  rejected: '✕',
  expired: '!',
  cancelled: '⊘',
};

export function Entry({ ports, entry, onErased, isNew = false }: EntryProps) {
  const { t } = useTexts();
  const { heading, onFocus } = useFocusKept();
  const online = useOnline();
  const { signed, state } = entry;
  const name = `komekshi-${signed.requestId.slice(0, 8)}`;
  const held = isHeld(entry);
  const waiting = state === 'queued' && !isByHand(entry) && !held;
  const takesReceipt = (isByHand(entry) && !held) || (state === 'cancelled' && isInDoubt(entry));
  return (
    <article className="card entry" aria-labelledby={`entry-${signed.requestId}`} onFocus={onFocus}>
      <h2 ref={heading} id={`entry-${signed.requestId}`} tabIndex={-1}>
        {t(words.request, { id: signed.requestId.slice(0, 8) })}
      </h2>
      <State entry={entry} />
      <DeliveryFailure {...{ ports, entry }} />
      {held && <Held {...{ ports, entry }} asksAtOnce={isNew} />}
      <When entry={entry} isWaiting={waiting && online} />
      {waiting && !online && <p className="small">{t(cancelling.noNetwork)}</p>}
      <KeyUnknown entry={entry} />
      <NextSteps entry={entry} />
      <Sending {...{ ports, entry, waiting }} />
      <Behind isFolded={isNew && signed.audience.origin !== null}>
        {state === 'delivered' && <Stages {...{ ports, entry }} />}
        <Receipts {...{ ports, entry, name }} />
        <EntrySignature entry={entry} />
        {takesReceipt && (
          <Disclosure summary={t(importing.title)} about={name}>
            {() => <ImportReceipt {...{ ports }} requestId={signed.requestId} />}
          </Disclosure>
        )}
        <Verdict
          of={signed.cmsSha256}
          title={t(verdict.ofRequest)}
          judge={() => ports.validate(signed.cms)}
        >
          <EntryBackground entry={entry} />
        </Verdict>
        <EntryActions {...{ ports, entry, name, waiting, onErased }} />
      </Behind>
    </article>
  );
}

/** Whether it is folded hangs on what does not change: nothing closes under the person's hand. */
function Behind({
  isFolded,
  children,
}: {
  readonly isFolded: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTexts();
  if (!isFolded) return children;
  return (
    <details>
      <summary>{t(words.behind)}</summary>
      {children}
    </details>
  );
}

function State({ entry }: Pick<EntryProps, 'entry'>) {
  const { t } = useTexts();
  return (
    <div role="status" className={`state state-${entry.state}`}>
      <span className="mark" aria-hidden="true">
        {MARKS[entry.state]}
      </span>{' '}
      {t(stateText(entry))}
    </div>
  );
}

/** The one that was given anew, where there is one: the first says the same, and is kept beside it. */
function Receipts({
  ports,
  entry: { receipt: first, reissued },
  name,
}: Pick<EntryProps, 'ports' | 'entry'> & { readonly name: string }) {
  const latest = reissued ?? first;
  if (latest === null) return null;
  const save = (file: string, { cms }: { readonly cms: Uint8Array<ArrayBuffer> }): void =>
    ports.saveFile(`${name}-${file}.cms`, cms, 'application/cms');
  return (
    <ReceiptCard
      checked={latest}
      judge={() => ports.validate(latest.cms)}
      onSave={() => save('receipt', latest)}
      {...(reissued !== null &&
        first !== null && { onSaveFirst: () => save('receipt-first', first) })}
    />
  );
}

/** When it is tried next, or when the person gave it up. */
function When({
  entry: { attempts, state, nextAttemptAt, settledAt },
  isWaiting,
}: Pick<EntryProps, 'entry'> & { readonly isWaiting: boolean }) {
  const speech = useTexts();
  if (isWaiting && attempts > 0)
    return (
      <p className="small">
        {speech.t(words.nextAttempt, { time: instantText(nextAttemptAt, speech) })}
      </p>
    );
  return state === 'cancelled' && settledAt !== null ? (
    <p className="small">{speech.t(cancelling.when, { time: instantText(settledAt, speech) })}</p>
  ) : null;
}
