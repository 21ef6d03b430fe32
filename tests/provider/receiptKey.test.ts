// The receipts' own key over time: deliveries during which it ends or is revoked, by the real
// wire, outbox and receipt verifier; receipts that outlive their certificate, and receipts that were
// given anew.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { asAppError } from '../../src/core/errors.ts';
import { runStages } from '../../src/core/submission/askStages.ts';
import { hurryOutbox, runOutbox } from '../../src/core/submission/deliver.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import { createWorldCa, type WorldCa } from '../world/ca.ts';
import { worldList } from '../world/crl.ts';
import { rootList } from '../world/longTerm.ts';
import { createTsa, type Tsa } from '../world/tsa.ts';
import { DAY } from './endpoint.ts';
import { health, stage, time, type Stage } from './keyStage.ts';
import { NOW, post } from './sender.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });

const MINUTE = 60_000;
const COUNT = 200,
  CHANGE_AT = COUNT / 2;
let ca: WorldCa;
let tsa: Tsa;
/** Of whatever authority of time there is at the moment. */
const answer: Tsa['answer'] = (query) => tsa.answer(query);

beforeAll(async () => {
  ca = await createWorldCa({ at: NOW });
  tsa = await createTsa({ ca, algorithm: 'rsa', now: () => time.now });
});

const states = ({ entries }: Stage, state: OutboxEntry['state']): OutboxEntry[] =>
  [...entries.values()].filter((entry) => entry.state === state);
const rows = async ({ endpoint: { database } }: Stage): Promise<number> =>
  Number((await database.query('SELECT count(*) AS count FROM requests', []))[0]?.['count']);
const later = async (of: Stage, ms: number): Promise<void> => {
  time.now += ms;
  await hurryOutbox(of.ports);
  await runOutbox(of.ports);
};
/** Of all receipts that the person has, the newest of each. */
const held = async ({ entries, ports }: Stage): Promise<string[]> =>
  Promise.all(
    [...entries.values()].map(async (entry) => {
      const receipt = entry.reissued ?? entry.receipt;
      if (receipt === null) return 'none';
      return ports.verifyReceipt(receipt, entry).then(
        () => 'holds',
        (thrown: unknown) => String(asAppError(thrown).params['reason']),
      );
    }),
  );
const every = (word: string): string[] => Array.from({ length: COUNT }, () => word);

const END = NOW + 60 * MINUTE;
const WAYS = {
  ends: () => {
    time.now = END - 4 * MINUTE;
  },
  'is revoked': ({ endpoint, serialNumber }: Stage) => {
    time.now = NOW + 10 * MINUTE;
    const list = worldList(ca.issuing.rsa, {
      number: 2,
      from: time.now,
      until: NOW + 30 * DAY,
      entries: [{ serial: serialNumber, since: time.now }],
    });
    endpoint.crls = [ca.crl('gost'), list, rootList(ca, 'rsa', NOW)];
  },
} as const;

describe.each(Object.entries(WAYS))(
  'a key that %s in the middle of two hundred deliveries [E1]',
  (_way, change) => {
    it.each([true, false])(
      'loses nothing and leaves nobody behind (stamped: %s)',
      async (isStamped) => {
        const made = await stage({ ca, notAfter: END, ...(isStamped && { answer }) });
        made.lose = 3;
        await made.hand(CHANGE_AT);
        expect([states(made, 'delivered').length, await rows(made)]).toEqual([
          CHANGE_AT - 3,
          CHANGE_AT,
        ]);

        change(made);
        // Whose answer was lost asks again under the key that may not sign any more, and loses it once more.
        made.lose = 3;
        await made.hand(COUNT - CHANGE_AT);
        expect([states(made, 'delivered').length, await rows(made)]).toEqual([
          CHANGE_AT - 3,
          CHANGE_AT,
        ]);
        expect(new Set(states(made, 'queued').map(({ problem }) => problem?.type))).toEqual(
          new Set(['ERR_INTERNAL', 'not-ready']),
        );
        expect(await health(made)).toBe(503);
        time.now = Math.max(time.now, END + MINUTE);

        await made.rotate(time.now - MINUTE);
        await later(made, MINUTE);
        expect(await rows(made)).toBe(COUNT);
        expect(await health(made)).toBe(200);
        // Whose answer was lost has the first receipt again, byte for byte: a stamped one holds,
        // and for the others there are new ones.
        expect(states(made, 'delivered').length).toBe(isStamped ? COUNT : COUNT - 3);
        if (!isStamped) {
          const chosen = { from: NOW, to: END - 5 * MINUTE };
          expect(await made.reissue({ chosen, atOnce: CHANGE_AT / 4 })).toEqual({
            reissued: CHANGE_AT,
            unstamped: CHANGE_AT,
            left: 0,
            strange: [],
          });
          await later(made, MINUTE);
          time.now += DAY;
          await runStages(made.ports);
        }
        expect(states(made, 'delivered').length).toBe(COUNT);
        expect(await held(made)).toEqual(every('holds'));
        await made.endpoint.close();
      },
    );
  },
);

it('of which nobody knows whether it is revoked signs nothing, and signs again as soon as somebody does', async () => {
  const made = await stage({ ca, notAfter: NOW + 100 * DAY });
  const lists = made.endpoint.crls;
  // The sender's own authority is known: it is the endpoint's key that is not.
  made.endpoint.crls = lists.slice(0, 1);
  const { cms } = await made.endpoint.signed('applicant');
  const answer = await post(made.endpoint.url, cms);
  expect([answer.status, answer.headers.get('retry-after'), await rows(made)]).toEqual([
    503,
    '60',
    0,
  ]);
  expect(((await answer.json()) as { type: string }).type).toMatch(/\/not-ready$/);
  expect(await health(made)).toBe(200);
  made.endpoint.crls = lists;
  expect((await post(made.endpoint.url, cms)).status).toBe(201);
  expect(made.endpoint.log.filter(({ event }) => event === 'receipt-key')).toEqual([
    { event: 'receipt-key', state: 'revocation-unknown' },
    { event: 'receipt-key', state: 'ready' },
  ]);
  await made.endpoint.close();
});
