// What the signer is given: the bytes of a chosen file or of a remembered one; and when it is to wrap the key.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KeyFileSigning } from '../../src/edge/signer/client.ts';
import { inKeyStore } from '../../src/edge/storage/keyStore.ts';
import { openOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import { signingPorts } from '../../src/extension/panel/signingPorts.ts';
import { settingsPorts } from '../../src/extension/settings/settingsPorts.ts';
import { requestOf } from '../core/signing/request.ts';
import { locks } from './locks.ts';

const signWithKeyFile = vi.hoisted(() => vi.fn<(signing: KeyFileSigning) => Promise<object>>());
vi.mock('../../src/edge/signer/client.ts', () => ({ signWithKeyFile }));
vi.mock('../../src/extension/panel/keyStatus.ts', () => ({ keyStatus: vi.fn() }));
vi.mock('../../src/extension/loadTrust.ts', () => ({ loadTrust: vi.fn() }));

const BYTES = new Uint8Array([1, 2, 3]);
const KEPT = {
  id: 'kept',
  sha256: 'aa',
  name: 'СЫНАҚОВ ЕРЖАН',
  iin: '800505300002',
  organization: null,
  notBefore: 1,
  notAfter: 2,
  file: BYTES,
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: locks() });
  signWithKeyFile.mockReset().mockResolvedValue({});
});

/** Signs, and gives what the signer was given. */
async function given(file: File | string): Promise<KeyFileSigning | undefined> {
  const { signal } = new AbortController();
  const ports = signingPorts(openOutboxStore(), { saveDraft: vi.fn() });
  await ports.sign({
    file,
    dtbs: requestOf('800505300002').dtbs,
    earlier: [],
    password: 'Qwerty12',
    choose: vi.fn(),
    onProgress: vi.fn(),
    signal,
    skip: signal,
  });
  return signWithKeyFile.mock.calls.at(-1)?.[0];
}

it('a chosen file is handed over, and its key wrapped', async () => {
  const signing = await given(new File([BYTES], 'key.p12'));
  expect(new Uint8Array(signing?.file ?? new ArrayBuffer())).toEqual(BYTES);
  expect(signing?.onWrapped).toBeTypeOf('function');
});

it('on a shared computer no key is wrapped', async () => {
  await settingsPorts('test').saveSettings({ isShared: true });
  expect((await given(new File([BYTES], 'key.p12')))?.onWrapped).toBeNull();
});

it('a remembered file is taken from its store, and not wrapped again', async () => {
  await inKeyStore((store) => store.add(KEPT));
  const signing = await given(KEPT.id);
  expect(new Uint8Array(signing?.file ?? new ArrayBuffer())).toEqual(BYTES);
  expect(signing?.onWrapped).toBeNull();
});

it('one that another window has forgotten meanwhile signs nothing', async () => {
  await expect(given(KEPT.id)).rejects.toMatchObject({ code: 'ERR_INPUT_FILE' });
  expect(signWithKeyFile).not.toHaveBeenCalled();
});
