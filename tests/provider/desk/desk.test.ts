// The operators' desk over PGlite and PostgreSQL: who may do what, what keeps strangers out, and what the trail tells.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { desk as words } from '../../../locales/desk.ts';
import { ACCESS, may, ROLES, type Route } from '../../../src/provider/desk/access.ts';
import { ABSOLUTE_MS, IDLE_MS } from '../../../src/provider/desk/sessions.ts';
import { brokenAt } from '../../../src/provider/desk/trail.ts';
import { PEOPLE } from '../../world/people.ts';
import { databases } from '../endpoint.ts';
import { startPostgres } from '../postgres.ts';
import { NOW, requestFields, type Changes } from '../sender.ts';
import { openOffice, PASSWORD, type Browser, type Office } from './staff.ts';

const SLOW_START_MS = 90_000;
const postgres = await startPostgres();
afterAll(() => postgres?.stop());

describe.for(databases(postgres))('the desk over %s', ([, openDatabase]) => {
  if (openDatabase === null) {
    it.skip('needs DATABASE_URL or Debian\'s postgresql', () => undefined);
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
    browsers = { viewer: await office.loggedIn('viewer'), clerk: await office.loggedIn('clerk'), admin: await office.loggedIn('admin') };
  });

  const newActs = async (act: () => Promise<unknown>): Promise<string[]> => {
    const before = (await office.acts()).length;
    await act();
    return (await office.acts()).slice(before);
  };
  const decline = (browser: Browser, id: string, reason: string, from = 'received'): Promise<Response> => browser.post(`/desk/requests/${id}`, { from, to: 'declined', reason });
  const move = (browser: Browser, id: string, from: string, to: string): Promise<Response> => browser.post(`/desk/requests/${id}`, { from, to });

  describe('its routes', () => {
    const send = async (browser: Browser, route: Route, id: string): Promise<number> => {
      const [method, path = ''] = route.split(' ');
      const address = `/desk${path === '/' ? '' : path}`.replace(':id', id);
      return (method === 'GET' ? await browser.get(address) : await browser.post(address, { from: 'received', to: 'accepted' })).status;
    };
    const guarded = (Object.keys(ACCESS) as Route[]).filter((route) => ACCESS[route] !== 'anyone' && route !== 'POST /logout' && route !== 'POST /password');

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
      const of = (role: (typeof ROLES)[number]): Route[] => guarded.filter((route) => may(role, ACCESS[route]) && ACCESS[route] !== 'operator');
      expect(of('viewer')).toEqual(['GET /requests', 'POST /requests', 'GET /requests/:id']);
      expect(of('admin')).toEqual(['GET /operators', 'POST /operators', 'POST /operators/:id', 'GET /audit', 'POST /audit']);
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
        expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
    });
  });

  describe('a form of another site', () => {
    it.for<Record<string, string>>([{ origin: 'https://evil.test' }, { origin: 'null' }, { origin: '', 'sec-fetch-site': 'cross-site' }])('is refused: %o', async (headers) => {
      const { requestId } = await office.receive();
      await browsers.clerk.get(`/desk/requests/${requestId}`);
      const acts = await newActs(async () => {
        expect((await browsers.clerk.post(`/desk/requests/${requestId}`, { from: 'received', to: 'accepted' }, headers)).status).toBe(403);
        expect((await office.visitor().post('/desk/login', { name: 'clerk', password: PASSWORD }, headers)).status).toBe(403);
      });
      expect(acts).toEqual([]);
    });

    it('of this site, without the session\'s token, is refused, and what was typed is shown', async () => {
      const { requestId } = await office.receive();
      const response = await browsers.clerk.post(`/desk/requests/${requestId}`, { token: browsers.viewer.token, from: 'received', to: 'declined', reason: 'Мәтін жоғалмайды' });
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('Мәтін жоғалмайды');
    });
  });

  describe('a session', () => {
    it('has a new number after the login, so that one planted before opens nothing', async () => {
      const browser = office.visitor();
      await browser.get('/desk/requests');
      const planted = browser.cookies.get('desk') ?? '';
      expect(planted).not.toBe('');
      await browser.logIn('clerk');
      expect(browser.cookies.get('desk')).not.toBe(planted);
      const attacker = office.visitor();
      attacker.cookies.set('desk', planted);
      expect((await attacker.get('/desk/requests')).status).toBe(401);
    });

    it('of another operator who was logged in there ends with a new login', async () => {
      const before = browsers.viewer.cookies.get('desk') ?? '';
      await browsers.viewer.logIn('clerk');
      const old = office.visitor();
      old.cookies.set('desk', before);
      expect((await old.get('/desk/requests')).status).toBe(401);
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
      const carried = Object.fromEntries([...page.matchAll(/name="(next|kept)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')]));
      const response = await browsers.clerk.post('/desk/login', { name: 'clerk', password: PASSWORD, ...carried });
      expect(response.headers.get('location')).toBe(`/desk/requests/${requestId}`);
      expect((await browsers.clerk.page(`/desk/requests/${requestId}`)).text).toContain('>Келісімшарттың &lt;мерзімі&gt; «өтті»</textarea>');
      expect((await decline(browsers.clerk, requestId, 'Келісімшарттың мерзімі өтті')).status).toBe(303);
    });

    it.for(['https://evil.test/', '//evil.test', '/desk/../v1', 'javascript:alert(1)', '/desk/requests/../../x'])('leads to no other place: %s', async (next) => {
      expect((await office.visitor().post('/desk/login', { name: 'clerk', password: PASSWORD, next })).headers.get('location')).toBe('/desk');
    });

    it('is held by a cookie that scripts and other sites do not get', async () => {
      const cookie = (await office.visitor().logIn('clerk')).headers.getSetCookie().find((line) => line.startsWith('desk=')) ?? '';
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
    });

    it('changes with the operator: another role at once, no access at once', async () => {
      const id = String((await office.database.query("SELECT operator_id FROM desk_operators WHERE name = 'viewer'", []))[0]?.['operator_id']);
      await browsers.admin.get('/desk/operators');
      expect((await browsers.admin.post(`/desk/operators/${id}`, { do: 'disable' })).status).toBe(303);
      expect((await browsers.viewer.get('/desk/requests')).status).toBe(401);
      expect((await office.visitor().logIn('viewer')).status).toBe(401);
      expect((await browsers.admin.post(`/desk/operators/${id}`, { do: 'enable' })).status).toBe(303);
      expect((await office.visitor().logIn('viewer')).status).toBe(303);
    });
  });

  describe('a login', () => {
    const fails = async (name: string): Promise<string> => {
      const response = await office.visitor().post('/desk/login', { name, password: 'қате құпиясөз' });
      return `${response.status} ${(await response.text()).replaceAll(name, 'NAME')}`;
    };

    it('that is wrong answers alike, whether or not there is such an operator', async () => {
      expect(await fails('clerk')).toBe(await fails('nobody'));
    });

    it('takes as long where there is no such operator', async () => {
      const took = async (name: string): Promise<number> => {
        const times: number[] = [];
        for (let run = 0; run < 5; run += 1) {
          const begun = performance.now();
          await fails(name);
          times.push(performance.now() - begun);
        }
        return Math.min(...times);
      };
      const [known, unknown] = [await took('clerk'), await took('nobody')];
      expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.5);
    });

    it('may be tried ten times in a quarter of an hour, then waits, also with the right password', async () => {
      for (let tries = 0; tries < 10; tries += 1) expect(await fails('clerk')).toMatch(/^401/);
      const response = await office.visitor().post('/desk/login', { name: 'clerk', password: PASSWORD });
      expect(response.status).toBe(429);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(60);
      expect((await office.visitor().logIn('viewer')).status).toBe(303);
    });

    it('leaves neither the name nor the password in log and trail', async () => {
      await fails('құпиясөз-атау-орнына');
      const trail = JSON.stringify(await office.database.query('SELECT act, detail FROM desk_audit', []));
      expect(`${trail}${JSON.stringify(office.endpoint.log)}`).not.toMatch(/құпиясөз/);
      expect((await office.acts()).at(-1)).toBe('login-failed');
    });

    it('with a one-time password changes it first', async () => {
      const name = `жаңа-${randomUUID()}`;
      await browsers.admin.get('/desk/operators');
      const added = await (await browsers.admin.post('/desk/operators', { name, role: 'clerk' })).text();
      const oneTime = /class="code one-time"[^>]*>([^<]+)</.exec(added)?.[1] ?? '';
      const browser = office.visitor();
      await browser.logIn(name, oneTime);
      expect((await browser.get('/desk/requests')).headers.get('location')).toBe('/desk/password');
      await browser.get('/desk/password');
      expect((await browser.post('/desk/password', { current: oneTime, new: 'қысқа' })).status).toBe(422);
      expect((await browser.post('/desk/password', { current: oneTime, new: 'ұзын құпиясөз 26' })).status).toBe(303);
      expect((await browser.get('/desk/requests')).status).toBe(200);
      expect((await office.visitor().logIn(name, oneTime)).status).toBe(401);
    });
  });

  describe('a request', () => {
    const person = { ...requestFields().applicant.person };
    /** Who files for himself is the applicant in both places. */
    const named = (changes: Partial<typeof person>): Changes => {
      const { applicant, filer } = requestFields();
      const whole = { ...person, ...changes };
      return { applicant: { ...applicant, person: whole }, filer: { ...filer, person: whole } };
    };
    const found = async (terms: Record<string, string>): Promise<string> => {
      const response = await browsers.viewer.post('/desk/requests', terms);
      expect(response.headers.get('location')).toBe('/desk/requests#found');
      return (await browsers.viewer.page('/desk/requests')).text;
    };

    it('is found by the beginning of its number, its IIN, its last name, its day and its stage', async () => {
      const [one, other] = [await office.receive(named({ lastName: 'Іздеуова' })), await office.receive(named({ lastName: 'Басқаева', iin: PEOPLE.stranger.iin }), 'stranger')];
      for (const terms of [{ number: one.requestId.slice(0, 9).toUpperCase() }, { lastName: ' іздеуова ' }, { iin: person.iin, lastName: 'Іздеуова', from: '2026-11-22', to: '2026-11-22', stage: 'received' }]) {
        const page = await found(terms);
        expect(page).toContain(one.requestId);
        expect(page).not.toContain(other.requestId);
      }
      expect(await found({ iin: PEOPLE.stranger.iin })).toContain(other.requestId);
      for (const terms of [{ lastName: 'Іздеу' }, { stage: 'accepted' }, { from: '2026-11-23' }, { to: '2026-11-21' }]) expect(await found(terms)).not.toContain(one.requestId);
      expect(await found({ clear: 'yes' })).toContain(other.requestId);
    });

    it('is searched for without a trace of the terms', async () => {
      await found({ iin: person.iin, lastName: 'Ізсізова' });
      const traces = JSON.stringify([office.endpoint.log, await office.database.query('SELECT act, detail FROM desk_audit', [])]);
      expect(traces).not.toMatch(new RegExp(`Ізсізова|${person.iin}`));
      const index = JSON.stringify(await office.database.query("SELECT encode(iin, 'escape') AS iin, encode(last_name, 'escape') AS name FROM desk_index", []));
      expect(index).not.toMatch(new RegExp(`Іздеу|${person.iin}`));
    });

    it('goes through its stages, each told to the applicant', async () => {
      const { requestId, statusToken } = await office.receive();
      const told = async (): Promise<unknown> => (await fetch(`${office.endpoint.url}/v1/requests/${requestId}`, { headers: { authorization: `Bearer ${statusToken}` } })).json();
      for (const [from, to] of [['received', 'accepted'], ['accepted', 'in-service'], ['in-service', 'reimbursed']] as const) {
        await browsers.clerk.get(`/desk/requests/${requestId}`);
        expect((await move(browsers.clerk, requestId, from, to)).headers.get('location')).toBe(`/desk/requests/${requestId}?done=${to}#told`);
        expect(await told()).toMatchObject({ status: to });
      }
      expect(await told()).toMatchObject({ history: [{ status: 'received' }, { status: 'accepted' }, { status: 'in-service' }, { status: 'reimbursed' }] });
    });

    it('is declined with a reason that the applicant reads, and not without', async () => {
      const { requestId, statusToken } = await office.receive();
      await browsers.clerk.get(`/desk/requests/${requestId}`);
      expect((await decline(browsers.clerk, requestId, '  ')).status).toBe(422);
      const long = await decline(browsers.clerk, requestId, 'ұ'.repeat(1001));
      expect(long.status).toBe(422);
      expect(await long.text()).toContain('ұ'.repeat(1001));
      expect((await decline(browsers.clerk, requestId, 'Қызмет өңіріңізде көрсетілмейді.')).status).toBe(303);
      const status = await (await fetch(`${office.endpoint.url}/v1/requests/${requestId}`, { headers: { authorization: `Bearer ${statusToken}` } })).json();
      expect(status).toMatchObject({ status: 'declined', history: [{ status: 'received' }, { status: 'declined', reason: 'Қызмет өңіріңізде көрсетілмейді.' }] });
    });

    it.for([['received', 'reimbursed'], ['received', 'in-service'], ['declined', 'accepted'], ['received', 'received'], ['in-service', 'declined']] as const)('does not go from %s to %s', async ([from, to]) => {
      const { requestId } = await office.receive();
      expect((await move(browsers.clerk, requestId, from, to)).status).toBe(404);
      expect(await office.database.query('SELECT 1 FROM status_changes WHERE request_id = $1', [requestId])).toHaveLength(1);
    });

    it('is moved by one of many who act at once; the others are told and lose nothing', async () => {
      const { requestId } = await office.receive();
      const second = await office.loggedIn('clerk');
      await Promise.all([browsers.clerk, second].map((browser) => browser.get(`/desk/requests/${requestId}`)));
      const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? move(browsers.clerk, requestId, 'received', 'accepted') : decline(second, requestId, `Себебі ${index}`))));
      expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(11);
      const late = answers.findIndex(({ status }, index) => status === 409 && index % 2 === 1);
      expect(await answers[late]?.text()).toContain(`Себебі ${late}`);
      expect(await office.database.query('SELECT 1 FROM status_changes WHERE request_id = $1', [requestId])).toHaveLength(2);
    });

    it('that brings markup in every text shows it as text', async () => {
      const evil = '<img src=x onerror=alert(1)>"\'&<script>alert(1)</script>';
      const fields = requestFields();
      const { requestId } = await office.receive({
        ...named({ lastName: evil, firstName: evil, patronymic: evil }),
        order: { ...fields.order, number: evil, supplier: { ...fields.order.supplier, name: evil }, assistant: { ...fields.order.assistant, person: { ...fields.order.assistant.person, lastName: evil } } },
      });
      const pages = [(await browsers.clerk.page(`/desk/requests/${requestId}`)).text, (await browsers.clerk.page('/desk/requests')).text, await (await browsers.clerk.get(`/desk/requests/${requestId}/card.html`)).text()];
      await decline(browsers.clerk, requestId, evil);
      pages.push((await browsers.clerk.page(`/desk/requests/${requestId}`)).text, await (await browsers.clerk.post('/desk/requests', { number: evil })).text(), await (await office.visitor().post('/desk/login', { name: evil, password: evil })).text());
      for (const page of pages) {
        expect(page).toContain('&lt;script&gt;');
        expect(page).not.toMatch(/<script|<img/i);
      }
    });

    it('leaves as the very files that came and went, and as a card', async () => {
      const { requestId, cms } = await office.receive();
      const file = async (name: string): Promise<Response> => browsers.clerk.get(`/desk/requests/${requestId}/${name}`);
      const request = await file('request.cms');
      expect(request.headers.get('content-disposition')).toBe(`attachment; filename="request-${requestId}.cms"`);
      expect(Buffer.from(await request.arrayBuffer()).equals(cms)).toBe(true);
      const [kept] = await office.database.query('SELECT receipt FROM requests WHERE request_id = $1', [requestId]);
      expect(Buffer.from(await (await file('receipt.cms')).arrayBuffer()).equals(kept?.['receipt'] as Uint8Array)).toBe(true);
      expect(await (await file('card.html')).text()).toContain(person.lastName);
    });

    it('of a period leaves in a list that no spreadsheet runs', async () => {
      const { requestId } = await office.receive(named({ lastName: '=HYPERLINK("http://evil.test")', firstName: '+1', patronymic: '@a' }));
      await browsers.clerk.get('/desk/export');
      const period = { from: '2026-11-22', to: '2026-11-22' };
      const list = await (await browsers.clerk.post('/desk/export', { ...period, format: 'csv' })).text();
      const line = list.split('\r\n').find((each) => each.includes(requestId)) ?? '';
      expect(line).toContain('"\'=HYPERLINK(""http://evil.test"")","\'+1","\'@a"');
      const { requests } = await (await browsers.clerk.post('/desk/export', { ...period, format: 'json' })).json() as { requests: { requestId: string; iin: string }[] };
      expect(requests.find((each) => each.requestId === requestId)?.iin).toBe(person.iin);
      expect((await browsers.clerk.post('/desk/export', { from: '2026-11-23', to: '2026-11-22' })).status).toBe(422);
      expect((await browsers.clerk.post('/desk/export', { from: '', to: '2026-02-30' })).status).toBe(422);
    });
  });

  describe('the audit trail', () => {
    it('has every act, by whom and on what', async () => {
      const { requestId } = await office.receive();
      const acts = await newActs(async () => {
        const clerk = await office.loggedIn('clerk');
        await clerk.post('/desk/requests', { iin: PEOPLE.applicant.iin });
        await clerk.get('/desk/requests');
        await clerk.get(`/desk/requests/${requestId}`);
        await move(clerk, requestId, 'received', 'accepted');
        for (const file of ['request.cms', 'receipt.cms', 'card.html']) await clerk.get(`/desk/requests/${requestId}/${file}`);
        await clerk.post('/desk/export', { from: '2026-11-22', to: '2026-11-22' });
        await clerk.get('/desk/audit');
        await clerk.post('/desk/logout', {});
        await office.visitor().logIn('clerk', 'қате құпиясөз');
        await browsers.admin.get('/desk/operators');
        await browsers.admin.post('/desk/operators', { name: randomUUID(), role: 'viewer' });
        await browsers.admin.get('/desk/audit');
        await browsers.admin.post('/desk/audit', {});
      });
      expect(acts).toEqual([
        'login', 'listed', 'searched', 'viewed', 'accepted', 'exported-request', 'exported-receipt', 'exported-card', 'exported-list', 'refused', 'logout',
        'login-failed', 'operator-added', 'audit-viewed', 'audit-exported',
      ]);
      const rows = await office.database.query("SELECT name FROM desk_audit JOIN desk_operators USING (operator_id) WHERE request_id = $1 AND act = 'accepted'", [requestId]);
      expect(rows).toEqual([{ name: 'clerk' }]);
    });

    it('cannot be changed or shortened, and tells where somebody with the keys of the database did', async () => {
      expect(await brokenAt(office.database)).toBeNull();
      for (const sql of ["UPDATE desk_audit SET act = 'viewed'", 'DELETE FROM desk_audit', 'TRUNCATE desk_audit']) await expect(office.database.query(sql, [])).rejects.toThrow(/append-only/);
      await office.database.query('ALTER TABLE desk_audit DISABLE TRIGGER desk_audit_append_only', []);
      await office.database.query("UPDATE desk_audit SET act = 'viewed' WHERE position = 5", []);
      expect(await brokenAt(office.database)).toBe(5);
      expect((await browsers.admin.page('/desk/audit')).text).toContain(words.chainBroken.ru.replace('{position}', '5'));
    });

    it('names no applicant', async () => {
      const trail = JSON.stringify(await office.database.query('SELECT act, detail FROM desk_audit', []));
      expect(trail).not.toContain(PEOPLE.applicant.lastName);
      expect(trail).not.toContain(PEOPLE.applicant.iin);
    });
  });
});
