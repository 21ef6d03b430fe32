// Receipts of the endpoint by others, stamped and given anew: BouncyCastle reads those of GOST and
// RSA, OpenSSL verifies those of RSA with nothing but the root beside them, and the time stamp in
// each.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../src/core/sha256.ts';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { OID } from '../../src/core/crypto/oids.ts';
import { signatureToStamp } from '../../src/core/signing/cadesT.ts';
import { createWorldCa, type WorldCa } from '../world/ca.ts';
import type { Algorithm } from '../world/caProfiles.ts';
import { createTsa } from '../world/tsa.ts';
import { DAY } from '../provider/endpoint.ts';
import { stage, time } from '../provider/keyStage.ts';
import { NOW } from '../provider/sender.ts';
import { bouncyCastleVerifyAll, hasBouncyCastle, withoutBouncyCastle } from './bouncyCastle.ts';
import { hasOpenssl, openssl, withoutOpenssl } from './openssl.ts';

type Bytes = Uint8Array<ArrayBuffer>;
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let ca: WorldCa;
/** The first receipt and the new one, each with its stamp. */
const receipts: Record<Algorithm, readonly Bytes[]> = { gost: [], rsa: [] };

beforeAll(async () => {
  ca = await createWorldCa({ at: NOW });
  for (const algorithm of ['gost', 'rsa'] as const) {
    const tsa = await createTsa({ ca, algorithm, now: () => time.now });
    const made = await stage({ ca, algorithm, notAfter: NOW + 30 * DAY, answer: tsa.answer });
    await made.hand(1);
    await made.rotate(time.now - 60_000);
    time.now += 120_000;
    await made.reissue({});
    const rows = await made.endpoint.database.query(
      'SELECT requests.receipt, reissued_receipts.receipt AS again FROM requests JOIN reissued_receipts USING (request_id)',
      [],
    );
    receipts[algorithm] = rows.flatMap(({ receipt, again }) =>
      [receipt, again].map((bytes) => new Uint8Array(bytes as Uint8Array)),
    );
    await made.endpoint.close();
  }
});

const stampOf = (cms: Bytes): Bytes =>
  new Uint8Array(readSignedData(cms).signers[0]?.unsigned.get(OID.timeStampToken)?.[0]?.raw ?? []);
const spoiled = (cms: Bytes): Bytes => {
  const changed = Buffer.from(cms);
  changed.write('1', changed.indexOf('"receivedAt":"2') + '"receivedAt":"'.length);
  return new Uint8Array(changed);
};

it('there are two of each, stamped, under two certificates', () => {
  for (const made of Object.values(receipts)) {
    expect(made.map((cms) => stampOf(cms).length > 0)).toEqual([true, true]);
    expect(
      new Set(made.map((cms) => Buffer.from(readSignedData(cms).content ?? []).toString())).size,
    ).toBe(1);
    expect(
      new Set(
        made.map((cms) =>
          sha256Hex(
            readSignedData(cms).signers[0]?.signed?.signingCertificates[0]?.hash ??
              new Uint8Array(),
          ),
        ),
      ).size,
    ).toBe(2);
  }
});

it.skipIf(!hasBouncyCastle)(
  `BouncyCastle accepts them and their stamps, and no other words${withoutBouncyCastle}`,
  () => {
    const all = Object.values(receipts).flat();
    expect(bouncyCastleVerifyAll([...all, ...all.map(stampOf)].map((cms) => ({ cms })))).toEqual(
      Array.from({ length: 8 }, () => true),
    );
    expect(bouncyCastleVerifyAll(all.map((cms) => ({ cms: spoiled(cms) })))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  },
);

describe.skipIf(!hasOpenssl)(`OpenSSL${withoutOpenssl}`, () => {
  const pem = (der: Uint8Array): string =>
    `-----BEGIN CERTIFICATE-----\n${(
      Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? []
    ).join('\n')}\n-----END CERTIFICATE-----\n`;
  const at = ['-attime', String(NOW / 1000)];

  it('accepts those of RSA with the root alone, and no other words', () => {
    const accepts = (cms: Bytes): boolean =>
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
          '@root',
          ...at,
        ],
        { cms, root: pem(ca.roots.rsa.certificate) },
      ).ok;
    expect(receipts.rsa.map(accepts)).toEqual([true, true]);
    expect(receipts.rsa.map(spoiled).map(accepts)).toEqual([false, false]);
  });

  it('accepts their stamps', () => {
    const authorities = pem(ca.roots.rsa.certificate) + pem(ca.issuing.rsa.certificate);
    expect(
      receipts.rsa.map(
        (cms) =>
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
              ...at,
            ],
            { data: signatureToStamp(cms), token: stampOf(cms), authorities },
          ).ok,
      ),
    ).toEqual([true, true]);
  });
});
