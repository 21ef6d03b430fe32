// The consent as it stands: when and how it was given, its text, and taking it back (Law on Personal Data 8(7)).
import { useState } from 'react';
import { ownData as words } from '../../../locales/consent.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import { instantText } from '../facts/spoken.ts';
import { AskFirst } from '../parts/AskFirst.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { Failure } from '../parts/Failure.tsx';
import { LANG_NAMES } from '../parts/Frame.tsx';
import type { Settings, SettingsPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { useFocusKept } from '../useFocusKept.ts';
import { ConsentText } from './ConsentText.tsx';
import { consentHolds } from './holds.ts';

interface ConsentGivenProps {
  readonly ports: Pick<SettingsPorts, 'withdrawConsent'>;
  readonly settings: Pick<Settings, 'consent'>;
}

export function ConsentGiven({ ports, settings }: ConsentGivenProps) {
  const { t } = useTexts();
  const { heading, onFocus } = useFocusKept();
  const [outcome, setOutcome] = useState<'none' | 'withdrawn' | AppError>('none');
  const { consent } = settings;
  const withdraw = (): void =>
    void ports.withdrawConsent().then(
      () => setOutcome('withdrawn'),
      (thrown: unknown) => setOutcome(asAppError(thrown)),
    );
  return (
    <section aria-labelledby="consent-title" onFocus={onFocus}>
      <h2 id="consent-title" ref={heading} tabIndex={-1}>
        {t(words.consent)}
      </h2>
      {consent === null && <p>{t(words.notGiven)}</p>}
      {consent !== null && <Given {...consent} />}
      {consent !== null && !consentHolds(settings) && <p className="notice">{t(words.outdated)}</p>}
      <Disclosure summary={t(words.text)} about={t(words.consent)}>
        {() => <ConsentText level={3} />}
      </Disclosure>
      {/* Where something could not be erased, it can be tried again. */}
      {(consent !== null || typeof outcome === 'object') && (
        <AskFirst
          label={t(words.withdraw)}
          className="secondary danger"
          onYes={withdraw}
          question={t(words.withdrawSure)}
          yes={t(words.withdrawYes)}
          no={t(words.withdrawNo)}
        />
      )}
      <p role="status">{outcome === 'withdrawn' && consent === null ? t(words.withdrawn) : ''}</p>
      {typeof outcome === 'object' && <Failure error={outcome} />}
    </section>
  );
}

function Given({ at, version, lang }: NonNullable<Settings['consent']>) {
  const speech = useTexts();
  return (
    <p>
      {speech.t(words.given, {
        at: instantText(at, speech),
        version,
        lang: LANG_NAMES[lang],
      })}
    </p>
  );
}
