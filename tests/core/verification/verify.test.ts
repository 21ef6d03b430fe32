import { describe, expect, it } from 'vitest';
import { sha1 } from '@noble/hashes/legacy.js';
import { OID } from '../../../src/core/crypto/oids.ts';
import { streebog512 } from '../../../src/core/crypto/gost/streebog.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify, type VerifyTerms } from '../../../src/core/verification/verify.ts';
import {
  bouncyCastleVerifyAll,
  hasBouncyCastle,
  withoutBouncyCastle,
} from '../../second-opinion/bouncyCastle.ts';
import { hasGostEngine, opensslVerify, withoutGostEngine } from '../../second-opinion/openssl.ts';
import { gostKeyPair, rsaKeyPair } from '../../world/caKeys.ts';
import {
  concat,
  cut,
  indefinite,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  time,
} from '../../world/der.ts';
import { latin } from '../../world/bytes.ts';
import {
  AT,
  attribute,
  attributesFor,
  AUTHENTICATION,
  AUTHORITY,
  certificateReference,
  certify,
  cmsOf,
  listOf,
  signerInfo,
  type Bytes,
  type CmsTerms,
  type Party,
} from './authority.ts';

const CONTENT = latin('{"schema":"komekshi/request/1"}');
const root = certify({ name: 'root', isCa: true });
const signer = certify({ name: 'signer', issuer: root });
const other = certify({ name: 'other', issuer: root });
const terms: VerifyTerms = {
  trust: trustFromCertificates('world', [root.der]),
  at: AT,
  crls: [listOf(root)],
};

const judge = async (cms: Uint8Array, more: Partial<VerifyTerms> = {}) =>
  (await verify(cms, { ...terms, ...more })).report;
const signed = (more: CmsTerms = {}, by: Party = signer): Bytes => cmsOf(CONTENT, by, more);
const PASSED = { indication: 'TOTAL_PASSED', subIndication: null };
const failed = (subIndication: string) => ({ indication: 'TOTAL_FAILED', subIndication });
const unclear = (subIndication: string) => ({ indication: 'INDETERMINATE', subIndication });
const [contentType, signingTime, reference, messageDigest] = attributesFor(CONTENT, signer) as [
  Bytes,
  Bytes,
  Bytes,
  Bytes,
];

