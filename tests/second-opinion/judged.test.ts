// What others sign over random contents, judged by us: RSA by `openssl cms`, GOST by BouncyCastle
// and by OpenSSL's engine; then with our time stamp.
import { randomBytes, randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { streebog512 } from '../../src/core/crypto/gost/streebog.ts';
import { signatureToStamp, withSignatureTimeStamp } from '../../src/core/signing/cadesT.ts';
import { trustFromCertificates } from '../../src/core/verification/trust.ts';
import { verify, type VerifyTerms } from '../../src/core/verification/verify.ts';
import { AT, attributesFor, certify, cmsOf, listOf } from '../core/verification/authority.ts';
import { hexOf } from '../world/bytes.ts';
import { createWorldCa } from '../world/ca.ts';
import { gostKeyPair, type KeyPair, rsaKeyPair } from '../world/caKeys.ts';
import { integer, octetString, oid, sequence, set } from '../world/der.ts';
import { createTsa } from '../world/tsa.ts';
import { askBouncyCastle, hasBouncyCastle, withoutBouncyCastle } from './bouncyCastle.ts';
import {
  hasGostEngine,
  hasOpenssl,
  openssl,
  withoutGostEngine,
  withoutOpenssl,
} from './openssl.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END ${label}-----\n`;
const contents = (count: number): Bytes[] =>
  Array.from({ length: count }, () => new Uint8Array(randomBytes(randomInt(1, 4000))));

const ca = await createWorldCa({ at: AT });
const tsa = await createTsa({ ca, algorithm: 'gost', now: () => AT - 60_000 });
const root = certify({ name: 'root', isCa: true });
const terms: VerifyTerms = {
  trust: trustFromCertificates('world', [root.der, ...ca.certificates]),
  at: AT,
  crls: [listOf(root), ca.crl('gost'), ca.crl('rsa')],
};
const stamped = (cms: Bytes): Bytes =>
  withSignatureTimeStamp(cms, tsa.stamp(signatureToStamp(cms)));

async function judge(
  cms: Uint8Array,
  content?: Bytes,
  lists: readonly Bytes[] = [],
): Promise<string> {
  const { indication, subIndication, signers } = (
    await verify(cms, {
      ...terms,
      crls: [...(terms.crls ?? []), ...lists],
      ...(content && { content }),
    })
  ).report;
  return `${subIndication ?? indication} ${signers[0]?.level ?? ''}`;
}

/** The last octet, which is of the signature. */
const broken = (cms: Bytes): Bytes => cms.with(cms.length - 1, (cms[cms.length - 1] ?? 0) ^ 1);
const other = (content: Bytes): Bytes => content.with(0, (content[0] ?? 0) ^ 1);

/** Levels B and T pass; a changed signature or content does not. */
async function expectJudged(
  made: readonly { readonly content: Bytes; readonly cms: Bytes }[],
  lists: readonly Bytes[] = [],
): Promise<void> {
  for (const { content, cms } of made) {
    const said = [
      await judge(cms, undefined, lists),
      await judge(stamped(cms), undefined, lists),
      await judge(broken(cms)),
      await judge(cms, other(content)),
    ];
    expect(said).toEqual([
      'TOTAL_PASSED CAdES-B',
      'TOTAL_PASSED CAdES-T',
      'SIG_CRYPTO_FAILURE CAdES-B',
      'HASH_FAILURE CAdES-B',
    ]);
  }
}

describe.skipIf(!hasOpenssl)(`RSA by OpenSSL${withoutOpenssl}`, async () => {
  const keys = rsaKeyPair();
  const { certificateDer } = await ca.issue({ kind: 'individual', algorithm: 'rsa', keys });
  const signed = (content: Bytes, ...options: string[]): Bytes => {
    const files = {
      content,
      key: pem('PRIVATE KEY', keys.privateKeyInfo),
      certificate: pem('CERTIFICATE', certificateDer),
    };
    const { stdout, stderr } = openssl(
      [
        'cms',
        '-sign',
        '-cades',
        '-binary',
        '-outform',
        'DER',
        '-in',
        '@content',
        '-signer',
        '@certificate',
        '-inkey',
        '@key',
        ...options,
      ],
      files,
    );
    if (stdout.length === 0) throw new Error(stderr);
    return new Uint8Array(stdout);
  };

  it('is CAdES-B, and CAdES-T with our stamp', async () => {
    const made = contents(6).map((content, i) => ({
      content,
      cms: signed(content, '-nodetach', '-md', ['sha256', 'sha384', 'sha512'][i % 3] ?? ''),
    }));
    await expectJudged(made);
  });

  it('is judged detached too', async () => {
    for (const content of contents(3)) {
      const cms = signed(content);
      expect([
        await judge(cms, content),
        await judge(cms, other(content)),
        await judge(cms),
      ]).toEqual(['TOTAL_PASSED CAdES-B', 'HASH_FAILURE CAdES-B', 'SIGNED_DATA_NOT_FOUND CAdES-B']);
    }
  });

  it('without -cades is a bare CMS', async () => {
    const [content = new Uint8Array(1)] = contents(1);
    const bare = openssl(
      [
        'cms',
        '-sign',
        '-nodetach',
        '-binary',
        '-outform',
        'DER',
        '-in',
        '@content',
        '-signer',
        '@certificate',
        '-inkey',
        '@key',
      ],
      {
        content,
        key: pem('PRIVATE KEY', keys.privateKeyInfo),
        certificate: pem('CERTIFICATE', certificateDer),
      },
    );
    expect(await judge(bare.stdout)).toBe('TOTAL_PASSED CMS');
  });
});

/** The pair's scalar, little-endian: the end of its PrivateKeyInfo. */
const scalarOf = ({ privateKeyInfo }: KeyPair): Bytes => privateKeyInfo.slice(-64);

/**
 * The pair, signing by OpenSSL's engine: the same curve and hash under Russian identifiers, the
 * signature in the opposite order of bytes.
 */
function byEngine(keys: KeyPair): KeyPair {
  const algorithm = sequence(
    oid('1.2.643.7.1.1.1.2'),
    sequence(oid('1.2.643.7.1.2.1.2.1'), oid('1.2.643.7.1.1.2.3')),
  );
  const key = pem(
    'PRIVATE KEY',
    sequence(integer(0), algorithm, octetString(octetString(scalarOf(keys)))),
  );
  return {
    ...keys,
    sign: (data) => {
      const { stdout, stderr } = openssl(
        ['dgst', '-md_gost12_512', '-sign', '@key', '-binary', '@data'],
        { key, data },
      );
      if (stdout.length !== 128) throw new Error(stderr);
      return Uint8Array.from(stdout).reverse();
    },
  };
}

describe.skipIf(!hasGostEngine)(`GOST by OpenSSL's engine${withoutGostEngine}`, () => {
  it('is CAdES-B, and CAdES-T with our stamp; its certificates are believed too', async () => {
    const authority = certify({
      name: 'authority',
      isCa: true,
      issuer: root,
      keys: byEngine(gostKeyPair()),
    });
    const signer = certify({ name: 'signer', issuer: authority, keys: byEngine(gostKeyPair()) });
    const made = contents(6).map((content) => ({
      content,
      cms: cmsOf(content, signer, { certificates: [signer.der, authority.der] }),
    }));
    await expectJudged(made, [listOf(authority)]);
  });
});

describe.skipIf(!hasBouncyCastle)(`GOST by BouncyCastle${withoutBouncyCastle}`, () => {
  it('is CAdES-B, and CAdES-T with our stamp', async () => {
    const cases = contents(12).map((content) => {
      const signer = certify({ name: 'signer', issuer: root });
      return { content, signer, digest: streebog512(set(...attributesFor(content, signer))) };
    });
    const values = askBouncyCastle(
      cases.map(({ signer, digest }) => [
        'sign',
        '512',
        hexOf(scalarOf(signer.keys).toReversed()),
        hexOf(digest),
      ]),
    );
    const made = cases.map(({ content, signer }, i) => {
      const value = new Uint8Array(Buffer.from(values[i] ?? '', 'hex'));
      return {
        content,
        cms: cmsOf(content, { ...signer, keys: { ...signer.keys, sign: () => value } }),
      };
    });
    await expectJudged(made);
  });
});
