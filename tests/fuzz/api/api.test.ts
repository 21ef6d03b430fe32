// CI's share of `npm run fuzz:api`, from the same seed at every run.
import { expect, it } from 'vitest';
import { startEndpoint } from '../../provider/endpoint.ts';
import { openTestDatabase } from '../../world/embedded.ts';
import { campaign } from './campaign.ts';

const CASES = 300;

it('answers every generated request as its document promises', async () => {
  const endpoint = await startEndpoint(await openTestDatabase());
  endpoint.crls = endpoint.usualCrls();
  try {
    const { statuses, grown } = await campaign(endpoint, { count: CASES, seed: 2 });
    // Generated requests that all fail at the first check would prove nothing.
    for (const status of [200, 201, 400, 401, 404, 413, 415, 422])
      expect.soft(statuses[status], String(status)).toBeGreaterThan(0);
    expect(grown).toBeLessThan(400 * 2 ** 20);
  } finally {
    await endpoint.close();
  }
}, 300_000);
