// Looks at a confirmed supplier's endpoint again: whether it still has the certificate that was
// confirmed; a new one is shown and confirmed anew.
import { useState } from 'react';
import { errors } from '../../../locales/errors.ts';
import { options as words } from '../../../locales/options.ts';
import { asAppError } from '../../core/errors.ts';
import type { Texts } from '../../core/rules/rule.ts';
import type { TrustName } from '../../core/trustName.ts';
import { provenBy } from '../panel/supplier/provenBy.ts';
import { FoundProvider } from '../panel/supplier/FoundProvider.tsx';
import type { Provider, ProviderPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { focusOn } from '../parts/focus.ts';

interface RecheckProps {
  readonly ports: ProviderPorts & { readonly trust: TrustName };
  readonly provider: Provider;
}

type Seen = { readonly told: readonly Texts[] } | { readonly renewed: Provider };

export function Recheck({ ports, provider }: RecheckProps) {
  const { t } = useTexts();
  const [seen, setSeen] = useState<Seen>({ told: [] });
  const id = `recheck-${provider.bin}`;
  const look = (): void => {
    setSeen({ told: [words.rechecking] });
    ports.lookUpProvider(provider.origin).then(
      (found) =>
        setSeen(
          found.certificate === provider.certificate
            ? { told: [words.sameCertificate] }
            : { renewed: found },
        ),
      (thrown: unknown) => {
        const { what, todo } = errors[asAppError(thrown).code];
        setSeen({ told: [what, todo] });
      },
    );
  };
  const end = (told: readonly Texts[]): void => {
    setSeen({ told });
    // The button that was pressed is gone.
    focusOn(id);
  };
  return (
    <>
      <button type="button" id={id} className="secondary" onClick={look}>
        {t(words.recheck, { name: provider.name })}
      </button>
      <p role="status">
        {'told' in seen ? seen.told.map((text) => t(text)).join(' ') : t(words.newCertificate)}
      </p>
      {'renewed' in seen && (
        <FoundProvider
          provider={seen.renewed}
          by={provenBy(ports.trust)}
          confirm={() => ports.confirmProvider(seen.renewed).then(() => seen.renewed)}
          expectedBin={provider.bin}
          onAdded={() => end([words.renewed])}
          onFail={() => end([errors.ERR_STORAGE_UNAVAILABLE.what])}
        />
      )}
    </>
  );
}
