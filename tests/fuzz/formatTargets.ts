// The readers of ASN.1 formats: each input is read, or refused with the reader's own code.
import { readPublicKey, verifySignature } from '../../src/core/crypto/algorithms.ts';
import { readCertificate } from '../../src/core/crypto/certificate.ts';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { cmsInFile, isWrapped } from '../../src/core/crypto/cmsFile.ts';
import { readCrl } from '../../src/core/crypto/crl.ts';
import { DerError, type Element, elements, parseOne } from '../../src/core/crypto/der.ts';
import {
  algorithmIdentifier,
  bitBytes,
  bitNumbers,
  boolean,
  insideOctets,
  integerBytes,
  octets,
  oid,
  text,
  time,
} from '../../src/core/crypto/derValues.ts';
import { readName } from '../../src/core/crypto/names.ts';
import { readOcspResponse } from '../../src/core/crypto/ocsp.ts';
import { OID } from '../../src/core/crypto/oids.ts';
import { derFromPem } from '../../src/core/crypto/pem.ts';
import { readTimeStamp } from '../../src/core/crypto/tsp.ts';
import { tokenFromResponse } from '../../src/core/crypto/tspExchange.ts';
import { parseX509 } from '../../src/core/crypto/x509.ts';
import { AppError } from '../../src/core/errors.ts';
import { chooseKey } from '../../src/core/signing/pkcs12/choice.ts';
import { pfxIn } from '../../src/core/signing/pkcs12/fileKind.ts';
import { openKeys } from '../../src/core/signing/pkcs12/pfx.ts';
import { readPrivateKey } from '../../src/core/signing/pkcs12/privateKey.ts';
import { type Bytes, QUESTION, samplesOf, synthetic } from './corpus.ts';
import { mutateAsn1, mutateBytes, type Mutation } from './mutate.ts';
import type { Random } from './random.ts';
import { codedOrRead, expectThat, type Target, thrownOrRead } from './target.ts';

const EVERY = [
  'certificate',
  'crl',
  'cms',
  'ocsp',
  'token',
  'response',
  'key-file',
  'private-key',
  'public-key',
  'name',
] as const;

/** A file of one of the kinds, bent, with pieces of files of any kind. */
export const inputOf =
  (mutate: Mutation, kinds: readonly [string, ...string[]]) => (random: Random) => {
    const sample = random.pick(samplesOf(random.pick(kinds)));
    if (sample === undefined) throw new Error(`no sample of ${kinds.join()}`);
    const other = (): Bytes =>
      random.pick(samplesOf(random.pick(random.chance(2) ? kinds : EVERY)))?.bytes ??
      new Uint8Array();
    return { sample, mutant: mutate(sample.bytes, random, other) };
  };

const reader = (kind: string, codes: RegExp, read: (bytes: Bytes) => unknown): Target => ({
  name: kind,
  weight: 8,
  input: inputOf(mutateAsn1, [kind]),
  run: (mutant) => codedOrRead(codes, () => read(mutant)),
});

const READ_VALUES = [
  algorithmIdentifier,
  bitBytes,
  bitNumbers,
  boolean,
  insideOctets,
  integerBytes,
  octets,
  oid,
  text,
  time,
];

/** Every element down to the leaves, each value read in every way: all that is thrown is a DerError. */
function readAll(element: Element, depth = 0): void {
  for (const read of READ_VALUES) {
    try {
      read(element);
    } catch (thrown) {
      if (!(thrown instanceof DerError)) throw thrown;
    }
  }
  if ((element.tag & 0x20) !== 0 && depth < 40)
    for (const child of elements(element)) readAll(child, depth + 1);
}

const certificates = (): ReturnType<typeof parseX509>[] =>
  ['gost', 'rsa'].map((name) => parseX509(synthetic(`certificate/${name}.cer`)));
const SIGNATURES: readonly (readonly [string, number])[] = [
  [OID.gost2015WithStreebog512, 128],
  [OID.rsaWithSha256, 256],
  [OID.gost2004WithGost341194, 64],
];

