// The NUC's own time stamps: what each is worth, and why. The table is the record.
import { describe, expect, it } from 'vitest';
import { readSignedData } from '../../../src/core/crypto/cms.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { productionTrust } from '../../../src/core/verification/anchors/production.ts';
import { testTrust } from '../../../src/core/verification/anchors/test.ts';
import { GENERAL_POLICY, type ValidationPolicy } from '../../../src/core/verification/policy.ts';
import { readableCrls } from '../../../src/core/verification/revocation.ts';
import { judgeStamp } from '../../../src/core/verification/timestamp.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import { hasNuc, nucBytes, withoutNuc } from '../../world/nucFixtures.ts';

const NOW = Date.UTC(2026, 10, 22);
const path = { at: NOW, intermediates: [], crls: [] };
/** What the token of `tsp/` was asked about, by the test that published it. */
const STAMPED = new Uint8Array(Buffer.from('cafebabe', 'hex'));

const TABLE = [
  {
    // By itself nothing tells whether the authority was revoked, and unknown is not good; with the
    // published list of its day it passes, see below.
    file: 'tsp/token.der',
    trust: testTrust,
    failed: 'revocation-known',
    subIndication: 'TRY_LATER',
    indication: 'INDETERMINATE',
    time: '2022-09-18T13:20:14Z',
    authority: 'СЕРВИС МЕТКИ ВРЕМЕНИ',
  },
  {
    // Issued by «CN=ҰҚО 3.0 (GOST TEST), C=KZ» (Қ in place of К, other order of the name), an
    // authority whose certificate is not published.
    file: 'cms/gost512-attached-tsp.cms',
    trust: testTrust,
    failed: 'path',
    subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
    indication: 'INDETERMINATE',
    time: '2025-02-24T19:23:14Z',
    authority: 'СЕРВИС МЕТКИ ВРЕМЕНИ',
  },
  {
    // Another signature's token: its imprint is not of this one.
    file: 'cms/old-wrong-timestamp-imprint.cms',
    trust: productionTrust,
    failed: 'imprint',
    subIndication: 'HASH_FAILURE',
    indication: 'TOTAL_FAILED',
    time: '2019-04-29T10:14:28Z',
    authority: 'TSA SERVICE',
  },
] as const;

/** Lists of the test authorities are made once in half a year. */
const ANY_AGE: ValidationPolicy = {
  ...GENERAL_POLICY,
  levels: { ...GENERAL_POLICY.levels, 'revocation-fresh': 'WARN' },
};

function stampIn(file: string): { readonly token: Uint8Array; readonly stamped: Uint8Array } {
  const bytes = nucBytes(file);
  if (file.startsWith('tsp/')) return { token: bytes, stamped: STAMPED };
  const [signer] = readSignedData(bytes).signers;
  return {
    token: signer?.unsigned.get(OID.timeStampToken)?.[0]?.raw ?? bytes,
    stamped: signer?.signature ?? bytes,
  };
}

describe.skipIf(!hasNuc)(`time stamps of the national authority${withoutNuc}`, () => {
  it.each(TABLE)('$file: $failed, $subIndication', async ({ file, trust, ...expected }) => {
    const { token, stamped } = stampIn(file);
    const { report, proves } = await judgeStamp(token, stamped, { ...path, trust });
    expect(report).toMatchObject({ ...expected, policy: '1.2.398.3.3.2.6.1' });
    expect(proves).toBe(null);
  });

  it('tsp/token.der passes, SHA-1 imprint, reference by SHA-1 and all, but for the age of the list that was in force on its day', async () => {
    const crls = readableCrls([nucBytes('crl/nca_gost2004_test.crl')]);
    const judge = (policy: ValidationPolicy) =>
      judgeStamp(nucBytes('tsp/token.der'), STAMPED, { ...path, crls, trust: testTrust, policy });
    expect(await judge(GENERAL_POLICY)).toMatchObject({
      report: { indication: 'INDETERMINATE', failed: 'revocation-fresh' },
      proves: null,
    });
    const { report, proves } = await judge(ANY_AGE);
    expect(report).toMatchObject({ indication: 'TOTAL_PASSED', subIndication: null, failed: null });
    expect(proves).toBe(Date.UTC(2022, 8, 18, 13, 20, 14));
  });

  it('tsp/token.der by itself is judged as what it is: what an authority signed for stamps alone', async () => {
    const judge = async (at: number) =>
      (
        await verify(nucBytes('tsp/token.der'), {
          trust: testTrust,
          policy: ANY_AGE,
          at,
          crls: [nucBytes('crl/nca_gost2004_test.crl')],
        })
      ).report;
    expect(await judge(Date.UTC(2022, 8, 18, 13, 20, 14))).toMatchObject({
      indication: 'TOTAL_PASSED',
      signers: [{ level: 'CMS', subject: { commonName: 'СЕРВИС МЕТКИ ВРЕМЕНИ' } }],
    });
    expect(await judge(NOW)).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'OUT_OF_BOUNDS_NO_POE',
    });
  });

  it('what is old about the real one is the only thing that its date excuses', async () => {
    const { token } = stampIn('tsp/token.der');
    expect(
      (await judgeStamp(token, Buffer.from('cafebabf', 'hex'), { ...path, trust: testTrust }))
        .report,
    ).toMatchObject({ failed: 'imprint' });
    expect(
      (await judgeStamp(token, STAMPED, { ...path, trust: productionTrust })).report,
    ).toMatchObject({ failed: 'path', subIndication: 'NO_CERTIFICATE_CHAIN_FOUND' });
    expect(
      (await judgeStamp(token, STAMPED, { ...path, trust: testTrust, at: Date.UTC(2022, 8, 18) }))
        .report,
    ).toMatchObject({ failed: 'stamp-time', subIndication: 'TIMESTAMP_ORDER_FAILURE' });
  });

  it('the wrong one is told with the signature, and proves no time', async () => {
    const { report } = await verify(nucBytes('cms/old-wrong-timestamp-imprint.cms'), {
      trust: productionTrust,
      at: NOW,
    });
    expect(report.signers).toMatchObject([
      {
        indication: 'INDETERMINATE',
        subIndication: 'OUT_OF_BOUNDS_NO_POE',
        timestamp: null,
        level: 'CMS',
        stamps: [{ indication: 'TOTAL_FAILED', subIndication: 'HASH_FAILURE' }],
      },
    ]);
  });

  it.each(TABLE)(
    '$file with any byte of its token changed is never worth more',
    async ({ file, trust }) => {
      const { token, stamped } = stampIn(file);
      for (let at = 0; at < token.length; at += 7) {
        const { proves } = await judgeStamp(
          Uint8Array.from(token).with(at, (token[at] ?? 0) ^ 0x41),
          stamped,
          { ...path, trust },
        );
        expect(proves).toBe(null);
      }
    },
  );
});
