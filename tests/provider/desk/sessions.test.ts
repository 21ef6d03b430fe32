// Sessions of the operators’ desk over PGlite and PostgreSQL: how they begin, end and are guarded.
import crypto, { randomUUID } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { operatorStore } from '../../../src/provider/desk/operators.ts';
import { hashPassword } from '../../../src/provider/desk/password.ts';
import { ABSOLUTE_MS, IDLE_MS } from '../../../src/provider/desk/sessions.ts';
import { loginThrottle } from '../../../src/provider/desk/throttle.ts';
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
  const decline = (
    browser: Browser,
    id: string,
    reason: string,
    from = 'received',
  ): Promise<Response> => browser.post(`/desk/requests/${id}`, { from, to: 'declined', reason });

  describe('a session', () => {
    it('has a new number after the login, so that one planted before opens nothing', async () => {
      const attacker = await office.loggedIn('viewer');
      const planted = attacker.cookies.get('desk') ?? '';
      expect((await attacker.get('/desk/requests')).status).toBe(200);
      const victim = office.visitor();
      victim.cookies.set('desk', planted);
      expect((await victim.logIn('admin')).status).toBe(303);
      expect((await victim.get('/desk/operators')).status).toBe(200);
      attacker.cookies.set('desk', planted);
      for (const path of ['/desk/operators', '/desk/requests'])
        expect((await attacker.get(path)).status).toBe(401);
    });

    it('ends with the log-out, also for a copy of its cookie', async () => {
      const copy = office.visitor();
      copy.cookies.set('desk', browsers.clerk.cookies.get('desk') ?? '');
      expect((await copy.get('/desk/requests')).status).toBe(200);
      expect((await browsers.clerk.post('/desk/logout', {})).status).toBe(303);
      expect((await copy.get('/desk/requests')).status).toBe(401);
    });

    it('ends when nothing is done for a while, and at the end of a day whatever is done', async () => {
      office.endpoint.now = NOW + IDLE_MS - 1000;
      expect((await browsers.clerk.get('/desk/requests')).status).toBe(200);
      office.endpoint.now += IDLE_MS + 1000;
      expect((await browsers.clerk.get('/desk/requests')).status).toBe(401);
      for (let at = NOW; at < NOW + ABSOLUTE_MS; at += IDLE_MS / 2) {
        office.endpoint.now = at;
        await browsers.viewer.get('/desk/style.css');
        expect((await browsers.viewer.get('/desk/export')).status).toBe(403);
      }
      office.endpoint.now = NOW + ABSOLUTE_MS;
      expect((await browsers.viewer.get('/desk/export')).status).toBe(401);
    });

    it('that ended while somebody typed gives the text back after the login', async () => {
      const { requestId } = await office.receive();
      await browsers.clerk.get(`/desk/requests/${requestId}`);
      office.endpoint.now += IDLE_MS + 1000;
      const ended = await decline(browsers.clerk, requestId, 'Келісімшарттың <мерзімі> «өтті»');
      const page = await ended.text();
      expect(ended.status).toBe(401);
      expect(page).toContain('Келісімшарттың &lt;мерзімі&gt; «өтті»');
      const carried = Object.fromEntries(
        [...page.matchAll(/name="(next|kept)" value="([^"]*)"/g)].map(
          ([, name = '', value = '']) => [
            name,
            value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
          ],
        ),
      );
      const response = await browsers.clerk.post('/desk/login', {
        name: 'clerk',
        password: PASSWORD,
        ...carried,
      });
      expect(response.headers.get('location')).toBe(`/desk/requests/${requestId}`);
      expect((await browsers.clerk.page(`/desk/requests/${requestId}`)).text).toContain(
        '>Келісімшарттың &lt;мерзімі&gt; «өтті»</textarea>',
      );
      expect((await decline(browsers.clerk, requestId, 'Келісімшарттың мерзімі өтті')).status).toBe(
        303,
      );
    });

    it.for([
      'https://evil.test/',
      '//evil.test',
      '/desk/../v1',
      'javascript:alert(1)',
      '/desk/requests/../../x',
    ])('leads to no other place: %s', async (next) => {
      expect(
        (
          await office.visitor().post('/desk/login', { name: 'clerk', password: PASSWORD, next })
        ).headers.get('location'),
      ).toBe('/desk');
    });

    it('is held by a cookie that scripts and other sites do not get', async () => {
      const cookie =
        (await office.visitor().logIn('clerk')).headers
          .getSetCookie()
          .find((line) => line.startsWith('desk=')) ?? '';
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
    });

    it('changes with the operator: another role at once, no access at once', async () => {
      const id = String(
        (
          await office.database.query(
            "SELECT operator_id FROM desk_operators WHERE name = 'viewer'",
            [],
          )
        )[0]?.['operator_id'],
      );
      await browsers.admin.get('/desk/operators');
      expect((await browsers.admin.post(`/desk/operators/${id}`, { do: 'disable' })).status).toBe(
        303,
      );
      expect((await browsers.viewer.get('/desk/requests')).status).toBe(401);
      expect((await office.visitor().logIn('viewer')).status).toBe(401);
      expect((await browsers.admin.post(`/desk/operators/${id}`, { do: 'enable' })).status).toBe(
        303,
      );
      expect((await office.visitor().logIn('viewer')).status).toBe(303);
    });
  });

  describe('a login', () => {
    const fails = async (name: string): Promise<string> => {
      const response = await office
        .visitor()
        .post('/desk/login', { name, password: 'қате құпиясөз' });
      return `${response.status} ${(await response.text()).replaceAll(name, 'NAME')}`;
    };

    it('that is wrong answers alike, whether or not there is such an operator', async () => {
      expect(await fails('clerk')).toBe(await fails('nobody'));
    });

    it('costs the same where there is no such operator', async () => {
      await operatorStore(office.database).add(
        { name: 'costly', role: 'viewer', password: await hashPassword(PASSWORD) },
        { operatorId: null, at: NOW },
      );
      const derived = vi.spyOn(crypto, 'scrypt');
      syncBuiltinESMExports();
      await fails('costly');
      await fails('nobody');
      const [known, unknown, ...more] = derived.mock.calls.map(([password, , length, cost]) => ({
        password,
        length,
        cost,
      }));
      derived.mockRestore();
      syncBuiltinESMExports();
      expect([known?.cost, more]).toEqual([expect.objectContaining({ N: 32_768, r: 8, p: 3 }), []]);
      expect(unknown).toEqual(known);
    });

    describe('may be tried', () => {
      const tried = async (
        name: string,
        address: string,
        password = 'қате құпиясөз',
      ): Promise<Response> =>
        office.visitor().post('/desk/login', { name, password }, { 'x-forwarded-for': address });
      const tries = async (
        count: number,
        address: (index: number) => string,
      ): Promise<number[]> => {
        const statuses: number[] = [];
        for (let index = 0; index < count; index += 1)
          statuses.push((await tried('clerk', address(index))).status);
        return statuses;
      };

      it('ten times in a quarter of an hour from one address, then waits, also with the right password, and there alone', async () => {
        expect(await tries(11, () => '192.0.2.1')).toEqual([...Array<number>(10).fill(401), 429]);
        const response = await tried(' CLERK ', '192.0.2.1', PASSWORD);
        expect(response.status).toBe(429);
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(60);
        expect((await tried('clerk', '192.0.2.2', PASSWORD)).status).toBe(303);
        expect((await tried('viewer', '192.0.2.1', PASSWORD)).status).toBe(303);
      });

      it('a hundred times in an hour from wherever, so that many addresses do not guess faster', async () => {
        const statuses = await tries(101, (index) => `198.51.100.${index % 20}`);
        expect(statuses).toEqual([...Array<number>(100).fill(401), 429]);
        const response = await tried('clerk', '192.0.2.2', PASSWORD);
        expect(response.status).toBe(429);
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(30 * 60);
      });

      it('fifty times in a quarter of an hour from one address, whatever the names', async () => {
        const throttle = loginThrottle(office.database);
        const waits: number[] = [];
        for (let index = 0; index < 51; index += 1)
          waits.push(await throttle.take(`name-${index}`, 'address'));
        expect(waits.slice(0, 50)).toEqual(Array<number>(50).fill(0));
        expect(waits[50]).toBeGreaterThan(60);
        expect(await throttle.take('name-0', 'another')).toBe(0);
      });

      it('by no more addresses than there are: what a sender writes into X-Forwarded-For itself does not count', async () => {
        const statuses = await tries(11, (index) => `203.0.113.${index}, 192.0.2.4`);
        expect(statuses.at(-1)).toBe(429);
      });
    });

    it('leaves neither the name nor the password in log and trail', async () => {
      await fails('құпиясөз-атау-орнына');
      const trail = JSON.stringify(
        await office.database.query('SELECT act, detail FROM desk_audit', []),
      );
      expect(`${trail}${JSON.stringify(office.endpoint.log)}`).not.toMatch(/құпиясөз/);
      expect((await office.acts()).at(-1)).toBe('login-failed');
    });

    it('with a one-time password changes it first', async () => {
      const name = `жаңа-${randomUUID()}`;
      await browsers.admin.get('/desk/operators');
      const added = await (
        await browsers.admin.post('/desk/operators', { name, role: 'clerk' })
      ).text();
      const oneTime = /class="code one-time"[^>]*>([^<]+)</.exec(added)?.[1] ?? '';
      const browser = office.visitor();
      await browser.logIn(name, oneTime);
      expect((await browser.get('/desk/requests')).headers.get('location')).toBe('/desk/password');
      await browser.get('/desk/password');
      expect(
        (await browser.post('/desk/password', { current: oneTime, new: 'қысқа' })).status,
      ).toBe(422);
      expect(
        (await browser.post('/desk/password', { current: oneTime, new: 'ұзын құпиясөз 26' }))
          .status,
      ).toBe(303);
      expect((await browser.get('/desk/requests')).status).toBe(200);
      expect((await office.visitor().logIn(name, oneTime)).status).toBe(401);
    });
  });
});
