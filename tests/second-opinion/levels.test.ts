// CAdES-B, -T and -LT by others: OpenSSL verifies ours with nothing but the root beside them,
// BouncyCastle reads what is inside, and what BouncyCastle puts together is judged by us.
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/core/sha256.ts';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { OID } from '../../src/core/crypto/oids.ts';
import { parseX509 } from '../../src/core/crypto/x509.ts';
import { withValidationData } from '../../src/core/signing/cadesLt.ts';
import { signatureToStamp, withSignatureTimeStamp } from '../../src/core/signing/cadesT.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify } from '../../src/core/verification/verify.ts';
import { createWorldCa } from '../world/ca.ts';
import { rsaKeyPair } from '../world/caKeys.ts';
import type { Algorithm } from '../world/caProfiles.ts';
import { answerAbout, createLongTerm, type LongTerm, rootList } from '../world/longTerm.ts';
import { askBouncyCastle, hasBouncyCastle, withoutBouncyCastle } from './bouncyCastle.ts';
import { hasOpenssl, openssl, withoutOpenssl } from './openssl.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const AT = Math.floor(Date.now() / 1000) * 1000;
const DAY = 86_400_000,
  YEAR = 365 * DAY;
const content = new Uint8Array(randomBytes(randomInt(1, 5000)));
const ca = await createWorldCa({ at: AT });
const [gost, rsa] = [
  await createLongTerm({ ca, algorithm: 'gost', at: AT, content }),
  await createLongTerm({ ca, algorithm: 'rsa', at: AT, content }),
];
const samples: Readonly<Record<Algorithm, LongTerm>> = { gost, rsa };

