// The remembered key files: whose they are, forgetting them, and whether any may be remembered here.
import { options } from '../../../locales/options.ts';
import { memory } from '../../../locales/remembered.ts';
import { remembered as words } from '../../../locales/rememberedKeys.ts';
import { almatyDate } from '../../core/time.ts';
import { useDoing } from '../drafts/useDoing.ts';
import { dateText } from '../facts/spoken.ts';
import { AskFirst } from '../parts/AskFirst.tsx';
import { Failure } from '../parts/Failure.tsx';
import type { KeyOwner, RememberedKey, RememberedKeyPorts } from '../ports.ts';
import { useTexts, type Speech } from '../texts.tsx';
import { useFocusKept } from '../useFocusKept.ts';
import { useWatched } from '../useWatched.ts';
import { SharedComputer, type SharedComputerProps } from './SharedComputer.tsx';

/** The least that tells one key from another. */
export const keyText = ({ name, iin, notAfter }: KeyOwner, speech: Speech): string =>
  speech.t(words.key, {
    name,
    tail: iin?.slice(-4) ?? '',
    until: dateText(almatyDate(notAfter), speech),
  });

interface RememberedKeysProps extends SharedComputerProps {
  readonly ports: RememberedKeyPorts & SharedComputerProps['ports'];
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
      {keys.status === 'here' && keys.value.length === 0 && <p>{t(memory.none)}</p>}
      {keys.status === 'here' &&
        keys.value.map((key) => (
          <div key={key.id} className="card">
            <p className="fact-value">{keyText(key, speech)}</p>
            <div className="actions">
              <ForgetKey {...{ ports }} remembered={key} />
            </div>
          </div>
        ))}
      <SharedComputer {...{ ports, settings }} />
    </section>
  );
}

interface ForgetKeyProps {
  readonly ports: Pick<RememberedKeyPorts, 'forgetKey'>;
  readonly remembered: RememberedKey;
}

export function ForgetKey({ ports, remembered }: ForgetKeyProps) {
  const { t } = useTexts();
  const { failure, run } = useDoing();
  return (
    <>
      <AskFirst
        label={t(words.forget)}
        about={remembered.name}
        className="secondary danger"
        question={t(words.forgetSure)}
        yes={t(words.forget)}
        no={t(options.eraseNo)}
        onYes={() => run(() => ports.forgetKey(remembered.id))}
      />
      {failure !== null && <Failure error={failure} />}
    </>
  );
}
