// Verification of a signature: its attributes and its envelope.
import { describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { streebog512 } from '../../../src/core/crypto/gost/streebog.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import { gostKeyPair } from '../../world/caKeys.ts';
import {
  concat,
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
  certificateReference,
  certify,
  cmsOf,
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
