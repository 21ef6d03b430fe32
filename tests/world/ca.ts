// A certification authority in the NUC's profile, made for one run: a root and an issuing CA for
// GOST 34.10-2015 512 and for RSA. It issues keys as .p12 and lists the revoked ones in a CRL (RFC
// 5280).
import { createHash, randomBytes } from 'node:crypto';
import { OID } from '../../src/core/crypto/oids.ts';
import {
  type Addresses,
  addressExtensions,
  authorityAddresses,
  keyAddresses,
} from './caAddresses.ts';
import { type KeyPair, gostKeyPair, rsaKeyPair } from './caKeys.ts';
import {
  type Algorithm,
  type Kind,
  type Profile,
  type SubjectTerms,
  type Usage,
  authorityName,
  profileOf,
  subjectOf,
} from './caProfiles.ts';
import { bitString, integer, octetString, oid, sequence, tagged, time, yes } from './der.ts';
import { writeNucPfx, writePbes2Pfx } from './pfxWriter.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface IssueTerms extends SubjectTerms {
  readonly kind: Kind;
  readonly algorithm: Algorithm;
  /** By default a year, begun yesterday. */
  readonly notBefore?: number;
  readonly notAfter?: number;
  readonly password?: string;
  readonly container?: 'nuc' | 'pbes2';
  readonly profile?: Partial<Profile>;
  /** Where its status is told, instead of by the national services. */
  readonly addresses?: Partial<Addresses>;
  /** A key of one's own. */
  readonly keys?: KeyPair;
  /** Extensions beside those of the profile. */
  readonly more?: readonly Bytes[];
}

export interface IssuedKey {
  readonly pfx: Bytes;
  readonly password: string;
  readonly certificateDer: Bytes;
  /** Upper-case hex, as `crl` takes it. */
  readonly serialNumber: string;
}

export interface WorldCa {
  /** DER: roots, then issuing CAs. */
  readonly certificates: readonly Bytes[];
  readonly issue: (terms: IssueTerms) => Promise<IssuedKey>;
  /** The authorities themselves, for the services that answer in their name. */
  readonly issuing: Readonly<Record<Algorithm, Authority>>;
  readonly roots: Readonly<Record<Algorithm, Authority>>;
  /** The issuing CA's full CRL, as of the making of this CA unless said otherwise, good for thirty days. */
  readonly crl: (algorithm: Algorithm, revokedSerials?: readonly string[], at?: number) => Bytes;
}

export interface Authority {
  readonly keys: KeyPair;
  readonly name: Bytes;
  readonly certificate: Bytes;
}

interface Body {
  readonly serial: Bytes;
  readonly subject: Bytes;
  readonly keys: KeyPair;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly extensions: readonly Bytes[];
}

const DAY = 86_400_000;
const YEAR = 365 * DAY;

