// Suppliers' cards, chosen or dropped: each shown with whose key has signed it, and added by one
// press, once who answers at its address has proven to be the same.
import { useRef, useState } from 'react';
import { errors } from '../../../../locales/errors.ts';
import { provider as providerWords } from '../../../../locales/panel.ts';
import { providerCards as words } from '../../../../locales/providerCards.ts';
import type { ProviderCard } from '../../../core/providerCard/providerCard.ts';
import type { TrustName } from '../../../core/trustName.ts';
import { FileInput } from '../../parts/FileInput.tsx';
import type { Provider, ProviderPorts } from '../../ports.ts';
import { useTexts, type Speech } from '../../texts.tsx';
import { FoundProvider } from './FoundProvider.tsx';
import { MOST_CARDS, useCards, type Cards, type RefusedFile } from './useCards.ts';

interface ChooseCardsProps {
  readonly ports: ProviderPorts & { readonly trust: TrustName };
  readonly expectedBin?: string | undefined;
  readonly known?: readonly Provider[] | undefined;
  readonly onAdded: (provider: Provider) => void;
}

const refusal = ({ name, error: { code, params } }: RefusedFile, { t }: Speech): string =>
  [`${name}:`, t(errors[code].what, params), t(errors[code].todo, params)].join(' ');

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
    without(provider.origin);
    // The button that was pressed is gone.
    input.current?.focus();
    onAdded(provider);
  };
  return (
    <>
      <FileInput {...{ asking, input }} accept=".cms,application/cms" onPick={read} />
      <p role="status">
        {state === 'reading' && t(words.reading)}
        <span className="unseen">{asking.error}</span>
      </p>
      {shown.map((card, i) => (
        <FoundCard
          key={`${card.bin} ${card.origin}`}
          {...{ card, ports, expectedBin, known }}
          takesFocus={i === 0}
          onAdded={added}
        />
      ))}
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
  const { t } = useTexts();
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
        by={ports.trust === 'production' ? words.foundWhat : providerWords.foundTest}
        confirm={confirm}
        onFail={({ code, params }) =>
          setTold([t(errors[code].what, params), t(errors[code].todo, params)].join(' '))
        }
      />
      <p role="status">{told}</p>
    </>
  );
}
