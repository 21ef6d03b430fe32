// Adding a supplier's endpoint, by its card or by its address: ask it who it is, show the name and
// BIN that its certificate proves, let the person confirm.
import { useRef, useState, type RefObject, type SubmitEvent } from 'react';
import { provider as words } from '../../../../locales/panel.ts';
import { providerCards } from '../../../../locales/providerCards.ts';
import { asAppError } from '../../../core/errors.ts';
import { failureText } from '../../parts/failureText.ts';
import { describedBy, Field } from '../../parts/Field.tsx';
import type { Provider, ProviderPorts } from '../../ports.ts';
import type { TrustName } from '../../../core/trustName.ts';
import { useTexts } from '../../texts.tsx';
import { ChooseCards } from './ChooseCards.tsx';
import { FoundProvider } from './FoundProvider.tsx';
import { provenBy } from './provenBy.ts';

interface AddProviderProps {
  readonly ports: ProviderPorts & { readonly trust: TrustName };
  /** The supplier's number in the order; without one any provider may be added. */
  readonly expectedBin?: string | undefined;
  /** Those that the person has confirmed: one of them at another address is told. */
  readonly known?: readonly Provider[];
  readonly onAdded?: () => void;
}

type Found =
  | { readonly state: 'nothing' | 'asking' }
  | { readonly state: 'found' | 'added'; readonly provider: Provider }
  | { readonly state: 'failed'; readonly why: string };

interface LookUp {
  readonly address: RefObject<HTMLInputElement | null>;
  readonly found: Found;
  readonly lookUp: (event: SubmitEvent) => void;
  readonly added: (provider: Provider) => void;
  readonly addedByCard: (provider: Provider) => void;
  readonly fail: (why: string) => void;
}

function useLookUp(ports: AddProviderProps['ports'], onAdded: AddProviderProps['onAdded']): LookUp {
  const speech = useTexts();
  const address = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<Found>({ state: 'nothing' });
  const fail = (why: string): void => {
    setFound({ state: 'failed', why });
    address.current?.focus();
  };
  const addedByCard = (provider: Provider): void => {
    setFound({ state: 'added', provider });
    onAdded?.();
  };
  const added = (provider: Provider): void => {
    if (address.current !== null) address.current.value = '';
    // The button that was pressed is gone.
    address.current?.focus();
    addedByCard(provider);
  };
  const lookUp = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = address.current?.value.trim() ?? '';
    if (typed === '') {
      fail(speech.t(words.addressEmpty));
      return;
    }
    setFound({ state: 'asking' });
    ports.lookUpProvider(typed).then(
      (provider) => setFound({ state: 'found', provider }),
      (thrown: unknown) => fail(failureText(asAppError(thrown), speech)),
    );
  };
  return { address, found, lookUp, added, addedByCard, fail };
}

export function AddProvider({ ports, expectedBin, known, onAdded }: AddProviderProps) {
  const speech = useTexts();
  const { t } = speech;
  const { address, found, lookUp, added, addedByCard, fail } = useLookUp(ports, onAdded);
  const asking = {
    id: 'provider-address',
    label: t(words.address),
    hint: t(words.addressHint),
    error: found.state === 'failed' ? found.why : undefined,
  };
  return (
    <section className="card" aria-labelledby="add-provider">
      <h2 id="add-provider">{t(words.add)}</h2>
      <ChooseCards {...{ ports, expectedBin, known }} onAdded={addedByCard} />
      <p>{t(providerCards.orAddress)}</p>
      <form onSubmit={lookUp} noValidate>
        <Field asking={asking} inputId="provider-address">
          <input
            ref={address}
            id="provider-address"
            type="url"
            autoComplete="off"
            aria-describedby={describedBy(asking)}
            aria-invalid={found.state === 'failed' || undefined}
          />
        </Field>
        <button type="submit" className="secondary">
          {t(words.lookUp)}
        </button>
      </form>
      <LookUpStatus found={found} />
      {found.state === 'found' && (
        <FoundProvider
          provider={found.provider}
          {...{ expectedBin, known }}
          by={provenBy(ports.trust)}
          confirm={() => ports.confirmProvider(found.provider).then(() => found.provider)}
          onAdded={added}
          onFail={(error) => fail(failureText(error, speech))}
        />
      )}
    </section>
  );
}

function LookUpStatus({ found }: { readonly found: Found }) {
  const { t } = useTexts();
  return (
    <p role="status">
      {found.state === 'asking' && t(words.lookingUp)}
      {found.state === 'added' && t(words.confirmed, { name: found.provider.name })}
      {found.state === 'failed' && <span className="unseen">{found.why}</span>}
    </p>
  );
}
