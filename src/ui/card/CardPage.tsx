// The card in a page of its own, to be printed or saved as PDF by the browser: loading, not here, failed, made.
import { useMemo } from 'react';
import { card as words } from '../../../locales/card.ts';
import { asAppError } from '../../core/errors.ts';
import type { Card } from '../../core/card/card.ts';
import { Failure } from '../parts/Failure.tsx';
import { Frame } from '../parts/Frame.tsx';
import { Screen } from '../parts/Screen.tsx';
import type { PrintPorts, SettingsPorts, Watch } from '../ports.ts';
import { LangProvider, useTexts } from '../texts.tsx';
import { useWatched, type Watched } from '../useWatched.ts';
import { CardView } from './CardView.tsx';

export interface CardPorts
  extends PrintPorts, Pick<SettingsPorts, 'trust' | 'watchSettings' | 'saveSettings'> {
  /** The card of the request that was asked for, judged now; null where it is not on this computer. */
  readonly makeCard: () => Promise<Card | null>;
}

export function CardPage({ ports }: { readonly ports: CardPorts }) {
  const settings = useWatched(ports.watchSettings);
  const card = useWatched(useMemo(() => once(ports.makeCard), [ports]));
  if (settings.status === 'loading') return null;
  if (settings.status === 'failed')
    return (
      <main>
        <Failure error={settings.error} />
      </main>
    );
  const { lang } = settings.value;
  return (
    <LangProvider lang={lang}>
      <Frame trust={ports.trust} onLang={(chosen) => void ports.saveSettings({ lang: chosen })}>
        <Paper card={card} print={ports.print} />
      </Frame>
    </LangProvider>
  );
}

const once =
  <T,>(make: () => Promise<T>): Watch<T> =>
  (next, fail) => {
    make().then(next, (thrown: unknown) => fail(asAppError(thrown)));
    return () => undefined;
  };

function Paper({
  card,
  print,
}: {
  readonly card: Watched<Card | null>;
  readonly print: () => void;
}) {
  const { t } = useTexts();
  const made = card.status === 'here' ? card.value : null;
  const id = made?.request?.requestId.slice(0, 8);
  return (
    <Screen title={id === undefined ? t(words.title) : `${t(words.title)} ${id}`}>
      <div role="status">
        {card.status === 'loading' && <p>{t(words.making)}</p>}
        {card.status === 'here' && made === null && <p className="notice">{t(words.none)}</p>}
      </div>
      {card.status === 'failed' && <Failure error={card.error} />}
      {made !== null && (
        <>
          <div className="paper-tools">
            <button type="button" className="primary" onClick={print}>
              {t(words.print)}
            </button>
            <p className="hint">{t(words.printHint)}</p>
          </div>
          <CardView card={made} />
        </>
      )}
    </Screen>
  );
}
