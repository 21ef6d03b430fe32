// A restore from back-up, over embedded storage and over PostgreSQL: every table, every receipt and
// every status as they were.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { backUp, restore } from '../../src/provider/storage/backup.ts';
import { openEmbedded, openPostgres, type Database } from '../../src/provider/storage/database.ts';
import { createWorldCa, type WorldCa } from '../world/ca.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { anyPostgres, PG_DUMP, PG_RESTORE, postgresTools } from '../world/outside.ts';
import { startEndpoint, type Endpoint } from './endpoint.ts';
import { startPostgres } from './postgres.ts';
import { keyIn, NOW, post } from './sender.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-backup-'));
const postgres = await startPostgres();
let ca: WorldCa;

beforeAll(async () => {
  ca = await createWorldCa({ at: NOW });
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Kept {
  readonly key: string;
  readonly cms: Uint8Array<ArrayBuffer>;
  readonly requestId: string;
  readonly answer: string;
  readonly token: string;
}

/** Three requests at different stages, and the answers that their senders got. */
async function receive(endpoint: Endpoint): Promise<Kept[]> {
  const kept = await Promise.all(
    Array.from({ length: 3 }, async (): Promise<Kept> => {
      const {
        fields: { requestId },
        cms,
      } = await endpoint.signed();
      const key = keyIn(cms);
      const answer = await (await post(endpoint.url, cms, { key })).text();
      return {
        key,
        cms,
        requestId,
        answer,
        token: (JSON.parse(answer) as { statusToken: string }).statusToken,
      };
    }),
  );
  const change =
    'INSERT INTO status_changes (request_id, status, changed_at, reason) VALUES ($1, $2, $3, $4)';
  await endpoint.database.query(change, [
    kept[0]?.requestId,
    'accepted',
    new Date(NOW + 1000).toISOString(),
    null,
  ]);
  await endpoint.database.query(change, [
    kept[1]?.requestId,
    'declined',
    new Date(NOW + 2000).toISOString(),
    'Бос көмекші жоқ',
  ]);
  for (const { requestId } of kept)
    await endpoint.database.query(
      'INSERT INTO desk_audit (at, act, request_id) VALUES ($1, $2, $3)',
      [new Date(NOW).toISOString(), 'viewed', requestId],
    );
  return kept;
}

const statusOf = async ({ url }: Endpoint, { requestId, token }: Kept): Promise<string> =>
  (
    await fetch(`${url}/v1/requests/${requestId}`, {
      headers: { authorization: `Bearer ${token}` },
    })
  ).text();

/** Every row of every table, the audit trail's too. */
async function everything(database: Database): Promise<string> {
  const tables = await database.query(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1",
    [],
  );
  const rows = await Promise.all(
    tables.map(async ({ name }) => [
      name,
      await database.query(`SELECT t::text AS row FROM "${String(name)}" t ORDER BY 1`, []),
    ]),
  );
  return JSON.stringify(rows, null, 1);
}

async function backAgain(before: Database, copied: () => Promise<Database>): Promise<void> {
  const endpoint = await startEndpoint(before, { ca });
  endpoint.crls = endpoint.usualCrls();
  const kept = await receive(endpoint);
  const statuses = await Promise.all(kept.map((one) => statusOf(endpoint, one)));
  const rows = await everything(before);
  for (const { requestId } of kept) expect(rows).toContain(requestId);
  await endpoint.close();
  const restored = await copied();
  expect(await everything(restored)).toBe(rows);
  const again = await startEndpoint(restored, { ca });
  again.crls = [];
  for (const [index, one] of kept.entries()) {
    expect(await (await post(again.url, one.cms, { key: one.key })).text()).toBe(one.answer);
    expect(await statusOf(again, one)).toBe(statuses[index]);
  }
  expect(await everything(restored)).toBe(rows);
  await again.close();
}

describe('embedded storage', () => {
  const [data, file] = [path.join(folder, 'data'), path.join(folder, 'provider.tar.gz')];

  it('comes back from its file with the same receipts, statuses and trail', async () => {
    await backAgain(await openTestDatabase(data), async () => {
      await backUp(data, file);
      rmSync(data, { recursive: true });
      await restore(file, data);
      return openEmbedded(data);
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is not backed up under a process that has it, nor where there is none, and nothing is restored over it', async () => {
    const database = await openTestDatabase(path.join(folder, 'held'));
    // The own process counts as gone to the lock: another one holds it.
    execFileSync(process.execPath, [
      '-e',
      `require('fs').writeFileSync(${JSON.stringify(path.join(folder, 'held.lock'))}, String(${process.ppid}))`,
    ]);
    await expect(backUp(path.join(folder, 'held'), file)).rejects.toThrow('another process');
    await database.close();
    await expect(backUp(path.join(folder, 'nothing'), file)).rejects.toThrow('nothing is kept');
    await expect(restore(file, data)).rejects.toThrow('not empty');
  });
});

describe('PostgreSQL', () => {
  it.skipIf(postgres === null || !postgresTools.isHere)(
    `comes back from pg_dump with the same receipts, statuses and trail${anyPostgres.without || postgresTools.without}`,
    async () => {
      const from = new URL(postgres?.url ?? '');
      const to = new URL(from);
      to.pathname = `/restored_${randomUUID().replaceAll('-', '')}`;
      const file = path.join(folder, 'provider.dump');
      await backAgain(openPostgres(from.href), async () => {
        execFileSync(PG_DUMP, [
          '--format=custom',
          '--no-owner',
          `--file=${file}`,
          `--dbname=${from.href}`,
        ]);
        const server = openPostgres(from.href);
        await server.run(`CREATE DATABASE ${to.pathname.slice(1)}`);
        await server.close();
        execFileSync(PG_RESTORE, ['--exit-on-error', '--no-owner', `--dbname=${to.href}`, file]);
        return openPostgres(to.href);
      });
    },
  );
});
