// OpenSSL's own time-stamping (`openssl ts`) as a second opinion, both ways: it verifies our
// world's tokens, and we judge its.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  STAMP_POLICIES,
  timeStampRequest,
  tokenFromResponse,
} from '../../src/core/crypto/tspExchange.ts';
import { OID } from '../../src/core/crypto/oids.ts';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { keyFileSigner } from '../../src/core/signing/keyFileSigner.ts';
import { openKeyFile } from '../../src/core/signing/pkcs12/pfx.ts';
import {
  signatureImprint,
  signatureToStamp,
  withSignatureTimeStamp,
} from '../../src/core/signing/cadesT.ts';
import { judgeStamp } from '../../src/core/verification/timestamp.ts';
import { readableCrls } from '../../src/core/verification/revocation.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify } from '../../src/core/verification/verify.ts';
import { createWorldCa } from '../world/ca.ts';
import { rsaKeyPair } from '../world/caKeys.ts';
import { OPENSSL } from '../world/outside.ts';
import { createTsa } from '../world/tsa.ts';
import { hasOpenssl, openssl, withoutOpenssl } from './openssl.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const DATA = bytesOf('the value of a signature');
const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END ${label}-----\n`;

/** The reply of `openssl ts -reply` by a certificate of the world's CA. */
function opensslReply(
  request: Uint8Array,
  keys: { readonly key: string; readonly certificate: string; readonly chain: string },
): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'tsa-'));
  const at = (name: string): string => path.join(folder, name);
  try {
    for (const [name, content] of Object.entries({ ...keys, request, serial: '01\n' }))
      writeFileSync(at(name), content);
    writeFileSync(
      at('configuration'),
      [
        '[tsa]',
        'default_tsa = a',
        '[a]',
        `serial = ${at('serial')}`,
        `signer_cert = ${at('certificate')}`,
        `certs = ${at('chain')}`,
        `signer_key = ${at('key')}`,
        'signer_digest = sha256',
        `default_policy = ${STAMP_POLICIES.RSA}`,
        'digests = sha256, sha512',
        'accuracy = secs:1',
        'clock_precision_digits = 3',
        'ordering = yes',
        'tsa_name = yes',
        'ess_cert_id_alg = sha256',
        '',
      ].join('\n'),
    );
    const { status, stderr } = spawnSync(OPENSSL, [
      'ts',
      '-reply',
      '-config',
      at('configuration'),
      '-section',
      'a',
      '-queryfile',
      at('request'),
      '-out',
      at('reply'),
    ]);
    if (status !== 0) throw new Error(String(stderr));
    return new Uint8Array(readFileSync(at('reply')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!hasOpenssl)(`OpenSSL${withoutOpenssl}`, async () => {
  const now = Date.now();
  const ca = await createWorldCa({ at: now });
  const tsa = await createTsa({ ca, algorithm: 'rsa', now: () => now });
  const path_ = {
    trust: trustFromCertificates('world', ca.certificates),
    at: now + 60_000,
    intermediates: [],
    crls: readableCrls([ca.crl('rsa')]),
  };
  const authorities = ca.certificates.map((der) => pem('CERTIFICATE', der)).join('');
  const accepts = (token: Uint8Array, data: Uint8Array): boolean =>
    openssl(
      ['ts', '-verify', '-data', '@data', '-in', '@token', '-token_in', '-CAfile', '@authorities'],
      { data, token, authorities },
    ).ok;

  it('accepts our tokens, and not those that lie', () => {
    expect(accepts(tsa.stamp(DATA), DATA)).toBe(true);
    expect(accepts(tsa.stamp(DATA), bytesOf('another'))).toBe(false);
    for (const lie of [
      'other imprint',
      'broken signature',
      'changed after signing',
      'foreign reference',
      'no reference',
    ] as const)
      expect(accepts(tsa.stamp(DATA, { lie }), DATA)).toBe(false);
  });

  it('accepts the token of an RSA signature of ours, taken out of the CAdES-T', async () => {
    const { pfx, password } = await ca.issue({ kind: 'individual', algorithm: 'rsa' });
    const cms = await keyFileSigner(
      await openKeyFile(pfx, password),
      (length) => new Uint8Array(length),
    ).sign(DATA, { at: now });
    const stamped = withSignatureTimeStamp(cms, tsa.stamp(signatureToStamp(cms)));
    const [value] = readSignedData(stamped).signers[0]?.unsigned.get(OID.timeStampToken) ?? [];
    expect(accepts(value?.raw ?? DATA, signatureToStamp(cms))).toBe(true);
    expect(
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
          '-CAfile',
          '@authorities',
        ],
        { cms: stamped, authorities },
      ).ok,
    ).toBe(true);
  });

  it('stamps an RSA signature of ours by request, and we judge it', async () => {
    const keys = rsaKeyPair();
    const { certificateDer } = await ca.issue({
      kind: 'legal-entity',
      algorithm: 'rsa',
      keys,
      commonName: 'OPENSSL',
      profile: {
        usage: ['digitalSignature'],
        extendedUsage: [OID.timeStamping],
        extendedUsageCritical: true,
      },
    });
    const { pfx, password } = await ca.issue({ kind: 'individual', algorithm: 'rsa' });
    const cms = await keyFileSigner(
      await openKeyFile(pfx, password),
      (length) => new Uint8Array(length),
    ).sign(DATA, { at: now });
    const question = {
      ...signatureImprint(cms),
      nonce: Uint8Array.of(9, 8, 7, 6, 5, 4, 3, 2),
      policy: STAMP_POLICIES.RSA,
    };
    const reply = opensslReply(timeStampRequest(question), {
      key: pem('PRIVATE KEY', keys.privateKeyInfo),
      certificate: pem('CERTIFICATE', certificateDer),
      chain: pem('CERTIFICATE', ca.certificates[3] ?? DATA),
    });
    const token = tokenFromResponse(reply, question);
    expect((await judgeStamp(token, signatureToStamp(cms), path_)).report).toMatchObject({
      indication: 'TOTAL_PASSED',
      authority: 'OPENSSL',
      policy: STAMP_POLICIES.RSA,
    });
    expect((await judgeStamp(token, DATA, path_)).report).toMatchObject({ failed: 'imprint' });
    const { report } = await verify(withSignatureTimeStamp(cms, token), {
      trust: path_.trust,
      at: path_.at,
      crls: [ca.crl('rsa')],
    });
    expect(report.signers).toMatchObject([{ indication: 'TOTAL_PASSED', level: 'CAdES-T' }]);
    expect(() =>
      tokenFromResponse(
        opensslReply(timeStampRequest({ ...question, policy: '1.2.3' }), {
          key: pem('PRIVATE KEY', keys.privateKeyInfo),
          certificate: pem('CERTIFICATE', certificateDer),
          chain: '',
        }),
        question,
      ),
    ).toThrow(
      expect.objectContaining({
        code: 'ERR_STAMP_REFUSED',
        params: { failure: 'unacceptedPolicy' },
      }),
    );
    expect(createHash('sha256').update(signatureToStamp(cms)).digest()).toEqual(
      Buffer.from(question.imprint),
    );
  });
});
