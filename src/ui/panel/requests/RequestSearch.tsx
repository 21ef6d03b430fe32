// What narrows a long list of signed requests, and how many are left of it.
import { filters, requests as words } from '../../../../locales/requests.ts';
import { Choice } from '../../parts/Choice.tsx';
import { describedBy, Field } from '../../parts/Field.tsx';
import { useTexts } from '../../texts.tsx';
import type { Filter, Narrowing } from './narrowed.ts';

interface RequestSearchProps {
  readonly narrowing: Narrowing;
  readonly count: number;
  readonly onNarrow: (narrowing: Narrowing) => void;
}

const FILTERS = Object.keys(filters) as readonly Filter[];

export function RequestSearch({ narrowing, count, onNarrow }: RequestSearchProps) {
  const { t } = useTexts();
  const asking = { id: 'request-search', label: t(words.search), hint: t(words.searchHint) };
  return (
    <div role="search">
      <Field asking={asking} inputId={asking.id}>
        <input
          id={asking.id}
          type="search"
          autoComplete="off"
          aria-describedby={describedBy(asking)}
          value={narrowing.words}
          onChange={({ target }) => onNarrow({ ...narrowing, words: target.value })}
        />
      </Field>
      <Choice
        asking={{ id: 'request-filter', label: t(words.show) }}
        inline
        chosen={narrowing.filter}
        options={FILTERS.map((value) => ({ value, label: t(filters[value]) }))}
        onChoose={(filter) => onNarrow({ ...narrowing, filter: filter as Filter })}
      />
      <p role="status">{t(words.found, { count })}</p>
    </div>
  );
}
