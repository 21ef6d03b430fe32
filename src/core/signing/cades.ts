// CAdES baseline B (ETSI EN 319 122-1) in a CMS SignedData (RFC 5652), laid out as the national toolkit lays it out.
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type DigestName, type PrivateKey, digest } from '../crypto/algorithms.ts';
import { NationalEngine, engineKey } from '../crypto/engine.ts';
import { OID } from '../crypto/oids.ts';
import type { EpochMs } from '../time.ts';
import { requireRoomFor } from './messageSize.ts';

export interface CadesTerms {
  readonly certificate: Uint8Array<ArrayBuffer>;
  readonly privateKey: PrivateKey;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly at: EpochMs;
  readonly detached: boolean;
}

/** RFC 5280 4.1.2.5 and RFC 5652 11.3: UTCTime through 2049. */
const GENERALIZED_TIME_FROM = Date.UTC(2050, 0, 1);

/**
 * DER of a ContentInfo with SignedData over the bytes, with one signer and the signer's certificate
 * alone. Throws ERR_CONTENT_TOO_LARGE.
 */
export async function createCades(
  content: Uint8Array<ArrayBuffer>,
  terms: CadesTerms,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!terms.detached) requireRoomFor(content);
  const certificate = certificateOf(terms.certificate);
  const digestName = digestOf(terms.privateKey);
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: signedAttributes(content, digestName, terms),
    }),
  });
  const encapContentInfo = terms.detached
    ? new pkijs.EncapsulatedContentInfo({ eContentType: OID.data })
    : new WholeContent(content);
  const signed = new pkijs.SignedData({
    encapContentInfo,
    signerInfos: [signer],
    certificates: [certificate],
  });
  const engine = new NationalEngine(() => terms.randomBytes(64));
  await signed.sign(engineKey(terms.privateKey), 0, digestName, new ArrayBuffer(), engine);
  // PKI.js leaves RSA's parameters out; RFC 5754 3.2 wants the NULL.
  signer.signatureAlgorithm.algorithmParams = new asn1js.Null();
  const info = new pkijs.ContentInfo({
    contentType: OID.signedData,
    content: signed.toSchema(true),
  });
  return new Uint8Array(info.toSchema().toBER());
}

/** By the very bytes: a provider signs every receipt under one certificate, and reading it costs more than signing. */
const read = new WeakMap<Uint8Array, pkijs.Certificate>();

function certificateOf(der: Uint8Array<ArrayBuffer>): pkijs.Certificate {
  const certificate = read.get(der) ?? pkijs.Certificate.fromBER(der);
  read.set(der, certificate);
  return certificate;
}

/** The content as one string: PKI.js would cut a long one into pieces and leave an empty one out. */
class WholeContent extends pkijs.EncapsulatedContentInfo {
  private readonly content: Uint8Array<ArrayBuffer>;

  constructor(content: Uint8Array<ArrayBuffer>) {
    super({ eContentType: OID.data });
    this.content = content;
  }

  override toSchema(): asn1js.Sequence {
    const content = new asn1js.OctetString({ valueHex: this.content });
    const explicit = new asn1js.Constructed({
      idBlock: { tagClass: 3, tagNumber: 0 },
      value: [content],
    });
    return new asn1js.Sequence({
      value: [new asn1js.ObjectIdentifier({ value: this.eContentType }), explicit],
    });
  }
}

const digestOf = (privateKey: PrivateKey): DigestName =>
  privateKey.kind === 'rsa' ? 'SHA-256' : privateKey.parameterSet.digest;

/** In the order of a SET OF in DER, which PKI.js leaves to the caller and which the signature covers. */
function signedAttributes(
  content: Uint8Array,
  digestName: DigestName,
  { certificate, at }: CadesTerms,
): pkijs.Attribute[] {
  const time = new Date(at);
  const attributes = [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(
      OID.signingTime,
      at < GENERALIZED_TIME_FROM
        ? new asn1js.UTCTime({ valueDate: time })
        : new asn1js.GeneralizedTime({ valueDate: time }),
    ),
    attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: digest(digestName, content) })),
    attribute(OID.signingCertificateV2, signingCertificate(certificate)),
  ];
  const encoded = new Map(
    attributes.map((each) => [each, new Uint8Array(each.toSchema().toBER())]),
  );
  return attributes.sort((a, b) => compareBytes(encoded.get(a), encoded.get(b)));
}

const attribute = (type: string, value: asn1js.AsnType): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });

/**
 * SigningCertificateV2 (RFC 5035): the SHA-256 of the certificate; the hash algorithm is the default and so left out.
 */
function signingCertificate(certificate: Uint8Array): asn1js.Sequence {
  const id = new asn1js.Sequence({
    value: [new asn1js.OctetString({ valueHex: digest('SHA-256', certificate) })],
  });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] });
}

/** X.690 11.6: as octet strings, the shorter one first where it begins the longer. */
function compareBytes(a: Uint8Array = new Uint8Array(), b: Uint8Array = new Uint8Array()): number {
  const different = a.findIndex((octet, index) => octet !== b[index]);
  return different === -1 ? a.length - b.length : (a[different] ?? 0) - (b[different] ?? -1);
}
