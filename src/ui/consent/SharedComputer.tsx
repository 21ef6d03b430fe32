// Whether others use this computer too. If so, no key and no answer is remembered here; those that are
// remembered are erased, after a question.
import { useRef, useState } from 'react';
import { options } from '../../../locales/options.ts';
import { remembered as words } from '../../../locales/rememberedKeys.ts';
import { useDoing } from '../drafts/useDoing.ts';
import { Question } from '../parts/AskFirst.tsx';
import { Failure } from '../parts/Failure.tsx';
import type { RememberedKeyPorts, RememberedPorts, Settings, SettingsPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { useWatched, type Watched } from '../useWatched.ts';

export interface SharedComputerProps {
  readonly ports: Pick<RememberedKeyPorts, 'watchKeys'> &
    Pick<RememberedPorts, 'watchRemembered'> &
    Pick<SettingsPorts, 'saveSettings'>;
  readonly settings: Pick<Settings, 'isShared'>;
}

/** What cannot be told may be there. */
const isNone = (watched: Watched<readonly unknown[]>): boolean =>
  watched.status === 'here' && watched.value.length === 0;

export function SharedComputer({ ports, settings: { isShared } }: SharedComputerProps) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const { failure, run } = useDoing();
  const [isAsking, setAsking] = useState(false);
  const nothing = [useWatched(ports.watchKeys), useWatched(ports.watchRemembered)].every(isNone);
  const save = (shared: boolean): void => run(() => ports.saveSettings({ isShared: shared }));
  const answer = (isYes: boolean): void => {
    setAsking(false);
    input.current?.focus();
    if (isYes) save(true);
  };
  return (
    <>
      {failure !== null && <Failure error={failure} />}
      <label className="choice" htmlFor="shared">
        <input
          ref={input}
          id="shared"
          type="checkbox"
          checked={isShared}
          onChange={() => (isShared || nothing ? save(!isShared) : setAsking(true))}
        />
        <span>{t(words.shared)}</span>
      </label>
      {isAsking && (
        <Question
          question={t(words.sharedSure)}
          yes={t(words.sharedYes)}
          no={t(options.eraseNo)}
          onYes={() => answer(true)}
          onNo={() => answer(false)}
        />
      )}
    </>
  );
}
