// The operators' desk over PGlite and PostgreSQL: who may do what, and what keeps strangers out.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ACCESS, may, ROLES, type Route } from '../../../src/provider/desk/access.ts';
import { databases } from '../endpoint.ts';
import { startPostgres } from '../postgres.ts';
import { NOW } from '../sender.ts';
import { openOffice, PASSWORD, type Browser, type Office } from './staff.ts';

const SLOW_START_MS = 90_000;
const postgres = await startPostgres();
afterAll(() => postgres?.stop());

describe.for(databases(postgres))('the desk over %s', ([, openDatabase]) => {
  if (openDatabase === null) {
    it.skip('does the same', () => undefined);
    return;
  }
  let office: Office;
  let browsers: Record<'viewer' | 'clerk' | 'admin', Browser>;

  beforeAll(async () => {
    office = await openOffice(await openDatabase());
  }, SLOW_START_MS);
  afterAll(() => office.close(), SLOW_START_MS);
  beforeEach(async () => {
    office.endpoint.now = NOW;
    await office.database.query('DELETE FROM desk_attempts', []);
    browsers = {
      viewer: await office.loggedIn('viewer'),
      clerk: await office.loggedIn('clerk'),
      admin: await office.loggedIn('admin'),
    };
  });

  const newActs = async (act: () => Promise<unknown>): Promise<string[]> => {
    const before = (await office.acts()).length;
    await act();
    return (await office.acts()).slice(before);
  };

  describe('its routes', () => {
    const send = async (browser: Browser, route: Route, id: string): Promise<number> => {
      const [method, path = ''] = route.split(' ');
      const address = `/desk${path === '/' ? '' : path}`.replace(':id', id);
      return (
        method === 'GET'
          ? await browser.get(address)
          : await browser.post(address, { from: 'received', to: 'accepted' })
      ).status;
    };
    const guarded = (Object.keys(ACCESS) as Route[]).filter(
      (route) =>
        ACCESS[route] !== 'anyone' && route !== 'POST /logout' && route !== 'POST /password',
    );

    it.for(guarded)('%s is for those roles alone that the table names', async (route) => {
      const { requestId } = await office.receive();
      expect(await send(office.visitor(), route, requestId)).toBe(401);
      for (const role of ROLES) {
        const status = await send(browsers[role], route, requestId);
        if (may(role, ACCESS[route])) expect(status, role).not.toBe(403);
        else expect(status, role).toBe(403);
        expect(status, role).toBeLessThan(500);
      }
    });

    it('stand in the table as this says, role by role', () => {
      const of = (role: (typeof ROLES)[number]): Route[] =>
        guarded.filter((route) => may(role, ACCESS[route]) && ACCESS[route] !== 'operator');
      expect(of('viewer')).toEqual(['GET /requests', 'POST /requests', 'GET /requests/:id']);
      expect(of('admin')).toEqual([
        'GET /operators',
        'POST /operators',
        'POST /operators/:id',
        'GET /audit',
        'POST /audit',
      ]);
      expect(of('clerk').filter((route) => of('admin').includes(route))).toEqual([]);
    });

    it('that the table does not name are not there', async () => {
      expect((await browsers.clerk.get('/desk/nothing')).status).toBe(404);
      expect((await browsers.clerk.get('/desk/requests/1')).status).toBe(404);
      expect((await browsers.clerk.get(`/desk/requests/${randomUUID()}`)).status).toBe(404);
    });

    it('answer with a strict policy, and are kept by nobody', async () => {
      for (const path of ['/desk/login', '/desk/requests', '/desk/nothing']) {
        const { headers } = await browsers.clerk.get(path);
        expect(headers.get('content-security-policy')).toBe(
          "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        );
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
    });
  });

  describe('a form of another site', () => {
    it.for<Record<string, string>>([
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { origin: '', 'sec-fetch-site': 'cross-site' },
    ])('is refused: %o', async (headers) => {
      const { requestId } = await office.receive();
      await browsers.clerk.get(`/desk/requests/${requestId}`);
      const acts = await newActs(async () => {
        expect(
          (
            await browsers.clerk.post(
              `/desk/requests/${requestId}`,
              { from: 'received', to: 'accepted' },
              headers,
            )
          ).status,
        ).toBe(403);
        expect(
          (
            await office
              .visitor()
              .post('/desk/login', { name: 'clerk', password: PASSWORD }, headers)
          ).status,
        ).toBe(403);
      });
      expect(acts).toEqual([]);
    });

    it("of this site, without the session's token, is refused, and what was typed is shown", async () => {
      const { requestId } = await office.receive();
      const response = await browsers.clerk.post(`/desk/requests/${requestId}`, {
        token: browsers.viewer.token,
        from: 'received',
        to: 'declined',
        reason: 'Мәтін жоғалмайды',
      });
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('Мәтін жоғалмайды');
    });
  });
});
