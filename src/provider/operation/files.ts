// What the endpoint reads from disk: CA certificates, and CRLs that are replaced while it runs.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { derFromPem } from '../../core/crypto/pem.ts';
import { productionTrust } from '../../core/verification/anchors/production.ts';
import { testTrust } from '../../core/verification/anchors/test.ts';
import { trustFromCertificates, type TrustProfile } from '../../core/verification/trust.ts';
import { StartError } from './settings.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const readBytes = async (file: string): Promise<Bytes> =>
  new Uint8Array(await readFile(file));

/**
 * A trust profile by its name, or of a folder of CA certificates, whose self-signed ones are the
 * anchors. Throws StartError.
 */
export async function readTrust(trust: string): Promise<TrustProfile> {
  if (trust === 'production') return productionTrust;
  if (trust === 'test') return testTrust;
  const files = await filesIn(trust, /\.(cer|crt|der|pem)$/i);
  const profile = trustFromCertificates('world', await Promise.all(files.map(readBytes)));
  if (profile.anchors.length === 0)
    throw new StartError(`TRUST: no self-signed CA certificate in ${trust}`);
  return profile;
}

/** The CRLs of files and folders; a file is read again when its time or size has changed. */
export function crlFiles(places: readonly string[]): () => Promise<Bytes[]> {
  const read = new Map<string, { readonly version: string; readonly crls: Bytes[] }>();
  return async () => {
    const files = (
      await Promise.all(places.map((place) => filesIn(place, /\.(crl|der|pem)$/i)))
    ).flat();
    return (await Promise.all(files.map((file) => current(file, read)))).flat();
  };
}

async function current(
  file: string,
  read: Map<string, { readonly version: string; readonly crls: Bytes[] }>,
): Promise<Bytes[]> {
  const { mtimeMs, size } = await stat(file);
  const version = `${mtimeMs} ${size}`;
  const known = read.get(file);
  if (known?.version === version) return known.crls;
  const crls = derFromPem(await readBytes(file));
  read.set(file, { version, crls });
  return crls;
}

/** The files of a folder whose names fit; a file by itself, whatever its name. */
async function filesIn(place: string, ending: RegExp): Promise<string[]> {
  if (!(await stat(place)).isDirectory()) return [place];
  return (await readdir(place))
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => path.join(place, name));
}
