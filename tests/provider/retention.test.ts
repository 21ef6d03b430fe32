// Retention and erasure over both storages: what goes, when, what stays, and that nothing that was
// erased comes back by itself.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database } from '../../src/provider/storage/database.ts';
import { deskKeys } from '../../src/provider/desk/keys.ts';
import { indexRequests } from '../../src/provider/desk/index.ts';
import { chainOf } from '../../src/provider/desk/chain.ts';
import {
  countUnfinished,
  eraseEnded,
  eraseRequest,
  fillExpiries,
} from '../../src/provider/storage/erase.ts';
import { createWorldCa, type WorldCa } from '../world/ca.ts';
import { PEOPLE } from '../world/people.ts';
import { databases, DAY, startEndpoint, type Endpoint } from './endpoint.ts';
import { startPostgres } from './postgres.ts';
import { NOW, post } from './sender.ts';
import {
  VALID,
  TERM_DAYS,
  LATE,
  type Sent,
  receive,
  moveTo,
  runOnce,
  problemOf,
  statusOf,
  erasedIn,
  everything,
} from './retained.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const postgres = await startPostgres();
const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-retention-'));
const keys = deskKeys(Buffer.alloc(32, 7));
let ca: WorldCa,
  open: Endpoint[] = [];

beforeAll(async () => {
  ca = await createWorldCa({ at: NOW });
});
afterEach(async () => {
  for (const endpoint of open.reverse()) await endpoint.close();
  open = [];
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function endpointOver(database: Database, shared?: Endpoint['keys']): Promise<Endpoint> {
  const endpoint = await startEndpoint(database, { ca, ...(shared && { keys: shared }) });
  endpoint.crls = endpoint.usualCrls();
  open.push(endpoint);
  return endpoint;
}

describe.each(databases(postgres))('%s', (_name, openDatabase) => {
  const when = it.skipIf(openDatabase === null);
  const start = async (): Promise<Endpoint> => {
    const endpoint = await endpointOver(await (openDatabase as () => Promise<Database>)());
    await endpoint.database.query('DELETE FROM requests', []);
    return endpoint;
  };

  when('erases each request that stood at a last stage for the term, and no other', async () => {
    const endpoint = await start();
    const { database } = endpoint;
    const declined = await receive(endpoint, 'declined');
    const paid = await receive(endpoint, 'accepted', 'in-service', 'reimbursed');
    const [fresh, waiting, serving] = [
      await receive(endpoint),
      await receive(endpoint, 'accepted'),
      await receive(endpoint, 'accepted', 'in-service'),
    ];
    await moveTo(database, fresh.requestId, LATE - TERM_DAYS * DAY, 'declined');
    expect(await runOnce(database, LATE)).toEqual([
      { event: 'retention', days: TERM_DAYS, erased: 2, unfinished: 2 },
    ]);
    expect(
      await Promise.all(
        [declined, paid, fresh, waiting, serving].map(({ requestId }) => endpoint.rows(requestId)),
      ),
    ).toEqual([0, 0, 1, 1, 1]);
    expect(await erasedIn(database, declined.requestId)).toEqual([
      { operator_id: null, detail: { by: 'term', stage: 'declined' } },
    ]);
    expect(await erasedIn(database, paid.requestId)).toEqual([
      { operator_id: null, detail: { by: 'term', stage: 'reimbursed' } },
    ]);
    expect(await runOnce(database, LATE)).toMatchObject([{ erased: 0 }]);
    expect(await runOnce(database, LATE + 1)).toMatchObject([{ erased: 1 }]);
    expect((await chainOf(database, () => LATE).check('whole')).brokenAt).toBeNull();
  });

  when('erases nothing by itself without a term, but counts', async () => {
    const endpoint = await start();
    const [ended] = [await receive(endpoint, 'declined'), await receive(endpoint)];
    expect(await runOnce(endpoint.database, LATE + 3650 * DAY, null)).toEqual([
      { event: 'retention', days: 'none', erased: 0, unfinished: 1 },
    ]);
    expect(await endpoint.rows(ended.requestId)).toBe(1);
  });

  when(
    "never erases before the request's own expiry is over by a day; then a replay is refused as expired",
    async () => {
      const endpoint = await start();
      const sent = await receive(endpoint, 'declined');
      const [row] = await endpoint.database.query(
        'SELECT expires_at FROM requests WHERE request_id = $1',
        [sent.requestId],
      );
      const expiry = (row?.['expires_at'] as Date).getTime();
      expect(expiry).toBe(NOW + VALID);
      expect(await runOnce(endpoint.database, expiry + DAY, 1)).toMatchObject([{ erased: 0 }]);
      expect(await runOnce(endpoint.database, expiry + DAY + 1, 1)).toMatchObject([{ erased: 1 }]);
      endpoint.now = expiry + DAY + 1;
      endpoint.crls = [ca.crl('gost', [], endpoint.now), ca.crl('rsa', [], endpoint.now)];
      expect(await problemOf(await post(endpoint.url, sent.cms, { key: sent.key }))).toBe(
        '422 request-expired',
      );
      expect(await problemOf(await statusOf(endpoint, sent))).toBe('401 unauthorized');
      // Even an instance whose clock is wrong takes nothing in again.
      endpoint.now = NOW;
      endpoint.crls = endpoint.usualCrls();
      expect(await problemOf(await post(endpoint.url, sent.cms, { key: sent.key }))).toBe(
        '409 request-already-received',
      );
      expect(await endpoint.rows(sent.requestId)).toBe(0);
    },
  );

  when('leaves nothing that names the person in any column of any table', async () => {
    const endpoint = await start();
    const { database } = endpoint;
    const sent = await receive(endpoint, 'declined');
    await indexRequests(database, keys);
    const { iin, lastName } = PEOPLE.applicant;
    const marks = [
      iin,
      lastName,
      keys.digest('iin', iin).toString('hex'),
      keys.digest('lastName', lastName).toString('hex'),
      sent.requestId,
      sent.requestId.replaceAll('-', ''),
      sent.receiptId,
      'Бос көмекші жоқ',
    ];
    const before = await everything(database);
    for (const mark of marks.filter((each) => each !== sent.requestId.replaceAll('-', '')))
      expect(before).toContain(mark);
    await runOnce(database, LATE);
    const after = await everything(database);
    for (const mark of marks) expect(after).not.toContain(mark);
  });

  when('fills in the expiry of requests received by an earlier version', async () => {
    const endpoint = await start();
    const { database } = endpoint;
    const all = [];
    for (let index = 0; index < 3; index++) all.push(await receive(endpoint, 'declined'));
    await database.query('UPDATE requests SET expires_at = NULL', []);
    await database.query('UPDATE requests SET cms = $2 WHERE request_id = $1', [
      all[0]?.requestId,
      Buffer.from('3003020101', 'hex'),
    ]);
    expect(await eraseEnded(database, { at: LATE, endedBefore: LATE })).toEqual({
      erased: 0,
      isMore: false,
    });
    await fillExpiries(database);
    const rows = await database.query('SELECT request_id, expires_at FROM requests', []);
    const expiryOf = (sent: Sent | undefined): number =>
      (
        rows.find(({ request_id }) => request_id === sent?.requestId)?.['expires_at'] as Date
      ).getTime();
    expect(all.map(expiryOf)).toEqual([NOW, NOW + VALID, NOW + VALID]);
  });

  when('works in bounded batches, and through all of them', async () => {
    const endpoint = await start();
    const { database } = endpoint;
    const { requestId } = await receive(endpoint, 'declined');
    await database.query(
      `WITH copies AS (INSERT INTO requests SELECT gen_random_uuid(), sha256(n::text::bytea), token_sha256, cms_sha256, 'x', gen_random_uuid(), 'x', received_at, stage, expires_at
      FROM requests, generate_series(1, 204) n WHERE request_id = $1 RETURNING request_id)
      INSERT INTO status_changes (request_id, status, changed_at) SELECT request_id, 'received', '2026-01-01' FROM copies`,
      [requestId],
    );
    expect(await eraseEnded(database, { at: LATE, endedBefore: LATE })).toEqual({
      erased: 100,
      isMore: true,
    });
    expect(await runOnce(database, LATE)).toMatchObject([{ erased: 105 }]);
    expect(await countUnfinished(database, { at: LATE, receivedBefore: LATE })).toBe(0);
  });

  when(
    "erases at a person's request by either number, what is not at its end only with force, and answers 401 to its token",
    async () => {
      const endpoint = await start();
      const { database } = endpoint;
      const [ended, early, going] = [
        await receive(endpoint, 'declined'),
        await receive(endpoint, 'declined'),
        await receive(endpoint, 'accepted'),
      ];
      const late = { at: LATE, force: false };
      expect(await eraseRequest(database, randomUUID(), late)).toEqual({ outcome: 'unknown' });
      expect(await eraseRequest(database, going.requestId, late)).toEqual({
        outcome: 'refused',
        stage: 'accepted',
        erasableAfter: NOW + VALID + DAY,
      });
      expect(
        await eraseRequest(database, early.requestId, { at: NOW, force: false }),
      ).toMatchObject({ outcome: 'refused', stage: 'declined' });
      expect((await endpoint.rows(going.requestId)) + (await endpoint.rows(early.requestId))).toBe(
        2,
      );
      expect(await eraseRequest(database, ended.receiptId, late)).toEqual({ outcome: 'erased' });
      expect(await eraseRequest(database, going.requestId, { at: NOW, force: true })).toEqual({
        outcome: 'erased',
      });
      expect(await eraseRequest(database, going.requestId, { at: NOW, force: true })).toEqual({
        outcome: 'unknown',
      });
      expect(await erasedIn(database, going.requestId)).toEqual([
        { operator_id: null, detail: { by: 'operator', stage: 'accepted' } },
      ]);
      expect(await problemOf(await statusOf(endpoint, going))).toBe('401 unauthorized');
      // Not expired, and yet not received anew.
      expect(await problemOf(await post(endpoint.url, going.cms))).toBe(
        '409 request-already-received',
      );
      expect(await endpoint.rows(going.requestId)).toBe(0);
    },
  );

  when('does not receive a request that expired while it was judged', async () => {
    const endpoint = await start();
    const {
      fields: { requestId, expiresAt },
      cms,
    } = await endpoint.signed();
    const expiry = Date.parse(expiresAt);
    endpoint.now = expiry - 1;
    const lists = [ca.crl('gost', [], endpoint.now), ca.crl('rsa', [], endpoint.now)];
    const shift = { at: 0 };
    // The clock strikes when the lists are read, after the delivery has begun.
    Object.defineProperty(endpoint, 'crls', {
      get: () => {
        shift.at++;
        endpoint.now = expiry;
        return lists;
      },
      configurable: true,
    });
    expect(await problemOf(await post(endpoint.url, cms))).toBe('422 request-expired');
    expect(shift.at).toBeGreaterThan(0);
    expect(await endpoint.rows(requestId)).toBe(0);
  });

  when('says in the log where a run failed, without a number', async () => {
    const database = {
      query: () => Promise.reject(new Error(`row ${PEOPLE.applicant.iin}`)),
      run: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
    const [line] = await runOnce(database, LATE);
    expect(line).toMatchObject({ event: 'retention', fault: 'Error' });
    expect(JSON.stringify(line)).not.toContain(PEOPLE.applicant.iin);
  });
});
