// What the person must know of the order in hand: that its page is closed or shows somebody else,
// or that it was begun earlier.
import { inHand as words } from '../../../locales/drafts.ts';
import { frame } from '../../../locales/panel.ts';
import { instantText } from '../facts/spoken.ts';
import { Failure } from '../parts/Failure.tsx';
import { focusOn } from '../parts/focus.ts';
import type { DraftPorts, OpenDraft } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { useDoing } from './useDoing.ts';

const ID = 'order-notices';

interface OrderNoticesProps {
  readonly ports: DraftPorts;
  readonly order: OpenDraft;
  readonly applicant: string;
}

export function OrderNotices({ ports, order, applicant }: OrderNoticesProps) {
  const speech = useTexts();
  const { t } = speech;
  const { failure, run } = useDoing();
  const { page, readAt, found, madeAt } = order;
  const isOthers = page === 'other' || page === 'unrelated';
  // The button that was pressed goes with its words.
  const adopt = (): void => run(ports.adoptPage, () => focusOn(ID));
  return (
    <div id={ID} role="group" aria-label={t(words.about)} tabIndex={-1}>
      {/* A status is heard when it changes, not when it comes up: it is here before its words. */}
      <div role="status">
        {page === 'closed' && readAt !== null && (
          <p className="notice">
            {t(frame.pageClosed)} {t(words.readOn, { time: instantText(readAt, speech) })}
          </p>
        )}
        {isOthers && <p className="notice">{t(words.other, { applicant })}</p>}
        {found && <p className="notice">{t(words.found, { time: instantText(madeAt, speech) })}</p>}
      </div>
      <div className="actions">
        {isOthers && (
          <button type="button" className="secondary" onClick={() => run(ports.followPage)}>
            {t(words.follow)}
          </button>
        )}
        {page === 'other' && (
          <button type="button" className="secondary" onClick={adopt}>
            {t(words.adopt)}
          </button>
        )}
        {found && (
          <button
            type="button"
            className="secondary"
            onClick={() => run(() => ports.beginDraft('page'))}
          >
            {t(words.another)}
          </button>
        )}
      </div>
      {failure !== null && <Failure error={failure} />}
    </div>
  );
}
