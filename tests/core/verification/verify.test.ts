// Verification of a signature: what it says where all is well, its level, and several signers.
import { describe, expect, it } from 'vitest';
import { sha1 } from '@noble/hashes/legacy.js';
import { OID } from '../../../src/core/crypto/oids.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import {
  bouncyCastleVerifyAll,
  hasBouncyCastle,
  withoutBouncyCastle,
} from '../../second-opinion/bouncyCastle.ts';
import { hasGostEngine, opensslVerify, withoutGostEngine } from '../../second-opinion/openssl.ts';
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
} from '../../world/der.ts';
import { latin } from '../../world/bytes.ts';
import {
  attribute,
  attributesFor,
  certify,
  cmsOf,
  listOf,
  signerInfo,
  type Bytes,
} from './authority.ts';
import {
  CONTENT,
  contentType,
  failed,
  judge,
  messageDigest,
  other,
  PASSED,
  reference,
  root,
  signed,
  signer,
  signingTime,
  terms,
  unclear,
} from './verifyScene.ts';

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
