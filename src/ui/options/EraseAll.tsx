// Erasing everything that is kept on this computer: one button, one question, one answer.
import { useState } from 'react';
import { options as words } from '../../../locales/options.ts';
import { asAppError, type AppError } from '../../core/errors.ts';
import { Failure } from '../parts/Failure.tsx';
import type { OptionsPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';

type Stage = 'idle' | 'asking' | 'erased' | AppError;

export function EraseAll({ eraseAll }: Pick<OptionsPorts, 'eraseAll'>) {
  const { t } = useTexts();
  const [stage, setStage] = useState<Stage>('idle');
  const erase = (): void => void eraseAll().then(() => setStage('erased'), (thrown: unknown) => setStage(asAppError(thrown)));
  return (
    <section aria-labelledby="erase-title">
      <h2 id="erase-title">{t(words.erase)}</h2>
      <p>{t(words.eraseWhat)}</p>
      {stage === 'asking' ? (
        <div className="notice notice-wrong" role="group" aria-labelledby="erase-sure">
          <p id="erase-sure">{t(words.eraseSure)}</p>
          <div className="actions">
            <button type="button" className="secondary danger" onClick={erase}>{t(words.eraseYes)}</button>
            <button type="button" className="secondary" ref={(button) => button?.focus()} onClick={() => setStage('idle')}>{t(words.eraseNo)}</button>
          </div>
        </div>
      ) : <button type="button" className="secondary danger" onClick={() => setStage('asking')}>{t(words.eraseButton)}</button>}
      <p role="status">{stage === 'erased' ? t(words.erased) : ''}</p>
      {typeof stage === 'object' && <Failure error={stage} />}
    </section>
  );
}
