// What leaves this computer: to whom, every value of the request's own bytes in plain words, what
// goes beside it, and that this is all.
import type { ReactNode } from 'react';
import { sent as words, sentGroups } from '../../../locales/sent.ts';
import type { RequestFields } from '../../core/request/request.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { useTexts } from '../texts.tsx';
import { rowsOf, type SentGroup } from './sentFields.ts';

const GROUPS = Object.keys(sentGroups) as readonly SentGroup[];

/** `fields` as they were read back from the bytes. */
interface WhatIsSentProps {
  readonly fields: RequestFields;
  /** What is told of the key, where it is asked for. */
  readonly children?: ReactNode;
}

export function WhatIsSent({ fields, children }: WhatIsSentProps) {
  const { t } = useTexts();
  const {
    audience: { origin, bin },
    order: {
      supplier: { name },
    },
  } = fields;
  return (
    <details>
      <summary>{t(words.title)}</summary>
      <p>
        {origin === null
          ? t(words.byHand, { name, bin })
          : t(words.toEndpoint, { name, bin, origin })}
      </p>
      <ul>
        <li>{t(words.withSignature)}</li>
        {origin !== null && <li>{t(words.delivery)}</li>}
        <li>{t(words.authority)}</li>
      </ul>
      <p>{t(words.nothingElse)}</p>
      {children}
      <Disclosure summary={t(words.all)} about={name}>
        {() => GROUPS.map((group) => <Group key={group} {...{ group, fields }} />)}
      </Disclosure>
    </details>
  );
}

function Group({ group, fields }: { readonly group: SentGroup; readonly fields: RequestFields }) {
  const speech = useTexts();
  const { t } = speech;
  const rows = rowsOf(group, fields, speech);
  const empty = rows.filter(({ value }) => value === null);
  return (
    <section aria-labelledby={`sent-${group}`}>
      <h3 id={`sent-${group}`}>{t(sentGroups[group])}</h3>
      <dl className="leaves">
        {rows.map(
          ({ path, name, value }) =>
            value !== null && (
              <div key={path}>
                <dt>{t(name)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {empty.length > 0 && (
        <p className="small">
          {t(words.empty, { names: empty.map(({ name }) => t(name)).join('; ') })}
        </p>
      )}
    </section>
  );
}
