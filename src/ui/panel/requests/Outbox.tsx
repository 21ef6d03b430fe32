// The list of what was signed, with what of it cannot be read any more.
import { outbox as words } from '../../../../locales/outbox.ts';
import { damagedRequest as damagedWords } from '../../../../locales/storage.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';
import { AskFirst } from '../../parts/AskFirst.tsx';
import { focusOn } from '../../parts/focus.ts';
import { Screen } from '../../parts/Screen.tsx';
import type { OutboxPorts, RequestPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';
import { useWatched } from '../../useWatched.ts';
import { Entry } from './Entry.tsx';

interface OutboxProps {
  readonly ports: RequestPorts & OutboxPorts;
  readonly entries: readonly OutboxEntry[];
  readonly onBack: () => void;
}

export function Outbox({ ports, entries, onBack }: OutboxProps) {
  const { t } = useTexts();
  const watched = useWatched(ports.watchDamaged);
  const damaged = watched.status === 'here' ? watched.value : [];
  const erase = (requestId: string): void =>
    void ports.removeEntry(requestId).then(() => focusOn('outbox-title'));
  return (
    <Screen title={t(words.title)} titleId="outbox-title">
      {entries.length === 0 && damaged.length === 0 && <p>{t(words.none)}</p>}
      <DamagedRequests damaged={damaged} onErase={erase} />
      {entries.map((entry) => (
        <Entry
          key={entry.signed.requestId}
          {...{ ports, entry }}
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
