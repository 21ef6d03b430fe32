// Step 5: signed and stored; what became of it since, in plain words.
import { outbox as words } from '../../../locales/signing.ts';
import type { OutboxEntry } from '../../core/submission/outbox.ts';
import type { RequestPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { Entry } from './Entry.tsx';

interface DoneProps {
  readonly ports: RequestPorts;
  readonly entry: OutboxEntry;
  readonly onNew: () => void;
  readonly onErased: () => void;
}

export function Done({ ports, entry, onNew, onErased }: DoneProps) {
  const { t } = useTexts();
  return (
    <>
      <p>{t(words.stored)}</p>
      <Entry {...{ ports, entry, onErased }} asksAtOnce />
      <button type="button" className="secondary" onClick={onNew}>
        {t(words.newRequest)}
      </button>
    </>
  );
}
