// The side panel: the order in hand, what was signed, and the list of requests; loading, empty,
// failed and offline included.
import { Activity, useMemo, useState } from 'react';
import { ownData } from '../../../locales/consent.ts';
import { drafts as draftWords } from '../../../locales/drafts.ts';
import { frame } from '../../../locales/panel.ts';
import { stamp } from '../../../locales/signing.ts';
import { applicantName } from '../../core/draft/belonging.ts';
import { AppError } from '../../core/errors.ts';
import { earlierOrders } from '../../core/submission/earlierOrders.ts';
import { isHeld } from '../../core/submission/outbox.ts';
import type { OutboxEntry } from '../../core/submission/outboxEntry.ts';
import { AskConsent } from '../consent/AskConsent.tsx';
import { consentHolds } from '../consent/holds.ts';
import { OwnData } from '../consent/OwnData.tsx';
import { Drafts } from '../drafts/Drafts.tsx';
import { OrderNotices } from '../drafts/OrderNotices.tsx';
import { SaveState } from '../drafts/SaveState.tsx';
import { AllHelp, WithHelp } from '../help/WithHelp.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Frame } from '../parts/Frame.tsx';
import { Screen } from '../parts/Screen.tsx';
import type { DraftList, DraftListPorts, OrderPorts, PanelPorts, Settings } from '../ports.ts';
import { LangProvider, useTexts } from '../texts.tsx';
import { useOnline } from '../useOnline.ts';
import { useWatched, type Watched } from '../useWatched.ts';
import { Done } from './requests/Done.tsx';
import { Outbox } from './requests/Outbox.tsx';
import { Flow } from './Flow.tsx';
import { useOrder } from './useOrder.ts';

export function Panel({ ports }: { readonly ports: PanelPorts }) {
  const settings = useWatched(ports.watchSettings);
  if (settings.status === 'loading') return null;
  if (settings.status === 'failed')
    return (
      <main>
        <h1>Komekshi</h1>
        <Failure error={settings.error} />
      </main>
    );
  const { lang } = settings.value;
  return (
    <LangProvider lang={lang}>
      <Frame trust={ports.trust} onLang={(chosen) => void ports.saveSettings({ lang: chosen })}>
        <WithHelp>
          <Screens ports={ports} settings={settings.value} />
        </WithHelp>
      </Frame>
    </LangProvider>
  );
}

type Standing = 'order' | 'drafts' | 'outbox' | 'data';
type Place = { readonly at: Standing } | { readonly at: 'done'; readonly requestId: string };

function Screens({ ports, settings }: { readonly ports: PanelPorts; readonly settings: Settings }) {
  const outbox = useWatched(ports.watchOutbox);
  const list = useWatched(ports.watchDrafts);
  const [place, setPlace] = useState<Place>({ at: 'order' });
  const mayRead = consentHolds(settings);
  const entries = outbox.status === 'here' ? outbox.value : [];
  const toOutbox = (): void => setPlace({ at: 'outbox' });
  const toOrder = (): void => setPlace({ at: 'order' });
  return (
    <>
      <Notices outbox={outbox} isAtOrder={place.at === 'order'} onShow={toOutbox} />
      {/* Kept while the list is looked at: its inputs, the key file among them, stay as they
          are. After a signature all is let go of. */}
      {place.at !== 'done' && (
        <Activity mode={place.at === 'order' ? 'visible' : 'hidden'}>
          {mayRead ? (
            <OrderScreen
              {...{ ports, settings, list, outbox }}
              onSigned={(requestId) => setPlace({ at: 'done', requestId })}
            />
          ) : (
            <AskConsent giveConsent={ports.giveConsent} />
          )}
        </Activity>
      )}
      {place.at === 'done' && (
        <Done
          {...{ ports, entries, requestId: place.requestId }}
          onNew={toOrder}
          onErased={toOutbox}
        />
      )}
      {place.at === 'drafts' && <Drafts {...{ ports, list }} onOpen={toOrder} />}
      {place.at === 'data' && <OwnData {...{ ports, settings }} onBack={toOrder} />}
      {place.at === 'outbox' && <Outbox {...{ ports, entries }} onBack={toOrder} />}
      <Bottom
        at={place.at}
        drafts={mayRead ? (list.status === 'here' ? list.value.drafts.length : 0) : null}
        requests={entries.length}
        onPlace={(at) => setPlace({ at })}
        onOptions={ports.openOptions}
      />
    </>
  );
}

