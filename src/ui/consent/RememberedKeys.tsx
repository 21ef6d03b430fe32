// The remembered key files: whose they are, forgetting them, and whether any may be remembered here.
import { useState } from 'react';
import { options } from '../../../locales/options.ts';
import { remembered as words } from '../../../locales/rememberedKeys.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import { almatyDate } from '../../core/time.ts';
import { dateText } from '../facts/spoken.ts';
import { AskFirst } from '../parts/AskFirst.tsx';
import { Failure } from '../parts/Failure.tsx';
import type {
  KeyOwner,
  RememberedKey,
  RememberedKeyPorts,
  Settings,
  SettingsPorts,
} from '../ports.ts';
import { useTexts, type Speech } from '../texts.tsx';
import { useFocusKept } from '../useFocusKept.ts';
import { useWatched } from '../useWatched.ts';

/** The least that tells one key from another. */
export const keyText = ({ name, iin, notAfter }: KeyOwner, speech: Speech): string =>
  speech.t(words.key, {
    name,
    tail: iin?.slice(-4) ?? '',
    until: dateText(almatyDate(notAfter), speech),
  });

interface RememberedKeysProps {
  readonly ports: RememberedKeyPorts & Pick<SettingsPorts, 'saveSettings'>;
  readonly settings: Pick<Settings, 'isShared'>;
}

export function RememberedKeys({ ports, settings }: RememberedKeysProps) {
  const speech = useTexts();
  const { t } = speech;
  const { heading, onFocus } = useFocusKept();
  const keys = useWatched(ports.watchKeys);
  return (
    <section aria-labelledby="keys-title" onFocus={onFocus}>
      <h2 id="keys-title" ref={heading} tabIndex={-1}>
        {t(words.title)}
      </h2>
      {keys.status === 'failed' && <Failure error={keys.error} />}
      {keys.status === 'here' &&
        keys.value.map((key) => (
          <div key={key.id} className="card">
            <p className="fact-value">{keyText(key, speech)}</p>
            <div className="actions">
              <ForgetKey {...{ ports }} remembered={key} />
            </div>
          </div>
        ))}
      <label className="choice" htmlFor="shared">
        <input
          id="shared"
          type="checkbox"
          checked={settings.isShared}
          onChange={(event) => void ports.saveSettings({ isShared: event.target.checked })}
        />
        <span>{t(words.shared)}</span>
      </label>
    </section>
  );
}

interface ForgetKeyProps {
  readonly ports: Pick<RememberedKeyPorts, 'forgetKey'>;
  readonly remembered: RememberedKey;
}

export function ForgetKey({ ports, remembered }: ForgetKeyProps) {
  const { t } = useTexts();
  const [error, setError] = useState<AppError | null>(null);
  const forget = (): void =>
    void ports.forgetKey(remembered.id).catch((thrown: unknown) => setError(asAppError(thrown)));
  return (
    <>
      <AskFirst
        label={t(words.forget)}
        about={remembered.name}
        className="secondary danger"
        question={t(words.forgetSure)}
        yes={t(words.forget)}
        no={t(options.eraseNo)}
        onYes={forget}
      />
      {error !== null && <Failure error={error} />}
    </>
  );
}
