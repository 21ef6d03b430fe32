// A receipt is believed only from the very provider that was confirmed, over this very request (V1).
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { receiptVerifier } from '../../entrypoints/background/receiptVerifier.ts';
import { toBase64 } from '../../src/core/submission/encoding.ts';
import { enqueue } from '../../src/core/submission/outbox.ts';
import type { Receipt } from '../../src/core/submission/receipt.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import type { KnownProvider } from '../../src/edge/storage/items.ts';
import { createWorldCa, type IssuedKey, type WorldCa } from '../world/ca.ts';
import { FIRMS, PEOPLE } from '../world/people.ts';

const AT = Date.UTC(2026, 10, 22, 7);
const ORIGIN = 'https://provider.komekshi.test';
const { bin, name } = FIRMS.provider;

const ca = await createWorldCa({ at: AT });
const issue = (from: WorldCa, algorithm: 'gost' | 'rsa' = 'gost', at = AT) => from.issue({
  kind: 'legal-entity', algorithm, iin: PEOPLE.director.iin, bin, notBefore: at - 1000, notAfter: at + 86_400_000,
});
const key = await issue(ca);

const cms = Uint8Array.from([1, 2, 3]);
const sha256 = createHash('sha256').update(cms).digest('hex');
const entry = enqueue({ requestId: randomUUID(), audience: { origin: ORIGIN, bin }, trust: 'world', expiresAt: AT + 1000, requestSha256: sha256, cmsSha256: sha256, cms }, 'key', AT);
const receipt: Receipt = {
  receiptId: randomUUID(), requestId: entry.signed.requestId, requestSha256: sha256, cmsSha256: sha256,
  receivedAt: '2026-11-22T12:00:00+05:00', status: 'received', provider: { origin: ORIGIN, name, bin },
};

async function signed(content: object | string, { pfx, password }: IssuedKey = key) {
  const signer = keyFileSigner(await openKeyFile(pfx, password), (length) => new Uint8Array(randomBytes(length)));
  return signer.sign(new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)), { at: AT });
}

const confirmed = ({ certificateDer }: IssuedKey, change: Partial<KnownProvider> = {}): KnownProvider =>
  ({ origin: ORIGIN, name, bin, certificate: toBase64(certificateDer), confirmedAt: AT, ...change });
const verifier = (providers: readonly KnownProvider[] = [confirmed(key)], at = AT) =>
  receiptVerifier(trustFromCertificates('world', ca.certificates), providers, () => at);

it.each(['gost', 'rsa'] as const)('believes the confirmed provider, with a key of %s', async (algorithm) => {
  const own = await issue(ca, algorithm);
  expect(await verifier([confirmed(own)])(await signed(receipt, own), entry)).toEqual(receipt);
});

it.each<[string, string, () => Promise<Uint8Array<ArrayBuffer>>]>([
  ['another key of the same firm', 'ERR_RECEIPT_SIGNATURE', async () => signed(receipt, await issue(ca))],
  ['a key of another authority', 'ERR_RECEIPT_SIGNATURE', async () => signed(receipt, await issue(await createWorldCa({ at: AT })))],
  ['one flipped bit', 'ERR_RECEIPT_SIGNATURE', async () => (await signed(receipt)).map((octet, index, all) => (index === all.length - 1 ? octet ^ 1 : octet))],
  ['no signature at all', 'ERR_RECEIPT_SIGNATURE', () => Promise.resolve(Uint8Array.from(new TextEncoder().encode(JSON.stringify(receipt))))],
  ['a receipt for another request', 'ERR_RECEIPT_MISMATCH', async () => signed({ ...receipt, requestId: randomUUID() })],
  ['a receipt for other bytes', 'ERR_RECEIPT_MISMATCH', async () => signed({ ...receipt, cmsSha256: '0'.repeat(64) })],
  ['a receipt in another’s name', 'ERR_RECEIPT_MISMATCH', async () => signed({ ...receipt, provider: { ...receipt.provider, bin: FIRMS.otherProvider.bin } })],
  ['an extra key', 'ERR_RECEIPT_UNREADABLE', async () => signed({ ...receipt, note: '' })],
  ['what is no receipt', 'ERR_RECEIPT_UNREADABLE', async () => signed('received')],
])('refuses %s', async (_what, code, made) => {
  await expect(verifier()(await made(), entry)).rejects.toMatchObject({ code });
});

it.each<[string, readonly KnownProvider[], number]>([
  ['no provider was confirmed', [], AT],
  ['it was confirmed at another address', [confirmed(key, { origin: 'https://other.komekshi.test' })], AT],
  ['another BIN was confirmed', [confirmed(key, { bin: FIRMS.otherProvider.bin })], AT],
  ['its certificate has run out', [confirmed(key)], AT + 2 * 86_400_000],
])('refuses where %s', async (_why, providers, at) => {
  await expect(verifier(providers, at)(await signed(receipt), entry)).rejects.toMatchObject({ code: 'ERR_RECEIPT_SIGNATURE' });
});
