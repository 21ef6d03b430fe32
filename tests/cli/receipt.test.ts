// The receipt that a person saves from the panel is a file that `komekshi verify` judges by itself.
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, expect, it, vi } from 'vitest';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import { createWorldCa } from '../world/ca.ts';
import { FIRMS } from '../world/people.ts';
import { answerOf, komekshi, makeFolder, NOW } from './komekshi.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = makeFolder();
afterAll(() => folder.remove());

it('valid with its supplier’s BIN, broken by one bit', async () => {
  const ca = await createWorldCa({ at: NOW });
  const { pfx, password } = await ca.issue({ kind: 'legal-entity', algorithm: 'gost' });
  const signer = keyFileSigner(
    await openKeyFile(pfx, password),
    (length) => new Uint8Array(randomBytes(length)),
  );
  const receipt = {
    receiptId: randomUUID(),
    requestId: randomUUID(),
    requestSha256: 'a'.repeat(64),
    cmsSha256: 'b'.repeat(64),
    receivedAt: '2026-11-22T14:45:00+05:00',
    status: 'received',
    provider: { origin: 'https://provider.komekshi.test', ...FIRMS.provider },
  };
  const cms = await signer.sign(new TextEncoder().encode(JSON.stringify(receipt)), { at: NOW });
  const at = Buffer.from(cms).indexOf(receipt.requestId);
  const broken = cms.map((octet, index) => (index === at ? octet ^ 1 : octet));
  const [trust, list] = [folder.trust(ca), folder.place('list.crl', ca.crl('gost'))];
  const judged = (name: string, bytes: Uint8Array) =>
    komekshi(['verify', folder.place(name, bytes), '--trust', trust, '--crl', list, '--json']);
  const [good, bad] = await Promise.all([judged('receipt.cms', cms), judged('broken.cms', broken)]);
  expect([good.status, answerOf(good)]).toMatchObject([
    0,
    { indication: 'TOTAL_PASSED', signers: [{ subject: { bin: FIRMS.provider.bin } }] },
  ]);
  expect([bad.status, answerOf(bad)]).toMatchObject([
    1,
    { indication: 'TOTAL_FAILED', subIndication: 'HASH_FAILURE' },
  ]);
});
