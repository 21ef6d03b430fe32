// Files that other people sent. An unreadable one counts as absent, since it says nothing about
// anyone.
import { derFromPem } from '../crypto/pem.ts';
import { parseX509, type X509 } from '../crypto/x509.ts';
import { AppError } from '../errors.ts';

/** What a reader answers, or what is wrong in its words, which repeat nothing of the contents. */
export type Reading<T> =
  { readonly value: T; readonly fault: null } | { readonly value: null; readonly fault: string };

/**
 * Catches the coded errors of readers. Anything else is a fault of the program and is thrown on.
 */
export function reading<T>(read: () => T): Reading<T> {
  try {
    return { value: read(), fault: null };
  } catch (thrown) {
    if (thrown instanceof AppError) return { value: null, fault: rootOf(thrown).message };
    throw thrown;
  }
}

const rootOf = (error: Error): Error =>
  error.cause instanceof Error ? rootOf(error.cause) : error;

/** What the reader answers, or null where it throws a coded error. */
export const readableOrNull = <T>(read: () => T): T | null => reading(read).value;

/** The certificates that can be read, DER or PEM. */
export const readableCertificates = (files: readonly Uint8Array[]): X509[] =>
  files.flatMap(derFromPem).flatMap((der) => readableOrNull(() => parseX509(der)) ?? []);
