// The NUC's published certificates, lists, signatures and vectors, read from the shared folder where it exists: nothing of it is
// part of the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { derFromPem } from '../../../src/core/crypto/pem.ts';
import { parseX509, type X509 } from '../../../src/core/crypto/x509.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/fixtures/nuc');

export const hasNuc = existsSync(FOLDER);
/** For the name of a test: says why it was skipped. */
export const withoutNuc = hasNuc ? '' : ' (skipped: the NUC\'s test files are not here)';

export const nucBytes = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path.join(FOLDER, file)));

export const nucList = (folder: string): string[] => (hasNuc ? readdirSync(path.join(FOLDER, folder)).map((name) => `${folder}/${name}`) : []);

export function nucCertificate(file: string): X509 {
  const [der] = derFromPem(nucBytes(file));
  if (der === undefined) throw new Error(`no certificate in ${file}`);
  return parseX509(der);
}

/** `vectors/kalkan-gost512.txt`: known answers made with the national toolkit, name to value. */
export const kalkanVectors = (): Record<string, string> =>
  Object.fromEntries(new TextDecoder().decode(nucBytes('vectors/kalkan-gost512.txt')).trim().split('\n').map((line) => line.split('=') as [string, string]));

export const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(hex, 'hex'));
export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const latin = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));
