// Files that other people sent: what cannot be read is as if it were not there, since it says nothing about anyone.
import { derFromPem } from '../crypto/pem.ts';
import { parseX509, type X509 } from '../crypto/x509.ts';
import { AppError } from '../errors.ts';

/** What the reader answers, or null where it throws a coded error; anything else is a fault of ours and goes on. */
export function readableOrNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

/** The certificates that can be read, DER or PEM. */
export const readableCertificates = (files: readonly Uint8Array[]): X509[] =>
  files.flatMap(derFromPem).flatMap((der) => readableOrNull(() => parseX509(der)) ?? []);
