// The suppliers' endpoints that the person has confirmed.
import { useState } from 'react';
import { options as words } from '../../../locales/options.ts';
import { almatyDate } from '../../core/time.ts';
import { dateText } from '../facts/spoken.ts';
import { focusOn } from '../parts/focus.ts';
import type { OptionsPorts, Provider } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { Recheck } from './Recheck.tsx';

export function Providers({
  ports,
  providers,
}: {
  readonly ports: OptionsPorts;
  readonly providers: readonly Provider[];
}) {
  const speech = useTexts();
  const { t } = speech;
  const [removed, setRemoved] = useState('');
  const remove = ({ origin, name }: Provider): void =>
    void ports.forgetProvider(origin).then(() => {
      setRemoved(name);
      focusOn('providers-title');
    });
  return (
    <section aria-labelledby="providers-title">
      <h2 id="providers-title" tabIndex={-1}>
        {t(words.providers)}
      </h2>
      {providers.length === 0 && <p>{t(words.noProviders)}</p>}
      {providers.map((provider) => (
        <div key={provider.origin} className="card">
          <p className="fact-value">{provider.name}</p>
          <p className="small">
            {provider.bin}, {provider.origin}
          </p>
          <p className="small">
            {t(words.confirmedOn, { date: dateText(almatyDate(provider.confirmedAt), speech) })}
          </p>
          <Recheck {...{ ports, provider }} />
          <button type="button" className="link danger" onClick={() => remove(provider)}>
            {t(words.remove, { name: provider.name })}
          </button>
        </div>
      ))}
      <p role="status">{removed === '' ? '' : t(words.removed, { name: removed })}</p>
    </section>
  );
}
