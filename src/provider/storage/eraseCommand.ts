// `npm run provider:erase -- NUMBER`: one request is erased because its person asks for it (Law on
// personal data, art. 8(7)). Over embedded storage the endpoint must be stopped. Exit 1 where it is
// refused, 2 for wrong use, 3 for a fault of ours.
import { parseArgs } from 'node:util';
import { almatyInstant } from '../../core/time.ts';
import { openEmbedded, openPostgres, type Database } from './database.ts';
import { eraseRequest, reclaim } from './erase.ts';
import { faultOf } from '../operation/log.ts';
import { migrate } from './migrate.ts';
import { StartError } from '../operation/settings.ts';

const USAGE = `npm run provider:erase -- NUMBER [--force]
NUMBER is the request's, or its receipt's. The storage is that of the endpoint: DATABASE_URL, or DATA_DIR (provider-data).`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readCommand(): { id: string; force: boolean } {
  const {
    positionals: [id, ...rest],
    values,
  } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false } },
  });
  if (id === undefined || !UUID.test(id) || rest.length > 0) throw new StartError(USAGE);
  return { id, force: values.force };
}

async function carryOut(
  { id, force }: { id: string; force: boolean },
  database: Database,
): Promise<void> {
  await migrate(database);
  const erasure = await eraseRequest(database, id, { at: Date.now(), force });
  if (erasure.outcome === 'erased') {
    await reclaim(database);
    console.log('Erased. Back-ups made before still hold it: after a restore, erase it again.');
    return;
  }
  process.exitCode = 1;
  if (erasure.outcome === 'unknown')
    console.error('There is no such request: neither a request nor a receipt has this number.');
  else
    console.error(
      `Not erased: it stands at "${erasure.stage}" and may be erased once it is declined or reimbursed, after ${almatyInstant(erasure.erasableAfter)}. --force erases it now.`,
    );
}

try {
  const command = readCommand();
  const { DATABASE_URL: url, DATA_DIR: folder } = process.env;
  const database =
    url === undefined || url === ''
      ? await openEmbedded(folder ?? 'provider-data')
      : openPostgres(url);
  await carryOut(command, database).finally(() => database.close());
} catch (thrown) {
  const isUse = thrown instanceof StartError || (thrown instanceof TypeError && 'code' in thrown);
  console.error(isUse ? thrown.message : JSON.stringify(faultOf(thrown as Error)));
  process.exitCode = isUse ? 2 : 3;
}
