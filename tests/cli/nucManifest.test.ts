// Every CMS, time stamp, answer and list of the NUC's manifest, and what `verify` says of it: the table is the record.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { parseX509 } from '../../src/core/crypto/x509.ts';
import type { ValidationReport } from '../../src/core/verification/report.ts';
import {
  readableCrls,
  readableOcsps,
  revocationOf,
} from '../../src/core/verification/revocation.ts';
import type { RevocationFinding } from '../../src/core/verification/revocationFinding.ts';
import {
  hasNuc,
  nucBytes,
  nucCertificate,
  nucKeys,
  nucManifest,
  nucPath,
  withoutNuc,
} from '../world/nucFixtures.ts';
import { answerOf, errorOf, inParallel, komekshi, makeFolder, type Run } from './komekshi.ts';

/** A process a command: slow only where the machine is busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

interface Judged {
  readonly trust?: 'test' | 'production';
  /** Today where left out. */
  readonly at?: string;
  readonly content?: 'its own' | 'another';
  readonly verdict: string;
  /** Of each signer: algorithm, verdict, and the check that decided. */
  readonly signers: readonly string[];
  /** Of each stamp. */
  readonly stamps?: readonly string[];
}

const TWO_SIGNERS = 'cms/gost512-and-rsa-attached.cms';
const passedSince = 'OUT_OF_BOUNDS_NO_POE certificate-unexpired';
const bothExpired: Omit<Judged, 'content'> = {
  verdict: 'INDETERMINATE OUT_OF_BOUNDS_NO_POE',
  signers: [`GOST3410-2015-512 ${passedSince}`, `RSA-2048 ${passedSince}`],
};
// The RSA key had expired eight months before the signature claims to have been made; of the other
// nothing of its time tells whether it was revoked.
const atItsTime: Omit<Judged, 'content'> = {
  at: '2022-09-28T00:00:00Z',
  verdict: 'INDETERMINATE TRY_LATER',
  signers: ['GOST3410-2015-512 TRY_LATER revocation-known', `RSA-2048 ${passedSince}`],
};

