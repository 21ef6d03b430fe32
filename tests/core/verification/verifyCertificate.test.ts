// Verification of a signature: the signer's certificate.
import { describe, expect, it } from 'vitest';
import { rsaKeyPair } from '../../world/caKeys.ts';
import { integer, nothing, sequence } from '../../world/der.ts';
import { AT, AUTHENTICATION, AUTHORITY, certify, listOf, type Party } from './authority.ts';
import {
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
  unclear,
} from './verifyScene.ts';

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
