/** @jsxImportSource hono/jsx */
// One request: where it stands and what may come next, its files, and the card made from its signed bytes.
import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import { desk as words, deskMoves, deskStages } from '../../../locales/desk.ts';
import { deskRoles } from '../../../locales/deskOperators.ts';
import { NEXT_STAGES, STAGES, type Stage } from '../../core/submission/status.ts';
import type { Card } from '../../core/card/card.ts';
import type { EpochMs } from '../../core/time.ts';
import { instantText, personText } from '../../ui/facts/spoken.ts';
import type { Speech } from '../../ui/texts.tsx';
import { may } from './access.ts';
import { cardMarkup, judgeNow } from './card.tsx';
import {
  byOf,
  keptFields,
  speechOf,
  type Desk,
  type DeskContext,
  type Handler,
} from './context.ts';
import { Field, Form, type Fault } from './form.tsx';
import { notFound, page } from './page.tsx';
import type { Change, Opened } from './requests.ts';
import { withoutKept } from './sessions.ts';

const MAX_REASON = 1000;

export const showRequest: Handler = async (context, desk) => {
  const opened = await desk.requests.open(idOf(context), byOf(context, desk), 'viewed');
  if (opened === null) return notFound(context, desk);
  const done = context.req.query('done') === opened.stage ? opened.stage : null;
  return requestPage(context, desk, opened, { reason: keptFields(context)['reason'] ?? '', done });
};

/** In lower case only, as the database tells it. */
export const idOf = (context: DeskContext): string => context.req.param('id') ?? '';

interface Typed {
  readonly reason: string;
  readonly faults?: readonly Fault[];
  /** The stage that was just set. */
  readonly done?: Stage | null;
  /** Whether another operator was faster. */
  readonly isLate?: boolean;
}

async function requestPage(
  context: DeskContext,
  desk: Desk,
  opened: Opened,
  { reason, faults = [], done = null, isLate = false }: Typed,
): Promise<Response> {
  const speech = speechOf(context);
  const { t, lang } = speech;
  const { operator, data } = context.get('present');
  const card = await judgeNow(opened, desk.office);
  const told = done === null ? null : t(words.moved, { stage: t(deskStages[done]) });
  const status = isLate ? 409 : faults.length > 0 ? 422 : 200;
  const typed = isLate && !NEXT_STAGES[opened.stage].includes('declined') ? reason : '';
  return page(
    context,
    desk,
    { title: t(words.request, { id: opened.requestId.slice(0, 8) }), status, faults, told },
    <>
      <Person card={card} speech={speech} />
      {typed !== '' && (
        <>
          <p>{t(words.yourReason)}</p>
          <p class="kept">{typed}</p>
        </>
      )}
      <Stages history={opened.history} speech={speech} />
      <section aria-labelledby="decide">
        <h2 id="decide">{t(words.decide)}</h2>
        {may(operator.role, 'requests.decide') ? (
          <Moves {...{ opened, reason, faults, speech }} token={data.token} />
        ) : (
          <p>{t(words.notYours, { role: t(deskRoles.clerk) })}</p>
        )}
      </section>
      {may(operator.role, 'requests.export') && <Files id={opened.requestId} speech={speech} />}
      <AtReceipt receivedAt={opened.receivedAt} speech={speech} />
      {raw(cardMarkup(card, lang))}
      <p>
        <a class="link" href="/desk/requests">
          {t(words.back)}
        </a>
      </p>
    </>,
  );
}

const Person: FC<{ card: Card; speech: Speech }> = ({ card: { request }, speech: { lang, t } }) => (
  <p class="person">
    {request === null ? t(words.unnamed) : personText(request.applicant.person, lang)}
  </p>
);

const AtReceipt: FC<{ receivedAt: EpochMs; speech: Speech }> = ({ receivedAt, speech }) => (
  <section aria-labelledby="at-receipt">
    <h2 id="at-receipt">{speech.t(words.atReceipt)}</h2>
    <p>{speech.t(words.atReceiptWas, { at: instantText(receivedAt, speech) })}</p>
    <p>{speech.t(words.atReceiptNow)}</p>
  </section>
);

