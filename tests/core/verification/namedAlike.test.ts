// Anyone who has a message can add certificates and stamps to a good signature. They change no
// verdict, for the worse or for the better.
import { beforeAll, describe, expect, it } from 'vitest';
import { elements, parseOne } from '../../../src/core/crypto/der.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { signatureToStamp } from '../../../src/core/signing/cadesT.ts';
import { certificatesIn } from '../../../src/core/verification/questioned.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import { latin } from '../../world/bytes.ts';
import { gostKeyPair, type KeyPair, rsaKeyPair } from '../../world/caKeys.ts';
import { oid, sequence, tagged } from '../../world/der.ts';
import { createTsa, type Tsa } from '../../world/tsa.ts';
import {
  AT,
  attribute,
  attributesFor,
  certify,
  cmsOf,
  extension,
  listOf,
  signerInfo,
  type Bytes,
  type CmsTerms,
  type Party,
} from './authority.ts';
import { DAY, MINUTE, usages } from './matrix/cast.ts';
import { ed25519Key } from './matrix/oddKeys.ts';

const CONTENT = latin('the request');
const root = certify({ name: 'root', isCa: true });
const [stranger, strangerRsa] = [gostKeyPair(), rsaKeyPair()];
const forSigning = [
  usages(OID.emailProtection, OID.individual),
  extension(OID.certificatePolicies, sequence(sequence(oid('1.2.398.3.3.2')))),
];
const signer = certify({ name: 'signer', issuer: root, more: forSigning });
const trust = trustFromCertificates('world', [root.der]);

/** A forged certificate with the signer's issuer and serial number, over another key. */
const alike = (keys: KeyPair, name = 'foreign'): Bytes =>
  certify({
    name,
    keys,
    issuer: { name: root.name, keys: stranger },
    serial: signer.serial,
    more: forSigning,
  }).der;
const [contentType, signingTime, , messageDigest] = attributesFor(CONTENT, signer);
const unreferred = [contentType, signingTime, messageDigest].filter((each) => each !== undefined);
const REFERENCES: readonly [string, CmsTerms][] = [
  ['with a reference to its certificate', {}],
  ['without one', { attributes: unreferred }],
];

const judge = async (cms: Bytes) =>
  (await verify(cms, { trust, at: AT, crls: [listOf(root)] })).report;

describe.each(REFERENCES)('[V1] a good signature %s', (_, terms) => {
  it.each<[string, Bytes[]]>([
    ['a foreign certificate of its name', [alike(gostKeyPair())]],
    ['one over a key of another kind', [alike(strangerRsa)]],
    ['one over a key that is not known', [alike(ed25519Key())]],
    ['one over its own key', [alike(signer.keys)]],
    [
      'thirty over its own key',
      Array.from({ length: 30 }, (_each, i) => alike(signer.keys, `foreign ${i}`)),
    ],
    [
      'thirty of all kinds',
      Array.from({ length: 30 }, (_each, i) =>
        alike([stranger, strangerRsa, signer.keys][i % 3] ?? stranger, `foreign ${i}`),
      ),
    ],
  ])('passes with %s before or behind its own', async (_name, foreign) => {
    for (const certificates of [
      [...foreign, signer.der],
      [signer.der, ...foreign],
    ]) {
      const cms = cmsOf(CONTENT, signer, { ...terms, certificates });
      expect(await judge(cms)).toMatchObject({
        indication: 'TOTAL_PASSED',
        signers: [{ subject: { commonName: 'signer' } }],
      });
      expect(
        certificatesIn(cms).certificates.map((der) => Buffer.from(der).toString('hex')),
      ).toContain(Buffer.from(signer.der).toString('hex'));
    }
  });

  it('stays broken, whatever is put beside it', async () => {
    const broken = (certificates: Bytes[]): Bytes => {
      const cms = cmsOf(CONTENT, signer, { ...terms, certificates });
      return cms.with(cms.length - 1, (cms.at(-1) ?? 0) ^ 1);
    };
    for (const foreign of [[], [alike(ed25519Key())], [alike(gostKeyPair())]]) {
      for (const certificates of [
        [...foreign, signer.der],
        [signer.der, ...foreign],
      ]) {
        expect(await judge(broken(certificates))).toMatchObject({
          indication: 'TOTAL_FAILED',
          subIndication: 'SIG_CRYPTO_FAILURE',
        });
      }
    }
  });

  it('is not of the stranger whose certificate stands alone beside it', async () => {
    expect(
      (await judge(cmsOf(CONTENT, signer, { ...terms, certificates: [alike(signer.keys)] })))
        .indication,
    ).toBe('INDETERMINATE');
  });
});

describe('[V1] a good stamp', () => {
  // The signer's own part is made once, because each GOST signature is different.
  const signerPart = signerInfo(CONTENT, signer),
    imprinted = signatureToStamp(cmsOf(CONTENT, signer, { signers: [signerPart] }));
  let tsa: Tsa, own: Tsa;
  const tsaOf = (issuer: Pick<Party, 'name' | 'keys'>): Promise<Tsa> =>
    createTsa({
      algorithm: 'gost',
      now: () => AT - MINUTE,
      ca: {
        issue: ({ keys }) => {
          const { der, serial } = certify({
            name: 'time',
            issuer,
            ...(keys && { keys }),
            usage: null,
            from: AT - DAY,
            more: [extension(OID.extendedKeyUsage, sequence(oid(OID.timeStamping)), true)],
          });
          return Promise.resolve({
            certificateDer: der,
            serialNumber: String(serial),
            pfx: der,
            password: '',
          });
        },
      },
    });
  beforeAll(async () => {
    [tsa, own] = [await tsaOf(root), await tsaOf({ name: root.name, keys: stranger })];
  });

  /** In this very order. */
  const stamped = (...tokens: readonly Bytes[]): Bytes => {
    const members = Array.from(elements(parseOne(signerPart)), ({ raw }) => raw);
    return cmsOf(CONTENT, signer, {
      signers: [sequence(...members, tagged(0xa1, attribute(OID.timeStampToken, ...tokens)))],
    });
  };
  const junk: readonly [string, () => Bytes[]][] = [
    [
      'four of other signatures',
      () => Array.from({ length: 4 }, (_, i) => tsa.stamp(latin(`other ${i}`))),
    ],
    [
      'four by a stranger',
      () =>
        Array.from({ length: 4 }, (_, i) => own.stamp(imprinted, { at: AT - (i + 2) * MINUTE })),
    ],
    [
      'sixty by a stranger',
      () =>
        Array.from({ length: 60 }, (_, i) => own.stamp(imprinted, { at: AT - (i + 2) * MINUTE })),
    ],
  ];
  it.each(junk)(
    'counts behind and before %s',
    async (_, make) => {
      const tokens = make(),
        good = tsa.stamp(imprinted);
      for (const order of [
        [...tokens, good],
        [good, ...tokens],
      ]) {
        expect(await judge(stamped(...order))).toMatchObject({
          indication: 'TOTAL_PASSED',
          signers: [{ level: 'CAdES-T', timestamp: '2026-11-21T23:59:00Z' }],
        });
      }
    },
    60_000,
  );
});
