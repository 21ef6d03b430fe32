// `npm run package`: builds both extensions anew and writes, into .output/packages, what the stores
// are given: the two packages, the source package for the reviewers of addons.mozilla.org, the SBOM
// and SHA256SUMS. The same sources give the same bytes in every folder.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { archiveOf, filesUnder, type Files } from './packaging/archive.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const OUTPUT = path.join(ROOT, '.output');
const PACKAGES = path.join(OUTPUT, 'packages');

/**
 * What builds the extension, and nothing else. From these a reviewer makes the same packages and
 * this same archive.
 */
const SOURCES = [
  '.npmrc',
  'BUILDING.md',
  'LICENSE',
  'entrypoints',
  'locales',
  'package-lock.json',
  'package.json',
  'public',
  'scripts/package.ts',
  'scripts/packaging',
  'scripts/wasm.ts',
  'src',
  'tsconfig.json',
  'wxt.config.ts',
];
const NOT_BUILT = ['src/cli', 'src/provider'];

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const sumsOf = (files: Files): Uint8Array =>
  Buffer.from([...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join(''));

async function packagesOf(name: string): Promise<Files> {
  const built = async (browser: string) =>
    archiveOf(
      filesUnder(
        path.join(OUTPUT, `${browser}-mv3`),
        fs.readdirSync(path.join(OUTPUT, `${browser}-mv3`)),
      ),
    );
  return new Map([
    [`${name}-chrome.zip`, await built('chrome')],
    [`${name}-firefox.zip`, await built('firefox')],
    [`${name}-sbom.json`, fs.readFileSync(path.join(OUTPUT, 'sbom-firefox.json'))],
  ]);
}

const sourcesOf = async (packages: Files): Promise<Uint8Array> =>
  archiveOf(new Map([...filesUnder(ROOT, SOURCES, NOT_BUILT), ['SHA256SUMS', sumsOf(packages)]]));

fs.rmSync(PACKAGES, { recursive: true, force: true });
execSync('npm run -s build', { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });

const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const packages = await packagesOf(`komekshi-${version}`);
const all = new Map([...packages, [`komekshi-${version}-sources.zip`, await sourcesOf(packages)]]);
fs.mkdirSync(PACKAGES, { recursive: true });
for (const [name, bytes] of new Map([...all, ['SHA256SUMS', sumsOf(all)]]))
  fs.writeFileSync(path.join(PACKAGES, name), bytes);
console.log(
  [...all]
    .map(([name, bytes]) => `${sha256(bytes)}  ${String(bytes.length).padStart(9)}  ${name}`)
    .join('\n'),
);
