// What the shipped code could reach and do, read from the production builds: docs/bundle.json,
// which a person has reviewed and the tests compare.
//   npm run build && npm run bundle writes it anew; the difference is for a review, and each new
//   host wants its reason
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FILE = path.join(ROOT, 'docs/bundle.json');
export const RELEASES = ['chrome-mv3', 'firefox-mv3'] as const;
export type Release = (typeof RELEASES)[number];

export interface Surveyed {
  /** Scheme and host of every address in the code, called or not. */
  readonly hosts: readonly string[];
  /** How often each is written. */
  readonly apis: Readonly<Record<string, number>>;
  readonly extensionApis: readonly string[];
  readonly navigator: readonly string[];
}

export interface Review {
  /** Why an address stands in the code. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly packages: Readonly<Record<Release, readonly string[]>>;
  readonly entries: Readonly<Record<Release, Readonly<Record<string, Surveyed>>>>;
}

/** Interfaces that turn text into code or markup, that communicate, and that store on the disk. */
const APIS: Readonly<Record<string, RegExp>> = {
  eval: /\beval\s*\(/g,
  Function: /\bnew Function\b|\bFunction\s*\(/g,
  'setTimeout of text': /\bset(?:Timeout|Interval)\s*\(\s*["'`]/g,
  innerHTML: /\binnerHTML\b/g,
  outerHTML: /\bouterHTML\b/g,
  insertAdjacentHTML: /\binsertAdjacentHTML\b/g,
  setHTMLUnsafe: /\bsetHTMLUnsafe\b/g,
  'document.write': /\bdocument\.write(?:ln)?\b/g,
  srcdoc: /\bsrcdoc\b/gi,
  DOMParser: /\bDOMParser\b/g,
  createContextualFragment: /\bcreateContextualFragment\b/g,
  importScripts: /\bimportScripts\b/g,
  Worker: /\bnew (?:\w+\.)?(?:Shared)?Worker\b/g,
  serviceWorker: /\bserviceWorker\b/g,
  WebAssembly: /\bWebAssembly\.\w+/g,
  fetch: /\bfetch\s*\(/g,
  XMLHttpRequest: /\bXMLHttpRequest\b/g,
  WebSocket: /\bWebSocket\b/g,
  EventSource: /\bEventSource\b/g,
  WebTransport: /\bWebTransport\b/g,
  RTCPeerConnection: /\bRTCPeerConnection\b/g,
  sendBeacon: /\bsendBeacon\b/g,
  postMessage: /\bpostMessage\b/g,
  BroadcastChannel: /\bBroadcastChannel\b/g,
  'window.open': /\bwindow\.open\b/g,
  'document.cookie': /\bdocument\.cookie\b/g,
  localStorage: /\blocalStorage\b/g,
  sessionStorage: /\bsessionStorage\b/g,
  indexedDB: /\bindexedDB\b/g,
  caches: /\bcaches\.\w+/g,
  createScriptURL: /\bcreateScriptURL\b/g,
  createHTML: /\bcreateHTML\b/g,
};

/**
 * Minification removes the name of the extension's global object, so its uses are found by the
 * names of its members.
 */
const EXTENSION_API = new RegExp(
  '\\.((?:action|alarms|bookmarks|browsingData|commands|contextMenus|cookies|debugger|declarativeNetRequest|downloads|history|i18n|identity|management' +
    '|nativeMessaging|notifications|offscreen|permissions|proxy|runtime|scripting|sidePanel|sidebarAction|storage|tabs|userScripts|webNavigation|webRequest|windows)\\.[a-z]\\w+)',
  'g',
);

const distinct = (values: Iterable<string>): readonly string[] =>
  Array.from(new Set(values)).sort();

export function surveyOf(code: string): Surveyed {
  const counted = Object.entries(APIS).map(
    ([name, pattern]) => [name, code.match(pattern)?.length ?? 0] as const,
  );
  return {
    hosts: distinct(
      Array.from(code.matchAll(/\b(?:https?|wss?|ftp):\/\/[a-z0-9*][a-z0-9*.-]*/gi), ([address]) =>
        address.replace(/\.$/, '').toLowerCase(),
      ),
    ),
    apis: Object.fromEntries(counted.filter(([, count]) => count > 0)),
    extensionApis: distinct(Array.from(code.matchAll(EXTENSION_API), ([, name = '']) => name)),
    navigator: distinct(
      Array.from(code.matchAll(/\bnavigator\??\.(\w+)/g), ([, name = '']) => name),
    ),
  };
}

const folderOf = (release: Release): string => path.join(ROOT, '.output', release);

/** A file with all that it loads at once or later; a worker is an entry of its own. */
function loadedBy(folder: string, file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || !fs.existsSync(path.join(folder, file))) return seen;
  seen.add(file);
  const code = fs.readFileSync(path.join(folder, file), 'utf8');
  const scripts = Array.from(code.matchAll(/\bsrc="\/([^"]+\.js)"/g), ([, name = '']) => name);
  const modules = Array.from(
    code.matchAll(/(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g),
    ([, name = '']) => path.posix.join(path.posix.dirname(file), name),
  );
  for (const name of [...scripts, ...modules]) loadedBy(folder, name, seen);
  return seen;
}

/** By the name of what starts it, without the hash of its bytes. */
export function entriesOf(release: Release): Readonly<Record<string, Surveyed>> {
  const folder = folderOf(release);
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .sort();
  const starts = files.filter((name) =>
    /^[^/]+\.(?:html|js)$|^content-scripts\/.*\.js$|^assets\/.*\.js$/.test(name),
  );
  const reached = new Set(starts.flatMap((start) => Array.from(loadedBy(folder, start))));
  const unreached = files.filter((name) => name.endsWith('.js') && !reached.has(name));
  if (unreached.length > 0) throw new Error(`nothing starts ${unreached.join(', ')}`);
  return Object.fromEntries(
    starts.map((start) => {
      const code = Array.from(loadedBy(folder, start), (name) =>
        fs.readFileSync(path.join(folder, name), 'utf8'),
      ).join('\n');
      return [start.replace(/-[\w-]{8}(?=\.js$)/, ''), surveyOf(code)];
    }),
  );
}

/** From the SBOM that the build leaves beside it. */
export function packagesOf(release: Release): readonly string[] {
  const { components } = JSON.parse(
    fs.readFileSync(path.join(ROOT, `.output/sbom-${release.split('-')[0] ?? ''}.json`), 'utf8'),
  ) as { components: readonly { readonly name: string; readonly version: string }[] };
  return components.map(({ name, version }) => `${name}@${version}`).sort();
}

export const readReview = (): Review => JSON.parse(fs.readFileSync(FILE, 'utf8')) as Review;

export const hostsOf = (entries: Review['entries']): readonly string[] =>
  distinct(
    RELEASES.flatMap((release) => Object.values(entries[release]).flatMap(({ hosts }) => hosts)),
  );

export const survey = (): Omit<Review, 'reasons'> => ({
  packages: Object.fromEntries(RELEASES.map((release) => [release, packagesOf(release)])) as Record<
    Release,
    readonly string[]
  >,
  entries: Object.fromEntries(
    RELEASES.map((release) => [release, entriesOf(release)]),
  ) as Review['entries'],
});

if (import.meta.filename === process.argv[1]) {
  const known: Review['reasons'] = fs.existsSync(FILE) ? readReview().reasons : {};
  const found = survey();
  const reasons = Object.fromEntries(
    hostsOf(found.entries).map((host) => [host, known[host] ?? '']),
  );
  fs.writeFileSync(FILE, `${JSON.stringify({ reasons, ...found }, null, 2)}\n`);
  for (const [host, reason] of Object.entries(reasons))
    if (reason === '') console.log(`bundle: docs/bundle.json wants the reason for ${host}`);
}
