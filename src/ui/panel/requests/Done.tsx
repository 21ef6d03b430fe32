// Step 5: signed and stored; what became of it since, in plain words.
import { frame, steps } from '../../../../locales/panel.ts';
import { outbox as words } from '../../../../locales/outbox.ts';
import { requests } from '../../../../locales/requests.ts';
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

export function Done({ ports, entries, requestId, onNew, onErased }: DoneProps) {
  const { t } = useTexts();
  const entry = entries.find(({ signed }) => signed.requestId === requestId);
  // What is held is not over yet.
  const held = entry !== undefined && isHeld(entry);
  return (
    <Screen title={t(held ? requests.signedHeld : steps.done)} place={placeOf('done')}>
      {entry === undefined ? (
        <p role="status">{t(frame.loading)}</p>
      ) : (
        <>
          <Entry {...{ ports, entry, onErased }} isNew />
          <OfferKey ports={ports} />
          <button type="button" className="secondary" onClick={onNew}>
            {t(words.newRequest)}
          </button>
        </>
      )}
    </Screen>
  );
}
