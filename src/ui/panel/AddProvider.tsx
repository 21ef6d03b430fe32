// Adding a supplier's endpoint by its address: ask it who it is, show the name and BIN that its
// certificate proves, let the person confirm.
import { useEffect, useRef, useState, type RefObject, type SubmitEvent } from 'react';
import { errors } from '../../../locales/errors.ts';
import { provider as words } from '../../../locales/panel.ts';
import { elsewhere } from '../../../locales/providerAddress.ts';
import { asAppError } from '../../core/errors.ts';
import { describedBy, Field } from '../parts/Field.tsx';
import type { Provider, ProviderPorts } from '../ports.ts';
import type { Texts, TrustName } from '../../core/rules/rule.ts';
import { useTexts } from '../texts.tsx';

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

function textsOf(thrown: unknown): readonly Texts[] {
  const { what, todo } = errors[asAppError(thrown).code];
  return [what, todo];
}

interface LookUp {
  readonly found: Found;
  readonly lookUp: (event: SubmitEvent) => void;
  readonly added: (provider: Provider) => void;
  readonly fail: (why: string) => void;
}

function useLookUp(
  { ports, onAdded }: Pick<AddProviderProps, 'ports' | 'onAdded'>,
  address: RefObject<HTMLInputElement | null>,
): LookUp {
  const { t } = useTexts();
  const [found, setFound] = useState<Found>({ state: 'nothing' });
  const fail = (why: string): void => {
    setFound({ state: 'failed', why });
    address.current?.focus();
  };
  const added = (provider: Provider): void => {
    setFound({ state: 'added', provider });
    if (address.current !== null) address.current.value = '';
    // The button that was pressed is gone.
    address.current?.focus();
    onAdded?.();
  };
  const lookUp = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = address.current?.value.trim() ?? '';
    if (typed === '') {
      fail(t(words.addressEmpty));
      return;
    }
    setFound({ state: 'asking' });
    ports.lookUpProvider(typed).then(
      (provider) => setFound({ state: 'found', provider }),
      (thrown: unknown) =>
        fail(
          textsOf(thrown)
            .map((text) => t(text))
            .join(' '),
        ),
    );
  };
  return { found, lookUp, added, fail };
}

export function AddProvider({ ports, expectedBin, known, onAdded }: AddProviderProps) {
  const { t } = useTexts();
  const address = useRef<HTMLInputElement>(null);
  const { found, lookUp, added, fail } = useLookUp({ ports, ...(onAdded && { onAdded }) }, address);
  const asking = {
    id: 'provider-address',
    label: t(words.address),
    hint: t(words.addressHint),
    error: found.state === 'failed' ? found.why : undefined,
  };
  return (
    <section className="card" aria-labelledby="add-provider">
      <h2 id="add-provider">{t(words.add)}</h2>
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
          {...{ ports, expectedBin, known }}
          onAdded={added}
          onFail={fail}
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

type FoundProps = Pick<AddProviderProps, 'ports' | 'expectedBin'> & {
  readonly known?: readonly Provider[] | undefined;
  readonly provider: Provider;
  readonly onAdded: (provider: Provider) => void;
  readonly onFail: (why: string) => void;
};

function Proven({ name, bin, origin }: Provider) {
  const { t } = useTexts();
  return (
    <dl>
      <dt>{t(words.name)}</dt>
      <dd>{name}</dd>
      <dt>{t(words.bin)}</dt>
      <dd>{bin}</dd>
      <dt>{t(words.origin)}</dt>
      <dd>{origin}</dd>
    </dl>
  );
}

/** Who stands behind an address, to be confirmed by a press. */
export function FoundProvider({
  provider,
  ports,
  expectedBin,
  known = [],
  onAdded,
  onFail,
}: FoundProps) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { bin, origin } = provider;
  const other = expectedBin !== undefined && expectedBin !== bin;
  // A certificate is public: an address that shows it need not be its holder's.
  const before = known.find((each) => each.bin === bin && each.origin !== origin);
  const confirm = (): void => {
    ports.confirmProvider(provider).then(
      () => onAdded(provider),
      (thrown: unknown) => onFail(t(errors[asAppError(thrown).code].what)),
    );
  };
  return (
    <div className="found" role="group" aria-labelledby="found-title">
      <h3 id="found-title" ref={heading} tabIndex={-1}>
        {t(words.found)}
      </h3>
      <Proven {...provider} />
      <p>{t(ports.trust === 'production' ? words.foundWhat : words.foundTest)}</p>
      {before !== undefined && (
        <p className="notice notice-wrong">{t(elsewhere, { known: before.origin })}</p>
      )}
      {other ? (
        <p className="error-text">
          {t(words.otherSupplier, { expected: expectedBin, found: bin })}
        </p>
      ) : (
        <button type="button" className="primary" onClick={confirm}>
          {t(words.confirm)}
        </button>
      )}
    </div>
  );
}
