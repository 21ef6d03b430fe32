// The end of an answer that comes before its request has ended: told at once, ended after the
// request or after enough of it.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lingering } from '../../src/provider/network/linger.ts';

const MEGABYTE = 1_048_576;
const refusal = (connection = 'close'): Response =>
  new Response('no', { status: 413, headers: { connection, 'content-type': 'text/plain' } });

/**
 * A request whose body gives blocks of a megabyte, `count` of them, and then says nothing more;
 * tells what was taken of it.
 */
function pouring(count: number): {
  readonly request: Pick<Request, 'body'>;
  readonly seen: { blocks: number; isLeft: boolean };
} {
  const seen = { blocks: 0, isLeft: false };
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: (controller) => {
        if (seen.blocks++ < count) controller.enqueue(new Uint8Array(MEGABYTE));
        else return new Promise<void>(() => undefined);
      },
      cancel: () => {
        seen.isLeft = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { request: { body }, seen };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('[E2] an answer before the end of its request', () => {
  it('is told whole, with its length, while the request goes on', async () => {
    const { request, seen } = pouring(Infinity);
    const answer = await lingering(refusal(), request);
    const { value } = (await answer.body?.getReader().read()) ?? {};
    expect([
      answer.status,
      answer.headers.get('content-length'),
      answer.headers.get('content-type'),
      new TextDecoder().decode(value),
    ]).toEqual([413, '2', 'text/plain', 'no']);
    expect(seen.isLeft).toBe(false);
  });

  it('ends when enough was read away', async () => {
    const { request, seen } = pouring(Infinity);
    expect(await (await lingering(refusal(), request)).text()).toBe('no');
    expect([seen.blocks, seen.isLeft]).toEqual([17, true]);
  });

  it('ends when the request ends, or breaks', async () => {
    const small = new Request('http://provider/', { method: 'POST', body: 'the rest' });
    expect(await (await lingering(refusal(), small)).text()).toBe('no');
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: () => {
        throw new Error('gone');
      },
    });
    expect(await (await lingering(refusal(), { body })).text()).toBe('no');
  });

  it('ends after a second where nothing more comes', async () => {
    vi.useFakeTimers();
    const { request, seen } = pouring(1);
    const text = (await lingering(refusal(), request)).text();
    await vi.advanceTimersByTimeAsync(999);
    expect(seen).toEqual({ blocks: 2, isLeft: false });
    await vi.advanceTimersByTimeAsync(1);
    expect([await text, seen.isLeft]).toEqual(['no', true]);
  });

  it('is left as it is where the connection is kept, or nothing is left to read', async () => {
    const [kept, without] = [refusal('keep-alive'), refusal()];
    expect(await lingering(kept, pouring(1).request)).toBe(kept);
    expect(await lingering(without, new Request('http://provider/'))).toBe(without);
  });
});
