// Requests at their stages, one run of the retention, and what is left of them in the database.
import { expect, vi } from 'vitest';
import type { Database } from '../../src/provider/storage/database.ts';
import { startRetention } from '../../src/provider/storage/retention.ts';
import type { LogLine } from '../../src/provider/operation/log.ts';
import type { Stage } from '../../src/core/submission/status.ts';
import { DAY, type Endpoint } from './endpoint.ts';
import { keyIn, NOW, post } from './sender.ts';

/** Of the tests' requests, after NOW. */
export const VALID = 14 * DAY,
  TERM_DAYS = 30;
export const LATE = NOW + VALID + (TERM_DAYS + 2) * DAY;

export interface Sent {
  readonly requestId: string;
  readonly receiptId: string;
  readonly cms: Uint8Array<ArrayBuffer>;
  readonly key: string;
  readonly token: string;
}

export async function receive(endpoint: Endpoint, ...stages: Stage[]): Promise<Sent> {
  const {
    fields: { requestId },
    cms,
  } = await endpoint.signed();
  const key = keyIn(cms);
  const response = await post(endpoint.url, cms, { key });
  expect(response.status).toBe(201);
  const { statusToken: token } = (await response.json()) as { statusToken: string };
  await moveTo(endpoint.database, requestId, NOW, ...stages);
  const [row] = await endpoint.database.query(
    'SELECT receipt_id FROM requests WHERE request_id = $1',
    [requestId],
  );
  return { requestId, receiptId: String(row?.['receipt_id']), cms, key, token };
}

export async function moveTo(
  database: Database,
  requestId: string,
  at: number,
  ...stages: Stage[]
): Promise<void> {
  for (const stage of stages) {
    await database.query('UPDATE requests SET stage = $2 WHERE request_id = $1', [
      requestId,
      stage,
    ]);
    await database.query(
      'INSERT INTO status_changes (request_id, status, changed_at, reason) VALUES ($1, $2, $3, $4)',
      [
        requestId,
        stage,
        new Date(at).toISOString(),
        stage === 'declined' ? 'Бос көмекші жоқ' : null,
      ],
    );
  }
}

/** One run, over when this resolves. */
export async function runOnce(
  database: Database,
  at: number,
  days: number | null = TERM_DAYS,
): Promise<LogLine[]> {
  const log: LogLine[] = [];
  const retention = startRetention(database, {
    days,
    now: () => at,
    log: (line) => log.push(line),
    everyMs: 2 ** 30,
  });
  await vi.waitFor(() => expect(log).not.toEqual([]), { timeout: 30_000 });
  await retention.stop();
  return log;
}

export const problemOf = async (response: Response): Promise<string> =>
  `${response.status} ${((await response.json()) as { type: string }).type.split('/').at(-1)}`;
export const statusOf = ({ url }: Endpoint, { requestId, token }: Sent): Promise<Response> =>
  fetch(`${url}/v1/requests/${requestId}`, { headers: { authorization: `Bearer ${token}` } });
export const erasedIn = async (database: Database, requestId: string): Promise<unknown[]> =>
  (
    await database.query(
      "SELECT operator_id, detail FROM desk_audit WHERE act = 'erased' AND request_id = $1",
      [requestId],
    )
  ).map(({ operator_id, detail }) => ({ operator_id, detail }));

/** Every column of every table of every row, bytes as hex and as text. */
export async function everything(database: Database): Promise<string> {
  const columns = await database.query(
    "SELECT table_name AS t, column_name AS c, data_type AS d FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
    [],
  );
  const texts: string[] = [];
  for (const { t, c, d } of columns) {
    const rows = await database.query(
      `SELECT "${String(c)}" AS value FROM "${String(t)}" WHERE "${String(c)}" IS NOT NULL`,
      [],
    );
    for (const { value } of rows) {
      // The number in the trail is all that stays.
      if (t === 'desk_audit' && c === 'request_id') continue;
      texts.push(
        d === 'bytea'
          ? `${Buffer.from(value as Uint8Array).toString('hex')} ${Buffer.from(value as Uint8Array).toString('utf8')}`
          : JSON.stringify(value),
      );
    }
  }
  return texts.join('\n');
}