describe('a sound signature', () => {
  it('passes, with what it says and the certificate', async () => {
    const { report, content, signers } = await verify(signed(), terms);
    expect(report).toMatchObject(PASSED);
    expect(report.signers).toMatchObject([
      {
        ...PASSED,
        level: 'CAdES-B',
        signingTime: '2026-11-22T00:00:00Z',
        timestamp: null,
        revocation: 'good',
        algorithm: 'GOST3410-2015-512',
        subject: { commonName: 'signer', iin: null, bin: null },
      },
    ]);
    expect(content).toEqual(CONTENT);
    expect(signers[0]?.certificate?.sha256).toBe(report.signers[0]?.certificateSha256);
    expect(structuredClone(signers)).toEqual(signers);
  });

  it('passes detached with its content, given beside', async () => {
    const cms = signed({ content: null });
    expect(await judge(cms, { content: CONTENT })).toMatchObject(PASSED);
    expect(await judge(cms, { content: latin('other') })).toMatchObject(failed('HASH_FAILURE'));
    expect(await judge(cms)).toMatchObject(unclear('SIGNED_DATA_NOT_FOUND'));
  });

  it('passes attached with the same content given, not with another', async () => {
    expect(await judge(signed(), { content: CONTENT })).toMatchObject(PASSED);
    expect(await judge(signed(), { content: latin('other') })).toMatchObject(
      failed('HASH_FAILURE'),
    );
  });

  it('passes in BER: indefinite lengths, content in pieces', async () => {
    const long = new Uint8Array(2500).fill(7);
    const body = indefinite(
      integer(1),
      set(sequence(oid(OID.streebog512), nothing)),
      indefinite(oid(OID.data), indefinite.tagged(0xa0, cut(long))),
      indefinite.tagged(0xa0, signer.der),
      set(signerInfo(long, signer)),
    );
    const { report, content } = await verify(
      indefinite(oid(OID.signedData), indefinite.tagged(0xa0, body)),
      terms,
    );
    expect(report).toMatchObject(PASSED);
    expect(content).toEqual(long);
  });

  it('passes with its attributes out of order, signed as sent or as DER', async () => {
    const attributes = [reference, messageDigest, contentType, signingTime];
    expect(await judge(signed({ attributes }))).toMatchObject(PASSED);
    expect(
      await judge(signed({ attributes, covered: attributesFor(CONTENT, signer) })),
    ).toMatchObject(PASSED);
    expect(await judge(signed({ attributes, covered: [...attributes].reverse() }))).toMatchObject(
      failed('SIG_CRYPTO_FAILURE'),
    );
  });

  it('passes with no content at all, attached', async () => {
    expect(await judge(cmsOf(new Uint8Array(), signer))).toMatchObject(PASSED);
  });

  it('names its certificate by key identifier', async () => {
    const keyed = certify({
      name: 'keyed',
      issuer: root,
      more: [
        sequence(oid(OID.subjectKeyIdentifier), octetString(octetString(Uint8Array.of(1, 2, 3)))),
      ],
    });
    expect(
      await judge(signed({ identifier: tagged(0x80, Uint8Array.of(1, 2, 3)) }, keyed)),
    ).toMatchObject(PASSED);
    expect(
      await judge(signed({ identifier: tagged(0x80, Uint8Array.of(1, 2, 4)) }, keyed)),
    ).toMatchObject(unclear('NO_SIGNING_CERTIFICATE_FOUND'));
  });

  it('brings its authority along, and lists that prove nothing about today', async () => {
    const authority = certify({ name: 'authority', isCa: true, issuer: root });
    const person = certify({ name: 'person', issuer: authority });
    const [lists, certificates] = [
      [listOf(authority), listOf(root)],
      [authority.der, person.der],
    ];
    expect(await judge(signed({ certificates }, person), { crls: lists })).toMatchObject(PASSED);
    expect(await judge(signed({ certificates, crls: lists }, person), { crls: [] })).toMatchObject(
      unclear('TRY_LATER'),
    );
  });

  it.skipIf(!hasBouncyCastle)(`BouncyCastle agrees${withoutBouncyCastle}`, () => {
    const messages = [
      { cms: signed() },
      { cms: signed({ content: null }), content: CONTENT },
      { cms: signed({ content: octetString(latin('other')) }) },
    ];
    expect(bouncyCastleVerifyAll(messages)).toEqual([true, true, false]);
  });

  it.skipIf(!hasGostEngine)(`OpenSSL agrees${withoutGostEngine}`, () => {
    expect(opensslVerify(signed())).toBe(true);
    expect(opensslVerify(signed({ content: null }), { content: CONTENT })).toBe(true);
    expect(opensslVerify(signed({ content: octetString(latin('other')) }))).toBe(false);
  });
});

describe('the level', () => {
  it.each<[string, Bytes[]]>([
    ['no reference to the certificate', [contentType, signingTime, messageDigest]],
    ['no signing time', [contentType, messageDigest, reference]],
    [
      'a reference by SHA-1',
      [
        contentType,
        signingTime,
        messageDigest,
        attribute(
          OID.signingCertificate,
          sequence(sequence(sequence(octetString(sha1(signer.der))))),
        ),
      ],
    ],
  ])('is CMS with %s', async (_, attributes) => {
    expect((await judge(signed({ attributes }))).signers).toMatchObject([
      { ...PASSED, level: 'CMS' },
    ]);
  });

  it('stays what it is when an unsigned attribute comes twice', async () => {
    const body = signerInfo(CONTENT, signer).subarray(4);
    const stamp = attribute(OID.timeStampToken, nothing);
    const report = await judge(
      signed({ signers: [sequence(concat(body, tagged(0xa1, stamp, stamp)))] }),
    );
    expect(report.signers).toMatchObject([{ ...PASSED, level: 'CAdES-B', timestamp: null }]);
  });

  it('is not made better by unsigned attributes', async () => {
    const info = signerInfo(CONTENT, signer, {
      attributes: [contentType, signingTime, messageDigest],
    });
    const unsigned = tagged(0xa1, reference);
    const body = Buffer.from(info.subarray(4));
    const report = await judge(signed({ signers: [sequence(concat(body, unsigned))] }));
    expect(report.signers).toMatchObject([{ ...PASSED, level: 'CMS' }]);
  });
});

