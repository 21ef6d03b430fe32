// A self-signed TLS certificate (RFC 5280, RFC 6125) for the hosts of the test world, made at start
// so that no private key is ever stored.
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

export interface TlsIdentity {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;
const COMMON_NAME = '2.5.4.3';
const SUBJECT_ALT_NAME = '2.5.29.17';
const DNS_NAME = 2;
/** PKI.js otherwise uses one engine for the whole process, which the code under test may have replaced. */
const engine = new pkijs.CryptoEngine({ name: 'tls', crypto: globalThis.crypto });

/**
 * A P-256 certificate for DNS names (`*.` allowed), valid from an hour ago for a week unless said
 * otherwise; the first host is its common name.
 */
export async function selfSigned(
  hosts: readonly [string, ...string[]],
  notAfter = Date.now() + 7 * DAY_MS,
): Promise<TlsIdentity> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const certificate = describe(hosts, notAfter);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(keys.privateKey, 'SHA-256', engine);
  return {
    cert: pem('CERTIFICATE', certificate.toSchema(true).toBER()),
    key: pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
  };
}

function describe(hosts: readonly [string, ...string[]], notAfter: number): pkijs.Certificate {
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ valueHex: serialNumber() });
  for (const name of [certificate.issuer, certificate.subject]) {
    name.typesAndValues.push(
      new pkijs.AttributeTypeAndValue({
        type: COMMON_NAME,
        value: new asn1js.Utf8String({ value: hosts[0] }),
      }),
    );
  }
  certificate.notBefore.value = new Date(Date.now() - DAY_MS / 24);
  certificate.notAfter.value = new Date(notAfter);
  const names = new pkijs.GeneralNames({
    names: hosts.map((value) => new pkijs.GeneralName({ type: DNS_NAME, value })),
  });
  certificate.extensions = [
    new pkijs.Extension({
      extnID: SUBJECT_ALT_NAME,
      critical: false,
      extnValue: names.toSchema().toBER(),
    }),
  ];
  return certificate;
}

/**
 * Browsers refuse a second certificate of one issuer with the same serial number, so it is random;
 * the top bit stays clear.
 */
function serialNumber(): ArrayBuffer {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes.buffer;
}

const pem = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der)
    .toString('base64')
    .replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;
