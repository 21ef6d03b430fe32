/** @jsxImportSource hono/jsx */
// The audit trail on a screen and as a file, for administrators.
import type { FC } from 'hono/jsx';
import { desk as words, deskStages } from '../../../locales/desk.ts';
import { deskActs, deskDetails } from '../../../locales/deskAudit.ts';
import { deskRoles } from '../../../locales/deskOperators.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { STAGES } from '../../core/submission/status.ts';
import { almatyInstant, isIsoDate } from '../../core/time.ts';
import { instantText } from '../../ui/facts/spoken.ts';
import type { Speech } from '../../ui/texts.tsx';
import { ROLES } from './access.ts';
import type { Checked } from './chain.ts';
import { byOf, speechOf, type Fields, type Handler } from './context.ts';
import { download } from './exports.tsx';
import type { Operator } from './operators.ts';
import { page } from './page.tsx';
import { Choice, Field, Form } from './form.tsx';
import { pageNumber, Pages } from './pages.tsx';
import { ACTS, readTrail, type Entry, type TrailFilter } from './trail.ts';

const PAGE = 50;
const MAX_ENTRIES = 100_000;

export const showAudit: Handler = async (context, desk) => {
  const speech = speechOf(context);
  const { t } = speech;
  const fields = context.req.query();
  const number = pageNumber(fields['page']);
  const entries = await readTrail(
    desk.database,
    byOf(context, desk),
    'audit-viewed',
    filterOf(fields),
    { limit: PAGE + 1, offset: (number - 1) * PAGE },
  );
  const [checked, operators] = [await desk.chain.check(), await desk.operators.all()];
  const { act = '', operator = '', from = '', to = '' } = fields;
  const pageOf = (page: number): string =>
    `/desk/audit?${new URLSearchParams({ act, operator, from, to, page: String(page) }).toString()}#entries`;
  return page(
    context,
    desk,
    { title: t(words.audit) },
    <>
      <p>{t(words.auditNote)}</p>
      <Chain checked={checked} speech={speech} />
      <Filter fields={fields} operators={operators} speech={speech} />
      <section aria-labelledby="entries">
        <Entries entries={entries.slice(0, PAGE)} operators={operators} speech={speech} />
        <Pages
          label={t(words.entries)}
          earlier={number > 1 ? pageOf(number - 1) : null}
          later={entries.length > PAGE ? pageOf(number + 1) : null}
          speech={speech}
        />
      </section>
      <Form action="/desk/audit" token={context.get('present').data.token}>
        {Object.entries({ act, operator, from, to }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="secondary">{t(words.auditExport)}</button>
      </Form>
    </>,
  );
};

const Chain: FC<{ checked: Checked; speech: Speech }> = ({
  checked: { brokenAt, wholeAt },
  speech,
}) => (
  <p class={brokenAt === null ? 'notice notice-good' : 'notice notice-wrong'}>
    {brokenAt === null
      ? speech.t(words.chainHolds, { at: instantText(wholeAt, speech) })
      : speech.t(words.chainBroken, { position: brokenAt })}
  </p>
);

const Entries: FC<{
  entries: readonly Entry[];
  operators: readonly Operator[];
  speech: Speech;
}> = ({ entries, operators, speech }) => (
  <>
    <h2 id="entries" tabindex={-1}>
      {speech.t(entries.length === 0 ? words.none : words.entries)}
    </h2>
    {entries.length > 0 && (
      <ol class="entries">
        {entries.map((entry) => (
          <Row entry={entry} operators={operators} speech={speech} />
        ))}
      </ol>
    )}
  </>
);

const Filter: FC<{ fields: Fields; operators: readonly Operator[]; speech: Speech }> = ({
  fields,
  operators,
  speech: { t },
}) => (
  <section aria-labelledby="filter">
    <h2 id="filter">{t(words.filter)}</h2>
    <form method="get" action="/desk/audit#entries" class="search">
      <Choice
        id="act"
        label={t(words.act)}
        value={fields['act'] ?? ''}
        options={[['', t(words.anyAct)], ...ACTS.map((act) => [act, t(deskActs[act])] as const)]}
      />
      <Choice
        id="operator"
        label={t(words.operator)}
        value={fields['operator'] ?? ''}
        options={[
          ['', t(words.anyOperator)],
          ...operators.map(({ operatorId, name }) => [operatorId, name] as const),
        ]}
      />
      <Field id="from" type="date" label={t(words.fromDay)} value={fields['from']} />
      <Field id="to" type="date" label={t(words.toDay)} value={fields['to']} />
      <div class="actions">
        <button class="primary">{t(words.filterDo)}</button>
      </div>
    </form>
  </section>
);

const Row: FC<{ entry: Entry; operators: readonly Operator[]; speech: Speech }> = ({
  entry: { at, operator, act, requestId, detail },
  operators,
  speech,
}) => {
  const { t } = speech;
  const told = Object.entries(detail ?? {})
    .map(([name, value]) => detailText(name, String(value), operators, speech))
    .filter((text) => text !== null);
  return (
    <li class="entry">
      <span>{instantText(at, speech)}</span>
      <strong>
        {operator ?? t(act === 'erased' || act === 'reissued' ? words.itself : words.nobody)}
      </strong>
      <span>
        {t(deskActs[act])}
        {told.length > 0 && ` (${told.join(', ')})`}
      </span>
      {requestId !== null && (
        <span class="code" translate="no">
          {requestId}
        </span>
      )}
    </li>
  );
};

const BY: Readonly<Record<string, Texts>> = {
  openid: deskDetails.openid,
  term: deskDetails.term,
  operator: deskDetails.command,
};

/** Null for what goes without saying. */
function detailText(
  name: string,
  value: string,
  operators: readonly Operator[],
  { t }: Speech,
): string | null {
  const role = ROLES.find((each) => each === value);
  const stage = STAGES.find((each) => each === value);
  switch (name) {
    case 'operator':
      return operators.find(({ operatorId }) => operatorId === value)?.name ?? value;
    case 'role':
      return role === undefined ? value : t(deskRoles[role]);
    case 'by':
      return t(BY[value] ?? deskDetails.password);
    case 'stage':
      return stage === undefined ? value : t(deskStages[stage]);
    case 'disabled':
      return value === 'true' ? t(words.isDisabled) : null;
    case 'password':
      return value === 'true' ? t(words.newOneTime).toLowerCase() : null;
    case 'count':
      return t(deskDetails.count, { value });
    case 'route':
      return t(deskDetails.route, { value });
    default:
      return `${name}: ${value}`;
  }
}

export const exportAudit: Handler = async (context, desk) => {
  const entries = await readTrail(
    desk.database,
    byOf(context, desk),
    'audit-exported',
    filterOf(context.get('fields')),
    { limit: MAX_ENTRIES, offset: 0 },
  );
  const told = entries.map((entry) => ({ ...entry, at: almatyInstant(entry.at) }));
  const { brokenAt } = await desk.chain.check('whole');
  return download(
    context,
    `${JSON.stringify({ brokenAt, entries: told }, null, 2)}\n`,
    'application/json; charset=utf-8',
    'audit.json',
  );
};

function filterOf({ act, operator = '', from = '', to = '' }: Fields): TrailFilter {
  return {
    act: ACTS.find((known) => known === act) ?? null,
    operatorId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(operator) ? operator : null,
    from: isIsoDate(from) ? from : null,
    to: isIsoDate(to) ? to : null,
  };
}
