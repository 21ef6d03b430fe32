// Which hosts a browser was asked for, as the browser itself recorded it (requirement N1). Chromium
// keeps its own record of all that it is asked for by background, panel, options, card, workers and
// content scripts, whether or not it resolves: the NetLog,
// https://www.chromium.org/developers/design-documents/network-stack/netlog/. Firefox sends all to
// the proxy of the world. Where KOMEKSHI_CONTACTS names a folder, as it does in the suite, each
// launch leaves one line there.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  AUTHORITY_MATCHES,
  PORTAL_MATCHES,
  TEST_AUTHORITY_MATCHES,
  TESTING_HOSTS,
} from '../../src/edge/net/hosts.ts';

/** Scheme and host, or the address of a socket. */
export interface Asked {
  readonly hosts: readonly string[];
  /**
   * Requests of the browser itself (its updater, its sign-in): they come from no page or worker.
   */
  readonly own: readonly string[];
}

export interface Contacts extends Asked {
  readonly browser: 'chromium' | 'firefox';
}

export const contactsFolder = (): string | undefined => process.env['KOMEKSHI_CONTACTS'];
const FILE = 'contacts.jsonl';

const LISTED = new Set(
  [...PORTAL_MATCHES, ...AUTHORITY_MATCHES, ...TEST_AUTHORITY_MATCHES, ...TESTING_HOSTS].map(
    (match) => hostOf(match),
  ),
);
const LOOPBACK = /^(?:\w+:\/\/)?(?:127\.0\.0\.1|localhost|\[::1\])$/;

export const strangersAmong = (hosts: Iterable<string>): readonly string[] =>
  Array.from(hosts).filter((host) => !LISTED.has(host) && !LOOPBACK.test(host));

/** Keeps what a launch asked for, and throws where it went outside the list. */
export function keepContacts(contacts: Contacts, folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.appendFileSync(path.join(folder, FILE), `${JSON.stringify(contacts)}\n`);
  const strangers = strangersAmong(contacts.hosts);
  if (strangers.length > 0)
    throw new Error(
      `${contacts.browser} was asked for hosts outside src/edge/net/hosts.ts: ${strangers.join(', ')}`,
    );
}

export function keptContacts(folder: string): readonly Contacts[] {
  const file = path.join(folder, FILE);
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n') : [];
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Contacts);
}

/** `host` as `https://host`, of an address or of a match of the manifest; `host:443` is what a proxy is told. */
export function hostOf(address: string): string {
  if (address.endsWith(':443')) return `https://${address.slice(0, -':443'.length)}`;
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}`;
}

export const askedOfProxy = (targets: Iterable<string>): Asked => ({
  hosts: Array.from(new Set(Array.from(targets, hostOf))).sort(),
  own: [],
});

export interface Recording {
  readonly switches: readonly string[];
  /** To be called once, when the browser has ended, in whatever way. */
  readonly end: () => Asked;
}

export function recordChromium(): Recording {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'komekshi-contacts-'));
  const file = path.join(folder, 'net-log.json');
  return {
    switches: [`--log-net-log=${file}`, '--net-log-capture-mode=Default'],
    end: () => {
      const log = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
      fs.rmSync(folder, { recursive: true });
      return askedInNetLog(log);
    },
  };
}

interface NetEvent {
  readonly type: number;
  readonly params?: {
    readonly url?: string;
    readonly initiator?: string;
    readonly request_type?: string;
    readonly host?: string;
    readonly is_speculative?: boolean;
    readonly network_anonymization_key?: string;
    readonly address?: string;
  };
}

const REQUEST = 'URL_REQUEST_START_JOB',
  RESOLUTION = 'HOST_RESOLVER_MANAGER_REQUEST';
const SOCKETS = ['TCP_CONNECT_ATTEMPT', 'UDP_BYTES_SENT'];
/** What the world's rules make of a name that they do not know (browser.ts). */
const UNRESOLVED = /~notfound/i;

/** Of a whole NetLog or of the beginning that a killed browser leaves: one event stands on a line. */
export function askedInNetLog(log: string): Asked {
  const [constants = '', ...lines] = log.split('\n');
  if (constants === '') return { hosts: [], own: [] };
  const { logEventTypes } = (
    JSON.parse(`${constants.replace(/,\s*$/, '')}}`) as {
      constants: { logEventTypes: Record<string, number> };
    }
  ).constants;
  const nameOf = new Map(
    [REQUEST, RESOLUTION, ...SOCKETS].map((name) => [logEventTypes[name], name]),
  );
  const hosts = new Set<string>(),
    own = new Set<string>();
  for (const { type, params = {} } of lines.flatMap(eventOf)) {
    const host = hostIn(nameOf.get(type), params);
    if (host !== null) (isOwn(params) ? own : hosts).add(host);
  }
  return { hosts: Array.from(hosts).sort(), own: Array.from(own).sort() };
}

function eventOf(line: string): readonly NetEvent[] {
  if (!/"(?:url|host|address)":/.test(line)) return [];
  try {
    return [JSON.parse(line.replace(/(?:,|\],?)\s*$/, '')) as NetEvent];
  } catch {
    return [];
  }
}

function hostIn(event: string | undefined, params: NonNullable<NetEvent['params']>): string | null {
  const {
    url = '',
    host = '',
    is_speculative: isHint = false,
    network_anonymization_key: key = '',
    address,
  } = params;
  if (event === REQUEST) return /^(?:http|ws)s?:/.test(url) ? hostOf(url) : null;
  // A name that is resolved but not requested, such as by a preconnect hint. The rules have already
  // replaced it, and the key says for which origin.
  if (event === RESOLUTION)
    return isHint && UNRESOLVED.test(host) && key.startsWith('chrome-extension:')
      ? 'a name that was resolved for the extension'
      : null;
  return event === undefined || address === undefined ? null : address.replace(/:\d+$/, '');
}

/** A page or a worker always has an origin, and a navigation always has a frame. */
const isOwn = ({ url, initiator, request_type: type }: NonNullable<NetEvent['params']>): boolean =>
  url !== undefined &&
  initiator === 'not an origin' &&
  type !== 'main frame' &&
  type !== 'subframe';
