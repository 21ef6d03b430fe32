// Senders who mean no good: bodies without end, requests without end, connections without a word,
// guesses. Bounded, and memory with them.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '../world/embedded.ts';
import { FIRMS } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { DAY, startEndpoint, type Endpoint } from './endpoint.ts';
import { open, portOf, postHeaders, pour, type RawConnection } from './rawClient.ts';
import { NOW, post } from './sender.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const MEGABYTE = 1_048_576;
const BODY_MS = 1_500,
  HEADERS_MS = 5_000;
/** Of a process that has read one body of the greatest size, and some. */
const FLAT = 64 * MEGABYTE;
/** A chunk of 64 KiB. */
const PIECE = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536), Buffer.from('\r\n')]);
let endpoint: Endpoint, port: number;

beforeAll(async () => {
  endpoint = await startEndpoint(await openTestDatabase(), {
    server: { bodyMs: BODY_MS, headersMs: HEADERS_MS, connections: { idle: 200, most: 2_000 } },
  });
  port = portOf(endpoint.url);
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.now = NOW;
  endpoint.crls = endpoint.usualCrls();
});

const receives = async (): Promise<number> =>
  (await post(endpoint.url, (await endpoint.signed()).cms)).status;
const problemOf = async (response: Response): Promise<string> =>
  `${response.status} ${((await response.json()) as { type: string }).type.replace(/.*\//, '')}`;
const memory = (): number => process.memoryUsage().rss;

describe('[E2] a body of a gigabyte', () => {
  it('that says so is refused before it comes', async () => {
    const raw = await open(port);
    raw.socket.write(postHeaders('Content-Length: 1073741824'));
    const sent = pour(raw, 1_073_741_824, Buffer.alloc(65_536));
    await raw.closed;
    expect(raw.answer()).toMatch(/^HTTP\/1\.1 413 /);
    expect(raw.answer().toLowerCase()).toContain('connection: close');
    expect(await sent).toBeLessThan(80 * MEGABYTE);
  });

  it('in pieces is cut where it is too much, and no memory grows', async () => {
    const before = memory();
    const raw = await open(port);
    raw.socket.write(postHeaders('Transfer-Encoding: chunked'));
    const sent = await pour(raw, 1_073_741_824, PIECE);
    await raw.closed;
    expect(raw.answer()).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent).toBeLessThan(80 * MEGABYTE);
    expect(memory() - before).toBeLessThan(FLAT);
  });

  it('that goes on for a while after its answer is not reset: who writes would never read it', async () => {
    const { socket, answer, closed } = await open(port);
    socket.write(postHeaders('Transfer-Encoding: chunked'));
    socket.write(Buffer.concat(Array.from({ length: 17 }, () => PIECE)));
    await vi.waitFor(() => expect(answer()).toMatch(/^HTTP\/1\.1 413 [^]*\}$/));
    await new Promise<void>((resolve, reject) => {
      socket.write(Buffer.concat([PIECE, PIECE, Buffer.from('0\r\n\r\n')]), (fault) => {
        if (fault) reject(fault);
        else resolve();
      });
    });
    await closed;
  });

  it('from fifty senders, a drop at a time, ends for all of them in time while others are served', async () => {
    const before = memory();
    const slow = await Promise.all(Array.from({ length: 50 }, () => open(port)));
    const drops = slow.map(({ socket }) => {
      socket.write(postHeaders('Content-Length: 1000000'));
      return setInterval(() => {
        if (socket.writable) socket.write('x');
      }, 100);
    });
    expect(await receives()).toBe(201);
    await Promise.all(slow.map(({ closed }) => closed));
    drops.forEach(clearInterval);
    for (const { answer } of slow)
      expect(answer()).toMatch(/^HTTP\/1\.1 408 [^]*"type":"[^"]*request-timeout"/);
    expect(memory() - before).toBeLessThan(FLAT);
  });
});

describe('[E2] a connection', () => {
  it.each<[string, string]>([
    ['that says nothing', ''],
    ['whose headers never end', 'GET /healthz HTTP/1.1\r\nHost: p\r\nX-A: '],
  ])(
    '%s is closed',
    async (_how, words) => {
      const raw = await open(port);
      const drops = setInterval(() => {
        if (words !== '' && raw.socket.writable) raw.socket.write('a');
      }, 50);
      raw.socket.write(words);
      await raw.closed;
      clearInterval(drops);
    },
    HEADERS_MS + 4_000,
  );

  it('with headers without end is refused', async () => {
    const raw = await open(port);
    raw.socket.write(`GET /healthz HTTP/1.1\r\nHost: p\r\nX-A: ${'a'.repeat(40_000)}`);
    await raw.closed;
    expect(raw.answer()).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('beside a thousand idle ones is served, and only so many stay open', async () => {
    const before = memory();
    const idle: RawConnection[] = [];
    for (let i = 0; i < 1_000; i += 100)
      idle.push(...(await Promise.all(Array.from({ length: 100 }, () => open(port)))));
    // Well before the time for headers would have closed them all.
    await vi.waitFor(
      () => expect(idle.filter(({ socket }) => !socket.closed).length).toBeLessThanOrEqual(200),
      { timeout: 2_000 },
    );
    expect(await receives()).toBe(201);
    await Promise.all(idle.map(({ closed }) => closed));
    expect(memory() - before).toBeLessThan(FLAT);
  });
});

describe('who guesses', () => {
  it('hears the same of a request that there is and of one that there is not', async () => {
    const { fields, cms } = await endpoint.signed();
    await post(endpoint.url, cms);
    const answers = await Promise.all(
      [fields.requestId, randomUUID()].map(async (id) => {
        const response = await fetch(`${endpoint.url}/v1/requests/${id}`, {
          headers: { authorization: `Bearer ${'a'.repeat(43)}` },
        });
        const headers = new Headers(response.headers);
        headers.delete('date');
        return [response.status, Object.fromEntries(headers), await response.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(401);
  });
});

describe('what was signed for somebody else, or for another time', () => {
  it.each<[string, object, number, string]>([
    [
      'another provider',
      { audience: { origin: 'https://other.kz', bin: FIRMS.otherProvider.bin } },
      NOW,
      '422 wrong-audience',
    ],
    [
      'another address of this one',
      { audience: { origin: 'https://other.kz', bin: FIRMS.provider.bin } },
      NOW,
      '422 wrong-audience',
    ],
    ['another world', { trust: 'production' }, NOW, '422 wrong-audience'],
    [
      'a time that is over',
      { audience: { origin: PROVIDER_ORIGIN, bin: FIRMS.provider.bin } },
      NOW + 20 * DAY,
      '422 request-expired',
    ],
  ])('%s', async (_whom, changes, at, problem) => {
    endpoint.now = at;
    endpoint.crls = endpoint.usualCrls(at);
    const { fields, cms } = await endpoint.signed('applicant', changes);
    expect(await problemOf(await post(endpoint.url, cms))).toBe(problem);
    expect(await endpoint.rows(fields.requestId)).toBe(0);
  });
});
