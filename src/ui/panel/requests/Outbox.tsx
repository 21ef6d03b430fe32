// The list of what was signed, what waits for the person first, with what of it cannot be read any
// more. A long one can be searched.
import { useState } from 'react';
import { outbox as words } from '../../../../locales/outbox.ts';
import { damagedRequest as damagedWords } from '../../../../locales/storage.ts';
import { attentionOf } from '../../../core/submission/attention.ts';
import { isHeld } from '../../../core/submission/outbox.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';
import { AskFirst } from '../../parts/AskFirst.tsx';
import { focusOn } from '../../parts/focus.ts';
import { Screen } from '../../parts/Screen.tsx';
import type { Clock, OutboxPorts, RequestPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';
import { useWatched } from '../../useWatched.ts';
import { LONG_LIST } from '../../wordSearch.ts';
import { FoldedEntry } from './FoldedEntry.tsx';
import { inOrder, narrowed, type Narrowing } from './narrowed.ts';
import { RequestSearch } from './RequestSearch.tsx';

interface OutboxProps {
  readonly ports: RequestPorts & OutboxPorts & Clock;
  readonly entries: readonly OutboxEntry[];
  readonly onBack: () => void;
}

export function Outbox({ ports, entries, onBack }: OutboxProps) {
  const speech = useTexts();
  const { t } = speech;
  const watched = useWatched(ports.watchDamaged);
  const damaged = watched.status === 'here' ? watched.value : [];
  const [narrowing, setNarrowing] = useState<Narrowing>({ words: '', filter: 'all' });
  const asked = attentionOf(entries, ports.now());
  const all = entries.map((entry) => ({ entry, asks: asked.get(entry.signed.requestId) ?? null }));
  const listed = inOrder(narrowed(all, narrowing, speech));
  const erase = (requestId: string): void =>
    void ports.removeEntry(requestId).then(() => focusOn('outbox-title'));
  return (
    <Screen title={t(words.title)} titleId="outbox-title">
      {entries.length === 0 && damaged.length === 0 && <p>{t(words.none)}</p>}
      <DamagedRequests damaged={damaged} onErase={erase} />
      {entries.length >= LONG_LIST && (
        <RequestSearch {...{ narrowing }} count={listed.length} onNarrow={setNarrowing} />
      )}
      {listed.map(({ entry, asks }) => (
        <FoldedEntry
          key={entry.signed.requestId}
          {...{ ports, entry, asks }}
          isOpenAtFirst={entries.length === 1 || asks !== null || isHeld(entry)}
          onErased={() => focusOn('outbox-title')}
        />
      ))}
      <button type="button" className="secondary" onClick={onBack}>
        {t(words.backToOrder)}
      </button>
    </Screen>
  );
}

interface DamagedRequestsProps {
  /** Their numbers. */
  readonly damaged: readonly string[];
  readonly onErase: (requestId: string) => void;
}

/** Told one by one beside the others, and erased only by the person. */
function DamagedRequests({ damaged, onErase }: DamagedRequestsProps) {
  const { t } = useTexts();
  return damaged.map((id) => (
    <section key={id} className="notice notice-wrong" aria-labelledby={`damaged-${id}`}>
      <h2 id={`damaged-${id}`}>{t(damagedWords.title, { id: id.slice(0, 8) })}</h2>
      <p>{t(damagedWords.what)}</p>
      <p>{t(damagedWords.todo, { id })}</p>
      <AskFirst
        label={t(damagedWords.erase)}
        className="link danger"
        question={t(damagedWords.eraseSure)}
        yes={t(words.eraseYes)}
        no={t(words.eraseNo)}
        onYes={() => onErase(id)}
      />
    </section>
  ));
}
