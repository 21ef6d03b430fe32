// What the last order for the same person said and this one does not yet: shown with its day, taken
// over by one press.
import { memory as words } from '../../../locales/remembered.ts';
import { factNames } from '../../../locales/words.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { proposedFrom, type ProposedFact } from '../../core/draft/remembered.ts';
import { dateText, factText } from '../facts/spoken.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import type { Clock, RememberedPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { useWatched } from '../useWatched.ts';

interface FromMemoryProps {
  readonly ports: Pick<RememberedPorts, 'watchRemembered'> & Clock;
  /** What the order says so far. */
  readonly draft: Draft;
  readonly onTake: (facts: readonly ProposedFact[]) => void;
}

export function FromMemory({ ports, draft, onTake }: FromMemoryProps) {
  const speech = useTexts();
  const { t } = speech;
  const kept = useWatched(ports.watchRemembered);
  const facts = kept.status === 'here' ? proposedFrom(kept.value, draft, ports.now()) : [];
  // Of different days the earliest is told: nothing is made newer than it is.
  const [on] = facts.map((fact) => fact.on).sort();
  const title = t(words.title);
  return (
    <div className={on === undefined ? undefined : 'card'}>
      {/* It is heard when it comes: it is here before its words. */}
      <div role="status">
        {on !== undefined && (
          <>
            <h2>{title}</h2>
            <p>{t(words.what, { date: dateText(on, speech), count: facts.length })}</p>
          </>
        )}
      </div>
      {on !== undefined && <Answers {...{ facts }} onTake={() => onTake(facts)} />}
    </div>
  );
}

interface AnswersProps {
  readonly facts: readonly ProposedFact[];
  readonly onTake: () => void;
}

function Answers({ facts, onTake }: AnswersProps) {
  const speech = useTexts();
  const { t } = speech;
  const title = t(words.title);
  return (
    <>
      <Disclosure summary={t(words.which)} about={title}>
        {() => (
          <ul className="small">
            {facts.map(({ path, value }) => (
              <li key={path}>
                {t(words.answer, {
                  name: t(factNames[path]),
                  value: factText(path, value, speech),
                })}
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
      <div className="actions">
        <button type="button" className="primary" onClick={onTake}>
          {t(words.take)}
        </button>
      </div>
    </>
  );
}