interface NoticesProps {
  readonly outbox: Watched<readonly OutboxEntry[]>;
  readonly isAtOrder: boolean;
  readonly onShow: () => void;
}

function Notices({ outbox, isAtOrder, onShow }: NoticesProps) {
  const { t } = useTexts();
  const online = useOnline();
  return (
    <>
      {/* A status is heard when it changes, not when it comes up: it is here before its words. */}
      <div role="status">{!online && <p className="notice">{t(frame.offline)}</p>}</div>
      {isAtOrder && outbox.status === 'here' && outbox.value.some(isHeld) && (
        <HeldNotice online={online} onShow={onShow} />
      )}
      {outbox.status === 'failed' && <Failure error={outbox.error} />}
    </>
  );
}

interface BottomProps {
  readonly at: Place['at'];
  /** How many there are; null where no page may be read. */
  readonly drafts: number | null;
  readonly requests: number;
  readonly onPlace: (at: Standing) => void;
  readonly onOptions: () => void;
}

function Bottom({ at, drafts, requests, onPlace, onOptions }: BottomProps) {
  const { t } = useTexts();
  return (
    <footer className="bottom">
      {at !== 'drafts' && drafts !== null && (
        <button type="button" className="link" onClick={() => onPlace('drafts')}>
          {t(draftWords.toList, { count: drafts })}
        </button>
      )}
      <button type="button" className="link" onClick={onOptions}>
        {t(frame.settings)}
      </button>
      {at !== 'outbox' && (
        <button type="button" className="link" onClick={() => onPlace('outbox')}>
          {t(frame.myRequests, { count: requests })}
        </button>
      )}
      {at !== 'data' && (
        <button type="button" className="link" onClick={() => onPlace('data')}>
          {t(ownData.title)}
        </button>
      )}
      <AllHelp />
    </footer>
  );
}

function HeldNotice({ online, onShow }: { readonly online: boolean; readonly onShow: () => void }) {
  const { t } = useTexts();
  return (
    <div className="notice">
      <p>{t(online ? stamp.heldNotice : stamp.heldOffline)}</p>
      <div className="actions">
        <button type="button" className="secondary" onClick={onShow}>
          {t(stamp.show)}
        </button>
      </div>
    </div>
  );
}

const NOTHING: readonly OutboxEntry[] = [];

interface OrderScreenProps {
  readonly ports: DraftListPorts & OrderPorts;
  readonly settings: Settings;
  readonly list: Watched<DraftList>;
  readonly outbox: Watched<readonly OutboxEntry[]>;
  readonly onSigned: (requestId: string) => void;
}

function OrderScreen({ ports, settings, list, outbox, onSigned }: OrderScreenProps) {
  const { t } = useTexts();
  const order = useOrder(ports);
  // Taken over, the order goes on at the next thing that needs the person.
  const [taken, setTaken] = useState(0);
  const entries = outbox.status === 'here' ? outbox.value : NOTHING;
  const earlier = useMemo(() => earlierOrders(entries), [entries]);
  // Where an order opens depends on what was signed before.
  if (order === 'loading' || outbox.status === 'loading')
    return <Screen title={t(frame.loading)}>{null}</Screen>;
  if (order instanceof AppError)
    return (
      <Screen title={t(frame.failed)}>
        <Failure error={order} />
      </Screen>
    );
  if (order === 'none') return <Drafts {...{ ports, list }} onOpen={() => undefined} />;
  // The next person starts with nothing open. If this fails, the next start still knows that the
  // order is finished.
  const signed = (requestId: string): void => {
    onSigned(requestId);
    // Without it the next order is asked for in full.
    ports.rememberOrder(order.draft).catch(() => undefined);
    ports.removeDraft(order.id).catch(() => undefined);
  };
  return (
    <>
      <OrderNotices {...{ ports, order }} applicant={applicantName(order.draft)} />
      <Flow
        key={`${order.id} ${taken}`}
        {...{ ports, settings, order, earlier }}
        onSigned={signed}
        onTake={(facts) => {
          order.take(facts);
          setTaken(taken + 1);
        }}
      />
      <SaveState saving={order.saving} onAgain={order.keepAgain} />
    </>
  );
}
