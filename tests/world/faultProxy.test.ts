// Each fault does what its name says: seen from the sender, and from the provider behind.
import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchange } from '../../src/edge/net/http.ts';
import { startCountingProvider, type CountingProvider } from './countingProvider.ts';
import * as faults from './faults.ts';
import { startFaultProxy, type FaultProxy, type Line } from './faultProxy.ts';
import { newGate } from './gate.ts';
import type { Reply } from './passage.ts';
import { selfSigned } from './tls.ts';

const BODY = Buffer.from('0123456789'.repeat(20));
const RECEIPT = Buffer.from('receipt of the provider');
const ANSWER = JSON.stringify({ receipt: RECEIPT.toString('base64'), statusToken: 't' });

let provider: CountingProvider, proxy: FaultProxy;
beforeEach(async () => {
  provider = await startCountingProvider(ANSWER);
  proxy = await startFaultProxy({ to: provider.port, tls: null });
});
afterEach(async () => {
  await proxy.close();
  await provider.close();
});

const post = (key = 'a', timeoutMs = 10_000) =>
  exchange(
    {
      url: `http://127.0.0.1:${proxy.port}/v1/requests`,
      method: 'POST',
      headers: { 'idempotency-key': key },
      body: new Uint8Array(BODY),
    },
    { timeoutMs, maxBytes: 1_048_576 },
  );
const whole = (key = 'a'): string => `${key}:${BODY.toString()}`;
const UNREACHABLE = { code: 'ERR_PROVIDER_UNREACHABLE' };
const UNEXPECTED = { code: 'ERR_PROVIDER_UNEXPECTED_ANSWER' };

it('passes on what it has no fault for, as it is', async () => {
  expect(await post()).toMatchObject({
    status: 201,
    body: ANSWER,
    headers: { 'content-type': 'application/json' },
  });
  expect(provider.received).toEqual([whole()]);
  expect(
    proxy.deliveries.map(({ path, headers: { 'idempotency-key': key } }) => [path, key]),
  ).toEqual([['/v1/requests', 'a']]);
});

it('takes one fault for each delivery, in order, and leaves other requests alone', async () => {
  const done = proxy.next(faults.fails, faults.captivePage);
  expect(proxy.left).toBe(2);
  expect((await fetch(`http://127.0.0.1:${proxy.port}/healthz`)).status).toBe(201);
  expect([(await post()).status, (await post()).status, (await post()).status]).toEqual([
    500, 200, 201,
  ]);
  await done;
  expect(proxy.left).toBe(0);
});

describe('the sender hears nothing', () => {
  it.each<[string, faults.Fault, number]>([
    ['nor the provider: dropped', faults.dropped, 0],
    ['the request cut in the middle', faults.cutInTheRequest, 0],
    ['and the provider has it: the answer dropped', faults.answerDropped, 1],
    ['and the provider has it: the answer cut in the middle', faults.answerCut, 1],
  ])('%s', async (_what, fault, count) => {
    const done = proxy.next(fault);
    await expect(post()).rejects.toMatchObject(UNREACHABLE);
    await done;
    expect(provider.received).toEqual(Array.from({ length: count }, () => whole()));
  });

  it('where the provider is gone', async () => {
    provider.server.close();
    await expect(post()).rejects.toMatchObject(UNREACHABLE);
  });

  it('the request cut in the middle has begun at the provider', async () => {
    const begun = new Promise<IncomingMessage>((resolve) => {
      provider.server.once('request', resolve);
    });
    const done = proxy.next(faults.cutInTheRequest);
    await expect(post()).rejects.toMatchObject(UNREACHABLE);
    await done;
    expect((await begun).headers['content-length']).toBe(String(BODY.length));
    await expect.poll(() => provider.broken).toBe(1);
  });
});

describe('the sender hears something else', () => {
  it.each<[string, faults.Fault, object, number]>([
    ['500', faults.fails, { status: 500 }, 0],
    [
      '503 with Retry-After',
      faults.unavailable(7),
      { status: 503, headers: { 'retry-after': '7' } },
      0,
    ],
    ['garbage', faults.garbage, { status: 201, body: '\u0000\u0001{"receipt":' }, 0],
    [
      'the page of a captive portal',
      faults.captivePage,
      { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } },
      0,
    ],
    [
      'a refusal under a wrong type',
      faults.problemUnderWrongType,
      { status: 422, headers: { 'content-type': 'application/json' } },
      0,
    ],
    [
      'another receipt',
      faults.withReceipt(() => Buffer.from('x')),
      { status: 201, body: ANSWER.replace(RECEIPT.toString('base64'), 'eA==') },
      1,
    ],
  ])('%s', async (_what, fault, reply, count) => {
    const done = proxy.next(fault);
    expect(await post()).toMatchObject(reply);
    await done;
    expect(provider.received).toHaveLength(count);
  });

  it('the redirect of a captive portal, which nobody follows', async () => {
    void proxy.next(faults.captiveRedirect);
    await expect(post()).rejects.toMatchObject(UNREACHABLE);
  });

  it('more than it takes', async () => {
    void proxy.next(faults.huge);
    await expect(post()).rejects.toMatchObject(UNEXPECTED);
  });

  it('a receipt with one bit flipped in it', () => {
    const changed = faults.flipped(RECEIPT);
    expect([...changed].filter((byte, at) => byte !== RECEIPT[at])).toHaveLength(1);
  });
});