/** With all lists of the manifest. */
const MESSAGES: Readonly<Record<string, readonly Judged[]>> = {
  [TWO_SIGNERS]: [bothExpired, atItsTime],
  'cms/gost512-and-rsa-detached.cms': [
    { ...bothExpired, content: 'its own' },
    { ...atItsTime, content: 'its own' },
    {
      verdict: 'INDETERMINATE SIGNED_DATA_NOT_FOUND',
      signers: [
        'GOST3410-2015-512 SIGNED_DATA_NOT_FOUND content',
        'RSA-2048 SIGNED_DATA_NOT_FOUND content',
      ],
    },
    {
      content: 'another',
      verdict: 'TOTAL_FAILED HASH_FAILURE',
      signers: [
        'GOST3410-2015-512 HASH_FAILURE content-digest',
        'RSA-2048 HASH_FAILURE content-digest',
      ],
    },
  ],
  // Its stamp is by an authority under «CN=ҰҚО 3.0 (GOST TEST), C=KZ» (Қ in place of К, the name in
  // another order), whose certificate is not published.
  'cms/gost512-attached-tsp.cms': [
    {
      verdict: 'INDETERMINATE OUT_OF_BOUNDS_NO_POE',
      signers: [`GOST3410-2015-512 ${passedSince}`],
      stamps: ['NO_CERTIFICATE_CHAIN_FOUND path 2025-02-24T19:23:14Z'],
    },
    {
      at: '2025-02-25T00:00:00Z',
      verdict: 'INDETERMINATE TRY_LATER',
      signers: ['GOST3410-2015-512 TRY_LATER revocation-known'],
      stamps: ['NO_CERTIFICATE_CHAIN_FOUND path 2025-02-24T19:23:14Z'],
    },
  ],
  // An RSA signature, whatever the file is called.
  'cms/gost512-attached.cms': [
    { verdict: 'INDETERMINATE OUT_OF_BOUNDS_NO_POE', signers: [`RSA-2048 ${passedSince}`] },
    {
      at: '2022-01-10T00:00:00Z',
      verdict: 'INDETERMINATE TRY_LATER',
      signers: ['RSA-2048 TRY_LATER revocation-known'],
    },
  ],
  // Of the production authority of 2018; its stamp is another signature's.
  'cms/old-wrong-timestamp-imprint.cms': [
    {
      verdict: 'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND',
      signers: ['GOST34310-2004 NO_CERTIFICATE_CHAIN_FOUND path'],
      stamps: ['HASH_FAILURE imprint 2019-04-29T10:14:28Z'],
    },
    {
      trust: 'production',
      verdict: 'INDETERMINATE OUT_OF_BOUNDS_NO_POE',
      signers: [`GOST34310-2004 ${passedSince}`],
      stamps: ['HASH_FAILURE imprint 2019-04-29T10:14:28Z'],
    },
    {
      trust: 'production',
      at: '2019-04-30T00:00:00Z',
      verdict: 'INDETERMINATE TRY_LATER',
      signers: ['GOST34310-2004 TRY_LATER revocation-known'],
      stamps: ['HASH_FAILURE imprint 2019-04-29T10:14:28Z'],
    },
  ],
  // The list that was in force on its day was half a year old.
  'tsp/token.der': [
    {
      at: '2022-09-18T13:20:14Z',
      verdict: 'INDETERMINATE TRY_LATER',
      signers: ['GOST34310-2004 TRY_LATER revocation-fresh'],
    },
    { verdict: 'INDETERMINATE OUT_OF_BOUNDS_NO_POE', signers: [`GOST34310-2004 ${passedSince}`] },
    {
      trust: 'production',
      verdict: 'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND',
      signers: ['GOST34310-2004 NO_CERTIFICATE_CHAIN_FOUND path'],
    },
  ],
};

/** Not a signature but the service's answer. The token is inside, see below. */
const RESPONSE = 'tsp/response.der';

interface Told {
  readonly about: string;
  readonly issuer: string;
  readonly at: string;
  readonly finding: RevocationFinding;
}

const good = (reason: 'crl' | 'ocsp'): RevocationFinding => ({ status: 'good', reason }),
  revoked = (reason: 'crl' | 'ocsp'): RevocationFinding => ({ status: 'revoked', reason });
const unknown = (reason: 'stale' | 'not-yet' | 'about-others'): RevocationFinding => ({
  status: 'unknown',
  reason,
});
const GOST_2022 = 'ca/test/nca_gost2022_test.cer',
  GOST_2004 = 'ca/test/nca_gost2004_test.crt',
  RSA_TEST = 'ca/test/nca_rsa_test.crt';
const ISSUED_TO = {
  valid: '6C425659BD2FC6DC587B871AEDE1857727CF8451',
  revoked: '3ACEA55CBCDF38C861FB3F341854C53EC9ED6ECD',
  employee: '130D7A4B878F28BF1B2B7A223BD7C03CE78C7481',
  neverIssued: '0FF06211DC82BEB00253FFA000F1DE84ABEF454F',
  head: '3A90343E720594C55204B19CB9A402422EF0E622',
  rsaSigner: '4279390A141F5353A62947B61ED65E81741467D1',
  rsaRevoked: '46757A2158A604189C40FB1FCDAB1143F83F32DB',
  tsa: '622DDD64FC75397C61D228530BEEFE9E1CF87094',
};

