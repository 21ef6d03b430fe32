// A failure in words: what happened, what to do, and its code for whoever helps.
import { errorText } from '../../../locales/errors.ts';
import { frame } from '../../../locales/panel.ts';
import type { AppError } from '../../core/errors.ts';
import { useTexts } from '../texts.tsx';

export function Failure({ error }: { readonly error: AppError }) {
  const { t } = useTexts();
  const { what, todo } = errorText(error);
  return (
    <div className="notice notice-wrong" role="alert">
      <p>
        <strong>{t(what, error.params)}</strong>
      </p>
      <p>{t(todo, error.params)}</p>
      <p className="hint">{t(frame.code, { code: error.code })}</p>
    </div>
  );
}
