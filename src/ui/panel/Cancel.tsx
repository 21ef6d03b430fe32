// Giving up the sending of a request: offered while it may still go out, asked first, and told
// plainly what cannot be called back.
import { cancelling as words } from '../../../locales/signing.ts';
import { isCancellable, isInDoubt, type OutboxEntry } from '../../core/submission/outbox.ts';
import { useDoing } from '../drafts/useDoing.ts';
import { AskFirst } from '../parts/AskFirst.tsx';
import { Failure } from '../parts/Failure.tsx';
import type { RequestPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';

interface CancelProps {
  readonly ports: Pick<RequestPorts, 'cancelSending'>;
  readonly entry: OutboxEntry;
}

export function Cancel({ ports, entry }: CancelProps) {
  const { t } = useTexts();
  const { failure, run } = useDoing();
  if (!isCancellable(entry)) return null;
  return (
    <>
      {failure !== null && <Failure error={failure} />}
      <AskFirst
        label={t(words.button)}
        className="link danger"
        question={t(isInDoubt(entry) ? words.sureInDoubt : words.sure)}
        yes={t(words.yes)}
        no={t(words.no)}
        onYes={() => run(() => ports.cancelSending(entry.signed.requestId))}
      />
    </>
  );
}