const EVIDENCE: Readonly<Record<string, readonly Told[]>> = {
  // Called good by its publisher; it says revoked on 1970-01-01 with the extended-revoke extension:
  // never issued (RFC 6960 2.2).
  'ocsp/gost512-good.der': [
    {
      about: ISSUED_TO.neverIssued,
      issuer: GOST_2022,
      at: '2022-09-02T17:00:00Z',
      finding: revoked('ocsp'),
    },
  ],
  'ocsp/gost512-revoked.der': [
    {
      about: ISSUED_TO.head,
      issuer: GOST_2022,
      at: '2022-09-02T17:00:00Z',
      finding: revoked('ocsp'),
    },
    {
      about: ISSUED_TO.valid,
      issuer: GOST_2022,
      at: '2022-09-02T17:00:00Z',
      finding: unknown('about-others'),
    },
  ],
  'ocsp/rsa-2004-era.der': [
    {
      about: ISSUED_TO.rsaSigner,
      issuer: RSA_TEST,
      at: '2022-09-02T17:00:00Z',
      finding: good('ocsp'),
    },
    {
      about: ISSUED_TO.rsaSigner,
      issuer: RSA_TEST,
      at: '2022-09-04T00:00:00Z',
      finding: unknown('stale'),
    },
    {
      about: ISSUED_TO.rsaSigner,
      issuer: RSA_TEST,
      at: '2022-09-02T16:00:00Z',
      finding: unknown('not-yet'),
    },
  ],
  'crl/nca_gost2022_test.crl': [
    {
      about: ISSUED_TO.revoked,
      issuer: GOST_2022,
      at: '2026-11-22T00:00:00Z',
      finding: revoked('crl'),
    },
    {
      about: ISSUED_TO.employee,
      issuer: GOST_2022,
      at: '2026-11-22T00:00:00Z',
      finding: revoked('crl'),
    },
    { about: ISSUED_TO.valid, issuer: GOST_2022, at: '2026-08-12T00:00:00Z', finding: good('crl') },
    {
      about: ISSUED_TO.valid,
      issuer: GOST_2022,
      at: '2026-11-22T00:00:00Z',
      finding: unknown('stale'),
    },
    {
      about: ISSUED_TO.valid,
      issuer: GOST_2022,
      at: '2027-02-08T00:00:00Z',
      finding: unknown('stale'),
    },
    {
      about: ISSUED_TO.valid,
      issuer: RSA_TEST,
      at: '2026-11-22T00:00:00Z',
      finding: unknown('about-others'),
    },
  ],
  'crl/nca_gost2004_test.crl': [
    { about: ISSUED_TO.tsa, issuer: GOST_2004, at: '2022-04-01T00:00:00Z', finding: good('crl') },
    {
      about: ISSUED_TO.tsa,
      issuer: GOST_2004,
      at: '2022-09-18T13:20:14Z',
      finding: unknown('stale'),
    },
    {
      about: ISSUED_TO.tsa,
      issuer: GOST_2004,
      at: '2022-03-01T00:00:00Z',
      finding: unknown('not-yet'),
    },
  ],
  'crl/nca_rsa_test.crl': [
    {
      about: ISSUED_TO.rsaRevoked,
      issuer: RSA_TEST,
      at: '2022-03-30T00:00:00Z',
      finding: revoked('crl'),
    },
    {
      about: ISSUED_TO.rsaSigner,
      issuer: RSA_TEST,
      at: '2022-03-30T00:00:00Z',
      finding: good('crl'),
    },
    {
      about: ISSUED_TO.rsaSigner,
      issuer: RSA_TEST,
      at: '2022-10-01T00:00:00Z',
      finding: unknown('stale'),
    },
  ],
};

const folder = makeFolder();
const LISTS = Object.keys(EVIDENCE)
  .filter((file) => file.startsWith('crl/'))
  .flatMap((file) => ['--crl', nucPath(file)]);
const text = (...words: readonly (string | null | undefined)[]): string =>
  words.filter((word) => word != null).join(' ');

