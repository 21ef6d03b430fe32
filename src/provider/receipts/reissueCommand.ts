// `npm run provider:reissue`: new receipts for requests that were received before, by the settings
// of the endpoint. Over embedded storage the endpoint must be stopped. Exit 1 where some were left
// out, 2 for wrong use, 3 for a fault of ours.
import { parseArgs } from 'node:util';
import { AppError } from '../../core/errors.ts';
import { openEmbedded, openPostgres } from '../storage/database.ts';
import { faultOf, logToConsole } from '../operation/log.ts';
import { migrate } from '../storage/migrate.ts';
import { openReceiptDesk } from './receiptDesk.ts';
import { Refusal } from '../network/refusal.ts';
import { reissue, type Reissued, type ReissueTerms } from './reissue.ts';
import { readSettings, StartError, type Settings } from '../operation/settings.ts';

const USAGE = `npm run provider:reissue -- NUMBER... [--unstamped]
npm run provider:reissue -- --from TIME --to TIME [--unstamped]
NUMBER is a request's, or its receipt's; TIME (RFC 3339) is when requests were received; --unstamped leaves alone what has a time stamp.
The settings are the endpoint's.`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

function readCommand(): Pick<ReissueTerms, 'chosen' | 'unstamped'> {
  const {
    positionals,
    values: { from, to, unstamped },
  } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      unstamped: { type: 'boolean', default: false },
    },
  });
  if (
    positionals.length > 0 &&
    positionals.every((id) => UUID.test(id)) &&
    from === undefined &&
    to === undefined
  )
    return { chosen: positionals, unstamped };
  const isRange =
    positionals.length === 0 &&
    [from, to].every((time) => time !== undefined && INSTANT.test(time));
  const chosen = { from: Date.parse(from ?? ''), to: Date.parse(to ?? '') };
  if (!isRange || !(chosen.from <= chosen.to)) throw new StartError(USAGE);
  return { chosen, unstamped };
}

async function carryOut(
  command: ReturnType<typeof readCommand>,
  settings: Settings,
): Promise<Reissued> {
  const { receipts } = await openReceiptDesk(settings, { now: Date.now, log: logToConsole });
  const { DATABASE_URL: url, DATA_DIR } = settings;
  const database = url === undefined ? await openEmbedded(DATA_DIR) : openPostgres(url);
  return migrate(database)
    .then(() =>
      reissue(database, { ...command, bin: settings.PROVIDER_BIN, receipts, now: Date.now }),
    )
    .finally(() => database.close());
}

try {
  const { strange, ...counts } = await carryOut(readCommand(), readSettings(process.env));
  logToConsole({ event: 'reissued', ...counts, strange: strange.length });
  for (const requestId of strange)
    console.error(
      `Left out: the receipt of ${requestId} cannot be read, or is not of this provider and request.`,
    );
  if (strange.length > 0) process.exitCode = 1;
} catch (thrown) {
  const isUse =
    thrown instanceof StartError ||
    thrown instanceof AppError ||
    (thrown instanceof TypeError && 'code' in thrown);
  if (thrown instanceof Refusal)
    console.error(
      'PROVIDER_KEY: it may not sign now: its certificate has ended or was revoked, or nobody says whether it was.',
    );
  else
    console.error(
      thrown instanceof AppError
        ? `PROVIDER_KEY or TRUST: ${thrown.code}`
        : isUse
          ? thrown.message
          : JSON.stringify(faultOf(thrown as Error)),
    );
  process.exitCode = isUse || thrown instanceof Refusal ? 2 : 3;
}
