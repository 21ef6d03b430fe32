// Those for whom an order was signed here before: a new one begins with a press, a long list is searched.
import { useState } from 'react';
import { memory as words } from '../../../locales/remembered.ts';
import { applicantName } from '../../core/draft/belonging.ts';
import type { RememberedOrder } from '../../core/draft/remembered.ts';
import { Field } from '../parts/Field.tsx';
import type { RememberedPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { useWatched } from '../useWatched.ts';
import { hasEveryWord, LONG_LIST } from '../wordSearch.ts';

interface OrderAgainProps {
  readonly ports: Pick<RememberedPorts, 'watchRemembered'>;
  readonly onBegin: (order: RememberedOrder) => void;
}

export function OrderAgain({ ports, onBegin }: OrderAgainProps) {
  const { t } = useTexts();
  const watched = useWatched(ports.watchRemembered);
  const [typed, setTyped] = useState('');
  // Namesakes are told apart by the end of the number.
  const personOf = (order: RememberedOrder): string =>
    t(words.person, { name: nameOf(order), tail: order.draft.applicant.iin?.slice(-4) ?? '' });
  const orders = watched.status === 'here' ? watched.value : [];
  if (orders.length === 0) return null;
  const found = [...orders]
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
    .filter((order) => hasEveryWord(searched(order), typed));
  return (
    <section aria-labelledby="again-title">
      <h2 id="again-title">{t(words.again)}</h2>
      <p>{t(words.againWhat)}</p>
      {orders.length >= LONG_LIST && (
        <>
          <Field asking={{ id: 'again-search', label: t(words.search) }} inputId="again-search">
            <input
              id="again-search"
              type="search"
              autoComplete="off"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </Field>
          <p role="status">{t(words.found, { count: found.length })}</p>
        </>
      )}
      <ul>
        {found.map((order) => (
          <li key={order.id}>
            <button type="button" className="link" onClick={() => onBegin(order)}>
              {[personOf(order), order.draft.supplier.name].filter(Boolean).join(', ')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = ({ draft }: RememberedOrder): string => applicantName(draft);

const searched = ({ draft }: RememberedOrder): string =>
  [applicantName(draft), draft.applicant.iin, draft.supplier.name].join(' ');