export const FORMAT_TARGETS: readonly Target[] = [
  {
    name: 'der',
    weight: 3,
    input: inputOf(mutateAsn1, EVERY),
    run: (mutant) => thrownOrRead(DerError, () => readAll(parseOne(mutant))),
  },
  {
    name: 'name',
    weight: 6,
    input: inputOf(mutateAsn1, ['name']),
    run: (mutant) => thrownOrRead(DerError, () => readName(parseOne(mutant))),
  },
  {
    name: 'pem',
    weight: 4,
    input: inputOf(mutateBytes, ['pem']),
    run: (mutant) => (derFromPem(mutant).length > 0 ? 'accepted' : 'refused'),
  },
  reader('certificate', /^ERR_CERTIFICATE_UNREADABLE$/, readCertificate),
  reader('crl', /^ERR_CRL_UNREADABLE$/, readCrl),
  reader('cms', /^ERR_CMS_UNREADABLE$/, readSignedData),
  reader('ocsp', /^ERR_OCSP_(UNREADABLE|REFUSED)$/, readOcspResponse),
  reader('token', /^ERR_STAMP_UNREADABLE$/, readTimeStamp),
  reader('response', /^ERR_STAMP_(UNREADABLE|REFUSED|MISMATCH)$/, (bytes) =>
    tokenFromResponse(bytes, QUESTION),
  ),
  {
    name: 'public-key',
    weight: 3,
    input: inputOf(mutateAsn1, ['public-key']),
    run: async (mutant) => {
      for (const [algorithm, length] of SIGNATURES) {
        expectThat(
          !(await verifySignature(mutant, algorithm, mutant, new Uint8Array(length).fill(1))),
          'a signature of nobody verifies',
        );
      }
      return thrownOrRead(DerError, () => readPublicKey(mutant));
    },
  },
  {
    name: 'private-key',
    weight: 2,
    input: inputOf(mutateAsn1, ['private-key']),
    run: async (mutant) => {
      for (const certificate of certificates()) {
        try {
          if ((await readPrivateKey(mutant, certificate)) !== null) return 'accepted';
        } catch (thrown) {
          if (
            !(thrown instanceof DerError) &&
            !(
              thrown instanceof AppError &&
              /^ERR_KEY_(DAMAGED|UNSUPPORTED_ALGORITHM|FOREIGN)$/.test(thrown.code)
            )
          )
            throw thrown;
        }
      }
      return 'refused';
    },
  },
  {
    name: 'key-file',
    weight: 2,
    input: inputOf(mutateAsn1, ['key-file']),
    // A mutant may ask for the most that a file may cost: seconds each.
    run: (mutant, { password }) =>
      codedOrRead(/^ERR_(KEY_[A-Z_]+|CERTIFICATE_UNREADABLE)$/, async () =>
        chooseKey(await openKeys(mutant, password, { maxRounds: 50_000 }), {}),
      ),
  },
  {
    name: 'key-file-kind',
    weight: 6,
    input: inputOf(mutateBytes, [
      'key-text',
      'key-file',
      'private-key',
      'certificate',
      'cms',
      'pem',
    ]),
    run: (mutant) => codedOrRead(/^ERR_KEY_[A-Z_]+$/, () => pfxIn(mutant)),
  },
  {
    name: 'cms-file',
    weight: 4,
    input: inputOf(mutateBytes, ['cms-file']),
    run: (mutant) =>
      codedOrRead(/^ERR_CMS_(UNREADABLE|TOO_LARGE|TRAILING|SEVERAL|LETTER)$/, () => {
        const cms = cmsInFile(mutant);
        readSignedData(cms);
        expectThat(
          cmsInFile(cms).length === cms.length && !isWrapped(cms),
          'what is taken out of a file is wrapped still',
        );
        expectThat(isWrapped(mutant) === (cms.length !== mutant.length), 'a wrapping is not seen');
      }),
  },
];
