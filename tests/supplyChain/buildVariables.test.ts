// What a build can be changed by (S2): the variables listed in docs/build-variables.json, each with
// its reason, and nothing else.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LISTED = JSON.parse(
  fs.readFileSync(path.join(ROOT, 'docs/build-variables.json'), 'utf8'),
) as Record<string, string>;

/**
 * All that goes into a package, and what builds it. Endpoint and command line read the environment
 * when they run, and are not built with it.
 */
const BUILT = [
  'src/core',
  'src/edge',
  'src/extension',
  'src/ui',
  'entrypoints',
  'locales',
  'wxt.config.ts',
  'scripts/packaging',
  'scripts/package.ts',
  'scripts/wasm.ts',
];

/** A destructuring or a computed name is told by the object alone. `#__PURE__` is a note to the bundler. */
export const variablesIn = (code: string): readonly string[] =>
  Array.from(
    code.matchAll(
      /(?<![#@\w])(?:import\.meta\.env|process\.env|__[A-Z][A-Z_]+__)(?:\.\w+|\['\w+'\])?/g,
    ),
    ([found]) => found,
  );

const filesUnder = (place: string): readonly string[] => {
  const whole = path.join(ROOT, place);
  if (!fs.existsSync(whole)) return [];
  if (fs.statSync(whole).isFile()) return [place];
  return fs
    .readdirSync(whole, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]sx?$/.test(name))
    .map((name) => path.posix.join(place, name.split(path.sep).join('/')));
};

describe('build-time variables', () => {
  it('[S2] are those that are listed', () => {
    const found = BUILT.flatMap(filesUnder).flatMap((file) =>
      variablesIn(fs.readFileSync(path.join(ROOT, file), 'utf8')).map((variable) => ({
        file,
        variable,
      })),
    );
    expect(found.filter(({ variable }) => !(variable in LISTED))).toEqual([]);
    expect(new Set(found.map(({ variable }) => variable))).toEqual(new Set(Object.keys(LISTED)));
  });

  it('[S2] come from no file of the environment, which a build would read unasked', () => {
    expect(fs.readdirSync(ROOT).filter((name) => name.startsWith('.env'))).toEqual([]);
  });

  it.each([
    ['import.meta.env.SECRET', 'import.meta.env.SECRET'],
    ["process.env['KEY']", "process.env['KEY']"],
    ['const { KEY } = import.meta.env', 'import.meta.env'],
    ['process.env[name]', 'process.env'],
    ['__BUILD_ID__', '__BUILD_ID__'],
  ])('are seen as %s', (code, variable) => {
    expect(variablesIn(code)).toEqual([variable]);
  });
});
