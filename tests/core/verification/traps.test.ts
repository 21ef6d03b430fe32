// Traps that only one defence closes, and that the other tests here would not notice. The table of
// all is in docs/HOSTILE-INPUT.md.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as algorithms from '../../../src/core/crypto/algorithms.ts';
import { elements, parseOne } from '../../../src/core/crypto/der.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { validateCertificate } from '../../../src/core/verification/path.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import {
  bouncyCastleVerifyAll,
  hasBouncyCastle,
  withoutBouncyCastle,
} from '../../second-opinion/bouncyCastle.ts';
import { gostKeyPair } from '../../world/caKeys.ts';
import { nothing, oid, sequence, tagged } from '../../world/der.ts';
import { latin } from '../../world/bytes.ts';
import {
  AT,
  attribute,
  attributesFor,
  AUTHORITY,
  certificateReference,
  certify,
  cmsOf,
  extension,
  listOf,
  type Party,
  signerInfo,
} from './authority.ts';

const CONTENT = latin('the request');
const root = certify({ name: 'root', isCa: true });
const trust = trustFromCertificates('world', [root.der]);
const tried = vi.spyOn(algorithms, 'verifySignature');
vi.mock(import('../../../src/core/crypto/algorithms.ts'), async (original) => ({
  ...(await original()),
}));
beforeEach(() => {
  tried.mockClear();
});

/** Authorities of one name, every one certified by every one. */
function mesh(count: number): Party[] {
  const name = certify({ name: 'mesh' }).name;
  const keys = Array.from({ length: count }, () => gostKeyPair());
  return keys.flatMap((own) =>
    keys.map((signer) =>
      certify({ name: 'mesh', isCa: true, keys: own, issuer: { name, keys: signer } }),
    ),
  );
}

const judge = (leaf: Party, beside: readonly Party[] = [], more: readonly Uint8Array[] = []) =>
  validateCertificate(leaf.der, {
    trust,
    intermediates: beside.map(({ der }) => der),
    at: AT,
    crls: [...[root, ...beside].map((issuer) => listOf(issuer)), ...more],
  });

describe('[V2] authorities made to keep a builder busy', () => {
  it('cost 64 signatures for one certificate', async () => {
    const beside = mesh(6);
    const [issuer = root] = beside;
    expect(await judge(certify({ name: 'leaf', issuer }), beside)).toMatchObject({
      subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
    });
    expect(tried.mock.calls.length).toBeLessThanOrEqual(64);
  });

  it('cost 256 tries for a message, however many signers it has', async () => {
    const beside = mesh(5);
    const signer = certify({
      name: 'signer',
      issuer: { name: certify({ name: 'mesh' }).name, keys: gostKeyPair() },
    });
    const cms = cmsOf(CONTENT, signer, {
      certificates: [signer, ...beside].map(({ der }) => der),
      signers: Array.from({ length: 16 }, () => signerInfo(CONTENT, signer)),
    });
    const { report } = await verify(cms, { trust, at: AT });
    const details = report.signers.map(
      ({ checks }) => checks.find(({ constraint }) => constraint === 'path')?.detail,
    );
    // Each tries 25, so the eleventh runs out.
    expect(details).toEqual([
      ...Array.from({ length: 10 }, () => 'signature broken'),
      ...Array.from({ length: 6 }, () => 'too many authorities'),
    ]);
  });
});

it('a certificate with the usage of an authority and without its basic constraints is none', async () => {
  const subscriber = certify({ name: 'subscriber', issuer: root, usage: AUTHORITY });
  expect(await judge(certify({ name: 'leaf', issuer: subscriber }), [subscriber])).toMatchObject({
    subIndication: 'CHAIN_CONSTRAINTS_FAILURE',
  });
});

it('a list of a part says nothing by silence, although it does not call that critical', async () => {
  const partial = extension(
    OID.issuingDistributionPoint,
    sequence(tagged(0x82, Uint8Array.of(0xff))),
  );
  const leaf = certify({ name: 'leaf', issuer: root });
  const verdict = await validateCertificate(leaf.der, {
    trust,
    intermediates: [],
    at: AT,
    crls: [listOf(root, { extensions: [partial] })],
  });
  expect(verdict).toMatchObject({ revocation: 'unknown', revocationReason: 'incomplete' });
});

it('elements after SignedData, or after its signers, are refused: another reader could find another message in them', async () => {
  const signer = certify({ name: 'signer', issuer: root });
  const [type, explicit] = Array.from(elements(parseOne(cmsOf(CONTENT, signer))));
  const [signedData] = explicit === undefined ? [] : Array.from(elements(explicit));
  if (type === undefined || signedData === undefined) throw new Error('no SignedData');
  const members = Array.from(elements(signedData), ({ raw }) => raw);
  const message = (after: Uint8Array[], inside: Uint8Array[]) =>
    verify(sequence(type.raw, tagged(0xa0, sequence(...members, ...inside)), ...after), {
      trust,
      at: AT,
      crls: [listOf(root)],
    });
  expect((await message([], [])).report.indication).toBe('TOTAL_PASSED');
  for (const odd of [message([nothing], []), message([], [nothing])])
    expect((await odd).report.subIndication).toBe('FORMAT_FAILURE');
});

it.skipIf(!hasBouncyCastle)(
  `BouncyCastle does not look at the content type or at signingCertificateV2, and is no opinion on them${withoutBouncyCastle}`,
  async () => {
    const [signer, other] = [
      certify({ name: 'signer', issuer: root }),
      certify({ name: 'other', issuer: root }),
    ];
    const [, signingTime, reference, messageDigest] = attributesFor(CONTENT, signer);
    const known = [signingTime, messageDigest].filter((each) => each !== undefined);
    const messages = [
      [
        attribute(OID.contentType, oid('1.2.3')),
        ...known,
        ...(reference === undefined ? [] : [reference]),
      ],
      [attribute(OID.contentType, oid(OID.data)), ...known, certificateReference(other.der)],
    ].map((attributes) => ({
      cms: cmsOf(CONTENT, signer, { attributes: attributes.sort((a, b) => Buffer.compare(a, b)) }),
    }));
    expect(bouncyCastleVerifyAll(messages)).toEqual([true, true]);
    const verdicts = await Promise.all(
      messages.map(({ cms }) => verify(cms, { trust, at: AT, crls: [listOf(root)] })),
    );
    expect(verdicts.map(({ report }) => report.subIndication)).toEqual([
      'FORMAT_FAILURE',
      'NO_SIGNING_CERTIFICATE_FOUND',
    ]);
  },
);
