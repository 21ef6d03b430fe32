// Step 5: signed and stored; what became of it since, in plain words.
import { frame, steps } from '../../../../locales/panel.ts';
import { outbox as words } from '../../../../locales/outbox.ts';
import { requests } from '../../../../locales/requests.ts';
import type { Texts } from '../../../core/rules/rule.ts';
import { isHeld } from '../../../core/submission/outbox.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';
import { Screen } from '../../parts/Screen.tsx';
import type { RequestPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';
import { placeOf } from '../steps.ts';
import { Entry } from './Entry.tsx';
import { OfferKey } from './OfferKey.tsx';

interface DoneProps {
  readonly ports: RequestPorts;
  readonly entries: readonly OutboxEntry[];
  readonly requestId: string;
  readonly onNew: () => void;
  readonly onErased: () => void;
}

/** What was signed and is held is not over yet. */
function titleOf(entry: OutboxEntry | undefined): Texts {
  if (entry === undefined || !isHeld(entry)) return steps.done;
  return entry.signed.audience.origin === null ? requests.signedHeldByHand : requests.signedHeld;
}

export function Done({ ports, entries, requestId, onNew, onErased }: DoneProps) {
  const { t } = useTexts();
  const entry = entries.find(({ signed }) => signed.requestId === requestId);
  return (
    <Screen title={t(titleOf(entry))} place={placeOf('done')}>
      {entry === undefined ? (
        <p role="status">{t(frame.loading)}</p>
      ) : (
        <>
          <p>{t(words.stored)}</p>
          <Entry {...{ ports, entry, onErased }} asksAtOnce />
          <OfferKey ports={ports} />
          <button type="button" className="secondary" onClick={onNew}>
            {t(words.newRequest)}
          </button>
        </>
      )}
    </Screen>
  );
}
