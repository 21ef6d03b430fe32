// The way through the steps: what is done, where one is, what is to come, in words as well as to be seen.
import { frame, steps } from '../../../locales/panel.ts';
import { progress as words } from '../../../locales/parts.ts';
import { useTexts } from '../texts.tsx';

const NAMES = Object.values(steps);

/** `n` is counted from 1. */
export function Progress({ n, of }: { readonly n: number; readonly of: number }) {
  const { t } = useTexts();
  const next = NAMES[n];
  return (
    <div className="progress">
      <ol className="steps" aria-label={t(words.label)}>
        {NAMES.map((name, index) => {
          const stage = index + 1 < n ? 'done' : index + 1 === n ? 'now' : 'ahead';
          return (
            <li
              key={name.en}
              className={`step step-${stage}`}
              aria-current={stage === 'now' ? 'step' : undefined}
            >
              <span className="step-name">
                {t(name)}
                <span className="unseen">, {t(words[stage])}</span>
              </span>
            </li>
          );
        })}
      </ol>
      <p>
        {t(frame.stepOf, { n, of })}
        {next !== undefined && <>. {t(words.next, { step: t(next) })}</>}
      </p>
    </div>
  );
}
