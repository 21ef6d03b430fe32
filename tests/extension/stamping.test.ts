// A held request and its stamp: judged before it goes beside the signature, in one step of the
// store, or nothing at all.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sha256Hex } from '../../src/core/sha256.ts';
import { toBase64 } from '../../src/core/bytes.ts';
import { stampHeld } from '../../src/extension/panel/stampHeld.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { sign } from '../../src/core/signing/sign.ts';
import { enqueue, next } from '../../src/core/submission/outbox.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { openOutboxStore, type BrowserOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { KEY, requestOf } from '../core/signing/request.ts';
import { createWorldCa, type WorldCa } from '../world/ca.ts';
import { PEOPLE } from '../world/people.ts';
import { createTsa } from '../world/tsa.ts';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { asSigned } from '../world/sealed.ts';

const NOW = Date.now();
const ca = await createWorldCa({ at: NOW });
const { pfx, password } = await ca.issue({ kind: 'individual', algorithm: 'gost' });
const signer = keyFileSigner(await openKeyFile(pfx, password), (length) =>
  crypto.getRandomValues(new Uint8Array(length)),
);
const signed = {
  ...(await sign(requestOf(PEOPLE.applicant.iin), signer, NOW)),
  expiresAt: NOW + 86_400_000,
};
const trust = trustFromCertificates('world', ca.certificates);
const id = signed.requestId;
const [{ signature } = { signature: new Uint8Array() }] = readSignedData(signed.cms).signers;
const tokenBy = async (authority: WorldCa, over = signature): Promise<string> =>
  toBase64((await createTsa({ ca: authority, algorithm: 'gost', now: Date.now })).stamp(over));

let outbox: BrowserOutboxStore;
const say = vi.fn<() => Promise<unknown>>();
const onProgress = vi.fn();
/** Nobody knows anything that would make a stamp last. */
const sendMessage = vi.fn((message: { readonly name: string }) =>
  message.name === 'stamp'
    ? say()
    : Promise.resolve({ ok: true, value: { status: 'unknown', crls: [], ocsps: [] } }),
);
const entry = () => outbox.get(id);
const stamp = (signal = new AbortController().signal): Promise<void> =>
  stampHeld(outbox, id, trust, { signal, onProgress });

beforeEach(async () => {
  say.mockReset();
  sendMessage.mockClear();
  Object.assign(fakeBrowser.runtime, { sendMessage });
  outbox = await openOutboxStore(`stamping-${crypto.randomUUID()}`);
  await outbox.add(enqueue(asSigned(signed), KEY, NOW, { awaits: 'stamp', keyStatus: 'good' }));
});
afterEach(() => outbox.close());

it('tells the background a digest and nothing else, and keeps the stamped bytes with their digest and proof', async () => {
  say.mockResolvedValue({ ok: true, value: await tokenBy(ca) });
  await stamp();
  expect(sendMessage.mock.calls).toEqual([
    [
      {
        name: 'stamp',
        data: {
          digest: 'STREEBOG-512',
          imprint: expect.stringMatching(/^[0-9a-f]{128}$/) as unknown,
        },
      },
    ],
    [
      {
        name: 'revocation',
        data: {
          certificates: [toBase64(signer.certificate.der), expect.any(String) as unknown],
          authorities: true,
        },
      },
    ],
  ]);
  const kept = await entry();
  expect(kept).toMatchObject({
    awaits: null,
    attempts: 0,
    proof: { authority: 'УАҚЫТ БЕЛГІСІ ҚЫЗМЕТІ', level: 'CAdES-T' },
  });
  expect(onProgress.mock.calls).toEqual([['collecting']]);
  expect(kept?.signed.cmsSha256).toBe(sha256Hex(kept?.signed.cms ?? new Uint8Array()));
  expect(kept?.signed.cmsSha256).not.toBe(signed.cmsSha256);
  expect(readSignedData(kept?.signed.cms ?? new Uint8Array()).signers[0]?.signature).toEqual(
    signature,
  );
});

it('does not ask again who gave no answer about the key', async () => {
  await outbox.remove(id);
  await outbox.add(enqueue(asSigned(signed), KEY, NOW, { awaits: 'stamp', keyStatus: 'unknown' }));
  say.mockResolvedValue({ ok: true, value: await tokenBy(ca) });
  await stamp();
  expect(sendMessage.mock.calls.map(([{ name }]) => name)).toEqual(['stamp']);
  expect(await entry()).toMatchObject({ proof: { level: 'CAdES-T' } });
});

it.each<[string, () => Promise<unknown>, string]>([
  [
    'an authority that is not trusted',
    async () => ({ ok: true, value: await tokenBy(await createWorldCa({ at: NOW })) }),
    'ERR_STAMP_NOT_TRUSTED',
  ],
  [
    'a stamp over other bytes',
    async () => ({ ok: true, value: await tokenBy(ca, Uint8Array.of(1)) }),
    'ERR_STAMP_NOT_TRUSTED',
  ],
  [
    'bytes that are no stamp',
    () => Promise.resolve({ ok: true, value: 'AAAA' }),
    'ERR_STAMP_NOT_TRUSTED',
  ],
  ['no base64', () => Promise.resolve({ ok: true, value: '<html>' }), 'ERR_STAMP_UNREADABLE'],
  [
    'nobody',
    () => Promise.resolve({ ok: false, code: 'ERR_TSA_UNREACHABLE' }),
    'ERR_TSA_UNREACHABLE',
  ],
])('%s changes nothing', async (_what, answer, code) => {
  const before = await entry();
  say.mockImplementation(answer);
  await expect(stamp()).rejects.toMatchObject({ code });
  expect(await entry()).toEqual(before);
});

it('that comes after the person has stopped waiting, or has sent it, is let go', async () => {
  const stop = new AbortController();
  say.mockReturnValue(new Promise(() => undefined));
  const stopped = stamp(stop.signal);
  await vi.waitFor(() => expect(say).toHaveBeenCalledOnce());
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  const value = await tokenBy(ca);
  say.mockImplementation(async () => {
    await outbox.change(id, (held) => next(held, { type: 'released' }, NOW));
    return { ok: true, value };
  });
  await stamp();
  expect((await entry())?.signed).toEqual({ ...signed });
  await stamp();
  expect(say).toHaveBeenCalledTimes(2);
});
