// `npm run fuzz:api -- [--count N] [--seed S]`: many generated requests at the real server over
// embedded storage, on loopback. Ends with 1 and the shortest request where an answer is not as the
// OpenAPI document promises.
import { parseArgs } from 'node:util';
import { openEmbedded } from '../../../src/provider/storage/database.ts';
import { startEndpoint } from '../../provider/endpoint.ts';
import { campaign } from './campaign.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '50000' }, seed: { type: 'string', default: '1' } },
});
const terms = { count: Number(values.count), seed: Number(values.seed) };

const endpoint = await startEndpoint(await openEmbedded());
endpoint.crls = endpoint.usualCrls();
const begun = performance.now();
try {
  const { statuses, grown } = await campaign(endpoint, terms);
  console.log(
    `${terms.count} requests, seed ${terms.seed}, in ${((performance.now() - begun) / 1000).toFixed(0)} s; the process grew by ${(grown / 2 ** 20).toFixed(0)} MiB`,
  );
  console.log(
    Object.entries(statuses)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', '),
  );
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
} finally {
  await endpoint.close();
}
