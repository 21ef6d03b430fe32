// Content is hashed once, however many signers a message names over it: whoever sends it chooses
// both its length and their number.
import { expect, it, vi } from 'vitest';
import * as algorithms from '../../../src/core/crypto/algorithms.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import { latin } from '../../world/bytes.ts';
import { AT, certify, cmsOf, listOf, signerInfo } from './authority.ts';

const hashing = vi.spyOn(algorithms, 'digest');
vi.mock(import('../../../src/core/crypto/algorithms.ts'), async (original) => ({
  ...(await original()),
}));

it('sixteen signers over one content hash it once', async () => {
  const content = latin('long');
  const root = certify({ name: 'root', isCa: true });
  const signer = certify({ name: 'signer', issuer: root });
  const cms = cmsOf(content, signer, {
    signers: Array.from({ length: 16 }, () => signerInfo(content, signer)),
  });
  const { report } = await verify(cms, {
    trust: trustFromCertificates('world', [root.der]),
    at: AT,
    crls: [listOf(root)],
  });
  expect([report.indication, report.signers.length]).toEqual(['TOTAL_PASSED', 16]);
  expect(hashing.mock.calls.filter(([, data]) => Buffer.from(data).equals(content))).toHaveLength(
    1,
  );
});
