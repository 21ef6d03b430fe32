// Looks for secrets in every file of a folder, in every form in which they could be written.
import fs from 'node:fs';
import path from 'node:path';

type Secret = string | Uint8Array;

/**
 * A secret (text as UTF-8) as bytes and as what could be made of them: UTF-16, hex, base64 at any
 * of its three beginnings, JSON, a URL.
 */
function formsOf(secret: Secret): readonly Buffer[] {
  const raw = typeof secret === 'string' ? Buffer.from(secret) : Buffer.from(secret);
  // Without the letters that depend on what stands before and after.
  const base64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), raw])
      .toString('base64')
      .slice(before === 0 ? 0 : 4, -4),
  );
  const texts = [
    raw.toString('hex'),
    raw.toString('hex').toUpperCase(),
    ...base64,
    ...(typeof secret === 'string'
      ? [secret, encodeURIComponent(secret)]
      : [JSON.stringify([...raw]).slice(1, -1)]),
  ];
  return [
    raw,
    ...texts.flatMap((text) => [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
      Buffer.from(text, 'utf16le').swap16(),
    ]),
  ];
}

/**
 * Pieces of random bytes. A compressed block contains nearly all of them literally, because they
 * repeat nothing before them.
 */
export const piecesOf = (bytes: Uint8Array, length = 16): readonly Uint8Array[] =>
  Array.from({ length: Math.floor(bytes.length / length) }, (_, index) =>
    bytes.subarray(length * index, length * (index + 1)),
  );

/** The files under a folder that hold a form of one of the secrets, each of at least four bytes, as paths within it. */
export function filesWith(folder: string, secrets: readonly Secret[]): readonly string[] {
  const byStart = new Map<number, Buffer[]>();
  for (const form of secrets.flatMap(formsOf))
    byStart.set(form.readUInt32LE(0), [...(byStart.get(form.readUInt32LE(0)) ?? []), form]);
  const holds = (content: Buffer): boolean => {
    for (let at = 0; at + 4 <= content.length; at++) {
      if (
        byStart
          .get(content.readUInt32LE(at))
          ?.some((form) => form.equals(content.subarray(at, at + form.length))) === true
      )
        return true;
    }
    return false;
  };
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => holds(fs.readFileSync(file)))
    .map((file) => path.relative(folder, file));
}
