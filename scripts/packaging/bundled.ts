// Which packages stand in the extension, as the bundler took them, and the texts of their licences.
// A package without one stops the build.
import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly license: string;
  readonly texts: readonly string[];
}

/**
 * A package that is embedded in another package's file, without a package.json. `mark` finds its
 * version.
 */
interface Enclosed {
  readonly name: string;
  readonly within: string;
  readonly file: string;
  readonly mark: RegExp;
  readonly license: string;
}

const ENCLOSED: readonly Enclosed[] = [
  {
    name: 'core-js',
    within: 'pdfjs-dist',
    file: 'legacy/build/pdf.worker.mjs',
    mark: /core-js\/blob\/v([\d.]+)\/LICENSE/,
    license: 'MIT',
  },
];

/** Texts, in `licences/`, of those whose packages carry none, as they stand in their repositories. */
const KEPT: Readonly<Record<string, string>> = {
  'core-js': 'core-js.txt',
  wxt: 'wxt.txt',
  '@wxt-dev/browser': 'wxt.txt',
  '@wxt-dev/storage': 'wxt.txt',
};

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([._][\w.]+)?$/i;
/**
 * More folders with licence texts: pdf.js keeps there those of the decoders that its worker uses.
 */
const LICENCE_FOLDERS = ['', 'wasm'];
const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** The folders of the packages whose modules a bundle took; virtual modules have none. */
export function takenBy(folders: Set<string>): Plugin {
  return {
    name: 'taken-packages',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.entries(file.modules) : [],
      );
      for (const [id, { renderedLength }] of modules) {
        const folder =
          renderedLength === 0 ? undefined : PACKAGE_FOLDER.exec(id.replace(/^\0/, ''))?.[0];
        if (folder !== undefined) folders.add(folder);
      }
    },
  };
}

/** In order of name. Throws where a package has no text of its licence. */
export function packagesIn(folders: Iterable<string>): readonly BundledPackage[] {
  const own = [...folders].map(packageIn);
  const enclosed = [...folders].flatMap((folder) =>
    ENCLOSED.filter(({ within }) => folder.endsWith(within)).map((inner) =>
      enclosedIn(folder, inner),
    ),
  );
  return [...own, ...enclosed].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function packageIn(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Record<'name' | 'version' | 'license', string>;
  const own = LICENCE_FOLDERS.flatMap((inner) => licencesIn(path.join(folder, inner)));
  return { name, version, license, texts: own.length > 0 ? own : [keptText(name)] };
}

function licencesIn(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
}

function keptText(name: string): string {
  const file = KEPT[name];
  if (file === undefined) throw new Error(`${name} is bundled and has no text of its licence`);
  return fs.readFileSync(path.join(import.meta.dirname, 'licences', file), 'utf8');
}

function enclosedIn(folder: string, { name, file, mark, license }: Enclosed): BundledPackage {
  const version = mark.exec(fs.readFileSync(path.join(folder, file), 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${name} is no longer found in ${file}`);
  return { name, version, license, texts: [keptText(name)] };
}

/** THIRD-PARTY-LICENSES.txt. */
export const licencesOf = (packages: readonly BundledPackage[]): string =>
  packages
    .map(
      ({ name, version, license, texts }) =>
        `${name} ${version} (${license})\n\n${texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n')}\n`,
    )
    .join(`\n${'-'.repeat(80)}\n\n`);
