// What is told beside a question while it is being answered: hours against the limit, the two
// months, check digits. Said politely.
import type { ReactNode } from 'react';
import type { Draft, FactPath } from '../../core/draft/draft.ts';
import type { IsoDate } from '../../core/time.ts';
import { FIELDS } from '../facts/fields.ts';
import type { Typed } from '../facts/typed.ts';
import { OrderClock } from './OrderClock.tsx';
import { numberNote } from './numberNote.ts';
import { ScheduleNote } from './ScheduleNote.tsx';
import { useTexts } from '../texts.tsx';

interface RowNoteProps {
  readonly path: FactPath;
  readonly draft: Draft;
  readonly asOf: IsoDate;
  /** Undefined where the fact is only shown. */
  readonly typed: Typed | undefined;
}

export function RowNote({ path, draft, asOf, typed }: RowNoteProps) {
  if (path === 'order.schedule')
    return (
      <Told>
        <ScheduleNote {...{ draft, asOf }} />
      </Told>
    );
  if (path === 'ipar.sentToPortalOn')
    return (
      <Told>
        <OrderClock {...{ draft, asOf }} />
      </Told>
    );
  const { kind } = FIELDS[path];
  if (typed === undefined || (kind !== 'number12' && kind !== 'iban')) return null;
  return (
    <Told>
      <NumberNote path={path} text={typed['text'] ?? ''} />
    </Told>
  );
}

/**
 * Rendered before there is anything to say: a live region that appears together with its words is
 * not announced.
 */
export const Told = ({ children }: { readonly children: ReactNode }) => (
  <div role="status" className="told">
    {children}
  </div>
);

function NumberNote({ path, text }: { readonly path: FactPath; readonly text: string }) {
  const { t } = useTexts();
  const note = numberNote(path, text);
  return note === null ? null : (
    <p className={note.good ? 'told-good' : 'told-wrong'}>{t(note.text)}</p>
  );
}
