// After a signature: whether its key file is to be remembered. Whoever does not want it passes by.
import { useState } from 'react';
import { remembered as words } from '../../../../locales/rememberedKeys.ts';
import { asAppError, type AppError } from '../../../core/errors.ts';
import { keyText } from '../../consent/RememberedKeys.tsx';
import { Failure } from '../../parts/Failure.tsx';
import type { KeyOfferPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';
import { useFocusKept } from '../../useFocusKept.ts';
import { useWatched } from '../../useWatched.ts';

export function OfferKey({ ports }: { readonly ports: KeyOfferPorts }) {
  const speech = useTexts();
  const { t } = speech;
  const { heading, onFocus } = useFocusKept();
  const watched = useWatched(ports.watchKeyOffer);
  const [outcome, setOutcome] = useState<'none' | 'pressed' | 'remembered' | AppError>('none');
  const offered = watched.status === 'here' ? watched.value : null;
  const remember = (): void => {
    setOutcome('pressed');
    void ports.rememberKey().then(
      () => setOutcome('remembered'),
      (thrown: unknown) => setOutcome(asAppError(thrown)),
    );
  };
  return (
    <section onFocus={onFocus}>
      {/* It comes some time after the screen, and is heard then. */}
      <div role="status">
        {(offered !== null || outcome !== 'none') && (
          <h2 ref={heading} tabIndex={-1}>
            {t(words.next)}
          </h2>
        )}
        {offered !== null && <p>{t(words.offer, { key: keyText(offered, speech) })}</p>}
        {outcome === 'remembered' && <p>{t(words.done)}</p>}
      </div>
      {offered !== null && (
        <div className="actions">
          <button type="button" className="secondary" onClick={remember}>
            {t(words.remember)}
          </button>
        </div>
      )}
      {typeof outcome === 'object' && <Failure error={outcome} />}
    </section>
  );
}
