// Whose answers are remembered, and forgetting them.
import { options } from '../../../locales/options.ts';
import { memory as words } from '../../../locales/remembered.ts';
import { applicantName } from '../../core/draft/belonging.ts';
import { REMEMBERED_DAYS, rememberedOf } from '../../core/draft/remembered.ts';
import { useDoing } from '../drafts/useDoing.ts';
import { AskFirst } from '../parts/AskFirst.tsx';
import { Failure } from '../parts/Failure.tsx';
import type { RememberedPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { useFocusKept } from '../useFocusKept.ts';
import { useWatched } from '../useWatched.ts';

interface RememberedPeopleProps {
  readonly ports: Pick<RememberedPorts, 'watchRemembered' | 'forgetPerson'>;
}

export function RememberedPeople({ ports }: RememberedPeopleProps) {
  const { t } = useTexts();
  const { heading, onFocus } = useFocusKept();
  const { failure, run } = useDoing();
  const watched = useWatched(ports.watchRemembered);
  const orders = watched.status === 'here' ? watched.value : [];
  const people = orders.filter((each) => rememberedOf(orders, each.draft)[0] === each);
  return (
    <section aria-labelledby="people-title" onFocus={onFocus}>
      <h2 id="people-title" ref={heading} tabIndex={-1}>
        {t(words.people)}
      </h2>
      <p>{t(words.peopleWhat, { days: REMEMBERED_DAYS })}</p>
      {watched.status === 'failed' && <Failure error={watched.error} />}
      {failure !== null && <Failure error={failure} />}
      {watched.status === 'here' && people.length === 0 && <p>{t(words.none)}</p>}
      {people.map(({ id, draft }) => {
        const name = applicantName(draft);
        return (
          <div key={id} className="card">
            <p className="fact-value">
              {t(words.person, { name, tail: draft.applicant.iin?.slice(-4) ?? '' })}
            </p>
            <AskFirst
              label={t(words.forget)}
              about={name}
              className="secondary danger"
              question={t(words.forgetSure)}
              yes={t(words.forget)}
              no={t(options.eraseNo)}
              onYes={() => run(() => ports.forgetPerson(draft))}
            />
          </div>
        );
      })}
    </section>
  );
}
