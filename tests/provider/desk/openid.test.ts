// Login by OpenID Connect against a real provider (oidc-provider) on loopback: the way in, and
// every way that is not one.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { desk as words } from '../../../locales/desk.ts';
import { roleIn } from '../../../src/provider/desk/openid.ts';
import { openTestDatabase } from '../../world/embedded.ts';
import { openOffice, ORIGIN, type Browser, type Office } from './staff.ts';

const SLOW_START_MS = 90_000;
const SECRET = 'only-for-this-test-run';

/** A provider whose only user is always logged in, with the claims that a test sets. */
async function startIssuer(
  claims: () => Record<string, unknown>,
): Promise<{ issuer: string; server: Server; tamper: { nonce: boolean } }> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tamper = { nonce: false };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'desk',
        client_secret: SECRET,
        redirect_uris: [`${ORIGIN}/desk/openid/callback`],
      },
    ],
    claims: { openid: ['sub', 'name', 'role'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...claims() }) }),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({ clientId: 'desk', accountId: 'staff-1' });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') === true) {
      void provider.interactionFinished(request, response, { login: { accountId: 'staff-1' } });
      return;
    }
    if (tamper.nonce && request.url?.startsWith('/auth?') === true)
      request.url = request.url.replace(/nonce=[^&]+/, 'nonce=another');
    void answer(request, response);
  });
  return { issuer, server, tamper };
}

describe('an OpenID login', () => {
  let office: Office;
  let server: Server;
  let tamper: { nonce: boolean };
  let claims: Record<string, unknown>;

  beforeAll(async () => {
    const started = await startIssuer(() => claims);
    ({ server, tamper } = started);
    const openId = {
      issuer: started.issuer,
      clientId: 'desk',
      clientSecret: SECRET,
      roleClaim: 'role',
      scope: 'openid profile',
    };
    office = await openOffice(await openTestDatabase(), { openId });
  }, SLOW_START_MS);
  afterAll(async () => {
    await office.close();
    server.close();
    server.closeAllConnections();
  }, SLOW_START_MS);
  beforeEach(() => {
    claims = { name: 'Әсел Үлгі', role: 'clerk' };
    tamper.nonce = false;
  });

  /** Through the issuer with cookies of its own; gives the address to which it sends the browser back. */
  const throughIssuer = async (from: string): Promise<URL> => {
    const cookies = new Map<string, string>();
    let address = new URL(from);
    while (address.origin !== ORIGIN) {
      const response = await fetch(address, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null)
        throw new Error(`the issuer stopped: ${response.status} ${await response.text()}`);
      address = new URL(location, address);
    }
    return address;
  };
  const begun = async (
    fields: Record<string, string> = {},
  ): Promise<{ browser: Browser; callback: URL }> => {
    const browser = office.visitor();
    const response = await browser.post('/desk/openid', fields);
    expect(response.status).toBe(303);
    return { browser, callback: await throughIssuer(response.headers.get('location') ?? '') };
  };
  const back = (browser: Browser, { pathname, search }: URL): Promise<Response> =>
    browser.get(`${pathname}${search}`);
  const refused = async (response: Response, text: string): Promise<void> => {
    expect(response.status).toBe(401);
    expect(await response.text()).toContain(text);
    expect((await office.acts()).at(-1)).toBe('login-failed');
  };

  it('lets in with the role of the claim, to the page that was asked for', async () => {
    const { browser, callback } = await begun({ next: '/desk/export' });
    const response = await back(browser, callback);
    expect(response.headers.get('location')).toBe('/desk/export');
    const page = await browser.page('/desk/export');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Әсел Үлгі');
    expect((await office.acts()).slice(-1)).toEqual(['login']);
  });

  it('asks with PKCE, state and nonce', async () => {
    const location = new URL(
      (await office.visitor().post('/desk/openid', {})).headers.get('location') ?? '',
    );
    expect(location.searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(location.searchParams.get(name)?.length).toBeGreaterThan(40);
  });

  it('takes the role of each day', async () => {
    claims = { name: 'Әсел Үлгі', role: ['staff', 'admin'] };
    const { browser, callback } = await begun();
    await back(browser, callback);
    expect((await browser.get('/desk/audit')).status).toBe(200);
    expect((await browser.get('/desk/requests')).status).toBe(403);
  });

  it.for([{}, { role: 'owner' }, { role: ['viewer', 'admin'] }, { role: true }])(
    'without one role of the desk lets nobody in: %o',
    async (given) => {
      claims = given;
      const { browser, callback } = await begun();
      await refused(await back(browser, callback), words.openIdNoRole.ru);
      expect((await browser.get('/desk/requests')).status).toBe(401);
    },
  );

  it('with another state is refused, and not taken up again', async () => {
    const { browser, callback } = await begun();
    const wrong = new URL(callback);
    wrong.searchParams.set('state', 'another');
    await refused(await back(browser, wrong), words.openIdFailed.ru);
    await refused(await back(browser, callback), words.openIdFailed.ru);
  });

  it('with another nonce is refused', async () => {
    tamper.nonce = true;
    const { browser, callback } = await begun();
    await refused(await back(browser, callback), words.openIdFailed.ru);
  });

  it('begun in another browser is refused', async () => {
    const { callback } = await begun();
    await refused(await back(office.visitor(), callback), words.openIdFailed.ru);
    const other = await begun();
    await refused(await back(other.browser, callback), words.openIdFailed.ru);
  });

  it('cannot be used twice', async () => {
    const { browser, callback } = await begun();
    expect((await back(browser, callback)).status).toBe(303);
    await refused(await back(browser, callback), words.openIdFailed.ru);
  });

  it('of an operator who was shut out here is refused', async () => {
    await office.database.query(
      'UPDATE desk_operators SET disabled = true WHERE issuer IS NOT NULL',
      [],
    );
    const { browser, callback } = await begun();
    await refused(await back(browser, callback), words.openIdNoRole.ru);
  });

  it("that somebody began and planted in another's browser gets nothing of that one's login", async () => {
    const attacker = office.visitor();
    await attacker.post('/desk/openid', {});
    const planted = attacker.cookies.get('desk') ?? '';
    const victim = office.visitor();
    victim.cookies.set('desk', planted);
    expect((await victim.logIn('admin')).status).toBe(303);
    expect((await victim.get('/desk/operators')).status).toBe(200);
    expect((await attacker.get('/desk/operators')).status).toBe(401);
  });

  it('may leave for the issuer alone', async () => {
    const { headers } = await office.visitor().get('/desk/login');
    expect(headers.get('content-security-policy')).toMatch(
      /form-action 'self' http:\/\/127\.0\.0\.1:\d+;/,
    );
  });
});

it.for([
  ['clerk', 'clerk'],
  [['x', 'admin'], 'admin'],
  [['viewer', 'clerk'], null],
  ['CLERK', null],
  [null, null],
  [{ clerk: true }, null],
] as const)('a claim %o is the role %s', ([claim, role]) => {
  expect(roleIn(claim)).toBe(role);
});
