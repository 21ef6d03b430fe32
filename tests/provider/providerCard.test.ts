// The provider's card at its endpoint: signed by the key of its receipts while that may sign, and a
// page that tells what it is for, without a script.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { provenCard } from '../../src/core/providerCard/judgeProviderCard.ts';
import { CARD_FILE, CARD_PATH } from '../../src/core/providerCard/providerCard.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { FIRMS } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { DAY, startEndpoint, type Endpoint } from './endpoint.ts';
import { NOW } from './sender.ts';

const SLOW_START_MS = 60_000;

describe('the card of a provider', () => {
  let endpoint: Endpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint(await openTestDatabase());
  }, SLOW_START_MS);
  afterAll(() => endpoint.close(), SLOW_START_MS);
  const on = (at: number): void => {
    endpoint.now = at;
    endpoint.crls = endpoint.usualCrls(at);
  };
  beforeEach(() => on(NOW));

  const asked = (path = CARD_PATH): Promise<Response> => fetch(`${endpoint.url}${path}`);
  const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

  it('[N4] is a file to save, and believed by whoever trusts its authority', async () => {
    const response = await asked();
    expect(response.headers.get('content-type')).toBe('application/cms');
    expect(response.headers.get('content-disposition')).toContain(CARD_FILE);
    const card = await provenCard(await bytesOf(response), { trust: endpoint.trust, at: NOW });
    expect(card).toMatchObject({ bin: FIRMS.provider.bin, origin: PROVIDER_ORIGIN });
  });

  it('is signed once, and anew after a day', async () => {
    const first = await bytesOf(await asked());
    expect(await bytesOf(await asked())).toEqual(first);
    on(NOW + DAY);
    const later = await asked();
    expect(later.status).toBe(200);
    expect(await bytesOf(later)).not.toEqual(first);
  });

  it('[E1] is not signed while the key may sign nothing, and is once it may', async () => {
    endpoint.now = NOW + 3 * DAY;
    endpoint.crls = [];
    expect((await asked()).status).toBe(503);
    on(NOW + 3 * DAY + 60_000);
    expect((await asked()).status).toBe(200);
  });

  it('has a page in three languages that runs and loads nothing', async () => {
    const response = await asked('/card');
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const lang of ['kk', 'ru', 'en']) expect(page).toContain(`<section lang="${lang}">`);
    expect(page).toContain(`href="${CARD_PATH}"`);
    expect(page).toContain(`${PROVIDER_ORIGIN}/card`);
    expect(page).toMatch(/<svg [^>]*role="img"/);
    expect(page).not.toMatch(/<script|\ssrc=/);
  });
});
