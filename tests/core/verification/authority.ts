// Certificates, lists and signatures with any fault one wants, written by hand in DER.
import { createHash } from 'node:crypto';
import { OID } from '../../../src/core/crypto/oids.ts';
import { streebog512 } from '../../../src/core/crypto/gost/streebog.ts';
import { gostKeyPair, type KeyPair } from '../../world/caKeys.ts';
import {
  bitString,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  time,
  utf8,
  yes,
} from '../../world/der.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
export const AT = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;

export interface Party {
  readonly name: Bytes;
  readonly issuer: Bytes;
  readonly keys: KeyPair;
  readonly der: Bytes;
  readonly serial: number;
}

export interface CertificateTerms {
  readonly name: string;
  /** Instead of the name alone. */
  readonly subject?: Bytes;
  /** Itself where left out. */
  readonly issuer?: Pick<Party, 'name' | 'keys'>;
  readonly keys?: KeyPair;
  readonly isCa?: boolean;
  readonly pathLength?: number;
  /** Bits of the key usage's first octet; null leaves it out. */
  readonly usage?: number | null;
  readonly from?: number;
  readonly until?: number;
  readonly more?: readonly Bytes[];
  readonly isVersion1?: boolean;
  readonly outerAlgorithm?: Bytes;
  /** That of another certificate, where it is to take its place. */
  readonly serial?: number;
}

export const SIGNING = 0xc0,
  AUTHENTICATION = 0xa0,
  AUTHORITY = 0x06,
  CERT_SIGN = 0x04;

export const nameOf = (text: string): Bytes =>
  sequence(set(sequence(oid(OID.commonName), utf8(text))));
export const extension = (id: string, value: Uint8Array, critical = false): Bytes =>
  sequence(oid(id), ...(critical ? [yes] : []), octetString(value));

let serials = 1000;

export function certify(terms: CertificateTerms): Party {
  const {
    isCa = false,
    usage = isCa ? AUTHORITY : SIGNING,
    from = AT - DAY,
    until = AT + 300 * DAY,
    more = [],
  } = terms;
  const keys = terms.keys ?? gostKeyPair();
  const name = terms.subject ?? nameOf(terms.name);
  const issuer = terms.issuer ?? { name, keys };
  const serial = terms.serial ?? serials++;
  const extensions = [
    ...(isCa
      ? [
          extension(
            OID.basicConstraints,
            sequence(yes, ...(terms.pathLength === undefined ? [] : [integer(terms.pathLength)])),
            true,
          ),
        ]
      : []),
    ...(usage === null ? [] : [extension(OID.keyUsage, bitString(Uint8Array.of(usage), 0), true)]),
    ...more,
  ];
  const tbs = sequence(
    ...(terms.isVersion1 === true ? [] : [tagged(0xa0, integer(2))]),
    integer(serial),
    issuer.keys.signatureAlgorithm,
    issuer.name,
    sequence(time(from), time(until)),
    name,
    keys.spki,
    ...(terms.isVersion1 === true ? [] : [tagged(0xa3, sequence(...extensions))]),
  );
  return {
    name,
    issuer: issuer.name,
    keys,
    serial,
    der: sequence(
      tbs,
      terms.outerAlgorithm ?? issuer.keys.signatureAlgorithm,
      bitString(issuer.keys.sign(tbs)),
    ),
  };
}

export interface ListTerms {
  readonly from?: number;
  /** Null leaves nextUpdate out. */
  readonly until?: number | null;
  readonly revoked?: readonly {
    readonly serial: number;
    readonly at?: number;
    readonly extensions?: readonly Bytes[];
  }[];
  readonly extensions?: readonly Bytes[];
  /** Signs instead of the issuer. */
  readonly keys?: KeyPair;
}

export function listOf(
  issuer: Pick<Party, 'name' | 'keys'>,
  {
    from = AT - DAY,
    until = AT + DAY,
    revoked = [],
    extensions = [],
    keys = issuer.keys,
  }: ListTerms = {},
): Bytes {
  const entries = revoked.map(({ serial, at = AT - DAY, extensions: own = [] }) =>
    sequence(integer(serial), time(at), ...(own.length > 0 ? [sequence(...own)] : [])),
  );
  const tbs = sequence(
    integer(1),
    keys.signatureAlgorithm,
    issuer.name,
    time(from),
    ...(until === null ? [] : [time(until)]),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    ...(extensions.length > 0 ? [tagged(0xa0, sequence(...extensions))] : []),
  );
  return sequence(tbs, keys.signatureAlgorithm, bitString(keys.sign(tbs)));
}

const DIGEST = sequence(oid(OID.streebog512), nothing);
export const attribute = (type: string, ...values: Bytes[]): Bytes =>
  sequence(oid(type), set(...values));

export const certificateReference = (der: Uint8Array): Bytes =>
  attribute(
    OID.signingCertificateV2,
    sequence(sequence(sequence(octetString(createHash('sha256').update(der).digest())))),
  );

/** The attributes of CAdES baseline B, in DER order. */
export const attributesFor = (content: Uint8Array, signer: Party): Bytes[] => [
  attribute(OID.contentType, oid(OID.data)),
  attribute(OID.signingTime, time(AT)),
  certificateReference(signer.der),
  attribute(OID.messageDigest, octetString(streebog512(content))),
];

export interface CmsTerms {
  /** Null: none, the signature covers the content itself. */
  readonly attributes?: readonly Bytes[] | null;
  /** Covered by the signature instead of the attributes as they are sent. */
  readonly covered?: readonly Bytes[];
  readonly contentType?: string;
  readonly content?: Bytes | null;
  readonly certificates?: readonly Bytes[];
  readonly crls?: readonly Bytes[];
  readonly identifier?: Bytes;
  readonly signers?: readonly Bytes[];
}

export function signerInfo(content: Uint8Array, signer: Party, terms: CmsTerms = {}): Bytes {
  const {
    attributes = attributesFor(content, signer),
    covered = attributes,
    identifier = sequence(signer.issuer, integer(signer.serial)),
  } = terms;
  return sequence(
    integer(1),
    identifier,
    DIGEST,
    ...(attributes === null ? [] : [tagged(0xa0, ...attributes)]),
    signer.keys.signatureAlgorithm,
    octetString(signer.keys.sign(covered === null ? content : set(...covered))),
  );
}

/** SignedData over the content by one signer, or by those given. */
export function cmsOf(content: Uint8Array, signer: Party, terms: CmsTerms = {}): Bytes {
  const {
    contentType = OID.data,
    content: carried = octetString(content),
    certificates = [signer.der],
    crls = [],
    signers = [signerInfo(content, signer, terms)],
  } = terms;
  return sequence(
    oid(OID.signedData),
    tagged(
      0xa0,
      sequence(
        integer(1),
        set(DIGEST),
        sequence(oid(contentType), ...(carried === null ? [] : [tagged(0xa0, carried)])),
        ...(certificates.length > 0 ? [tagged(0xa0, ...certificates)] : []),
        ...(crls.length > 0 ? [tagged(0xa1, ...crls)] : []),
        set(...signers),
      ),
    ),
  );
}