function verdictOf(run: Run): Pick<Judged, 'verdict' | 'signers' | 'stamps'> {
  const { indication, subIndication, signers } = answerOf(run) as unknown as ValidationReport;
  expect(run.status).toBe(indication === 'TOTAL_PASSED' ? 0 : 1);
  return {
    verdict: text(indication, subIndication),
    signers: signers.map((signer) =>
      text(
        signer.algorithm,
        signer.subIndication,
        signer.checks.find(({ status }) => status === 'NOT_OK')?.constraint,
      ),
    ),
    stamps: signers.flatMap(({ stamps }) =>
      stamps.map((stamp) => text(stamp.subIndication, stamp.failed, stamp.time)),
    ),
  };
}

describe.skipIf(!hasNuc)(`the NUC's manifest${withoutNuc}`, () => {
  const rows = Object.entries(MESSAGES).flatMap(([file, judged]) =>
    judged.map((row) => ({
      file,
      trust: 'test' as const,
      at: undefined,
      content: undefined,
      ...row,
    })),
  );
  let runs: readonly Run[];
  beforeAll(async () => {
    const content = {
      'its own': folder.place('its own', readSignedData(nucBytes(TWO_SIGNERS)).content ?? ''),
      another: folder.place('another', 'басқа мәтін'),
    };
    runs = await inParallel(rows, ({ file, trust, at, content: which }) =>
      komekshi([
        'verify',
        nucPath(file),
        '--trust',
        trust,
        ...LISTS,
        ...(at === undefined ? [] : ['--at', at]),
        ...(which === undefined ? [] : ['--content', content[which]]),
        '--json',
      ]),
    );
    return () => folder.remove();
  });

  it.each(rows.map((row, index) => ({ ...row, index })))(
    '$file under $trust at $at with content $content: $verdict',
    ({ index, verdict, signers, stamps = [] }) => {
      expect(verdictOf(runs[index] as Run)).toEqual({ verdict, signers, stamps });
    },
  );

  it('tsp/response.der carries tsp/token.der after its status', () => {
    expect(Buffer.from(nucBytes('tsp/response.der')).subarray(9)).toEqual(
      Buffer.from(nucBytes('tsp/token.der')),
    );
  });

  describe.each(Object.entries(EVIDENCE))('%s', (file, told) => {
    it.each(told)(
      'about $about of $issuer at $at: $finding.status, $finding.reason',
      async ({ about, issuer, at, finding }) => {
        const { subject, spki } = nucCertificate(issuer);
        const certificate = {
          ...parseX509(nucCertificate(GOST_2022).der),
          isCa: false,
          serialNumber: about,
        };
        const bytes = [nucBytes(file)];
        const evidence = file.startsWith('crl/')
          ? { crls: readableCrls(bytes) }
          : { crls: [], ocsps: readableOcsps(bytes) };
        const instant = Date.parse(at);
        expect(
          await revocationOf(
            certificate,
            { subject: subject.der, spki, mayListRevoked: true },
            evidence,
            { at: instant, now: instant },
          ),
        ).toEqual(finding);
      },
    );
  });

  it('evidence is no signature: `verify` says so', async () => {
    const said = await inParallel(
      [...Object.keys(EVIDENCE), RESPONSE],
      async (file) =>
        errorOf(await komekshi(['verify', nucPath(file), '--trust', 'test', '--json'])).code,
    );
    expect(new Set(said)).toEqual(new Set(['ERR_CMS_UNREADABLE']));
  });

  it('has no file that no table knows', () => {
    const keys = nucKeys().map(({ name }) => `keys/${name}.p12`);
    // Authorities are compared with the anchors, known answers asked of the primitives.
    const elsewhere = nucManifest()
      .map(({ file }) => file)
      .filter((file) => /^(ca|vectors)\//.test(file));
    expect(
      nucManifest()
        .map(({ file }) => file)
        .sort(),
    ).toEqual(
      [...Object.keys(MESSAGES), RESPONSE, ...Object.keys(EVIDENCE), ...keys, ...elsewhere].sort(),
    );
  });
});
