// The desk for its tests: the real endpoint over a given database, operators of each role, and a
// browser's worth of cookies and forms.
import { randomBytes } from 'node:crypto';
import type { Database } from '../../../src/provider/storage/database.ts';
import type { Role } from '../../../src/provider/desk/access.ts';
import { createDesk, type DeskTerms } from '../../../src/provider/desk/desk.ts';
import { operatorStore } from '../../../src/provider/desk/operators.ts';
import { hashPassword } from '../../../src/provider/desk/password.ts';
import { startEndpoint, type Endpoint, type KeyName } from '../endpoint.ts';
import { NOW, post, type Changes } from '../sender.ts';

/** The desk's own address: the tests' endpoint listens elsewhere, as behind a proxy. */
export const ORIGIN = 'http://desk.test';
export const PASSWORD = 'құпия сөз 2026';

interface Received {
  readonly requestId: string;
  readonly statusToken: string;
  readonly cms: Uint8Array<ArrayBuffer>;
}

export interface Office {
  readonly endpoint: Endpoint;
  readonly database: Database;
  /** A browser that has been nowhere yet. */
  visitor(): Browser;
  /** A browser in which an operator of that role has logged in. */
  loggedIn(name: Role): Promise<Browser>;
  receive(changes?: Changes, key?: KeyName): Promise<Received>;
  acts(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openOffice(
  database: Database,
  terms: Partial<DeskTerms> = {},
): Promise<Office> {
  const desk = createDesk({
    origin: ORIGIN,
    secret: randomBytes(32),
    openId: null,
    log: () => undefined,
    proxies: ['127.0.0.1'],
    ...terms,
  });
  const endpoint = await startEndpoint(database, { desk });
  endpoint.crls = endpoint.usualCrls();
  const operators = operatorStore(database);
  // Cheap, so that hundreds of logins are quick; what a real one costs has a test of its own.
  const password = await hashPassword(PASSWORD, { N: 1024, r: 8, p: 1 });
  for (const role of ['viewer', 'clerk', 'admin'] as const)
    await operators.add({ name: role, role, password }, { operatorId: null, at: NOW });
  await database.query('UPDATE desk_operators SET must_change = false', []);
  const visitor = (): Browser => new Browser(endpoint.url, terms.origin ?? ORIGIN);
  return {
    endpoint,
    database,
    visitor,
    async loggedIn(name) {
      const browser = visitor();
      await browser.logIn(name);
      return browser;
    },
    async receive(changes = {}, key = 'applicant') {
      const { fields, cms } = await endpoint.signed(key, changes);
      const response = await post(endpoint.url, cms);
      if (response.status !== 201) throw new Error(`not received: ${await response.text()}`);
      const { statusToken } = (await response.json()) as { statusToken: string };
      return { requestId: fields.requestId, statusToken, cms };
    },
    acts: async () =>
      (await database.query('SELECT act FROM desk_audit ORDER BY position', [])).map(({ act }) =>
        String(act),
      ),
    close: () => endpoint.close(),
  };
}

/** Cookies, forms and the origin, as a browser keeps and sends them. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly url: string;
  readonly origin: string;

  constructor(url: string, origin: string) {
    this.url = url;
    this.origin = origin;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  /** As a form of the same site: with the token of the page that was last seen, unless another is given. */
  async post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams({ token: this.token, ...fields });
    return this.#send(path, { method: 'POST', body, headers: { origin: this.origin, ...headers } });
  }

  async logIn(name: string, password = PASSWORD): Promise<Response> {
    const response = await this.post('/desk/login', { name, password });
    if (response.status === 303) await this.page(response.headers.get('location') ?? '/desk');
    return response;
  }

  /** The page where an address leads to. */
  async page(path: string): Promise<{ status: number; text: string; path: string }> {
    const response = await this.get(path);
    const location = response.headers.get('location');
    if (location !== null && location.startsWith('/'))
      return this.page(location.replace(/#.*/, ''));
    return { status: response.status, text: await response.text(), path };
  }

  token = '';

  /**
   * By a connection of its own: one that is kept may be closed by the endpoint while this thread,
   * which is both of them, is busy.
   */
  async #send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { cookie, connection: 'close', ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.clone().text();
    this.token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? this.token;
    return response;
  }
}
