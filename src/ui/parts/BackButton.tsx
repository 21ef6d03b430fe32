// The way back, at the same place of every step.
import { frame } from '../../../locales/panel.ts';
import { useTexts } from '../texts.tsx';

export function BackButton({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTexts();
  return (
    <button type="button" className="secondary" onClick={onBack}>
      {t(frame.back)}
    </button>
  );
}
