// The trail of the work at the desk, over PGlite and PostgreSQL.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { desk as words } from '../../../locales/desk.ts';
import { chainOf } from '../../../src/provider/desk/chain.ts';
import { PEOPLE } from '../../world/people.ts';
import { databases } from '../endpoint.ts';
import { startPostgres } from '../postgres.ts';
import { NOW } from '../sender.ts';
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
  const move = (browser: Browser, id: string, from: string, to: string): Promise<Response> =>
    browser.post(`/desk/requests/${id}`, { from, to });

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
