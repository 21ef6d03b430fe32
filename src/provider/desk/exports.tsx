/** @jsxImportSource hono/jsx */
// What leaves the desk as a file: a request, its receipt and its card as they are kept, and the list of a period.
import { desk as words, deskStages } from '../../../locales/desk.ts';
import { almatyInstant, isIsoDate, type IsoDate } from '../../core/time.ts';
import type { Speech } from '../../ui/texts.tsx';
import { fieldsOf } from './applicant.ts';
import { cardFile, judgeNow } from './card.tsx';
import {
  byOf,
  keptFields,
  speechOf,
  type Desk,
  type DeskContext,
  type Fields,
  type Handler,
} from './context.ts';
import { csv } from './csv.ts';
import { Field, Form, type Fault } from './form.tsx';
import { notFound, page } from './page.tsx';
import { idOf } from './requestPage.tsx';
import { NO_TERMS, type Listed } from './requests.ts';

/** Every row is read from its CMS: more at once would keep others waiting. */
const MAX_ROWS = 2_000;

export const requestFile: Handler = (context, desk) => file(context, desk, 'exported-request');
export const receiptFile: Handler = (context, desk) => file(context, desk, 'exported-receipt');
export const cardHtmlFile: Handler = (context, desk) => file(context, desk, 'exported-card');

async function file(
  context: DeskContext,
  desk: Desk,
  act: 'exported-request' | 'exported-receipt' | 'exported-card',
): Promise<Response> {
  const opened = await desk.requests.open(idOf(context), byOf(context, desk), act);
  if (opened === null) return notFound(context, desk);
  const id = opened.requestId;
  switch (act) {
    case 'exported-request':
      return download(context, new Uint8Array(opened.cms), 'application/cms', `request-${id}.cms`);
    case 'exported-receipt':
      return download(
        context,
        new Uint8Array(opened.receipt),
        'application/cms',
        `receipt-${id}.cms`,
      );
    case 'exported-card':
      return download(
        context,
        cardFile(await judgeNow(opened, desk.office), speechOf(context).lang),
        'text/html; charset=utf-8',
        `card-${id}.html`,
      );
  }
}

export const download = (
  context: DeskContext,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  name: string,
): Response =>
  context.body(body, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  });

export const showExport: Handler = (context, desk) => form(context, desk, keptFields(context), []);

function form(
  context: DeskContext,
  desk: Desk,
  fields: Fields,
  faults: readonly Fault[],
): Response | Promise<Response> {
  const { t } = speechOf(context);
  const format = fields['format'] === 'json' ? 'json' : 'csv';
  return page(
    context,
    desk,
    { title: t(words.exportList), status: faults.length > 0 ? 422 : 200, faults },
    <>
      <p class="notice">{t(words.exportNote)}</p>
      <Form action="/desk/export" token={context.get('present').data.token}>
        {(['from', 'to'] as const).map((id) => (
          <Field
            id={id}
            type="date"
            label={t(words[id])}
            value={fields[id]}
            faults={faults}
            attributes={{ required: '' }}
          />
        ))}
        <fieldset class="field">
          <legend>{t(words.format)}</legend>
          <div class="choices">
            {(['csv', 'json'] as const).map((each) => (
              <label class="choice">
                <input type="radio" name="format" value={each} checked={each === format} />
                <span>{t(words[each])}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <button class="primary">{t(words.exportDo)}</button>
      </Form>
    </>,
  );
}

export const exportList: Handler = async (context, desk) => {
  const fields = context.get('fields');
  const speech = speechOf(context);
  const { from = '', to = '' } = fields;
  if (!isIsoDate(from) || !isIsoDate(to))
    return form(context, desk, fields, [
      { field: isIsoDate(from) ? 'to' : 'from', text: speech.t(words.periodMissing) },
    ]);
  if (to < from)
    return form(context, desk, fields, [{ field: 'to', text: speech.t(words.periodBackward) }]);
  const found = await desk.requests.list(
    { ...NO_TERMS, from, to },
    'oldest',
    { limit: MAX_ROWS + 1, offset: 0 },
    byOf(context, desk),
    'exported-list',
  );
  if (found.length > MAX_ROWS)
    return form(context, desk, fields, [
      { field: 'to', text: speech.t(words.periodLarge, { max: MAX_ROWS }) },
    ]);
  return listFile(
    context,
    found.map(rowOf),
    { from, to, isJson: fields['format'] === 'json' },
    speech,
  );
};

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;
const COLUMNS = [
  'requestId',
  'receivedAt',
  'stage',
  'iin',
  'lastName',
  'firstName',
  'patronymic',
  'periodFrom',
  'periodTo',
  'claimTenge',
] as const;

function rowOf({ requestId, receivedAt, stage, cms }: Listed): Row {
  const fields = fieldsOf(cms);
  const {
    iin = '',
    lastName = '',
    firstName = '',
    patronymic = null,
  } = fields?.applicant.person ?? {};
  const { periodFrom = '', periodTo = '' } = fields?.order ?? {};
  const claimTenge = fields === null ? '' : (fields.application.claim / 100).toFixed(2);
  return {
    requestId,
    receivedAt: almatyInstant(receivedAt),
    stage,
    iin,
    lastName,
    firstName,
    patronymic: patronymic ?? '',
    periodFrom,
    periodTo,
    claimTenge,
  };
}

function listFile(
  context: DeskContext,
  rows: readonly Row[],
  { from, to, isJson }: { from: IsoDate; to: IsoDate; isJson: boolean },
  { t }: Speech,
): Response {
  const name = `requests-${from}-${to}`;
  if (isJson)
    return download(
      context,
      `${JSON.stringify({ from, to, requests: rows }, null, 2)}\n`,
      'application/json; charset=utf-8',
      `${name}.json`,
    );
  const cells = rows.map((row) =>
    COLUMNS.map((column) =>
      column === 'stage' ? t(deskStages[row.stage as keyof typeof deskStages]) : row[column],
    ),
  );
  return download(context, csv([COLUMNS, ...cells]), 'text/csv; charset=utf-8', `${name}.csv`);
}
