// Who stands behind an address, or has signed a card, by the certificate: name and BIN, to be
// confirmed by a press.
import { useEffect, useId, useRef, useState } from 'react';
import { provider as words } from '../../../../locales/panel.ts';
import { elsewhere } from '../../../../locales/providerAddress.ts';
import { asAppError, type AppError } from '../../../core/errors.ts';
import type { Texts } from '../../../core/rules/rule.ts';
import type { Provider } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';

type Named = Pick<Provider, 'name' | 'bin' | 'origin'>;

interface FoundProviderProps {
  readonly provider: Named;
  readonly title?: Texts;
  /** What the name and the BIN are known by. */
  readonly by: Texts;
  readonly expectedBin?: string | undefined;
  readonly known?: readonly Provider[] | undefined;
  /** Adds it once the person has said yes. Throws AppError. */
  readonly confirm: () => Promise<Provider>;
  readonly onAdded: (provider: Provider) => void;
  readonly onFail: (error: AppError) => void;
  /** Whether the focus comes here when this comes up; of several, one. */
  readonly takesFocus?: boolean;
}

function Proven({ name, bin, origin }: Named) {
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

function OtherSupplier(numbers: { readonly expected: string; readonly found: string }) {
  const { t } = useTexts();
  return <p className="error-text">{t(words.otherSupplier, { ...numbers })}</p>;
}

export function FoundProvider({
  provider,
  title = words.found,
  by,
  expectedBin,
  known = [],
  confirm,
  onAdded,
  onFail,
  takesFocus = true,
}: FoundProviderProps) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [isFirst] = useState(takesFocus);
  useEffect(() => {
    if (isFirst) heading.current?.focus();
  }, [isFirst]);
  const { bin, origin } = provider;
  const isOther = expectedBin !== undefined && expectedBin !== bin;
  // A certificate is public: an address that shows it need not be its holder's.
  const before = known.find((each) => each.bin === bin && each.origin !== origin);
  const say = (): void =>
    void confirm().then(onAdded, (thrown: unknown) => onFail(asAppError(thrown)));
  return (
    <div className="found" role="group" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {t(title)}
      </h3>
      <Proven {...provider} />
      <p>{t(by)}</p>
      {before !== undefined && (
        <p className="notice notice-wrong">{t(elsewhere, { known: before.origin })}</p>
      )}
      {isOther ? (
        <OtherSupplier expected={expectedBin} found={bin} />
      ) : (
        <button type="button" className="primary" onClick={say}>
          {t(words.confirm)}
        </button>
      )}
    </div>
  );
}
