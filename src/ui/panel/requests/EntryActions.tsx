// What the person may do with one signed request: send it now or give its sending up; save its file,
// see its card, erase it.
import { card } from '../../../../locales/card.ts';
import { cancelling, outbox as words } from '../../../../locales/outbox.ts';
import { isCancellable, isHeld, isInDoubt } from '../../../core/submission/outbox.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';
import { cardAddress } from '../../card/address.ts';
import { useDoing } from '../../drafts/useDoing.ts';
import { AskFirst } from '../../parts/AskFirst.tsx';
import { Failure } from '../../parts/Failure.tsx';
import type { RequestPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';

interface EntryActionsProps {
  readonly ports: RequestPorts;
  readonly entry: OutboxEntry;
  readonly name: string;
  /** For the next attempt to send it. */
  readonly waiting: boolean;
  readonly onErased: (() => void) | undefined;
}

/** While it may still go out. */
export function Sending({
  ports,
  entry,
  waiting,
}: Pick<EntryActionsProps, 'ports' | 'entry' | 'waiting'>) {
  const { t } = useTexts();
  if (!waiting && !isCancellable(entry)) return null;
  return (
    <div className="actions">
      {waiting && (
        <button type="button" className="secondary" onClick={() => void ports.sendNow()}>
          {t(words.sendNow)}
        </button>
      )}
      <Cancel {...{ ports, entry }} />
    </div>
  );
}

export function EntryActions({ ports, entry, name, waiting, onErased }: EntryActionsProps) {
  const { t } = useTexts();
  const { signed, state } = entry;
  return (
    <div className="actions">
      {!isHeld(entry) && (
        <>
          <button
            type="button"
            className="secondary"
            onClick={() => ports.saveFile(`${name}.cms`, signed.cms, 'application/cms')}
          >
            {t(words.saveCms)}
          </button>
          <a
            className="secondary"
            href={cardAddress(signed.requestId)}
            target="_blank"
            rel="noreferrer"
          >
            {t(card.open)}
          </a>
        </>
      )}
      {!waiting && state !== 'sending' && (
        <Erase erase={() => void ports.removeEntry(signed.requestId).then(onErased)} />
      )}
    </div>
  );
}

/**
 * Giving up the sending: offered while it may still go out, asked first, and told plainly what
 * cannot be called back.
 */
function Cancel({ ports, entry }: Pick<EntryActionsProps, 'ports' | 'entry'>) {
  const { t } = useTexts();
  const { failure, run } = useDoing();
  if (!isCancellable(entry)) return null;
  return (
    <>
      {failure !== null && <Failure error={failure} />}
      <AskFirst
        label={t(cancelling.button)}
        className="link danger"
        question={t(isInDoubt(entry) ? cancelling.sureInDoubt : cancelling.sure)}
        yes={t(cancelling.yes)}
        no={t(cancelling.no)}
        onYes={() => run(() => ports.cancelSending(entry.signed.requestId))}
      />
    </>
  );
}

function Erase({ erase }: { readonly erase: () => void }) {
  const { t } = useTexts();
  return (
    <AskFirst
      label={t(words.erase)}
      className="link danger"
      question={t(words.eraseSure)}
      yes={t(words.eraseYes)}
      no={t(words.eraseNo)}
      onYes={erase}
    />
  );
}
