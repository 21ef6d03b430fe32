// Who stands behind an address, by its certificate: name and BIN, to be confirmed by a press.
import { useEffect, useRef } from 'react';
import { errors } from '../../../../locales/errors.ts';
import { provider as words } from '../../../../locales/panel.ts';
import { elsewhere } from '../../../../locales/providerAddress.ts';
import type { TrustName } from '../../../core/trustName.ts';
import { asAppError } from '../../../core/errors.ts';
import type { Provider, ProviderPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';

interface FoundProviderProps {
  readonly ports: ProviderPorts & { readonly trust: TrustName };
  readonly expectedBin?: string | undefined;
  readonly known?: readonly Provider[] | undefined;
  readonly provider: Provider;
  readonly onAdded: (provider: Provider) => void;
  readonly onFail: (why: string) => void;
}

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

export function FoundProvider({
  provider,
  ports,
  expectedBin,
  known = [],
  onAdded,
  onFail,
}: FoundProviderProps) {
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
