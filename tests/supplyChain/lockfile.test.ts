// The chain from the registry to this machine: exact versions, one hash an archive, no source but
// the registry, no install script but the known ones.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  installScripts,
  lockFaults,
  looseVersions,
  type Lock,
  type LockedPackage,
  type Manifest,
} from './lockfile.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const json = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));
const manifest = json('package.json') as Manifest;
const lock = json('package-lock.json') as Lock;

/** Who may run code at `npm ci`, and why. package.json says the same to npm, as `allowScripts`. */
const KNOWN_SCRIPTS: Readonly<Record<string, string>> = {
  'esbuild@0.28.2':
    'checks that the binary of this platform runs, and puts it in the place of the script that starts it; a tool of tsx, never shipped',
};

const withEntry = (entry: LockedPackage): Lock => ({
  ...lock,
  packages: {
    ...lock.packages,
    'node_modules/qr': { ...lock.packages['node_modules/qr'], ...entry },
  },
});

describe('package.json', () => {
  it('[S1] names one version of everything, overrides included', () => {
    expect(looseVersions(manifest)).toEqual([]);
  });

  it.each([
    '^1.0.0',
    '~1.0.0',
    '1.x',
    '*',
    'latest',
    '',
    '>=1.0.0',
    'git+https://github.com/a/b.git',
    'file:../b',
    'npm:other@1.0.0',
    '1.0.0 || 2.0.0',
    '$nobody',
  ])('has no version like «%s»', (version) => {
    expect(
      looseVersions({ ...manifest, dependencies: { ...manifest.dependencies, strange: version } }),
    ).toEqual([`strange ${version}`]);
    expect(looseVersions({ ...manifest, overrides: { outer: { strange: version } } })).toEqual([
      `strange ${version}`,
    ]);
  });
});

describe('the lock file', () => {
  it('[S1] has one SHA-512 for each archive, and none from elsewhere', () => {
    expect(lockFaults(lock, manifest)).toEqual([]);
  });

  it.each<[string, LockedPackage, string]>([
    ['no hash', { integrity: '' }, 'no sha512'],
    ['a weak hash', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, 'no sha512'],
    [
      'two hashes',
      {
        integrity: `${lock.packages['node_modules/qr']?.integrity ?? ''} sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=`,
      },
      'no sha512',
    ],
    ['a source in git', { resolved: 'git+ssh://git@github.com/a/b.git#0123456' }, 'comes from'],
    [
      'a source over plain http',
      { resolved: 'http://registry.npmjs.org/qr/-/qr-0.7.0.tgz' },
      'comes from',
    ],
    [
      'a source of another host',
      { resolved: 'https://registry.npmjs.org.example/qr.tgz' },
      'comes from',
    ],
    ['a folder', { link: true }, 'a link'],
    ['an alias', { name: 'other' }, 'an alias of other'],
    ['another version', { version: '0.7.1' }, 'not what is locked'],
  ])('is refused with %s', (_fault, entry, told) => {
    expect(lockFaults(withEntry(entry), manifest).join('\n')).toContain(told);
  });

  it('is refused when package.json was changed without it', () => {
    expect(
      lockFaults(lock, { ...manifest, dependencies: { ...manifest.dependencies, qr: '0.8.0' } }),
    ).toEqual(['qr: the lock is of another manifest', 'qr: not what is locked']);
  });

  it('passes lockfile-lint', () => {
    const options = [
      '--path',
      'package-lock.json',
      '--type',
      'npm',
      '--validate-https',
      '--validate-integrity',
      '--validate-package-names',
      '--allowed-hosts',
      'npm',
    ];
    expect(
      execFileSync(
        process.execPath,
        [path.join(ROOT, 'node_modules/lockfile-lint/bin/lockfile-lint.js'), ...options],
        { cwd: ROOT, encoding: 'utf8' },
      ),
    ).toContain('No issues');
  });
});

describe('what runs at an installation', () => {
  it("[S1] is this project's own `wxt prepare` and the known scripts", () => {
    expect((json('package.json') as { scripts: Record<string, string> }).scripts).toMatchObject({
      postinstall: 'wxt prepare',
    });
    expect(installScripts(lock)).toEqual(Object.keys(KNOWN_SCRIPTS));
    expect(manifest.allowScripts).toEqual(
      Object.fromEntries(Object.keys(KNOWN_SCRIPTS).map((name) => [name, true])),
    );
  });

  it('is noticed wherever it stands', () => {
    const nested = {
      ...lock,
      packages: {
        ...lock.packages,
        'node_modules/a/node_modules/@b/c': { version: '1.0.0', hasInstallScript: true },
      },
    };
    expect(installScripts(nested)).toEqual(['@b/c@1.0.0', ...Object.keys(KNOWN_SCRIPTS)]);
  });
});
