// Erasing everything that is kept on this computer: one button, one question, one answer that says what went.
import { useState } from 'react';
import { options as words } from '../../../locales/options.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import { AskFirst } from '../parts/AskFirst.tsx';
import { Failure } from '../parts/Failure.tsx';
import type { Erased, SettingsPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { useWatched } from '../useWatched.ts';

export function EraseAll({
  ports,
}: {
  readonly ports: Pick<SettingsPorts, 'eraseAll' | 'watchUnsent'>;
}) {
  const { t } = useTexts();
  const unsent = useWatched(ports.watchUnsent);
  const [outcome, setOutcome] = useState<Erased | AppError | null>(null);
  const erase = (): void =>
    void ports.eraseAll().then(setOutcome, (thrown: unknown) => setOutcome(asAppError(thrown)));
  const lost =
    unsent.status === 'here' && unsent.value > 0
      ? `${t(words.unsent, { count: unsent.value })} `
      : '';
  return (
    <section aria-labelledby="erase-title">
      <h2 id="erase-title">{t(words.erase)}</h2>
      <p>{t(words.eraseWhat)}</p>
      {lost !== '' && <p className="notice notice-wrong">{lost}</p>}
      <AskFirst
        label={t(words.eraseButton)}
        className="secondary danger"
        onYes={erase}
        question={`${lost}${t(words.eraseSure)}`}
        yes={t(words.eraseYes)}
        no={t(words.eraseNo)}
      />
      <p role="status">
        {outcome !== null && 'drafts' in outcome
          ? `${t(words.erased)} ${t(words.erasedWhat, { ...outcome })}`
          : ''}
      </p>
      {outcome !== null && !('drafts' in outcome) && <Failure error={outcome} />}
    </section>
  );
}