const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${(
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END ${label}-----\n`;
const root = pem('CERTIFICATE', ca.roots.rsa.certificate);
const issuing = pem('CERTIFICATE', ca.issuing.rsa.certificate);

const serials = (count: number): string[] =>
  Array.from({ length: count }, () => `4${randomBytes(19).toString('hex').slice(1)}`.toUpperCase());
/** The lists that OpenSSL asks for of every certificate, which name some others. */
const listsOf = (revoked: readonly string[] = [], at?: number): Bytes[] => [
  ca.crl('rsa', [...serials(randomInt(0, 300)), ...revoked], at),
  rootList(ca, 'rsa', AT),
];

describe.skipIf(!hasOpenssl)(`OpenSSL${withoutOpenssl}`, () => {
  const accepts = (cms: Bytes, more: readonly string[], authorities = root): boolean =>
    openssl(
      [
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-purpose',
        'any',
        '-inform',
        'DER',
        '-in',
        '@cms',
        '-out',
        '@out',
        '-CAfile',
        '@authorities',
        ...more,
      ],
      { cms, authorities },
    ).ok;

  it('accepts our RSA signature of every level; that of level LT without the issuing authority beside it', () => {
    expect([rsa.b, rsa.t, rsa.lt].map((cms) => accepts(cms, [], root + issuing))).toEqual([
      true,
      true,
      true,
    ]);
    expect([rsa.b, rsa.t, rsa.lt].map((cms) => accepts(cms, []))).toEqual([false, false, true]);
  });

  it('takes our lists out of the message, and believes them', () => {
    const withLists = (revoked: readonly string[] = []): Bytes =>
      withValidationData(rsa.lt, { crls: listsOf(revoked) });
    const checked = ['-crl_check_all'];
    expect([rsa.t, rsa.lt, withLists()].map((cms) => accepts(cms, checked))).toEqual([
      false,
      false,
      true,
    ]);
    expect(
      [withLists([rsa.key.serialNumber]), withLists([rsa.tsa.serialNumber])].map((cms) =>
        accepts(cms, checked),
      ),
    ).toEqual([false, true]);
    const years = ['-attime', String((AT + 3 * YEAR) / 1000)];
    expect(accepts(withLists(), [...checked, ...years])).toBe(false);
  });

  it('accepts the time stamp that lies beside them', () => {
    const [token] = readSignedData(rsa.lt).signers[0]?.unsigned.get(OID.timeStampToken) ?? [];
    const data = signatureToStamp(rsa.lt);
    expect(
      openssl(
        [
          'ts',
          '-verify',
          '-data',
          '@data',
          '-in',
          '@token',
          '-token_in',
          '-CAfile',
          '@authorities',
        ],
        { data, token: token?.raw ?? data, authorities: root + issuing },
      ).ok,
    ).toBe(true);
  });

  it('verifies the answers that come out of the message', () => {
    const files = {
      root,
      issuing: ca.issuing.rsa.certificate,
      certificate: rsa.key.certificateDer,
    };
    const says = readSignedData(rsa.lt).ocsps.map((response) =>
      openssl(
        [
          'ocsp',
          '-respin',
          '@response',
          '-issuer',
          '@issuing',
          '-sha256',
          '-cert',
          '@certificate',
          '-CAfile',
          '@root',
          '-no_nonce',
        ],
        { ...files, response },
      ),
    );
    expect(
      says
        .map(({ ok, stderr, stdout }) => [
          ok,
          stderr.includes('Response verify OK'),
          String(stdout).includes(': good'),
        ])
        .toSorted(),
    ).toEqual([
      [false, true, false],
      [true, true, true],
    ]);
  });
});

describe.skipIf(!hasBouncyCastle)(`BouncyCastle${withoutBouncyCastle}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'opinion-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let count = 0;
  const file = (bytes: Uint8Array): string => {
    const name = path.join(folder, String(count++));
    writeFileSync(name, bytes);
    return name;
  };
  const prints = (bytes: readonly Uint8Array[], mark = ''): string =>
    bytes
      .map((each) => sha256Hex(each) + mark)
      .toSorted()
      .join(',') || 'none';
  const words = ({ certificates, crls, ocsps }: LongTerm['evidence']): string[] => [
    ...certificates.map((each) => `certificate:${file(each)}`),
    ...crls.map((each) => `crl:${file(each)}`),
    ...ocsps.map((each) => `ocsp:${file(each)}`),
  ];
  /** With the root alone: all else must come from the message. */
  const years = (algorithm: Algorithm, cms: Bytes) =>
    verify(cms, {
      trust: trustFromCertificates('world', [ca.roots[algorithm].certificate]),
      at: AT + 3 * YEAR,
      // What the verifier knows of its own: the authority of time was sound to its end.
      ocsps: [
        answerAbout(ca, algorithm, {
          serialNumber: samples[algorithm].tsa.serialNumber,
          at: parseX509(samples[algorithm].tsa.certificateDer).notAfter - 60_000,
        }),
      ],
      crls: [rootList(ca, algorithm, AT + 3 * YEAR)],
    });

  it('accepts every level, and reads the same lists and answers out of level LT', () => {
    const all = Object.values(samples).flatMap(({ b, t, lt }) => [b, t, lt]);
    const answers = askBouncyCastle([
      ...all.map((cms) => ['cms', file(cms)]),
      ...all.map((cms) => ['evidence', file(cms)]),
    ]);
    expect(answers.slice(0, all.length)).toEqual(all.map(() => 'true'));
    expect(answers.slice(all.length)).toEqual(
      Object.values(samples).flatMap(({ key, evidence: { certificates, crls, ocsps } }) => [
        `1 ${prints([key.certificateDer])} none none`,
        `1 ${prints([key.certificateDer])} none none`,
        `5 ${prints([key.certificateDer, ...certificates])} ${prints(crls)} ${prints(ocsps, ':good')}`,
      ]),
    );
  });

  it('puts evidence into our message as we do, which we judge by it years later', async () => {
    for (const algorithm of ['gost', 'rsa'] as const) {
      const { t, key, evidence, lt } = samples[algorithm];
      const to = file(t);
      const inside = {
        ...evidence,
        certificates: [key.certificateDer, ...evidence.certificates],
        crls: [...evidence.crls, ca.crl(algorithm, serials(randomInt(0, 300)))],
      };
      expect(askBouncyCastle([['augment', file(t), to, ...words(inside)]])).toEqual(['true']);
      const theirs = new Uint8Array(readFileSync(to));
      const [read, ours] = [readSignedData(theirs), readSignedData(withValidationData(lt, inside))];
      expect([prints(read.certificates), prints(read.crls), prints(read.ocsps)]).toEqual([
        prints(ours.certificates),
        prints(ours.crls),
        prints(ours.ocsps),
      ]);
      expect((await years(algorithm, theirs)).report).toMatchObject({
        indication: 'TOTAL_PASSED',
        signers: [{ level: 'CAdES-LT' }],
      });
    }
  });

  it('signs with evidence inside, and with our stamp that is level LT', async () => {
    const keys = rsaKeyPair();
    const { certificateDer, serialNumber } = await ca.issue({
      kind: 'individual',
      algorithm: 'rsa',
      keys,
    });
    // The world's lists are a day older than they are asked for, and a list inside must be of after the stamp.
    const [lists, about] = [
      listsOf([], Date.now() + DAY + 60_000),
      (status: 'good' | { revokedAt: number }) =>
        answerAbout(ca, 'rsa', { serialNumber, at: AT + 60_000, status }),
    ];
    const made = [
      { crls: lists, ocsps: [] },
      { crls: lists.slice(1), ocsps: [about('good')] },
      { crls: lists, ocsps: [about({ revokedAt: AT - DAY })] },
    ];
    const files = made.map(() => file(content));
    expect(
      askBouncyCastle(
        made.map((each, i) => [
          'signed',
          file(content),
          file(keys.privateKeyInfo),
          files[i] ?? '',
          ...words({
            ...each,
            certificates: [certificateDer, ca.issuing.rsa.certificate],
          }),
        ]),
      ),
    ).toEqual(['true', 'true', 'true']);
    const stampedAt = Date.now();
    const reports = await Promise.all(
      files.map(async (name) => {
        const theirs = new Uint8Array(readFileSync(name));
        const stamped = withSignatureTimeStamp(
          theirs,
          rsa.tsa.stamp(signatureToStamp(theirs), { at: stampedAt }),
        );
        return (await years('rsa', withValidationData(stamped, { ocsps: rsa.evidence.ocsps })))
          .report;
      }),
    );
    expect(
      reports.map(({ indication, subIndication, signers }) => [
        indication,
        subIndication,
        signers[0]?.level,
        signers[0]?.revocationReason,
      ]),
    ).toEqual([
      ['TOTAL_PASSED', null, 'CAdES-LT', 'crl'],
      ['TOTAL_PASSED', null, 'CAdES-LT', 'ocsp'],
      ['INDETERMINATE', 'REVOKED_NO_POE', 'CAdES-LT', 'ocsp'],
    ]);
  });
});
