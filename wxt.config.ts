// The manifest of both browsers. Hosts come from src/edge/net/hosts.ts and nowhere else.
import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'wxt';
import { licencesOf, packagesIn, takenBy } from './scripts/packaging/bundled.ts';
import { pureClasses } from './scripts/packaging/pureClasses.ts';
import { sbomOf } from './scripts/packaging/sbom.ts';
import { withoutSinks } from './scripts/packaging/withoutSinks.ts';
import { contentPolicy } from './src/edge/net/contentPolicy.ts';
import { PANEL_COMMAND } from './src/edge/panelCommand.ts';
import { AUTHORITY_MATCHES, TEST_AUTHORITY_MATCHES, TESTING_HOSTS } from './src/edge/net/hosts.ts';

const GECKO = {
  id: 'komekshi@komekshi.kz',
  // Firefox 142 is the first to show the data collection permissions on Android too. The store's
  // linter requires that of every extension.
  strict_min_version: '142.0',
  // What a signed request tells the supplier to whom the person sends it; docs/store/data-use.md.
  data_collection_permissions: {
    required: [
      'personallyIdentifyingInfo',
      'healthInfo',
      'financialAndPaymentInfo',
      'websiteContent',
    ],
  },
};

/** The oldest browsers that the manifest lets in. */
const OLDEST = ['chrome140', 'firefox142'];

const at = (file: string): string => path.resolve(import.meta.dirname, file);

/** The overlay's sheet goes to the ordering form in a message, with the tokens alone that it uses. */
const usedTokens = {
  name: 'used-tokens',
  enforce: 'pre' as const,
  transform(code: string, id: string): string | null {
    if (!id.endsWith('tokens.css?inline')) return null;
    const rules = fs.readFileSync(at('src/ui/overlay/overlay.css'), 'utf8');
    return code.replace(/^ *(--[\w-]+):.*\n/gm, (line, name: string) =>
      rules.includes(`var(${name})`) ? line : '',
    );
  },
};

const taken = new Set<string>();
const bundling = () => [withoutSinks(), pureClasses(), takenBy(taken)];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({
    plugins: [usedTokens, ...bundling()],
    worker: { plugins: bundling },
    // Both have the whole of it.
    build: { target: 'es2024', cssTarget: OLDEST, modulePreload: { polyfill: false } },
  }),
  hooks: {
    // WXT's entry of a content script brings a context that is not used, and a log to the console
    // that says what the browser says there anyway.
    'vite:build:extendConfig': ([entrypoint], { build }) => {
      if (entrypoint?.type === 'content-script' && build?.lib)
        build.lib.entry = at('entrypoints/overlay.content/begin.ts');
    },
    'build:done': ({ config }) => {
      const packages = packagesIn(taken);
      fs.writeFileSync(path.join(config.outDir, 'THIRD-PARTY-LICENSES.txt'), licencesOf(packages));
      fs.writeFileSync(
        path.join(config.outBaseDir, `sbom-${config.browser}.json`),
        sbomOf(packages, at('package-lock.json')),
      );
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'ru',
    permissions: ['storage', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    // The portal is not among them: one script reads its page, and the extension sends it no
    // requests.
    host_permissions: [
      ...AUTHORITY_MATCHES,
      ...(mode === 'production' ? [] : TEST_AUTHORITY_MATCHES),
      ...(mode === 'testing' ? TESTING_HOSTS : []),
    ],
    // A provider's one host is asked for when the person adds that provider.
    optional_host_permissions: ['https://*/*'],
    content_security_policy: {
      extension_pages: contentPolicy(
        mode === 'production'
          ? AUTHORITY_MATCHES
          : [...AUTHORITY_MATCHES, ...TEST_AUTHORITY_MATCHES],
      ),
    },
    // An order outlives its window: what a private window promises could not be kept.
    incognito: 'not_allowed',
    action: { default_title: '__MSG_name__' },
    commands: {
      [PANEL_COMMAND]: {
        // One modifier: easier with one hand, sticky keys or a switch. Neither browser has it, and
        // it does not write on any of the country's keyboards.
        suggested_key: { default: 'Alt+K' },
        description: '__MSG_openPanel__',
      },
    },
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: GECKO } }
      : { minimum_chrome_version: '140' }),
  }),
});
