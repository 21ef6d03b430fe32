/** @jsxImportSource hono/jsx */
// The list of requests and the search in it. What is searched for is kept in the session: no
// address, log or history holds it.
import type { FC } from 'hono/jsx';
import { desk as words, deskStages } from '../../../locales/desk.ts';
import { bareNumber } from '../../core/identifiers/bareNumber.ts';
import { STAGES } from '../../core/submission/status.ts';
import { isIsoDate } from '../../core/time.ts';
import { instantText, personText } from '../../ui/facts/spoken.ts';
import type { Speech } from '../../ui/texts.tsx';
import { fieldsOf } from './applicant.ts';
import {
  byOf,
  keptFields,
  speechOf,
  type Desk,
  type DeskContext,
  type Fields,
  type Handler,
} from './context.ts';
import { page } from './page.tsx';
import { Choice, Field, Form, type Fault } from './form.tsx';
import { pageNumber, Pages } from './pages.tsx';
import { NO_TERMS, type Listed, type Order, type SearchTerms } from './requests.ts';
import { withoutKept } from './sessions.ts';

const PAGE = 25;

export const showList: Handler = async (context, desk) => {
  const { data } = context.get('present');
  const terms = data.search ?? NO_TERMS;
  const order: Order = context.req.query('order') === 'oldest' ? 'oldest' : 'newest';
  const number = pageNumber(context.req.query('page'));
  const isSearch = isAnything(terms);
  const offset = (number - 1) * PAGE;
  const found = await desk.requests.list(
    terms,
    order,
    { limit: PAGE + 1, offset },
    byOf(context, desk),
    isSearch ? 'searched' : 'listed',
  );
  const typed = keptFields(context);
  const { t } = speechOf(context);
  const told = context.req.query('done') === 'password' ? t(words.passwordDone) : null;
  return listPage(
    context,
    desk,
    { fields: { ...terms, ...typed }, told },
    <Found
      found={found}
      order={order}
      number={number}
      isSearch={isSearch}
      speech={speechOf(context)}
    />,
  );
};

interface ListTerms {
  readonly fields: Fields;
  readonly faults?: readonly Fault[];
  readonly told?: string | null;
}

function listPage(
  context: DeskContext,
  desk: Desk,
  { fields, faults = [], told = null }: ListTerms,
  results: ReturnType<FC>,
): Response | Promise<Response> {
  const speech = speechOf(context);
  const { token } = context.get('present').data;
  return page(
    context,
    desk,
    { title: speech.t(words.requests), status: faults.length > 0 ? 422 : 200, faults, told },
    <>
      <Search fields={fields} faults={faults} token={token} speech={speech} />
      {results}
    </>,
  );
}

const Search: FC<{ fields: Fields; faults: readonly Fault[]; token: string; speech: Speech }> = ({
  fields,
  faults,
  token,
  speech: { t },
}) => {
  const stages = STAGES.map((stage) => [stage, t(deskStages[stage])] as const);
  return (
    <section aria-labelledby="search">
      <h2 id="search">{t(words.search)}</h2>
      <Form action="/desk/requests" token={token} class="search">
        {(['number', 'iin', 'lastName'] as const).map((id) => (
          <Field
            id={id}
            label={t(words[id])}
            value={fields[id]}
            faults={faults}
            attributes={{ autocomplete: 'off', ...(id === 'iin' && { inputmode: 'numeric' }) }}
          />
        ))}
        <Field id="from" type="date" label={t(words.from)} value={fields['from']} faults={faults} />
        <Field id="to" type="date" label={t(words.to)} value={fields['to']} faults={faults} />
        <Choice
          id="stage"
          label={t(words.stage)}
          value={fields['stage'] ?? ''}
          options={[['', t(words.anyStage)], ...stages]}
        />
        <div class="actions">
          <button class="primary">{t(words.searchDo)}</button>
          <button class="secondary" name="clear" value="yes">
            {t(words.searchClear)}
          </button>
        </div>
      </Form>
    </section>
  );
};

