// The work at the desk over PGlite and PostgreSQL: requests found, moved and exported, and the trail of it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { desk as words } from '../../../locales/desk.ts';
import { chainOf } from '../../../src/provider/desk/chain.ts';
import { PEOPLE } from '../../world/people.ts';
import { databases } from '../endpoint.ts';
import { startPostgres } from '../postgres.ts';
import { NOW, requestFields, type Changes } from '../sender.ts';
import { openOffice, type Browser, type Office } from './staff.ts';

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
  const decline = (
    browser: Browser,
    id: string,
    reason: string,
    from = 'received',
  ): Promise<Response> => browser.post(`/desk/requests/${id}`, { from, to: 'declined', reason });
  const move = (browser: Browser, id: string, from: string, to: string): Promise<Response> =>
    browser.post(`/desk/requests/${id}`, { from, to });

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
      const [one, other] = [
        await office.receive(named({ lastName: 'Іздеуова' })),
        await office.receive(named({ lastName: 'Басқаева', iin: PEOPLE.stranger.iin }), 'stranger'),
      ];
      for (const terms of [
        { number: one.requestId.slice(0, 9).toUpperCase() },
        { lastName: ' іздеуова ' },
        {
          iin: person.iin,
          lastName: 'Іздеуова',
          from: '2026-11-22',
          to: '2026-11-22',
          stage: 'received',
        },
      ]) {
        const page = await found(terms);
        expect(page).toContain(one.requestId);
        expect(page).not.toContain(other.requestId);
      }
      expect(await found({ iin: PEOPLE.stranger.iin })).toContain(other.requestId);
      for (const terms of [
        { lastName: 'Іздеу' },
        { stage: 'accepted' },
        { from: '2026-11-23' },
        { to: '2026-11-21' },
      ])
        expect(await found(terms)).not.toContain(one.requestId);
      expect(await found({ clear: 'yes' })).toContain(other.requestId);
    });

    it('is searched for without a trace of the terms', async () => {
      await found({ iin: person.iin, lastName: 'Ізсізова' });
      const traces = JSON.stringify([
        office.endpoint.log,
        await office.database.query('SELECT act, detail FROM desk_audit', []),
      ]);
      expect(traces).not.toMatch(new RegExp(`Ізсізова|${person.iin}`));
      const index = JSON.stringify(
        await office.database.query(
          "SELECT encode(iin, 'escape') AS iin, encode(last_name, 'escape') AS name FROM desk_index",
          [],
        ),
      );
      expect(index).not.toMatch(new RegExp(`Іздеу|${person.iin}`));
    });

    it('goes through its stages, each told to the applicant', async () => {
      const { requestId, statusToken } = await office.receive();
      const told = async (): Promise<unknown> =>
        (
          await fetch(`${office.endpoint.url}/v1/requests/${requestId}`, {
            headers: { authorization: `Bearer ${statusToken}` },
          })
        ).json();
      for (const [from, to] of [
        ['received', 'accepted'],
        ['accepted', 'in-service'],
        ['in-service', 'reimbursed'],
      ] as const) {
        await browsers.clerk.get(`/desk/requests/${requestId}`);
        expect((await move(browsers.clerk, requestId, from, to)).headers.get('location')).toBe(
          `/desk/requests/${requestId}?done=${to}#told`,
        );
        expect(await told()).toMatchObject({ status: to });
      }
      expect(await told()).toMatchObject({
        history: [
          { status: 'received' },
          { status: 'accepted' },
          { status: 'in-service' },
          { status: 'reimbursed' },
        ],
      });
    });

    it('is declined with a reason that the applicant reads, and not without', async () => {
      const { requestId, statusToken } = await office.receive();
      await browsers.clerk.get(`/desk/requests/${requestId}`);
      expect((await decline(browsers.clerk, requestId, '  ')).status).toBe(422);
      const long = await decline(browsers.clerk, requestId, 'ұ'.repeat(1001));
      expect(long.status).toBe(422);
      expect(await long.text()).toContain('ұ'.repeat(1001));
      expect(
        (await decline(browsers.clerk, requestId, 'Қызмет өңіріңізде көрсетілмейді.')).status,
      ).toBe(303);
      const status: unknown = await (
        await fetch(`${office.endpoint.url}/v1/requests/${requestId}`, {
          headers: { authorization: `Bearer ${statusToken}` },
        })
      ).json();
      expect(status).toMatchObject({
        status: 'declined',
        history: [
          { status: 'received' },
          { status: 'declined', reason: 'Қызмет өңіріңізде көрсетілмейді.' },
        ],
      });
    });

    it.for([
      ['received', 'reimbursed'],
      ['received', 'in-service'],
      ['declined', 'accepted'],
      ['received', 'received'],
      ['in-service', 'declined'],
    ] as const)('does not go from %s to %s', async ([from, to]) => {
      const { requestId } = await office.receive();
      expect((await move(browsers.clerk, requestId, from, to)).status).toBe(404);
      expect(
        await office.database.query('SELECT 1 FROM status_changes WHERE request_id = $1', [
          requestId,
        ]),
      ).toHaveLength(1);
    });

    it('is moved by one of many who act at once; the others are told and lose nothing', async () => {
      const { requestId } = await office.receive();
      const second = await office.loggedIn('clerk');
      await Promise.all(
        [browsers.clerk, second].map((browser) => browser.get(`/desk/requests/${requestId}`)),
      );
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          index % 2 === 0
            ? move(browsers.clerk, requestId, 'received', 'accepted')
            : decline(second, requestId, `Себебі ${index}`),
        ),
      );
      expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(11);
      const late = answers.findIndex(({ status }, index) => status === 409 && index % 2 === 1);
      expect(await answers[late]?.text()).toContain(`Себебі ${late}`);
      expect(
        await office.database.query('SELECT 1 FROM status_changes WHERE request_id = $1', [
          requestId,
        ]),
      ).toHaveLength(2);
    });

    it('that brings markup in every text shows it as text', async () => {
      const evil = '<img src=x onerror=alert(1)>"\'&<script>alert(1)</script>';
      const fields = requestFields();
      const { requestId } = await office.receive({
        ...named({ lastName: evil, firstName: evil, patronymic: evil }),
        order: {
          ...fields.order,
          number: evil,
          supplier: { ...fields.order.supplier, name: evil },
          assistant: {
            ...fields.order.assistant,
            person: { ...fields.order.assistant.person, lastName: evil },
          },
        },
      });
      const pages = [
        (await browsers.clerk.page(`/desk/requests/${requestId}`)).text,
        (await browsers.clerk.page('/desk/requests')).text,
        await (await browsers.clerk.get(`/desk/requests/${requestId}/card.html`)).text(),
      ];
      await decline(browsers.clerk, requestId, evil);
      pages.push(
        (await browsers.clerk.page(`/desk/requests/${requestId}`)).text,
        await (await browsers.clerk.post('/desk/requests', { number: evil })).text(),
        await (await office.visitor().post('/desk/login', { name: evil, password: evil })).text(),
      );
      for (const page of pages) {
        expect(page).toContain('&lt;script&gt;');
        expect(page).not.toMatch(/<script|<img/i);
      }
    });

    it('leaves as the very files that came and went, and as a card', async () => {
      const { requestId, cms } = await office.receive();
      const file = async (name: string): Promise<Response> =>
        browsers.clerk.get(`/desk/requests/${requestId}/${name}`);
      const request = await file('request.cms');
      expect(request.headers.get('content-disposition')).toBe(
        `attachment; filename="request-${requestId}.cms"`,
      );
      expect(Buffer.from(await request.arrayBuffer()).equals(cms)).toBe(true);
      const [kept] = await office.database.query(
        'SELECT receipt FROM requests WHERE request_id = $1',
        [requestId],
      );
      expect(
        Buffer.from(await (await file('receipt.cms')).arrayBuffer()).equals(
          kept?.['receipt'] as Uint8Array,
        ),
      ).toBe(true);
      expect(await (await file('card.html')).text()).toContain(person.lastName);
    });

    it('of a period leaves in a list that no spreadsheet runs', async () => {
      const { requestId } = await office.receive(
        named({ lastName: '=HYPERLINK("http://evil.test")', firstName: '+1', patronymic: '@a' }),
      );
      await browsers.clerk.get('/desk/export');
      const period = { from: '2026-11-22', to: '2026-11-22' };
      const list = await (
        await browsers.clerk.post('/desk/export', { ...period, format: 'csv' })
      ).text();
      const line = list.split('\r\n').find((each) => each.includes(requestId)) ?? '';
      expect(line).toContain('"\'=HYPERLINK(""http://evil.test"")","\'+1","\'@a"');
      const { requests } = (await (
        await browsers.clerk.post('/desk/export', { ...period, format: 'json' })
      ).json()) as { requests: { requestId: string; iin: string }[] };
      expect(requests.find((each) => each.requestId === requestId)?.iin).toBe(person.iin);
      expect(
        (await browsers.clerk.post('/desk/export', { from: '2026-11-23', to: '2026-11-22' }))
          .status,
      ).toBe(422);
      expect(
        (await browsers.clerk.post('/desk/export', { from: '', to: '2026-02-30' })).status,
      ).toBe(422);
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
        for (const file of ['request.cms', 'receipt.cms', 'card.html'])
          await clerk.get(`/desk/requests/${requestId}/${file}`);
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
        'login',
        'listed',
        'searched',
        'viewed',
        'accepted',
        'exported-request',
        'exported-receipt',
        'exported-card',
        'exported-list',
        'refused',
        'logout',
        'login-failed',
        'operator-added',
        'audit-viewed',
        'audit-exported',
      ]);
      const rows = await office.database.query(
        "SELECT name FROM desk_audit JOIN desk_operators USING (operator_id) WHERE request_id = $1 AND act = 'accepted'",
        [requestId],
      );
      expect(rows).toEqual([{ name: 'clerk' }]);
    });

    it("cannot be changed or shortened by the endpoint's own SQL", async () => {
      for (const sql of [
        "UPDATE desk_audit SET act = 'viewed'",
        'DELETE FROM desk_audit',
        'TRUNCATE desk_audit',
      ])
        await expect(office.database.query(sql, [])).rejects.toThrow(/append-only/);
    });

    /** As somebody with the keys of the database could; put back afterwards. */
    const tampered = async (sql: string, then: () => Promise<void>): Promise<void> => {
      const carryOut = async (...statements: string[]): Promise<void> => {
        for (const each of statements) await office.database.query(each, []);
      };
      await carryOut(
        'CREATE TABLE kept AS TABLE desk_audit',
        'ALTER TABLE desk_audit DISABLE TRIGGER desk_audit_append_only',
        sql,
      );
      await then().finally(() =>
        carryOut(
          'ALTER TABLE desk_audit DISABLE TRIGGER desk_audit_chain',
          'DELETE FROM desk_audit',
          'INSERT INTO desk_audit TABLE kept',
          'DROP TABLE kept',
          'ALTER TABLE desk_audit ENABLE TRIGGER USER',
        ),
      );
    };
    const LAST = '(SELECT max(position) FROM desk_audit)';

    it('tells where somebody with the keys of the database changed it', async () => {
      for (const [sql, at] of [
        ["UPDATE desk_audit SET act = 'viewed' WHERE position = 5", 5],
        ['DELETE FROM desk_audit WHERE position = 7', 8],
        ['DELETE FROM desk_audit WHERE position = 1', 2],
        ["UPDATE desk_audit SET at = at + interval '1 second' WHERE position = 9", 9],
        ['UPDATE desk_audit SET position = position + 9000 WHERE position > 9', 9010],
      ] as const) {
        await tampered(sql, async () =>
          expect(await chainOf(office.database, () => NOW).check(), sql).toEqual({
            brokenAt: at,
            wholeAt: NOW,
          }),
        );
      }
    });

    it('is read on from what was seen; as a whole after an hour and for an export', async () => {
      let now = NOW;
      const chain = chainOf(office.database, () => now);
      expect(await chain.check()).toEqual({ brokenAt: null, wholeAt: NOW });
      await browsers.clerk.get('/desk/requests');
      now += 1000;
      expect(await chain.check()).toEqual({ brokenAt: null, wholeAt: NOW });
      const last = Number((await office.database.query(`SELECT ${LAST} AS last`, []))[0]?.['last']);
      await tampered(`DELETE FROM desk_audit WHERE position = ${LAST}`, async () =>
        expect((await chain.check()).brokenAt).toBe(last),
      );
      await browsers.clerk.get('/desk/requests');
      await tampered(`UPDATE desk_audit SET act = 'viewed' WHERE position = ${LAST}`, async () =>
        expect((await chain.check()).brokenAt).toBe(last + 1),
      );
      await tampered("UPDATE desk_audit SET act = 'viewed' WHERE position = 5", async () => {
        expect((await chain.check()).brokenAt).toBeNull();
        expect((await chain.check('whole')).brokenAt).toBe(5);
        expect(await (await browsers.admin.post('/desk/audit', {})).json()).toMatchObject({
          brokenAt: 5,
        });
        now += 3_600_000;
        expect(await chain.check()).toEqual({ brokenAt: 5, wholeAt: NOW });
      });
      expect(await chain.check()).toEqual({ brokenAt: null, wholeAt: now });
    });

    it('says on its page whether it holds', async () => {
      expect((await browsers.admin.page('/desk/audit')).text).toContain(
        words.chainHolds.ru.slice(0, 40),
      );
      await tampered(`UPDATE desk_audit SET hash = '\\x00' WHERE position = ${LAST}`, async () => {
        expect((await browsers.admin.page('/desk/audit')).text).toMatch(
          new RegExp(words.chainBroken.ru.replace('{position}', '\\d+')),
        );
      });
    });

    it('holds over more entries than are read at once', async () => {
      const [before] = await office.database.query(`SELECT ${LAST} AS last`, []);
      await office.database.query(
        "INSERT INTO desk_audit (at, act) SELECT now(), 'listed' FROM generate_series(1, 10001)",
        [],
      );
      expect((await chainOf(office.database, () => NOW).check()).brokenAt).toBeNull();
      const broken = Number(before?.['last']) + 7000;
      await tampered(`UPDATE desk_audit SET act = 'viewed' WHERE position = ${broken}`, async () =>
        expect((await chainOf(office.database, () => NOW).check()).brokenAt).toBe(broken),
      );
    });

    it('names no applicant', async () => {
      const trail = JSON.stringify(
        await office.database.query('SELECT act, detail FROM desk_audit', []),
      );
      expect(trail).not.toContain(PEOPLE.applicant.lastName);
      expect(trail).not.toContain(PEOPLE.applicant.iin);
    });
  });
});
