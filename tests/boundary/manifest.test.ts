// The manifests as they are shipped, key by key: whatever opens a new way in is seen here. Reads
// the builds that `npm test` makes first.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUTHORITY_MATCHES, PORTAL_MATCHES } from '../../src/edge/net/hosts.ts';
import { PANEL_COMMAND } from '../../src/edge/panelCommand.ts';

const OUTPUT = path.resolve(import.meta.dirname, '../../.output');
const RELEASES = ['chrome-mv3', 'firefox-mv3'] as const;

const text = (build: string, name: string): string =>
  fs.readFileSync(path.join(OUTPUT, build, name), 'utf8');
const manifestOf = (build: string) =>
  JSON.parse(text(build, 'manifest.json')) as Record<string, unknown>;
const pagesOf = (build: string): readonly string[] =>
  fs.readdirSync(path.join(OUTPUT, build)).filter((name) => name.endsWith('.html'));

const COMMON = [
  'action',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'incognito',
  'manifest_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'version',
  'background',
];
const OWN: Readonly<Record<(typeof RELEASES)[number], readonly string[]>> = {
  'chrome-mv3': ['minimum_chrome_version', 'side_panel'],
  'firefox-mv3': ['browser_specific_settings', 'sidebar_action'],
};

/** Fetch directives, and the hosts of plain http that the authority has. */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ['https:', ...AUTHORITY_MATCHES.map((match) => match.replace('/*', ''))],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

describe.each(RELEASES)('%s', (build) => {
  const manifest = manifestOf(build);

  it('[M4] has no key in its manifest but those that are known here', () => {
    expect(Object.keys(manifest).sort()).toEqual([...COMMON, ...OWN[build]].sort());
  });

  it('[M4] asks for these hosts and rights, runs one script on the portal’s top frames in the isolated world, and not in private windows', () => {
    expect(manifest).toMatchObject({
      permissions:
        build === 'chrome-mv3' ? ['storage', 'alarms', 'sidePanel'] : ['storage', 'alarms'],
      host_permissions: [...AUTHORITY_MATCHES],
      optional_host_permissions: ['https://*/*'],
      content_scripts: [
        { matches: PORTAL_MATCHES, run_at: 'document_idle', js: ['content-scripts/overlay.js'] },
      ],
      incognito: 'not_allowed',
    });
    const [script] = manifest['content_scripts'] as readonly object[];
    expect(Object.keys(script ?? {}).sort()).toEqual(['js', 'matches', 'run_at']);
  });

  it('[M4] has one command, which opens the panel, and keys of one modifier for it', () => {
    expect(manifest['commands']).toEqual({
      [PANEL_COMMAND]: {
        suggested_key: { default: 'Alt+K' },
        description: '__MSG_openPanel__',
      },
    });
    for (const lang of ['kk', 'ru', 'en'])
      expect(JSON.parse(text(build, `_locales/${lang}/messages.json`))).toHaveProperty(
        'openPanel.message',
      );
  });

  it('[M5] gives its pages the strict policy, and nothing beside it', () => {
    const { extension_pages: policy, ...others } = manifest['content_security_policy'] as {
      readonly extension_pages: string;
    };
    expect(others).toEqual({});
    expect(
      Object.fromEntries(
        policy.split('; ').map((directive) => {
          const [name = '', ...sources] = directive.split(' ');
          return [name, sources];
        }),
      ),
    ).toEqual(POLICY);
  });

  it('[M5] has pages of files alone: no script, style or handler inside, nothing from elsewhere', () => {
    expect(pagesOf(build)).toEqual(['card.html', 'options.html', 'sidepanel.html']);
    for (const page of pagesOf(build)) {
      const html = text(build, page);
      expect(html).not.toMatch(
        /<script[^>]*>[^<]|<style|\son\w+=|\sstyle=|javascript:|<base|<iframe/i,
      );
      expect(
        Array.from(html.matchAll(/(?:src|href)="([^"]*)"/g), ([, address = '']) => address).filter(
          (address) => !/^\.?\//.test(address) || address.startsWith('//'),
        ),
      ).toEqual([]);
    }
  });
});
