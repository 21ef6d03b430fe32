// What stands between an opened key and its signature: a key of no authority of the build signs
// nothing; of any other the authority is asked.
import { expect, it, vi } from 'vitest';
import { keyStatus } from '../../src/extension/panel/keyStatus.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { createWorldCa, type WorldCa } from '../world/ca.ts';

const { send } = vi.hoisted(() => ({ send: vi.fn(() => Promise.resolve({ status: 'good' })) }));
vi.mock(import('../../src/edge/messaging/client.ts'), async (original) => ({
  ...(await original()),
  sendToBackground: send as never,
}));

const ca = await createWorldCa({ at: Date.now() });
const trust = trustFromCertificates('world', ca.certificates);
const waiting = { signal: new AbortController().signal, skip: new AbortController().signal };
const ask = async (from: WorldCa): Promise<unknown> =>
  keyStatus(
    (await from.issue({ kind: 'individual', algorithm: 'gost' })).certificateDer,
    trust,
    waiting,
  );

it('a key of an authority of the build is asked about', async () => {
  expect(await ask(ca)).toBe('good');
  expect(send).toHaveBeenCalledTimes(1);
});

it('a key of another authority is refused, and nobody is asked', async () => {
  send.mockClear();
  await expect(ask(await createWorldCa({ at: Date.now() }))).rejects.toMatchObject({
    code: 'ERR_KEY_UNTRUSTED',
  });
  expect(send).not.toHaveBeenCalled();
});

it('silence is unknown', async () => {
  send.mockRejectedValueOnce(new Error('gone'));
  expect(await ask(ca)).toBe('unknown');
});
