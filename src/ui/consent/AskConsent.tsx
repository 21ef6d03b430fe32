// Before anything is read: what Komekshi reads, keeps and sends, in short and one press below whole, and the person's yes
// or not now.
import { useState } from 'react';
import { asking, consent as words } from '../../../locales/consent.ts';
import { CONSENT_VERSION } from '../../../locales/consentVersion.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import { Act } from '../parts/Act.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Screen } from '../parts/Screen.tsx';
import type { SettingsPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { ConsentText } from './ConsentText.tsx';

export function AskConsent({ giveConsent }: Pick<SettingsPorts, 'giveConsent'>) {
  const { t, lang } = useTexts();
  const [answer, setAnswer] = useState<'none' | 'notNow' | AppError>('none');
  const agree = (): void =>
    void giveConsent(lang).catch((thrown: unknown) => setAnswer(asAppError(thrown)));
  return (
    <Screen title={t(words.title)}>
      <p>{t(words.short)}</p>
      {typeof answer === 'object' && <Failure error={answer} />}
      <Act>
        <button type="button" className="primary" onClick={agree}>
          {t(asking.agree)}
        </button>
      </Act>
      <button type="button" className="secondary" onClick={() => setAnswer('notNow')}>
        {t(asking.notNow)}
      </button>
      <p role="status">{answer === 'notNow' ? t(asking.declined) : ''}</p>
      <details>
        <summary>{t(asking.whole)}</summary>
        <ConsentText />
      </details>
      <p className="small">
        {t(asking.basis)} {t(asking.recorded, { version: CONSENT_VERSION })}
      </p>
    </Screen>
  );
}
