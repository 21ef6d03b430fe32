// A key file (PKCS#12, RFC 7292) opened: one private key with the certificate that it belongs to.
import type { PrivateKey } from '../../crypto/algorithms.ts';
import { type CertificateView, viewOf } from '../../crypto/certificate.ts';
import { parseX509 } from '../../crypto/x509.ts';
import { AppError } from '../../errors.ts';
import type { Bags } from './bags.ts';
import { damagedKey, openContainer } from './container.ts';
import { readPrivateKey } from './privateKey.ts';

export interface KeyFile {
  readonly certificate: CertificateView;
  readonly privateKey: PrivateKey;
}

/**
 * Opens a .p12 of the NUC or of today's kind. Throws ERR_KEY_TOO_LARGE, ERR_KEY_NOT_A_KEY_FILE, ERR_KEY_DAMAGED,
 * ERR_KEY_WRONG_PASSWORD, ERR_KEY_UNSUPPORTED_ALGORITHM {oid}, ERR_KEY_NO_CERTIFICATE, ERR_KEY_DOES_NOT_MATCH_CERTIFICATE
 * and ERR_CERTIFICATE_UNREADABLE. Where a file holds several keys, the one for signing.
 */
export async function openKeyFile(file: Uint8Array, password: string): Promise<KeyFile> {
  const bags = await openContainer(file.slice(), password);
  if (bags.privateKeys.length === 0) throw new AppError('ERR_KEY_NOT_A_KEY_FILE');
  if (bags.certificates.length === 0) throw new AppError('ERR_KEY_NO_CERTIFICATE');
  const pairs = await matchingPairs(bags).catch(damagedKey);
  const chosen = pairs.find(({ certificate }) => certificate.usage === 'signing') ?? pairs[0];
  if (chosen === undefined) throw new AppError('ERR_KEY_DOES_NOT_MATCH_CERTIFICATE');
  return chosen;
}

async function matchingPairs({ privateKeys, certificates }: Bags): Promise<KeyFile[]> {
  const pairs: KeyFile[] = [];
  for (const der of certificates) {
    const certificate = parseX509(der);
    for (const privateKeyInfo of privateKeys) {
      const privateKey = await readPrivateKey(privateKeyInfo, certificate);
      if (privateKey !== null) pairs.push({ certificate: viewOf(certificate), privateKey });
    }
  }
  return pairs;
}
