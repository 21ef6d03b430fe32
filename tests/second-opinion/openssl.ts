// OpenSSL as a second opinion, with its GOST engine (Debian: libengine-gost-openssl) for the
// national profile: the same curve and hash under Russian identifiers, and the signature's bytes in
// the opposite order.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { OPENSSL, opensslProgram } from '../world/outside.ts';

const RUSSIAN: Readonly<Record<string, string>> = {
  '1.2.398.3.10.1.1.2.2': '1.2.643.7.1.1.1.2',
  '1.2.398.3.10.1.1.2.2.1': '1.2.643.7.1.2.1.2.1',
  '1.2.398.3.10.1.1.2.3.2': '1.2.643.7.1.1.3.3',
  '1.2.398.3.10.1.3.3': '1.2.643.7.1.1.2.3',
};
const CONFIGURATION =
  'openssl_conf=a\n[a]\nengines=b\n[b]\ngost=c\n[c]\nengine_id=gost\ndefault_algorithms=ALL\n';

/** Runs openssl on files of the given contents, named in the arguments by their keys with an @ before. */
export function openssl(
  args: readonly string[],
  files: Readonly<Record<string, Uint8Array | string>> = {},
): { ok: boolean; stdout: Buffer; stderr: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'opinion-'));
  try {
    for (const [name, bytes] of Object.entries({ ...files, configuration: CONFIGURATION }))
      writeFileSync(path.join(folder, name), bytes);
    const { status, stdout, stderr } = spawnSync(
      OPENSSL,
      args.map((arg) => (arg.startsWith('@') ? path.join(folder, arg.slice(1)) : arg)),
      {
        env: { ...process.env, OPENSSL_CONF: path.join(folder, 'configuration') },
        maxBuffer: 1 << 28,
      },
    );
    return { ok: status === 0, stdout, stderr: String(stderr) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const { isHere: hasOpenssl, without: withoutOpenssl } = opensslProgram;
export const hasGostEngine =
  hasOpenssl && openssl(['dgst', '-md_gost12_512', '@empty'], { empty: '' }).ok;
/** For the name of a test: says why it was skipped. */
export const withoutGostEngine = hasGostEngine
  ? ''
  : " (skipped: needs OpenSSL's GOST engine: apt-get install libengine-gost-openssl)";

const pem = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END ${label}-----\n`;

function russianKey(key: pkijs.PublicKeyInfo): pkijs.PublicKeyInfo {
  if (!isNational(key.algorithm.algorithmId)) return key;
  const parameters = key.algorithm.algorithmParams as {
    readonly valueBlock: { readonly value: readonly asn1js.ObjectIdentifier[] };
  };
  const value = parameters.valueBlock.value.map(
    (oid) => new asn1js.ObjectIdentifier({ value: russian(oid.getValue()) }),
  );
  key.algorithm = new pkijs.AlgorithmIdentifier({
    algorithmId: russian(key.algorithm.algorithmId),
    algorithmParams: new asn1js.Sequence({ value }),
  });
  return key;
}

const isNational = (oid: string): boolean => oid in RUSSIAN;
const russian = (oid: string): string => RUSSIAN[oid] ?? oid;

/** The Streebog-512 digest by OpenSSL's engine. */
export const opensslStreebog512 = (data: Uint8Array): Uint8Array =>
  openssl(['dgst', '-md_gost12_512', '-binary', '@data'], { data }).stdout;

/** Whether a GOST-2015-512 signature (r‖s little-endian) over the data holds under a national SubjectPublicKeyInfo. */
export function opensslVerifyGost(
  spki: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const key = russianKey(pkijs.PublicKeyInfo.fromBER(Uint8Array.from(spki)));
  const files = {
    key: pem('PUBLIC KEY', key.toSchema().toBER()),
    data,
    signature: Uint8Array.from(signature).reverse(),
  };
  return openssl(
    ['dgst', '-md_gost12_512', '-verify', '@key', '-signature', '@signature', '@data'],
    files,
  ).ok;
}

/**
 * Whether `openssl cms -verify` accepts the signatures and digests of a CMS SignedData, RSA or
 * GOST-2015-512. Given CA certificates (PEM), an RSA one is also checked with `-cades` and its
 * path; a GOST one never is, because the change of identifiers breaks the certificates' own
 * signatures.
 */
export function opensslVerify(
  cms: Uint8Array,
  { content, authorities }: { content?: Uint8Array; authorities?: string } = {},
): boolean {
  const contentInfo = pkijs.ContentInfo.fromBER(Uint8Array.from(cms));
  const signed = new pkijs.SignedData({ schema: contentInfo.content });
  const isGost = signed.signerInfos.some(({ signatureAlgorithm }) =>
    isNational(signatureAlgorithm.algorithmId),
  );
  const detached = content === undefined ? [] : ['-content', '@content'];
  const files = content === undefined ? {} : { content };
  const verify = [
    'cms',
    '-verify',
    '-binary',
    '-inform',
    'DER',
    '-in',
    '@cms',
    '-out',
    '@out',
    ...detached,
  ];
  if (!isGost) {
    const path =
      authorities === undefined
        ? ['-noverify']
        : ['-cades', '-purpose', 'any', '-CAfile', '@authorities'];
    return openssl([...verify, ...path], {
      ...files,
      cms,
      ...(authorities === undefined ? {} : { authorities }),
    }).ok;
  }
  const certificates = (signed.certificates ?? []).filter(
    (certificate) => certificate instanceof pkijs.Certificate,
  );
  const signers = certificates
    .map((certificate) => pem('CERTIFICATE', russianCertificate(certificate)))
    .join('');
  return openssl([...verify, '-noverify', '-nointern', '-certfile', '@signers'], {
    ...files,
    cms: russianCms(contentInfo, signed),
    signers,
  }).ok;
}

function russianCertificate(certificate: pkijs.Certificate): ArrayBuffer {
  russianKey(certificate.subjectPublicKeyInfo);
  return certificate.toSchema(true).toBER();
}

function russianCms(contentInfo: pkijs.ContentInfo, signed: pkijs.SignedData): Uint8Array {
  for (const signer of signed.signerInfos.filter(({ signatureAlgorithm }) =>
    isNational(signatureAlgorithm.algorithmId),
  )) {
    signer.signature = new asn1js.OctetString({
      valueHex: Uint8Array.from(signer.signature.valueBlock.valueHexView).reverse().buffer,
    });
  }
  for (const algorithm of [
    ...signed.digestAlgorithms,
    ...signed.signerInfos.flatMap((signer) => [signer.digestAlgorithm, signer.signatureAlgorithm]),
  ]) {
    algorithm.algorithmId = russian(algorithm.algorithmId);
  }
  const russianInfo = new pkijs.ContentInfo({
    contentType: contentInfo.contentType,
    content: signed.toSchema(true),
  });
  return new Uint8Array(russianInfo.toSchema().toBER());
}
