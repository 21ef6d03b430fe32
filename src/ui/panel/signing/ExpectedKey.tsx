// Whose key signs, said before a key is chosen; and the lawful ways where another's was tried. Digital Code art. 51(3).
import { expectedKey as words, lawfulWays as ways } from '../../../../locales/roles.ts';
import type { ErrorCode } from '../../../core/errors.ts';
import type { RequestFields } from '../../../core/request/request.ts';
import { personText } from '../../facts/spoken.ts';
import { useTexts } from '../../texts.tsx';

type Parties = Pick<RequestFields, 'filer' | 'applicant'>;

export function ExpectedKey({ filer, applicant }: Parties) {
  const { t, lang } = useTexts();
  return (
    <div role="group" aria-label={t(words.title)}>
      <p>
        {t(words[filer.role])}:{' '}
        <strong>
          {t(words.person, { name: personText(filer.person, lang), iin: filer.person.iin })}
        </strong>
      </p>
      {filer.role !== 'self' && (
        <p>{t(words.onBehalf, { name: personText(applicant.person, lang) })}</p>
      )}
    </div>
  );
}

/** The refusals that are about whose key it is. */
export const isOthersKey = (code: ErrorCode): boolean =>
  code === 'ERR_KEY_OTHER_PERSON' || code === 'ERR_KEY_OF_APPLICANT';

interface LawfulWaysProps extends Parties {
  readonly onFiler: () => void;
}

export function LawfulWays({ filer, onFiler }: LawfulWaysProps) {
  const { t, lang } = useTexts();
  return (
    <section className="notice" aria-labelledby="lawful-ways">
      <h3 id="lawful-ways">{t(ways.title)}</h3>
      <ul>
        {filer.role === 'self' ? null : (
          <li>{t(ways.own, { name: personText(filer.person, lang) })}</li>
        )}
        <li>{t(ways.applicant)}</li>
        {filer.role !== 'attorney' && <li>{t(ways.attorney)}</li>}
        {filer.role !== 'legal_rep' && <li>{t(ways.legal_rep)}</li>}
      </ul>
      <button type="button" className="secondary" onClick={onFiler}>
        {t(ways.change)}
      </button>
    </section>
  );
}
