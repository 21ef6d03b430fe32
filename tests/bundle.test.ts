// What is in the shipped files and, above all, what is not (K1, M4, N1). Reads the builds that `npm test` makes first.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PRODUCTION_PINS } from '../src/core/verification/anchors/production.ts';
import { TEST_PINS } from '../src/core/verification/anchors/test.ts';
import {
  AUTHORITY_MATCHES,
  PORTAL_MATCHES,
  TEST_AUTHORITY_MATCHES,
  TESTING_HOSTS,
} from '../src/edge/net/hosts.ts';

const OUTPUT = path.resolve(import.meta.dirname, '../.output');
const BUDGET = 10 * 1024;

/** Constants that survive minification, by what they betray. */
const MARKS = {
  'PKCS#12': ['1.2.840.113549.1.12'],
  'an encrypted key': ['1.2.840.113549.1.5.13'],
  'a password': ['password'],
  GOST: ['1.2.398.3.10.1'],
  CMS: ['1.2.840.113549.1.7.2'],
  zod: ['invalid_type'],
  React: ['react.element', 'react.transitional.element'],
} as const;
type Mark = keyof typeof MARKS;

const filesOf = (build: string): readonly string[] =>
  fs
    .readdirSync(path.join(OUTPUT, build), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|html|json|css)$/.test(name));
const text = (build: string, name: string): string =>
  fs.readFileSync(path.join(OUTPUT, build, name), 'utf8');
/** A module and all that it imports, and they import, at once. */
function loadedBy(build: string, name: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const imported = Array.from(
    text(build, name).matchAll(/(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g),
    ([, file = '']) => path.posix.join(path.posix.dirname(name), file),
  );
  return [name, ...imported.flatMap((file) => loadedBy(build, file, seen))];
}
const marksIn = (code: string): readonly Mark[] =>
  (Object.keys(MARKS) as Mark[]).filter((mark) =>
    MARKS[mark].some((sign) => code.toLowerCase().includes(sign.toLowerCase())),
  );
const manifest = (build: string): Record<string, unknown> =>
  JSON.parse(text(build, 'manifest.json')) as Record<string, unknown>;

const built = (name: string): boolean => fs.existsSync(path.join(OUTPUT, name, 'manifest.json'));
const ALL = ['chrome-mv3', 'firefox-mv3', 'chrome-mv3-testing', 'firefox-mv3-testing'];
const BUILDS = ALL.filter(built);
const RELEASES = BUILDS.filter((name) => !name.endsWith('testing'));

it.each(ALL)('%s is built (npm run build, npm run build:testing)', (name) => {
  expect(built(name)).toBe(true);
});

describe.each(BUILDS)('%s', (build) => {
  const overlay = text(build, 'content-scripts/overlay.js');
  const [worker] = filesOf(build).filter((name) => /worker-[^/]*\.js$/.test(name));

  it('[K1] keeps keys, passwords and cryptography out of the page', () => {
    expect(marksIn(overlay)).toEqual([]);
  });

  it('keeps the content script within its budget', () => {
    expect(gzipSync(overlay, { level: 9 }).length).toBeLessThanOrEqual(BUDGET);
  });

  it('[K1] opens key files in the signing worker alone', () => {
    expect(marksIn(text(build, worker ?? ''))).toEqual(
      expect.arrayContaining(['PKCS#12', 'an encrypted key', 'a password', 'GOST', 'CMS']),
    );
    const others = filesOf(build).filter((name) => name !== worker && name.endsWith('.js'));
    expect(
      others.filter((name) =>
        marksIn(text(build, name)).some(
          (mark) => mark === 'PKCS#12' || mark === 'an encrypted key',
        ),
      ),
    ).toEqual([]);
  });

  it('[K2] holds no password in the background', () => {
    expect(
      marksIn(
        loadedBy(build, 'background.js')
          .map((name) => text(build, name))
          .join('\n'),
      ),
    ).toEqual(['GOST', 'CMS', 'zod']);
  });

  it('[M4] asks for no more than it needs, and is reached by nobody', () => {
    const {
      permissions,
      host_permissions: hosts,
      content_scripts: scripts,
      ...rest
    } = manifest(build);
    expect(permissions).toEqual([
      'storage',
      'alarms',
      ...(build.startsWith('chrome') ? ['sidePanel'] : []),
    ]);
    expect(hosts).toEqual([
      ...AUTHORITY_MATCHES,
      ...(build.endsWith('testing') ? [...TEST_AUTHORITY_MATCHES, ...TESTING_HOSTS] : []),
    ]);
    expect(scripts).toEqual([
      { matches: PORTAL_MATCHES, run_at: 'document_idle', js: ['content-scripts/overlay.js'] },
    ]);
    expect(rest).not.toHaveProperty('externally_connectable');
    expect(rest).not.toHaveProperty('web_accessible_resources');
  });
});

describe.each(RELEASES)('the release %s', (build) => {
  const code = filesOf(build)
    .map((name) => text(build, name))
    .join('\n');

  it('[S3] trusts the national roots, and no other', () => {
    expect(PRODUCTION_PINS.filter(({ sha256 }) => !code.includes(sha256))).toEqual([]);
    expect(
      TEST_PINS.filter(({ sha256, spki }) => code.includes(sha256) || code.includes(spki)),
    ).toEqual([]);
    expect(code).not.toContain('worldTrust');
  });

  it('[S3] knows no host of the tests', () => {
    for (const host of [...TESTING_HOSTS, ...TEST_AUTHORITY_MATCHES])
      expect(code).not.toContain(new URL(host).host);
  });
});
