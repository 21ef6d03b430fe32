// How often one address may call, and whose address counts: behind a proxy that is trusted, the one that it names.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clientAddress, limitsOf } from '../../src/provider/network/limits.ts';
import { openTestDatabase } from '../world/embedded.ts';
import { startEndpoint, type Endpoint } from './endpoint.ts';
import { post } from './sender.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('the address of a client', () => {
  const ask = async (
    proxies: readonly string[],
    remote: string,
    forwarded?: string,
  ): Promise<string> => {
    const app = new Hono();
    app.get('/', (context) => context.text(clientAddress(proxies)(context)));
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    return (
      await app.request('/', { headers }, { incoming: { socket: { remoteAddress: remote } } })
    ).text();
  };

  it.each<[string, readonly string[], string, string | undefined, string]>([
    ['is that of the connection', [], '203.0.113.9', undefined, '203.0.113.9'],
    ['is not what a stranger says', [], '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['is what a trusted proxy says', ['10.0.0.0/8'], '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    [
      'is the last that a trusted proxy saw, whatever the sender wrote before it',
      ['10.0.0.0/8'],
      '10.1.2.3',
      '192.0.2.66, 198.51.100.1, 10.9.9.9',
      '198.51.100.1',
    ],
    ["is the proxy's where it says nothing", ['10.0.0.0/8'], '10.1.2.3', undefined, '10.1.2.3'],
    [
      "is the proxy's where it says no address",
      ['10.0.0.0/8'],
      '10.1.2.3',
      'unknown, <script>',
      '10.1.2.3',
    ],
    [
      'is IPv4 inside IPv6 as it is outside',
      ['10.0.0.1'],
      '::ffff:10.0.0.1',
      '::ffff:198.51.100.1',
      '198.51.100.1',
    ],
    ['counts a household of IPv6 as one', [], '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
    ['counts it however it is spelled', [], '2001:db8:1:2::9', undefined, '2001:db8:1:2'],
    ['is short where it is short', [], '::1', undefined, '0:0:0:0'],
    ['may come by a proxy over IPv6', ['fd00::/8'], 'fd00::5', '2001:db8::1', '2001:db8:0:0'],
  ])('%s', async (_what, proxies, remote, forwarded, address) => {
    expect(await ask(proxies, remote, forwarded)).toBe(address);
  });
});

describe('one address', () => {
  let endpoint: Endpoint;
  beforeAll(async () => {
    endpoint = await startEndpoint(await openTestDatabase(), {
      server: {
        limits: limitsOf({ deliveries: 5, readings: 12, failures: 3, proxies: ['127.0.0.1'] }),
      },
    });
    endpoint.crls = endpoint.usualCrls();
  });
  afterAll(() => endpoint.close());

  const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
  const deliver = async (address: string): Promise<Response> =>
    post(endpoint.url, (await endpoint.signed()).cms, { headers: from(address) });
  const guess = (
    address: string,
    token = 'a'.repeat(43),
    id: string = randomUUID(),
  ): Promise<Response> =>
    fetch(`${endpoint.url}/v1/requests/${id}`, {
      headers: { ...from(address), authorization: `Bearer ${token}` },
    });

  it('may deliver so often and is then asked to wait, and others are not', async () => {
    const statuses = [];
    for (let i = 0; i < 7; i++) statuses.push((await deliver('198.51.100.1')).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429, 429]);
    const refused = await deliver('198.51.100.1');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(((await refused.json()) as { type: string }).type).toContain(
      '/problems/too-many-requests',
    );
    expect((await deliver('198.51.100.2')).status).toBe(201);
  });

  it('may guess three tokens; a right one is not let in then either, and reading without guessing goes on', async () => {
    const { fields, cms } = await endpoint.signed();
    const { statusToken } = (await (
      await post(endpoint.url, cms, { headers: from('198.51.100.9') })
    ).json()) as { statusToken: string };
    for (let i = 0; i < 4; i++)
      expect((await guess('198.51.100.4', statusToken, fields.requestId)).status).toBe(200);
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await guess('198.51.100.3')).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect((await guess('198.51.100.3', statusToken, fields.requestId)).status).toBe(429);
    expect((await guess('198.51.100.4', statusToken, fields.requestId)).status).toBe(200);
  });

  it('may read so often', async () => {
    const statuses = [];
    for (let i = 0; i < 14; i++)
      statuses.push(
        (await fetch(`${endpoint.url}/v1/capabilities`, { headers: from('198.51.100.5') })).status,
      );
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 200), 429, 429]);
  });
});
