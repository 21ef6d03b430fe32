// The keys that open the panel: which they are now, and the way to the browser's own page, on which alone they can be changed.
import { useState } from 'react';
import { shortcut as words } from '../../../locales/shortcut.ts';
import { Failure } from '../parts/Failure.tsx';
import type { OptionsPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { useWatched } from '../useWatched.ts';

export function Shortcut({
  ports: { watchShortcut, changeShortcut },
}: {
  readonly ports: Pick<OptionsPorts, 'watchShortcut' | 'changeShortcut'>;
}) {
  const { t } = useTexts();
  const keys = useWatched(watchShortcut);
  const [isByHand, setByHand] = useState(false);
  const change = (): void =>
    void changeShortcut().then(
      () => setByHand(false),
      () => setByHand(true),
    );
  return (
    <section aria-labelledby="shortcut-title">
      <h2 id="shortcut-title">{t(words.title)}</h2>
      {keys.status === 'here' && (
        <p role="status">
          {keys.value === '' ? t(words.none) : t(words.now, { keys: keys.value })}
        </p>
      )}
      {keys.status === 'failed' && <Failure error={keys.error} />}
      <p>{t(words.how)}</p>
      <button type="button" className="secondary" onClick={change}>
        {t(words.change)}
      </button>
      <p role="status">{isByHand ? t(words.byHand) : ''}</p>
    </section>
  );
}
