// The stores' pictures and the icons: the sizes that the stores ask for, by each file's own header
// (PNG, ISO/IEC 15948, 11.2.2), and few bytes.
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PICTURES = path.join(ROOT, 'docs/store/pictures');
const ICONS = path.join(ROOT, 'public/icon');
const SIGNATURE = '89504e470d0a1a0a';
const MOST_BYTES = 400_000;

/** `width × height`. */
function sizeOf(file: string): string {
  const bytes = fs.readFileSync(file);
  expect(bytes.toString('hex', 0, 8)).toBe(SIGNATURE);
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}
const sizesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fs
      .readdirSync(folder)
      .sort()
      .map((name) => [name, sizeOf(path.join(folder, name))]),
  );

it('the stores’ pictures are three in each language and one tile', () => {
  const shown = ['en', 'kk', 'ru'].flatMap((lang) =>
    ['1-report', '2-statement', '3-receipt'].map((name) => [`${lang}-${name}.png`, '1280 × 800']),
  );
  expect(sizesIn(PICTURES)).toEqual({
    ...(Object.fromEntries(shown) as object),
    'tile.png': '440 × 280',
  });
});

it('the icons are of the size that their name says', () => {
  expect(sizesIn(ICONS)).toEqual(
    Object.fromEntries([16, 32, 48, 128].map((size) => [`${size}.png`, `${size} × ${size}`])),
  );
});

it('all of them are small, for the repository keeps each version', () => {
  const bytes = [PICTURES, ICONS].flatMap((folder) =>
    fs.readdirSync(folder).map((name) => fs.statSync(path.join(folder, name)).size),
  );
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
});
