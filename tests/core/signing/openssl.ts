// Key files as OpenSSL makes them.
import { openssl } from '../../second-opinion/openssl.ts';

export interface PemPair {
  readonly key: string;
  readonly certificate: string;
}

/** A throw-away RSA key with its certificate. */
export function selfSigned(): PemPair {
  const { stdout } = openssl([
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    '-',
    '-out',
    '-',
    '-subj',
    '/CN=Test',
    '-days',
    '2',
  ]);
  const [key = '', certificate = ''] =
    String(stdout).match(/-----BEGIN [^]+?-----END .+-----/g) ?? [];
  return { key, certificate };
}

/** `openssl pkcs12 -export` with these options. */
export function opensslPfx(
  pair: PemPair,
  password: string,
  options: readonly string[],
): Uint8Array<ArrayBuffer> {
  const args = [
    'pkcs12',
    '-export',
    '-inkey',
    '@key',
    '-in',
    '@certificate',
    '-passout',
    `pass:${password}`,
    ...options,
  ];
  const { ok, stdout, stderr } = openssl(args, { key: pair.key, certificate: pair.certificate });
  if (!ok) throw new Error(stderr);
  return new Uint8Array(stdout);
}

/** The key of a container, in PEM, as OpenSSL reads it. */
export const keyByOpenssl = (file: Uint8Array, password: string): string =>
  String(
    openssl(
      ['pkcs12', '-legacy', '-in', '@file', '-nodes', '-nocerts', '-passin', `pass:${password}`],
      { file },
    ).stdout,
  );

export const derOf = (pem: string): Uint8Array =>
  new Uint8Array(Buffer.from(pem.replaceAll(/-----.*-----|\s/g, ''), 'base64'));
