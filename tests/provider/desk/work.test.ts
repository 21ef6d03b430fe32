// The work at the desk over PGlite and PostgreSQL: requests found, moved and exported, and the trail of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
});
