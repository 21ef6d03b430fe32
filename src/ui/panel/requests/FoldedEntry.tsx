// A signed request on one line: for whom, for which days, with whom, and where it stands; all of it
// behind.
import { useState } from 'react';
import { outbox as words } from '../../../../locales/outbox.ts';
import { requests } from '../../../../locales/requests.ts';
import type { Attention } from '../../../core/submission/attention.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';
import { dateText } from '../../facts/spoken.ts';
import type { RequestPorts } from '../../ports.ts';
import { useTexts, type Speech } from '../../texts.tsx';
import { Entry } from './Entry.tsx';
import { stateText } from './stateText.ts';

/** For whom and for which days; the number where that is not known. */
export function orderText({ about, requestId }: OutboxEntry['signed'], speech: Speech): string {
  if (about === null) return speech.t(words.request, { id: requestId.slice(0, 8) });
  const { applicant, periodFrom, periodTo } = about;
  const [from, to] = [dateText(periodFrom, speech), dateText(periodTo, speech)];
  return speech.t(requests.order, { applicant, from, to });
}

interface FoldedEntryProps {
  readonly ports: RequestPorts;
  readonly entry: OutboxEntry;
  readonly asks: Attention;
  readonly isOpenAtFirst: boolean;
  readonly onErased: () => void;
}

export function FoldedEntry({ ports, entry, asks, isOpenAtFirst, onErased }: FoldedEntryProps) {
  const speech = useTexts();
  const { t } = speech;
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const supplier = entry.signed.about?.supplier ?? '';
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span>
          {asks !== null && <strong className="badge">{t(requests[asks])}</strong>}{' '}
          {orderText(entry.signed, speech)}{' '}
          <span className="small">
            {[supplier, t(stateText(entry))].filter((part) => part !== '').join('. ')}
          </span>
        </span>
      </summary>
      {isOpen && <Entry {...{ ports, entry, onErased }} />}
    </details>
  );
}