const Stages: FC<{ history: readonly Change[]; speech: Speech }> = ({ history, speech }) => {
  const { t } = speech;
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{t(words.stages)}</h2>
      <p class="hint">{t(words.stagesNote)}</p>
      <ol class="history">
        {history.map(({ stage, at, reason }, index) => (
          <li aria-current={index === history.length - 1 ? 'step' : undefined}>
            <span class={`stage stage-${stage}`}>{t(deskStages[stage])}</span>{' '}
            <span>{instantText(at, speech)}</span>
            {reason !== null && <p class="kept">{t(words.reasonWas, { reason })}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};

interface MovesProps {
  opened: Opened;
  token: string;
  reason: string;
  faults: readonly Fault[];
  speech: Speech;
}

const Moves: FC<MovesProps> = ({
  opened: { requestId, stage },
  token,
  reason,
  faults,
  speech: { t },
}) => {
  const next = NEXT_STAGES[stage];
  if (next.length === 0) return <p>{t(words.noNext)}</p>;
  return (
    <>
      {next.map((to) => (
        <Form action={`/desk/requests/${requestId}`} token={token} class="card">
          <input type="hidden" name="from" value={stage} />
          {to === 'declined' && (
            <Field
              id="reason"
              type="textarea"
              label={t(words.reason)}
              hint={t(words.reasonHint)}
              value={reason}
              faults={faults}
              attributes={{ required: '' }}
            />
          )}
          <button class={to === 'declined' ? 'secondary danger' : 'primary'} name="to" value={to}>
            {t(deskMoves[to])}
          </button>
        </Form>
      ))}
    </>
  );
};

const Files: FC<{ id: string; speech: Speech }> = ({ id, speech: { t } }) => (
  <section aria-labelledby="files">
    <h2 id="files">{t(words.files)}</h2>
    <ul class="files">
      {(
        [
          ['request.cms', words.fileRequest],
          ['receipt.cms', words.fileReceipt],
          ['card.html', words.fileCard],
        ] as const
      ).map(([file, text]) => (
        <li>
          <a class="link" href={`/desk/requests/${id}/${file}`}>
            {t(text)}
          </a>
        </li>
      ))}
    </ul>
  </section>
);

/** Moves the request on, or shows it anew with what keeps it, and with what was typed. */
export const moveRequest: Handler = async (context, desk) => {
  const { t } = speechOf(context);
  const fields = context.get('fields');
  // Lines may be typed; the count is that of the form as it goes out, with one sign for each line's end.
  const reason = (fields['reason'] ?? '').replaceAll('\r\n', '\n').trim();
  const [from, to] = [fields['from'], fields['to']].map((name) =>
    STAGES.find((stage) => stage === name),
  );
  if (from === undefined || to === undefined || !NEXT_STAGES[from].includes(to))
    return notFound(context, desk);
  const faults = to === 'declined' ? reasonFaults(reason, t) : [];
  const isMoved =
    faults.length === 0 &&
    (await desk.requests.move(
      idOf(context),
      { from, to, reason: to === 'declined' ? reason : null },
      byOf(context, desk),
    ));
  if (isMoved) {
    const { data } = context.get('present');
    if (data.kept !== undefined) await context.var.session.update(withoutKept(data));
    return context.redirect(`/desk/requests/${idOf(context)}?done=${to}#told`, 303);
  }
  const opened = await desk.requests.open(idOf(context), byOf(context, desk), 'viewed');
  if (opened === null) return notFound(context, desk);
  if (faults.length > 0) return requestPage(context, desk, opened, { reason, faults });
  const late = { field: null, text: t(words.faster, { stage: t(deskStages[opened.stage]) }) };
  return requestPage(context, desk, opened, { reason, faults: [late], isLate: true });
};

function reasonFaults(reason: string, t: Speech['t']): Fault[] {
  if (reason === '') return [{ field: 'reason', text: t(words.reasonMissing) }];
  const count = reason.length;
  return count > MAX_REASON ? [{ field: 'reason', text: t(words.reasonLong, { count }) }] : [];
}
