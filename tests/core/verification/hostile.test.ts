import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify, type VerifyTerms } from '../../../src/core/verification/verify.ts';
import { concat, tagged } from '../../world/der.ts';
import { hexOf, latin } from '../../world/bytes.ts';
import { hasNuc, nucBytes, withoutNuc } from '../../world/nucFixtures.ts';
import { AT, certify, cmsOf, listOf } from './authority.ts';

const CONTENT = latin('the request');
const root = certify({ name: 'root', isCa: true });
const signer = certify({ name: 'signer', issuer: root });
const terms: VerifyTerms = {
  trust: trustFromCertificates('world', [root.der]),
  at: AT,
  crls: [listOf(root)],
};
const cms = cmsOf(CONTENT, signer);

/** A changed message never throws, and what still passes is about the same content. */
async function neverDeceives(changed: Uint8Array): Promise<void> {
  const { report, content } = await verify(changed, terms);
  if (report.indication === 'TOTAL_PASSED')
    expect(hexOf(content ?? new Uint8Array())).toBe(hexOf(CONTENT));
}

describe('[V1] [V2] hostile bytes never throw, hang or pass as other content', () => {
  it('truncated anywhere', async () => {
    for (let length = 0; length < cms.length; length++) {
      expect((await verify(cms.subarray(0, length), terms)).report).toMatchObject({
        indication: 'TOTAL_FAILED',
        subIndication: 'FORMAT_FAILURE',
      });
    }
  });

  it('random', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        expect((await verify(bytes, terms)).report.indication).toBe('TOTAL_FAILED');
      }),
      { numRuns: 500 },
    );
  });

  it('with one bit changed anywhere', async () => {
    for (let bit = 0; bit < 8 * cms.length; bit += 11)
      await neverDeceives(cms.with(bit >> 3, (cms[bit >> 3] ?? 0) ^ (1 << (bit & 7))));
  }, 120_000);

  it('with pieces cut, doubled and put elsewhere', async () => {
    const place = fc.nat(cms.length);
    await fc.assert(
      fc.asyncProperty(place, place, place, async (a, b, c) => {
        const piece = cms.slice(Math.min(a, b), Math.max(a, b));
        await neverDeceives(concat(cms.subarray(0, c), piece, cms.subarray(c)));
        await neverDeceives(concat(cms.subarray(0, Math.min(a, b)), cms.subarray(Math.max(a, b))));
      }),
      { numRuns: 200 },
    );
  });

  it('nested deeply, or with lengths that lie', async () => {
    let nested = new Uint8Array();
    for (let depth = 0; depth < 5000; depth++) nested = tagged(0x30, nested);
    for (const bytes of [
      nested,
      concat(cms.subarray(0, 20), nested),
      Buffer.from('3080'.repeat(50_000), 'hex'),
      Buffer.from('3084ffffffff', 'hex'),
    ]) {
      expect((await verify(bytes, terms)).report.subIndication).toBe('FORMAT_FAILURE');
    }
  });

  it.skipIf(!hasNuc)(
    `real ones with bytes changed${withoutNuc}`,
    async () => {
      const real = nucBytes('cms/gost512-and-rsa-attached.cms');
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
          async (changes) => {
            const changed = changes.reduce((bytes, [at, value]) => bytes.with(at, value), real);
            const { report } = await verify(changed, terms);
            expect(report.indication).not.toBe('TOTAL_PASSED');
          },
        ),
        { numRuns: 300 },
      );
    },
    60_000,
  );
});
