// The manifest of both browsers. Hosts come from src/edge/net/hosts.ts and nowhere else.
import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'wxt';
import { contentPolicy } from './src/edge/net/contentPolicy.ts';
import { AUTHORITY_MATCHES, PORTAL_MATCHES, TEST_AUTHORITY_MATCHES, TESTING_HOSTS } from './src/edge/net/hosts.ts';

const GECKO = {
  id: 'komekshi@komekshi.kz',
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['none'] },
};

const at = (file: string): string => path.resolve(import.meta.dirname, file);

/** The content script's sheet is given only the tokens that it uses: every page of the portal loads it. */
const usedTokens = {
  name: 'used-tokens',
  enforce: 'pre' as const,
  transform(code: string, id: string): string | null {
    if (!id.endsWith('tokens.css?inline')) return null;
    const rules = fs.readFileSync(at('src/ui/overlay/overlay.css'), 'utf8');
    return code.replace(/^ *(--[\w-]+):.*\n/gm, (line, name: string) => (rules.includes(`var(${name})`) ? line : ''));
  },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({
    plugins: [usedTokens],
    // The oldest browsers of the manifest.
    build: { cssTarget: ['chrome140', 'firefox140'] },
    resolve: { alias: { 'wxt/utils/content-script-context': at('src/edge/contentScriptContext.ts') } },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'ru',
    permissions: ['storage', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: [
      ...PORTAL_MATCHES, ...AUTHORITY_MATCHES, ...(mode === 'production' ? [] : TEST_AUTHORITY_MATCHES), ...(mode === 'testing' ? TESTING_HOSTS : []),
    ],
    // A provider's one host is asked for when the person adds that provider.
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: contentPolicy(mode === 'production' ? AUTHORITY_MATCHES : [...AUTHORITY_MATCHES, ...TEST_AUTHORITY_MATCHES]) },
    action: { default_title: '__MSG_name__' },
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko: GECKO } } : { minimum_chrome_version: '140' }),
  }),
});