describe('the certificate', () => {
  it.each<[string, Party, string]>([
    ['expired', certify({ name: 'late', issuer: root, until: AT - 1000 }), 'OUT_OF_BOUNDS_NO_POE'],
    [
      'not yet valid',
      certify({ name: 'early', issuer: root, from: AT + 1000 }),
      'OUT_OF_BOUNDS_NO_POE',
    ],
    ['of a stranger', certify({ name: 'stranger' }), 'NO_CERTIFICATE_CHAIN_FOUND'],
    [
      'for authentication',
      certify({ name: 'auth', issuer: root, usage: AUTHENTICATION }),
      'CHAIN_CONSTRAINTS_FAILURE',
    ],
    [
      'of an authority',
      certify({ name: 'ca', issuer: root, isCa: true, usage: AUTHORITY }),
      'CHAIN_CONSTRAINTS_FAILURE',
    ],
    [
      'for anything',
      certify({ name: 'any', issuer: root, usage: null }),
      'CHAIN_CONSTRAINTS_FAILURE',
    ],
  ])('%s: indeterminate', async (_, party, subIndication) => {
    expect(await judge(signed({}, party))).toMatchObject(unclear(subIndication));
  });

  it('with a weak key is indeterminate, and its broken signature still fails', async () => {
    const weak = certify({ name: 'weak', issuer: root, keys: rsaKeyPair(1024) });
    expect(await judge(signed({}, weak))).toMatchObject(unclear('CRYPTO_CONSTRAINTS_FAILURE'));
    expect(await judge(signed({ covered: [] }, weak))).toMatchObject(failed('SIG_CRYPTO_FAILURE'));
    expect(
      await judge(signed({}, certify({ name: 'strong', issuer: root, keys: rsaKeyPair() }))),
    ).toMatchObject(PASSED);
  });

  it('revoked, or without word about it, is indeterminate', async () => {
    const revoked = await judge(signed(), {
      crls: [listOf(root, { revoked: [{ serial: signer.serial }] })],
    });
    expect(revoked).toMatchObject({
      ...unclear('REVOKED_NO_POE'),
      signers: [{ revocation: 'revoked' }],
    });
    expect(await judge(signed(), { crls: [] })).toMatchObject({
      ...unclear('TRY_LATER'),
      signers: [{ revocation: 'unknown' }],
    });
    expect(
      await judge(signed(), { crls: [listOf(certify({ name: 'elsewhere', isCa: true }))] }),
    ).toMatchObject(unclear('TRY_LATER'));
  });

  it('missing is not found, whatever else is there', async () => {
    expect(await judge(signed({ certificates: [] }))).toMatchObject(
      unclear('NO_SIGNING_CERTIFICATE_FOUND'),
    );
    expect(await judge(signed({ certificates: [other.der, root.der, nothing] }))).toMatchObject(
      unclear('NO_SIGNING_CERTIFICATE_FOUND'),
    );
  });

  it('put in the place of another with the same issuer and number is caught by the signed reference', async () => {
    // Same keys, name and number: without signingCertificateV2 the substitute would pass.
    const substitute = certify({ name: 'signer', issuer: root, keys: signer.keys });
    const identifier = sequence(root.name, integer(substitute.serial));
    expect(
      await judge(
        signed({
          certificates: [substitute.der],
          identifier,
          attributes: [contentType, signingTime, messageDigest, reference],
        }),
      ),
    ).toMatchObject(unclear('NO_SIGNING_CERTIFICATE_FOUND'));
    expect(
      await judge(
        signed({
          certificates: [substitute.der],
          identifier,
          attributes: [contentType, signingTime, messageDigest],
        }),
      ),
    ).toMatchObject({ indication: 'TOTAL_PASSED' });
  });
});

describe('the identifier', () => {
  it('names issuer and number', async () => {
    expect(
      await judge(signed({ identifier: sequence(other.name, integer(signer.serial)) })),
    ).toMatchObject(unclear('NO_SIGNING_CERTIFICATE_FOUND'));
    expect(await judge(signed({ identifier: sequence(root.name, integer(1)) }))).toMatchObject(
      unclear('NO_SIGNING_CERTIFICATE_FOUND'),
    );
  });
});

