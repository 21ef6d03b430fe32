// The process: it starts by npm too, ends when it is told to and not before its answers, counts
// without naming anyone, and judges in threads.
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { almatyInstant } from '../../src/core/time.ts';
import { createWorldCa, type IssuedKey, type WorldCa } from '../world/ca.ts';
import { PEOPLE } from '../world/people.ts';
import {
  startProcess,
  worldSettings,
  type EndpointProcess,
  type World,
} from './endpointProcess.ts';
import { open, postHeaders } from './rawClient.ts';
import { bytesOf, keyIn, post, requestFields, signWith, withFields } from './sender.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let ca: WorldCa, world: World, key: IssuedKey;
beforeAll(async () => {
  ca = await createWorldCa({ at: Date.now() });
  key = await ca.issue({ kind: 'individual', algorithm: 'gost' });
  world = await worldSettings(ca);
});
afterAll(() => world.remove());

const urlOf = ({ port }: EndpointProcess): string => `http://127.0.0.1:${port}`;
async function signed(): Promise<{ requestId: string; cms: Uint8Array<ArrayBuffer> }> {
  const fields = withFields(requestFields(), { expiresAt: almatyInstant(Date.now() + 86_400_000) });
  return {
    requestId: fields.requestId,
    cms: await signWith(key, bytesOf(fields), { at: Date.now() }),
  };
}
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const pidOf = (endpoint: EndpointProcess): number =>
  Number(/"pid":(\d+)/.exec(endpoint.output())?.[1]);

describe('at its end', () => {
  it('answers what is under way, refuses what is new, and goes with 0', async () => {
    const endpoint = await startProcess(world.environment);
    const { cms } = await signed();
    const begun = await open(endpoint.port);
    const digest = `Content-Digest: sha-256=:${Buffer.from(await crypto.subtle.digest('SHA-256', cms)).toString('base64')}:`;
    begun.socket.write(
      postHeaders(`Content-Length: ${cms.length}\r\nIdempotency-Key: "${keyIn(cms)}"\r\n${digest}`),
    );
    begun.socket.write(cms.subarray(0, 100));
    await vi.waitFor(async () =>
      expect((await fetch(`${urlOf(endpoint)}/healthz`)).status).toBe(200),
    );
    endpoint.child.kill('SIGTERM');
    await vi.waitFor(
      async () => expect((await fetch(`${urlOf(endpoint)}/healthz`)).status).toBe(503),
      { timeout: 10_000 },
    );
    const refused = await post(urlOf(endpoint), cms);
    expect([
      refused.status,
      refused.headers.get('retry-after'),
      refused.headers.get('connection'),
    ]).toEqual([503, '10', 'close']);
    expect((await fetch(`${urlOf(endpoint)}/livez`)).status).toBe(200);
    begun.socket.write(cms.subarray(100));
    expect(await endpoint.ended).toBe(0);
    await begun.closed;
    expect(begun.answer()).toMatch(/^HTTP\/1\.1 201 /);
    expect(endpoint.output()).toContain('"event":"ended","status":0');
  });

  it('goes with 1 where something is under way for too long', async () => {
    const endpoint = await startProcess({ ...world.environment, SHUTDOWN_SECONDS: '1' });
    const begun = await open(endpoint.port);
    begun.socket.write(postHeaders('Content-Length: 1000'));
    await vi.waitFor(async () =>
      expect((await fetch(`${urlOf(endpoint)}/healthz`)).status).toBe(200),
    );
    endpoint.child.kill('SIGTERM');
    expect(await endpoint.ended).toBe(1);
  });

  it('leaves nothing running where npm started it', async () => {
    const endpoint = await startProcess({ ...world.environment, HOME: process.env['HOME'] ?? '' }, [
      'npm',
      'run',
      '-s',
      'provider',
    ]);
    const pid = pidOf(endpoint);
    expect(isAlive(pid)).toBe(true);
    endpoint.child.kill('SIGTERM');
    await endpoint.ended;
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
    expect(endpoint.output()).toContain('"event":"ended","status":0');
  });
});

describe('the numbers and the log of a run', () => {
  let endpoint: EndpointProcess, requestId: string, statusToken: string, idempotencyKey: string;
  let metrics: string;

  beforeAll(async () => {
    endpoint = await startProcess({
      ...world.environment,
      METRICS_PORT: '0',
      THREADS: '2',
      PROVIDER_NAM: 'a slip',
    });
    const url = urlOf(endpoint);
    const good = await signed();
    ({ requestId } = good);
    idempotencyKey = keyIn(good.cms);
    const answers = await Promise.all(
      Array.from({ length: 5 }, async () =>
        (await post(url, good.cms, { key: idempotencyKey })).text(),
      ),
    );
    ({ statusToken } = JSON.parse(answers[0] ?? '') as { statusToken: string });
    await post(url, new Uint8Array(20), { headers: { 'x-forwarded-for': '198.51.100.77' } });
    const authorization = `Bearer ${statusToken}`;
    await fetch(`${url}/v1/requests/${requestId}`, { headers: { authorization } });
    await fetch(`${url}/v1/requests/${requestId}?token=${statusToken}`);
    await fetch(`${url}/${PEOPLE.applicant.iin}/${encodeURIComponent(PEOPLE.applicant.lastName)}`);
    await fetch(`${url}/problems/${PEOPLE.applicant.iin}`);
    metrics = await (await fetch(`http://127.0.0.1:${endpoint.metricsPort}/metrics`)).text();
  });
  afterAll(async () => {
    endpoint.child.kill('SIGTERM');
    await once(endpoint.child, 'exit');
  });

  it('[E2] name nobody and nothing of theirs', () => {
    const all = endpoint.output() + metrics;
    const { iin, lastName, firstName } = PEOPLE.applicant;
    for (const secret of [
      iin,
      lastName,
      firstName,
      requestId,
      statusToken,
      idempotencyKey,
      '127.0.0.1:',
      '198.51.100.77',
      '/v1/requests/' + requestId.slice(0, 8),
    ]) {
      expect(all.replace(/"host":"127\.0\.0\.1"/, '')).not.toContain(secret);
    }
    const calls = Array.from(
      endpoint.output().matchAll(/"call":"([0-9a-f]{16})"/g),
      ([, call]) => call,
    );
    expect(calls.length).toBeGreaterThan(8);
    expect(new Set(calls).size).toBe(calls.length);
  });

  it('count what happened', () => {
    expect(metrics).toMatch(
      /^komekshi_requests_total\{method="POST",route="\/v1\/requests",status="201",problem=""\} 5$/m,
    );
    expect(metrics).toMatch(
      /^komekshi_requests_total\{[^}]*status="400",problem="request-unreadable"\} 1$/m,
    );
    expect(metrics).toMatch(/^komekshi_receipts_total 1$/m);
    expect(metrics).toMatch(/^komekshi_threads 2$/m);
    expect(metrics).toMatch(/^komekshi_queue 0$/m);
    expect(metrics).toMatch(/^komekshi_crls 2$/m);
    expect(metrics).toMatch(/^komekshi_crl_oldest_seconds \d/m);
    expect(metrics).toMatch(/^process_resident_memory_bytes \d/m);
  });

  it("are not at the endpoint's own address", async () => {
    expect((await fetch(`${urlOf(endpoint)}/metrics`)).status).toBe(404);
  });

  it('warn of a variable that is no setting', () => {
    expect(endpoint.output()).toContain('"event":"warning","unknown":"PROVIDER_NAM"');
  });
});
