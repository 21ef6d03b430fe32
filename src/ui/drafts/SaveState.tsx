// Whether what is on the screen is kept: said quietly, and aloud only where it is not.
import { inHand as words } from '../../../locales/drafts.ts';
import { Failure } from '../parts/Failure.tsx';
import type { Saving } from '../panel/useHeld.ts';
import { useTexts } from '../texts.tsx';

export function SaveState({
  saving,
  onAgain,
}: {
  readonly saving: Saving;
  readonly onAgain: () => void;
}) {
  const { t } = useTexts();
  if (saving === 'saved' || saving === 'saving')
    return <p className="small save-state">{t(words[saving])}</p>;
  return (
    <>
      <Failure error={saving} />
      <p>{t(words.unsaved)}</p>
      <div className="actions">
        <button type="button" className="secondary" onClick={onAgain}>
          {t(words.again)}
        </button>
      </div>
    </>
  );
}
