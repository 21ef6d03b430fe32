// Erasing by several endpoints at once, after a back-up was restored, and by the command.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { almatyInstant } from '../../src/core/time.ts';
import { backUp, restore } from '../../src/provider/storage/backup.ts';
import { openPostgres, type Database } from '../../src/provider/storage/database.ts';
import { chainOf } from '../../src/provider/desk/chain.ts';
import { createWorldCa, type WorldCa } from '../world/ca.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { anyPostgres } from '../world/outside.ts';
import { program } from '../world/programs.ts';
import { DAY, startEndpoint, type Endpoint } from './endpoint.ts';
import { startPostgres } from './postgres.ts';
import { NOW } from './sender.ts';
import { VALID, LATE, type Sent, receive, runOnce, erasedIn } from './retained.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const postgres = await startPostgres();
const folder = mkdtempSync(path.join(tmpdir(), 'komekshi-retention-'));
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

describe('PostgreSQL', () => {
  it.skipIf(postgres === null)(
    `two instances at once: each request goes once, with one entry${anyPostgres.without}`,
    async () => {
      const one = await endpointOver(openPostgres(postgres?.url ?? ''));
      const two = await endpointOver(openPostgres(postgres?.url ?? ''), one.keys);
      await one.database.query('DELETE FROM requests', []);
      const all: Sent[] = [];
      for (let index = 0; index < 12; index++)
        all.push(await receive(index % 2 === 0 ? one : two, 'declined'));
      const runs = await Promise.all(
        [one, two, one, two].map(({ database }) => runOnce(database, LATE)),
      );
      expect(runs.flat().map(({ fault }) => fault)).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(runs.flat().reduce((sum, { erased }) => sum + Number(erased), 0)).toBe(12);
      for (const { requestId } of all)
        expect(await erasedIn(one.database, requestId)).toHaveLength(1);
      expect((await chainOf(one.database, () => LATE).check('whole')).brokenAt).toBeNull();
    },
  );
});

describe('back-ups', () => {
  it('made before bring a request back, and the next run erases it again', async () => {
    const [data, file] = [path.join(folder, 'data'), path.join(folder, 'before.tar.gz')];
    const endpoint = await endpointOver(await openTestDatabase(data));
    const { requestId } = await receive(endpoint, 'declined');
    await endpoint.close();
    open = [];
    await backUp(data, file);
    const erased = await openTestDatabase(data);
    expect(await runOnce(erased, LATE)).toMatchObject([{ erased: 1 }]);
    await erased.close();
    rmSync(data, { recursive: true });
    await restore(file, data);
    const restored = await openTestDatabase(data);
    expect(
      await restored.query('SELECT 1 FROM requests WHERE request_id = $1', [requestId]),
    ).toHaveLength(1);
    expect(await runOnce(restored, LATE)).toMatchObject([{ erased: 1 }]);
    expect(await restored.query('SELECT 1 FROM requests', [])).toEqual([]);
    await restored.close();
  });
});

describe('the command', () => {
  let erase = '';
  beforeAll(async () => {
    erase = await program('erase');
  });
  const command = (...given: string[]) =>
    spawnSync(process.execPath, [erase, ...given], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], DATA_DIR: path.join(folder, 'command') },
    });

  it('tells unknown, refused, erased and wrong use apart, and keeps off a folder in use', async () => {
    const database = await openTestDatabase(path.join(folder, 'command'));
    const endpoint = await endpointOver(database);
    const { requestId } = await receive(endpoint, 'accepted');
    const held = command(requestId);
    expect([held.status, held.stderr]).toEqual([
      2,
      expect.stringContaining('another process has it'),
    ]);
    await endpoint.close();
    open = [];
    expect(command().status).toBe(2);
    expect(command('everything').stderr).toContain('NUMBER');
    expect(command(randomUUID())).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no such request') as string,
    });
    expect(command(requestId)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`after ${almatyInstant(NOW + VALID + DAY)}`) as string,
    });
    expect(command(requestId, '--force')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Back-ups') as string,
    });
    const after = await openTestDatabase(path.join(folder, 'command'));
    expect(await after.query('SELECT 1 FROM requests', [])).toEqual([]);
    await after.close();
  });
});
