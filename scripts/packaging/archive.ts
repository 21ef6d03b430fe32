// A zip of which every byte follows from its files: order, times and modes are fixed, and the
// compressor is JavaScript, the same on every processor.
import fs from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';

/** The earliest that the format knows. */
const TIME = new Date('1980-01-01T00:00:00Z');

/** Path inside the archive, with slashes → bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

export async function archiveOf(files: Files): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const name of [...files.keys()].sort())
    zip.file(name, files.get(name) ?? '', {
      date: TIME,
      unixPermissions: 0o644,
      createFolders: false,
    });
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}

/** The files under `roots` (files or folders, relative to `folder`), without those under `without`. */
export function filesUnder(
  folder: string,
  roots: readonly string[],
  without: readonly string[] = [],
): Files {
  const found = roots.flatMap((root) => walk(folder, root, without));
  return new Map(found.map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}

function walk(folder: string, name: string, without: readonly string[]): readonly string[] {
  if (without.includes(name)) return [];
  const file = path.join(folder, name);
  return fs.statSync(file).isDirectory()
    ? fs.readdirSync(file).flatMap((inner) => walk(folder, path.posix.join(name, inner), without))
    : [name];
}