const Found: FC<{
  found: readonly Listed[];
  order: Order;
  number: number;
  isSearch: boolean;
  speech: Speech;
}> = ({ found, order, number, isSearch, speech }) => {
  const { t } = speech;
  const shown = found.slice(0, PAGE);
  const first = (number - 1) * PAGE + 1;
  const range = t(words.range, { first, last: first + shown.length - 1 });
  const to = (page: number, by: Order): string => `/desk/requests?page=${page}&order=${by}#found`;
  return (
    <section aria-labelledby="found">
      <h2 id="found" tabindex={-1}>
        {shown.length > 0 ? range : t(isSearch || number > 1 ? words.none : words.empty)}
      </h2>
      {isSearch && <p>{t(words.searched)}</p>}
      {shown.length > 1 && (
        <nav class="actions" aria-label={t(words.order)}>
          {(['newest', 'oldest'] as const).map((by) => (
            <a class="link" href={to(1, by)} aria-current={by === order ? 'true' : undefined}>
              {t(words[by])}
            </a>
          ))}
        </nav>
      )}
      {shown.length > 0 && (
        <ul class="requests">
          {shown.map((request) => (
            <Row request={request} speech={speech} />
          ))}
        </ul>
      )}
      <Pages
        label={range}
        earlier={number > 1 ? to(number - 1, order) : null}
        later={found.length > PAGE ? to(number + 1, order) : null}
        speech={speech}
      />
    </section>
  );
};

const Row: FC<{ request: Listed; speech: Speech }> = ({
  request: { requestId, receivedAt, stage, cms },
  speech,
}) => {
  const { t, lang } = speech;
  const person = fieldsOf(cms)?.applicant.person ?? null;
  return (
    <li class="request">
      <a class="request-name" href={`/desk/requests/${requestId}`}>
        {person === null ? t(words.unnamed) : personText(person, lang)}
        <span class="unseen">, {requestId.slice(0, 8)}</span>
      </a>
      <span class={`stage stage-${stage}`}>{t(deskStages[stage])}</span>
      <span>{t(words.receivedAt, { at: instantText(receivedAt, speech) })}</span>
      <span class="small">{t(words.numberIs, { id: requestId.slice(0, 8) })}</span>
    </li>
  );
};

/** Keeps the terms and goes to the first page of what they find. */
export const search: Handler = async (context, desk) => {
  const fields = context.get('fields');
  const { t } = speechOf(context);
  const terms = fields['clear'] === undefined ? termsOf(fields) : NO_TERMS;
  const faults = faultsOf(terms, t);
  if (faults.length > 0) return listPage(context, desk, { fields, faults }, null);
  await context.var.session.update({ ...withoutKept(context.get('present').data), search: terms });
  return context.redirect('/desk/requests#found', 303);
};

function termsOf(fields: Fields): SearchTerms {
  const text = (name: keyof SearchTerms): string => (fields[name] ?? '').trim().slice(0, 200);
  const stage = STAGES.find((known) => known === text('stage'));
  return {
    number: text('number'),
    iin: bareNumber(text('iin')),
    lastName: text('lastName'),
    from: text('from') as SearchTerms['from'],
    to: text('to') as SearchTerms['to'],
    stage: stage ?? '',
  };
}

function faultsOf({ number, iin, from, to }: SearchTerms, t: Speech['t']): Fault[] {
  const isDay = (day: string): boolean => day === '' || isIsoDate(day);
  return [
    ...(/^[0-9a-f-]*$/i.test(number) ? [] : [{ field: 'number', text: t(words.numberWrong) }]),
    ...(/^(\d{12})?$/.test(iin) ? [] : [{ field: 'iin', text: t(words.iinWrong) }]),
    ...(isDay(from) ? [] : [{ field: 'from', text: t(words.dateWrong) }]),
    ...(isDay(to) ? [] : [{ field: 'to', text: t(words.dateWrong) }]),
  ];
}

const isAnything = (terms: SearchTerms): boolean =>
  Object.values(terms).some((term) => term !== '');
