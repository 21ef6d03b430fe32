// Suppliers' cards, chosen or dropped: each shown with whose key has signed it, and added by one
// press, once who answers at its address has proven to be the same.
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { provider as providerWords } from '../../../../locales/panel.ts';
import { providerCards as words } from '../../../../locales/providerCards.ts';
import type { ProviderCard } from '../../../core/providerCard/providerCard.ts';
import type { TrustName } from '../../../core/trustName.ts';
import { failureText } from '../../parts/failureText.ts';
import { FileInput } from '../../parts/FileInput.tsx';
import type { Provider, ProviderPorts } from '../../ports.ts';
import { useTexts, type Speech } from '../../texts.tsx';
import { FoundProvider } from './FoundProvider.tsx';
import { provenBy } from './provenBy.ts';
import { MOST_CARDS, useCards, type Cards, type RefusedFile } from './useCards.ts';

interface ChooseCardsProps {
  readonly ports: ProviderPorts & { readonly trust: TrustName };
  readonly expectedBin?: string | undefined;
  readonly known?: readonly Provider[] | undefined;
  readonly onAdded: (provider: Provider) => void;
}

const refusal = ({ name, error }: RefusedFile, speech: Speech): string =>
  `${name}: ${failureText(error, speech)}`;

function wrongWith(state: Cards['state'], speech: Speech): string | undefined {
  if (state === 'tooMany') return speech.t(words.tooMany, { most: MOST_CARDS });
  if (typeof state === 'string' || state.refused.length === 0) return undefined;
  return state.refused.map((file) => refusal(file, speech)).join(' ');
}

/** Those of the supplier in the order, where there are any. */
function wanted(cards: readonly ProviderCard[], bin: string | undefined): readonly ProviderCard[] {
  const own = cards.filter((card) => card.bin === bin);
  return own.length > 0 ? own : cards;
}

export function ChooseCards({ ports, expectedBin, known, onAdded }: ChooseCardsProps) {
  const speech = useTexts();
  const { t } = speech;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { state, read, without } = useCards(ports, () => input.current?.focus());
  const asking = {
    id: 'provider-card',
    label: t(words.file),
    hint: t(words.fileHint),
    error: wrongWith(state, speech),
  };
  const cards = typeof state === 'string' ? [] : state.cards;
  const shown = wanted(cards, expectedBin);
  const added = (provider: Provider): void => {
    flushSync(() => without(provider.origin));
    // The button that was pressed is gone: to the next card, and in the end where more are chosen.
    const next = list.current?.querySelector<HTMLElement>('h3') ?? input.current;
    next?.focus();
    onAdded(provider);
  };
  return (
    <>
      <FileInput {...{ asking, input }} accept=".cms,application/cms" onPick={read} />
      <p role="status">
        {state === 'reading' && t(words.reading)}
        <span className="unseen">{asking.error}</span>
      </p>
      <div ref={list}>
        {shown.map((card, i) => (
          <FoundCard
            key={`${card.bin} ${card.origin}`}
            {...{ card, ports, expectedBin, known }}
            takesFocus={i === 0}
            onAdded={added}
          />
        ))}
      </div>
      {shown.length < cards.length && (
        <p>{t(words.others, { count: cards.length - shown.length })}</p>
      )}
    </>
  );
}

function FoundCard({
  card,
  ports,
  ...rest
}: ChooseCardsProps & { readonly card: ProviderCard; readonly takesFocus: boolean }) {
  const speech = useTexts();
  const { t } = speech;
  const [told, setTold] = useState('');
  const confirm = async (): Promise<Provider> => {
    setTold(t(providerWords.lookingUp));
    // First of all: the browser asks the person only within the click.
    const provider = await ports.lookUpProvider(card.origin, card);
    await ports.confirmProvider(provider);
    return provider;
  };
  return (
    <>
      <FoundProvider
        {...rest}
        provider={card}
        title={words.found}
        by={provenBy(ports.trust, words.foundWhat)}
        confirm={confirm}
        onFail={(error) => setTold(failureText(error, speech))}
      />
      <p role="status">{told}</p>
    </>
  );
}