describe('attributes', () => {
  it.each<[string, Bytes[]]>([
    ['no content type', [signingTime, messageDigest, reference]],
    ['no digest', [contentType, signingTime, reference]],
    ['a digest twice', [contentType, messageDigest, messageDigest]],
    [
      'a signing time twice',
      [contentType, signingTime, attribute(OID.signingTime, time(AT + 1000)), messageDigest],
    ],
    [
      'two digests in one',
      [
        contentType,
        attribute(
          OID.messageDigest,
          octetString(streebog512(CONTENT)),
          octetString(new Uint8Array(64)),
        ),
      ],
    ],
    [
      'two signing times in one',
      [contentType, messageDigest, attribute(OID.signingTime, time(AT), time(AT + 1000))],
    ],
    ['an attribute without a value', [contentType, messageDigest, attribute(OID.signingTime)]],
    [
      'another content type than the content',
      [attribute(OID.contentType, oid('1.2.3')), signingTime, messageDigest, reference],
    ],
    [
      'a time that does not exist',
      [
        contentType,
        messageDigest,
        attribute(OID.signingTime, tagged(0x17, latin('261308000000Z'))),
      ],
    ],
    ['nothing', []],
  ])('with %s are a format failure', async (_, attributes) => {
    expect(await judge(signed({ attributes }))).toMatchObject(failed('FORMAT_FAILURE'));
  });

  it('about other content, or with another reference, do not pass', async () => {
    expect(
      await judge(signed({ attributes: attributesFor(latin('other'), signer) })),
    ).toMatchObject(failed('HASH_FAILURE'));
    expect(
      await judge(
        signed({
          attributes: [contentType, signingTime, messageDigest, certificateReference(other.der)],
        }),
      ),
    ).toMatchObject(unclear('NO_SIGNING_CERTIFICATE_FOUND'));
  });

  it('left out are not enough, so that those of another signature cannot pass as content', async () => {
    expect(await judge(signed({ attributes: null }))).toMatchObject(
      unclear('SIG_CONSTRAINTS_FAILURE'),
    );
    const stolen = set(contentType, signingTime, messageDigest, reference);
    expect(await judge(cmsOf(stolen, signer, { attributes: null }))).not.toMatchObject(PASSED);
    expect(
      await judge(signed({ attributes: null, content: octetString(latin('other')) })),
    ).toMatchObject(failed('SIG_CRYPTO_FAILURE'));
  });
});

describe('several signers', () => {
  const [good, broken] = [signerInfo(CONTENT, signer), signerInfo(latin('other'), other)];
  const both = (...signers: Bytes[]) =>
    judge(signed({ signers, certificates: [signer.der, other.der] }));

  it('pass together, and one bad spoils all', async () => {
    expect(await both(good, signerInfo(CONTENT, other))).toMatchObject({
      ...PASSED,
      signers: [PASSED, PASSED],
    });
    expect(await both(good, broken)).toMatchObject({
      ...failed('HASH_FAILURE'),
      signers: [PASSED, failed('HASH_FAILURE')],
    });
    expect(await both(broken, good)).toMatchObject(failed('HASH_FAILURE'));
  });

  it('none is no signature, and more than sixteen are refused', async () => {
    expect(await both()).toMatchObject({ ...failed('FORMAT_FAILURE'), signers: [] });
    expect(await both(...Array.from({ length: 17 }, () => good))).toMatchObject(
      failed('FORMAT_FAILURE'),
    );
  });
});

describe('the envelope', () => {
  it.each<[string, Bytes]>([
    ['trailing bytes', concat(signed(), Uint8Array.of(0))],
    ['a second message', concat(signed(), signed())],
    ['nothing', new Uint8Array()],
    ['another type', sequence(oid(OID.data), tagged(0xa0, octetString(CONTENT)))],
    [
      'an element after the content',
      sequence(oid(OID.signedData), tagged(0xa0, signed()), nothing),
    ],
    ['certificates only', signed({ signers: [] })],
    ['a bare certificate', signer.der],
    ['content that is no octet string', signed({ content: integer(5) })],
    [
      'too many certificates',
      signed({ certificates: Array.from({ length: 40 }, () => signer.der) }),
    ],
  ])('with %s is a format failure', async (_, cms) => {
    expect(await verify(cms, terms)).toMatchObject({
      report: {
        ...failed('FORMAT_FAILURE'),
        signers: [],
        checks: [{ constraint: 'format', status: 'NOT_OK' }],
      },
      content: null,
      signers: [],
    });
  });

  it('of a forged key at infinity fails', async () => {
    const keys = { ...gostKeyPair(), spki: Uint8Array.from(signer.keys.spki).fill(0, -128) };
    const forger = certify({ name: 'forger', issuer: root, keys });
    expect(await judge(signed({}, forger))).toMatchObject(failed('SIG_CRYPTO_FAILURE'));
  });
});