describe('the sender hears it in another way', () => {
  it('drop by drop, to the end', async () => {
    const done = proxy.next(faults.trickled);
    expect((await post()).body).toBe(ANSWER);
    await done;
  });

  it('not to the end, until it leaves', async () => {
    const done = proxy.next(faults.neverEnding);
    await expect(post('a', 300)).rejects.toMatchObject(UNREACHABLE);
    await done;
    expect(provider.received).toEqual([whole()]);
  });

  it('twice on one connection', async () => {
    const done = proxy.next(faults.answeredTwice);
    const socket = net.connect(proxy.port, '127.0.0.1');
    socket.write(`POST /v1/requests HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\nhi`);
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    await done;
    expect(text.split('HTTP/1.1 201 Created')).toHaveLength(3);
    expect(provider.received).toHaveLength(1);
  });

  it('as the first of two answers that a sender takes one of', async () => {
    const done = proxy.next(faults.answeredTwice);
    expect((await post()).body).toBe(ANSWER);
    await done;
    expect((await post('b')).body).toBe(ANSWER);
  });
});

describe('the provider hears it', () => {
  it('twice at once', async () => {
    const done = proxy.next(faults.duplicated);
    expect((await post()).status).toBe(201);
    await done;
    expect(provider.received).toEqual([whole(), whole()]);
  });

  it('when the gate opens', async () => {
    const gate = newGate();
    const done = proxy.next(faults.delayed(gate));
    const answer = post();
    await gate.reached;
    expect(provider.received).toEqual([]);
    gate.open();
    expect((await answer).status).toBe(201);
    await done;
  });

  it('after the sender was cut off', async () => {
    const gate = newGate();
    const done = proxy.next(faults.straggling(gate));
    await expect(post()).rejects.toMatchObject(UNREACHABLE);
    await gate.reached;
    expect(provider.received).toEqual([]);
    gate.open();
    await done;
    expect(provider.received).toEqual([whole()]);
  });

  it('and answers after the sender has left', async () => {
    const gate = newGate();
    let seen: Reply | null = null;
    const done = proxy.next(
      faults.answeredLate(gate, (reply) => {
        seen = reply;
      }),
    );
    await expect(post('a', 200)).rejects.toMatchObject(UNREACHABLE);
    await gate.reached;
    gate.open();
    await done;
    expect(provider.received).toEqual([whole()]);
    expect(seen).toMatchObject({ status: 201, body: Buffer.from(ANSWER) });
  });

  it('the second before the first', async () => {
    const done = proxy.next(...faults.reordered());
    const first = post('first');
    await expect.poll(() => proxy.deliveries.length).toBe(1);
    expect((await Promise.all([first, post('second')])).map(({ status }) => status)).toEqual([
      201, 201,
    ]);
    await done;
    expect(provider.received).toEqual([whole('second'), whole('first')]);
  });
});

describe('the line', () => {
  const HOST = 'localhost';
  const get = (cert: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      https
        .get(
          {
            host: '127.0.0.1',
            port: proxy.port,
            path: '/healthz',
            servername: HOST,
            ca: cert,
            agent: false,
          },
          (reply) => resolve(reply.resume().statusCode),
        )
        .once('error', reject);
    });

  it('fails as TLS does: another name, out of date, by another hand, cut where it begins; then it is whole again', async () => {
    const tls = await selfSigned([HOST]);
    const [another, expired, foreign] = await Promise.all([
      selfSigned(['other.test']),
      selfSigned([HOST], Date.now() - 60_000),
      selfSigned([HOST]),
    ]);
    await proxy.close();
    proxy = await startFaultProxy({ to: provider.port, tls });
    expect(await get(tls.cert)).toBe(201);
    const lines: [Line, string, string][] = [
      [another, another.cert, 'ERR_TLS_CERT_ALTNAME_INVALID'],
      [expired, expired.cert, 'CERT_HAS_EXPIRED'],
      [foreign, tls.cert, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
      ['cut', tls.cert, 'ECONNRESET'],
      ['refused', tls.cert, 'ECONNREFUSED'],
    ];
    for (const [line, trusted, code] of lines) {
      await proxy.setLine(line);
      await expect(get(trusted), code).rejects.toMatchObject({ code });
    }
    await proxy.setLine('open');
    expect(await get(tls.cert)).toBe(201);
  });

  it('ends what is under way when it changes', async () => {
    const gate = newGate();
    void proxy.next(faults.delayed(gate));
    const answer = post();
    const lost = expect(answer).rejects.toMatchObject(UNREACHABLE);
    await gate.reached;
    await proxy.setLine('refused');
    await lost;
    gate.open();
  });
});
