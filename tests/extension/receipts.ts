// A supplier, its receipt for one request, and the keys that sign receipts: for the tests of who is believed.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { toBase64 } from '../../src/core/bytes.ts';
import { requestIdOf } from '../../src/core/request/requestId.ts';
import { enqueue } from '../../src/core/submission/outbox.ts';
import type { Receipt } from '../../src/core/submission/receipt.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import type { KnownProvider } from '../../src/edge/storage/items.ts';
import { createWorldCa, type IssuedKey, type WorldCa } from '../world/ca.ts';
import { FIRMS, PEOPLE } from '../world/people.ts';
import { asSigned } from '../world/sealed.ts';

export const AT = Date.UTC(2026, 10, 22, 7);
const ORIGIN = 'https://provider.komekshi.test';
export const { bin } = FIRMS.provider;
const { name } = FIRMS.provider;

export const ca = await createWorldCa({ at: AT });
export const issue = (from: WorldCa, algorithm: 'gost' | 'rsa' = 'gost', at = AT) =>
  from.issue({
    kind: 'legal-entity',
    algorithm,
    iin: PEOPLE.director.iin,
    bin,
    notBefore: at - 1000,
    notAfter: at + 86_400_000,
  });
export const key = await issue(ca);

const cms = Uint8Array.from([1, 2, 3]);
const sha256 = createHash('sha256').update(cms).digest('hex');
const audience = { origin: ORIGIN, bin };
export const entry = enqueue(
  asSigned({
    requestId: requestIdOf('key', audience),
    audience,
    about: null,
    trust: 'world',
    expiresAt: AT + 1000,
    requestSha256: sha256,
    cmsSha256: sha256,
    cms,
  }),
  'key',
  AT,
);
export const receipt: Receipt = {
  receiptId: randomUUID(),
  requestId: entry.signed.requestId,
  requestSha256: sha256,
  cmsSha256: sha256,
  receivedAt: '2026-11-22T12:00:00+05:00',
  status: 'received',
  provider: { origin: ORIGIN, name, bin },
};

export async function signed(content: object | string, { pfx, password }: IssuedKey = key) {
  const signer = keyFileSigner(
    await openKeyFile(pfx, password),
    (length) => new Uint8Array(randomBytes(length)),
  );
  return signer.sign(
    new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
    { at: AT },
  );
}

export const confirmed = (
  { certificateDer }: IssuedKey,
  change: Partial<KnownProvider> = {},
): KnownProvider => ({
  origin: ORIGIN,
  name,
  bin,
  certificate: toBase64(certificateDer),
  confirmedAt: AT,
  ...change,
});
export const received = (made: Uint8Array<ArrayBuffer>, statusToken: string | null = 'token') => ({
  cms: made,
  statusToken,
});
