import { describe, expect, it } from 'vitest';
import { readSignedData, type SignedData } from '../../../src/core/crypto/cms.ts';
import { productionTrust } from '../../../src/core/verification/anchors/production.ts';
import { testTrust } from '../../../src/core/verification/anchors/test.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import {
  bouncyCastleVerifyAll,
  hasBouncyCastle,
  withoutBouncyCastle,
} from '../../second-opinion/bouncyCastle.ts';
import { hasNuc, nucBytes, nucList, withoutNuc } from '../../world/nucFixtures.ts';

const NOW = Date.UTC(2026, 10, 22);
const ATTACHED = 'cms/gost512-and-rsa-attached.cms',
  DETACHED = 'cms/gost512-and-rsa-detached.cms';
const contentOf = (file: string) => readSignedData(nucBytes(file)).content ?? new Uint8Array();

/** What `verify` must say of each file today. The names of the files are their publisher's. */
const VERDICTS = [
  {
    file: ATTACHED,
    signers: ['GOST3410-2015-512', 'RSA-2048'],
    test: 'OUT_OF_BOUNDS_NO_POE',
    production: 'NO_CERTIFICATE_CHAIN_FOUND',
  },
  {
    file: DETACHED,
    signers: ['GOST3410-2015-512', 'RSA-2048'],
    test: 'OUT_OF_BOUNDS_NO_POE',
    production: 'NO_CERTIFICATE_CHAIN_FOUND',
  },
  {
    file: 'cms/gost512-attached-tsp.cms',
    signers: ['GOST3410-2015-512'],
    test: 'OUT_OF_BOUNDS_NO_POE',
    production: 'NO_CERTIFICATE_CHAIN_FOUND',
  },
  {
    file: 'cms/gost512-attached.cms',
    signers: ['RSA-2048'],
    test: 'OUT_OF_BOUNDS_NO_POE',
    production: 'NO_CERTIFICATE_CHAIN_FOUND',
  },
  // Signed under the production authority of 2018 with GOST 34.310-2004. Its time stamp is another
  // signature's: it is not taken as proof of time.
  {
    file: 'cms/old-wrong-timestamp-imprint.cms',
    signers: ['GOST34310-2004'],
    test: 'NO_CERTIFICATE_CHAIN_FOUND',
    production: 'OUT_OF_BOUNDS_NO_POE',
  },
] as const;

describe.skipIf(!hasNuc)(`signatures of the national toolkit${withoutNuc}`, () => {
  it('are all in the table', () => {
    expect(VERDICTS.map(({ file }) => file)).toEqual(nucList('cms'));
  });

  describe.each(VERDICTS)('$file', ({ file, signers, test, production }) => {
    const judge = async (trust: typeof testTrust) =>
      (
        await verify(nucBytes(file), {
          trust,
          at: NOW,
          ...(file === DETACHED ? { content: contentOf(ATTACHED) } : {}),
        })
      ).report;

    it(`is ${test} under the test profile, ${production} under production`, async () => {
      for (const [trust, subIndication] of [
        [testTrust, test],
        [productionTrust, production],
      ] as const) {
        expect(await judge(trust)).toMatchObject({
          indication: 'INDETERMINATE',
          subIndication,
          signers: signers.map((algorithm) => ({
            indication: 'INDETERMINATE',
            subIndication,
            algorithm,
            level: 'CMS',
            timestamp: null,
            revocation: 'unknown',
          })),
        });
      }
    });
  });

  it('the detached one without its content is not found, with other content fails', async () => {
    const judge = async (content?: Uint8Array) =>
      (await verify(nucBytes(DETACHED), { trust: testTrust, at: NOW, ...(content && { content }) }))
        .report;
    expect(await judge()).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'SIGNED_DATA_NOT_FOUND',
    });
    expect(await judge(contentOf('cms/gost512-attached-tsp.cms'))).toMatchObject({
      indication: 'TOTAL_FAILED',
      subIndication: 'HASH_FAILURE',
    });
  });

  it('while their certificates were valid, only revocation is missing, and a list of the future does not vouch', async () => {
    const judge = async (file: string, day: string, crls: Uint8Array[]) =>
      (await verify(nucBytes(file), { trust: testTrust, at: Date.parse(day), crls })).report;
    expect(await judge('cms/gost512-attached-tsp.cms', '2025-02-25', [])).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'TRY_LATER',
    });
    expect(
      await judge('cms/gost512-attached-tsp.cms', '2025-02-25', [
        nucBytes('crl/nca_gost2022_test.crl'),
      ]),
    ).toMatchObject({ subIndication: 'TRY_LATER' });
    expect(
      await judge('cms/gost512-attached.cms', '2021-06-01', [nucBytes('crl/nca_rsa_test.crl')]),
    ).toMatchObject({ subIndication: 'TRY_LATER' });
  });

  it.skipIf(!hasBouncyCastle)(
    `BouncyCastle finds the same mathematics${withoutBouncyCastle}`,
    () => {
      const messages = VERDICTS.map(({ file }) => ({
        cms: nucBytes(file),
        ...(file === DETACHED ? { content: contentOf(ATTACHED) } : {}),
      }));
      expect(bouncyCastleVerifyAll(messages)).toEqual(messages.map(() => true));
    },
  );
});

/** Where the content, the signed attributes and the signature of each signer lie in the file. */
function protectedSpans(
  file: Uint8Array,
  { content, signers }: SignedData,
): { readonly from: number; readonly to: number }[] {
  const parts = signers.flatMap(({ signed, signature }) => [
    signed?.encodings[0]?.subarray(2) ?? new Uint8Array(),
    signature,
  ]);
  return [...(content === null ? [] : [content]), ...parts].map((part) => {
    const from = Buffer.from(file).indexOf(part);
    if (from < 0 || part.length === 0) throw new Error('not found');
    return { from, to: from + part.length };
  });
}

describe.skipIf(!hasNuc)(`one bit changed in content, attributes or signature${withoutNuc}`, () => {
  it.each(nucList('cms'))('%s is TOTAL_FAILED', async (file) => {
    const cms = nucBytes(file);
    const detached = file === DETACHED ? { content: contentOf(ATTACHED) } : {};
    const spans = protectedSpans(cms, readSignedData(cms));
    expect(spans.length).toBeGreaterThanOrEqual(2);
    for (const { from, to } of spans) {
      for (let at = from; at < to; at += Math.max(1, Math.floor((to - from) / 40))) {
        const changed = cms.with(at, (cms[at] ?? 0) ^ (1 << (at % 8)));
        const { report } = await verify(changed, { trust: testTrust, at: NOW, ...detached });
        expect(report.indication, `${file} at ${at}`).toBe('TOTAL_FAILED');
      }
    }
  });
});
