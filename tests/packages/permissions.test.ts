// No right without a reason, no reason without a right: docs/PERMISSIONS.md and both built
// manifests. And the oldest browsers, said once and kept to.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEST_AUTHORITY_MATCHES, TESTING_HOSTS } from '../../src/edge/net/hosts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = fs.readFileSync(path.join(ROOT, 'docs/PERMISSIONS.md'), 'utf8');
const ROW = /^\| `([^`]+)` \| (\w+) \| (both|chrome|firefox) \| (.{20,}) \|$/gm;

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: {
    readonly gecko: {
      readonly strict_min_version: string;
      readonly data_collection_permissions: { readonly required: readonly string[] };
    };
  };
}

const text = (browser: string): string =>
  fs.readFileSync(path.join(ROOT, `.output/${browser}-mv3/manifest.json`), 'utf8');
const manifestOf = (browser: string): Manifest => JSON.parse(text(browser)) as Manifest;

/** `where right`, as the page's rows are read. */
const rightsOf = (manifest: Manifest): readonly string[] =>
  Object.entries({
    permissions: manifest.permissions,
    optional_permissions: manifest.optional_permissions ?? [],
    content_scripts: manifest.content_scripts.flatMap(({ matches }) => matches),
    host_permissions: manifest.host_permissions,
    optional_host_permissions: manifest.optional_host_permissions,
    data_collection_permissions:
      manifest.browser_specific_settings?.gecko.data_collection_permissions.required ?? [],
  })
    .flatMap(([where, rights]) => rights.map((right) => `${where} ${right}`))
    .sort();

describe.each(['chrome', 'firefox'])('%s', (browser) => {
  it('[M4] every right has a reason, and every reason a right', () => {
    const reasoned = Array.from(PAGE.matchAll(ROW), ([, right = '', where = '', where2 = '']) => ({
      row: `${where} ${right}`,
      of: where2,
    }));
    expect(reasoned.length).toBe(PAGE.split('\n').filter((line) => line.startsWith('| `')).length);
    expect(rightsOf(manifestOf(browser))).toEqual(
      reasoned
        .filter(({ of }) => of === 'both' || of === browser)
        .map(({ row }) => row)
        .sort(),
    );
  });

  it('[M4] knows no host of the tests', () => {
    for (const host of [...TESTING_HOSTS, ...TEST_AUTHORITY_MATCHES, '127.0.0.1', 'localhost'])
      expect(text(browser)).not.toContain(host.replace('/*', ''));
  });
});

it('the oldest browsers of the manifests are those that the bundle is compiled for and the page tells', () => {
  const chrome = manifestOf('chrome').minimum_chrome_version ?? '';
  const firefox = manifestOf('firefox').browser_specific_settings?.gecko.strict_min_version ?? '';
  expect(fs.readFileSync(path.join(ROOT, 'wxt.config.ts'), 'utf8')).toContain(
    `const OLDEST = ['chrome${chrome}', 'firefox${firefox.replace('.0', '')}']`,
  );
  expect(PAGE).toContain(
    `\`minimum_chrome_version\` ${chrome} and Firefox \`strict_min_version\` ${firefox}.`,
  );
});
