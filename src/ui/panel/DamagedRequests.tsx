// Signed requests whose records cannot be read: told one by one beside the others, and erased only by the person.
import { damagedRequest as words } from '../../../locales/storage.ts';
import { outbox } from '../../../locales/outbox.ts';
import { AskFirst } from '../parts/AskFirst.tsx';
import { useTexts } from '../texts.tsx';

interface DamagedRequestsProps {
  /** Their numbers. */
  readonly damaged: readonly string[];
  readonly onErase: (requestId: string) => void;
}

export function DamagedRequests({ damaged, onErase }: DamagedRequestsProps) {
  const { t } = useTexts();
  return damaged.map((id) => (
    <section key={id} className="notice notice-wrong" aria-labelledby={`damaged-${id}`}>
      <h2 id={`damaged-${id}`}>{t(words.title, { id: id.slice(0, 8) })}</h2>
      <p>{t(words.what)}</p>
      <p>{t(words.todo, { id })}</p>
      <AskFirst
        label={t(words.erase)}
        className="link danger"
        question={t(words.eraseSure)}
        yes={t(outbox.eraseYes)}
        no={t(outbox.eraseNo)}
        onYes={() => onErase(id)}
      />
    </section>
  ));
}
