// Erasing everything that is kept on this computer: one button, one question, one answer.
import { useState } from 'react';
import { options as words } from '../../../locales/options.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import { AskFirst } from '../parts/AskFirst.tsx';
import { Failure } from '../parts/Failure.tsx';
import type { OptionsPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';

export function EraseAll({ eraseAll }: Pick<OptionsPorts, 'eraseAll'>) {
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<'none' | 'erased' | AppError>('none');
  const erase = (): void => void eraseAll().then(() => setOutcome('erased'), (thrown: unknown) => setOutcome(asAppError(thrown)));
  return (
    <section aria-labelledby="erase-title">
      <h2 id="erase-title">{t(words.erase)}</h2>
      <p>{t(words.eraseWhat)}</p>
      <AskFirst
        label={t(words.eraseButton)} className="secondary danger" onYes={erase}
        question={t(words.eraseSure)} yes={t(words.eraseYes)} no={t(words.eraseNo)}
      />
      <p role="status">{outcome === 'erased' ? t(words.erased) : ''}</p>
      {typeof outcome === 'object' && <Failure error={outcome} />}
    </section>
  );
}
