// The NUC's published test keys, certificates, lists, answers, stamps, signatures and vectors, read
// from the shared folder where it exists: nothing of it is part of the project.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { derFromPem } from '../../src/core/crypto/pem.ts';
import { parseX509, type X509 } from '../../src/core/crypto/x509.ts';
import { nuc, NUC_FOLDER } from './outside.ts';

interface ManifestEntry {
  readonly file: string;
  readonly what: string;
  readonly password?: string;
  readonly subject?: string;
}

export const { isHere: hasNuc, without: withoutNuc } = nuc;

export const nucPath = (file: string): string => path.join(NUC_FOLDER, file);

/** Throws where the folder is missing: whoever reads it asks `hasNuc` first. */
export function nucBytes(file: string): Uint8Array<ArrayBuffer> {
  if (!nuc.isHere) throw new Error(`${file}${nuc.without}`);
  return new Uint8Array(readFileSync(nucPath(file)));
}

/** Every file that the manifest describes; empty where the folder is missing. */
export const nucManifest = (): ManifestEntry[] =>
  nuc.isHere ? (JSON.parse(readFileSync(nucPath('manifest.json'), 'utf8')) as ManifestEntry[]) : [];

/** The files of one folder, in the manifest's order. */
export const nucList = (folder: string): string[] =>
  nucManifest()
    .map(({ file }) => file)
    .filter((file) => file.startsWith(`${folder}/`));

export function nucCertificate(file: string): X509 {
  const [der] = derFromPem(nucBytes(file));
  if (der === undefined) throw new Error(`no certificate in ${file}`);
  return parseX509(der);
}

export interface NucKey {
  readonly name: string;
  readonly file: Uint8Array<ArrayBuffer>;
  readonly password: string;
  readonly subject: string;
  readonly iin: string | null;
}

export const nucKeys = (): NucKey[] =>
  nucManifest()
    .filter(({ file }) => file.endsWith('.p12'))
    .map(({ file, password = '', subject = '' }) => ({
      name: path.basename(file, '.p12'),
      file: nucBytes(file),
      password,
      subject,
      iin: /IIN(\d{12})/.exec(subject)?.[1] ?? null,
    }));

/** A key by its file name without the ending. */
export function nucKey(name: string): NucKey {
  const found = nucKeys().find((key) => key.name === name);
  if (found === undefined) throw new Error(`no test key ${name}`);
  return found;
}

/** `vectors/kalkan-gost512.txt`: known answers made with the national toolkit, name to value. */
export const kalkanVectors = (): Record<string, string> =>
  Object.fromEntries(
    new TextDecoder()
      .decode(nucBytes('vectors/kalkan-gost512.txt'))
      .trim()
      .split('\n')
      .map((line) => line.split('=') as [string, string]),
  );