export function createWorldCa({
  at,
  random = randomBytes,
}: {
  at: number;
  random?: (length: number) => Uint8Array;
}): Promise<WorldCa> {
  const newKeys = { gost: () => gostKeyPair(random), rsa: () => rsaKeyPair() };
  const serial = (): Bytes =>
    Uint8Array.from(random(20), (octet, index) => (index === 0 ? (octet & 0x3f) | 0x40 : octet));

  const authority = (
    algorithm: Algorithm,
    rank: 'ROOT' | 'ISSUING',
    issuer: Authority | null,
  ): Authority => {
    const keys = newKeys[algorithm]();
    const name = authorityName(`KOMEKSHI WORLD ${rank} (${algorithm.toUpperCase()})`);
    const signer = issuer ?? { keys, name };
    const certificate = certify(signer, {
      serial: serial(),
      subject: name,
      keys,
      notBefore: at - 2 * YEAR,
      notAfter: at + 10 * YEAR,
      extensions: [
        extension(OID.basicConstraints, sequence(yes), true),
        keyUsage(['keyCertSign', 'cRLSign']),
        policy(issuer === null ? '1.2.398.3.1.2' : '1.2.398.3.3.2'),
        subjectKeyIdentifier(keys),
        authorityKeyIdentifier(signer.keys),
        ...(issuer === null ? [] : addressExtensions(authorityAddresses(algorithm))),
      ],
    });
    return { keys, name, certificate };
  };
  const roots = { gost: authority('gost', 'ROOT', null), rsa: authority('rsa', 'ROOT', null) };
  const issuing = {
    gost: authority('gost', 'ISSUING', roots.gost),
    rsa: authority('rsa', 'ISSUING', roots.rsa),
  };

  const issue = (terms: IssueTerms): IssuedKey => {
    const {
      kind,
      algorithm,
      notBefore = at - DAY,
      notAfter = notBefore + YEAR,
      password = 'Құпия-2026',
    } = terms;
    const profile = { ...profileOf(kind, algorithm), ...terms.profile };
    const keys = terms.keys ?? newKeys[algorithm]();
    const number = serial();
    const certificateDer = certify(issuing[algorithm], {
      serial: number,
      subject: subjectOf(kind, terms),
      keys,
      notBefore,
      notAfter,
      extensions: [
        policy(profile.policy),
        ...addressExtensions({ ...keyAddresses(algorithm), ...terms.addresses }),
        ...(profile.extendedUsage.length === 0
          ? []
          : [
              extension(
                OID.extendedKeyUsage,
                sequence(...profile.extendedUsage.map(oid)),
                profile.extendedUsageCritical,
              ),
            ]),
        ...(profile.usage.length === 0 ? [] : [keyUsage(profile.usage)]),
        subjectKeyIdentifier(keys),
        authorityKeyIdentifier(issuing[algorithm].keys),
        ...(terms.more ?? []),
      ],
    });
    const write = terms.container === 'pbes2' ? writePbes2Pfx : writeNucPfx;
    const { privateKeyInfo } = keys;
    const pfx = write({
      privateKeyInfo,
      certificates: [certificateDer],
      password,
      localKeyId: keyIdentifier(keys),
    });
    return {
      pfx,
      password,
      certificateDer,
      serialNumber: Buffer.from(number).toString('hex').toUpperCase(),
    };
  };

  return Promise.resolve({
    certificates: [roots.gost, roots.rsa, issuing.gost, issuing.rsa].map(
      ({ certificate }) => certificate,
    ),
    issue: (terms) => Promise.resolve().then(() => issue(terms)),
    issuing,
    roots,
    crl: (algorithm, revokedSerials = [], from = at) =>
      revocationList(issuing[algorithm], revokedSerials, from),
  });
}

function certify({ keys, name }: Pick<Authority, 'keys' | 'name'>, body: Body): Bytes {
  const tbs = sequence(
    tagged(0xa0, integer(2)),
    tagged(0x02, body.serial),
    keys.signatureAlgorithm,
    name,
    sequence(time(body.notBefore), time(body.notAfter)),
    body.subject,
    body.keys.spki,
    tagged(0xa3, sequence(...body.extensions)),
  );
  return sequence(tbs, keys.signatureAlgorithm, bitString(keys.sign(tbs)));
}

function revocationList({ keys, name }: Authority, serials: readonly string[], at: number): Bytes {
  const entries = serials.map((serial) =>
    sequence(
      tagged(0x02, Buffer.from(serial, 'hex')),
      time(at - DAY),
      sequence(extension(OID.reasonCode, Uint8Array.of(0x0a, 1, 1))),
    ),
  );
  const tbs = sequence(
    integer(1),
    keys.signatureAlgorithm,
    name,
    time(at - DAY),
    time(at + 30 * DAY),
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    tagged(0xa0, sequence(authorityKeyIdentifier(keys), extension(OID.crlNumber, integer(1)))),
  );
  return sequence(tbs, keys.signatureAlgorithm, bitString(keys.sign(tbs)));
}

export const extension = (id: string, value: Uint8Array, critical = false): Bytes =>
  sequence(oid(id), ...(critical ? [yes] : []), octetString(value));

const policy = (id: string): Bytes =>
  extension(OID.certificatePolicies, sequence(sequence(oid(id))));

const keyIdentifier = ({ publicKey }: KeyPair): Bytes =>
  new Uint8Array(createHash('sha1').update(publicKey).digest());
const subjectKeyIdentifier = (keys: KeyPair): Bytes =>
  extension(OID.subjectKeyIdentifier, octetString(keyIdentifier(keys)));
const authorityKeyIdentifier = (keys: KeyPair): Bytes =>
  extension(OID.authorityKeyIdentifier, sequence(tagged(0x80, keyIdentifier(keys))));

const USAGE_BITS: readonly (Usage | null)[] = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  null,
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
];

function keyUsage(usages: readonly Usage[]): Bytes {
  const positions = usages.map((usage) => USAGE_BITS.indexOf(usage));
  const octet = positions.reduce((bits, position) => bits | (0x80 >> position), 0);
  return extension(OID.keyUsage, bitString(Uint8Array.of(octet), 7 - Math.max(...positions)), true);
}
