// Receipts that outlive their certificate, and those that are given anew.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../src/core/sha256.ts';
import { toBase64 } from '../../src/core/bytes.ts';
import { asAppError } from '../../src/core/errors.ts';
import { runStages } from '../../src/core/submission/askStages.ts';
import { withValidationData } from '../../src/core/signing/cadesLt.ts';
import { next } from '../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import { toHttp } from '../../src/core/submission/wire.ts';
import { verify } from '../../src/core/verification/verify.ts';
import { createWorldCa, type WorldCa } from '../world/ca.ts';
import { asSigned, asVerified } from '../world/sealed.ts';
import { createTsa, type Tsa } from '../world/tsa.ts';
import { DAY } from './endpoint.ts';
import { exchanged, stage, time, type Stage } from './keyStage.ts';
import { NOW, post } from './sender.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });

const MINUTE = 60_000;
type Bytes = Uint8Array<ArrayBuffer>;
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

describe('a receipt', () => {
  const AFTER = 500 * DAY;

  it('outlives its certificate where it is stamped, with all that it is judged by; where it is not, it does not', async () => {
    for (const isStamped of [true, false]) {
      const made = await stage({ ca, notAfter: NOW + 100 * DAY, ...(isStamped && { answer }) });
      await made.hand(1);
      const [entry] = states(made, 'delivered');
      expect(entry?.receipt?.receipt.status).toBe('received');
      const { report } = await verify(entry?.receipt?.cms ?? new Uint8Array(), {
        trust: made.endpoint.trust,
        at: time.now,
        crls: made.endpoint.crls,
      });
      expect(report.signers[0]?.level).toBe(isStamped ? 'CAdES-LT' : 'CAdES-B');
      made.endpoint.crls = [];
      time.now = NOW + AFTER;
      expect(await held(made)).toEqual([isStamped ? 'holds' : 'expired']);
      await made.endpoint.close();
    }
  });

  it('is not stamped where the authority of time is away, lies or has a wrong clock, and can be given anew once it is back', async () => {
    const made = await stage({ ca, notAfter: NOW + 100 * DAY, answer });
    const honest = tsa;
    const answers: ((query: Uint8Array) => Bytes)[] = [
      () => {
        throw new Error('down');
      },
      (query) => honest.answer(query, 'broken signature'),
      (query) => honest.answer(query, 'other imprint'),
    ];
    for (const answer of answers) {
      tsa = { ...honest, answer };
      await made.hand(1);
      time.now += MINUTE;
    }
    // By its own certificate it is sound: it is the receipt's that had not begun then, which no later stamp could mend.
    tsa = await createTsa({
      ca,
      algorithm: 'rsa',
      now: () => NOW - 2 * DAY,
      certificate: { notBefore: NOW - 10 * DAY },
    });
    await made.hand(1);
    expect([
      states(made, 'delivered').length,
      (await held(made)).every((word) => word === 'holds'),
    ]).toEqual([4, true]);
    tsa = honest;
    time.now += MINUTE;
    await made.hand(1);
    expect(await made.reissue({ unstamped: true })).toEqual({
      reissued: 4,
      unstamped: 0,
      left: 1,
      strange: [],
    });
    expect(await made.reissue({ unstamped: true })).toEqual({
      reissued: 0,
      unstamped: 0,
      left: 5,
      strange: [],
    });
    await made.endpoint.close();
  });

  it('that was given anew stands beside the first, says the same, and is told to the desk; the first answer stays as it was', async () => {
    const made = await stage({ ca, notAfter: NOW + 100 * DAY });
    await made.hand(2);
    const [entry, other] = states(made, 'delivered') as [OutboxEntry, OutboxEntry];
    await made.rotate(time.now - MINUTE);
    time.now += 2 * MINUTE;
    expect(await made.reissue({ chosen: [entry.receipt?.receipt.receiptId ?? ''] })).toMatchObject({
      reissued: 1,
      strange: [],
    });
    expect(
      await made.endpoint.database.query('SELECT act, request_id, detail FROM desk_audit', []),
    ).toEqual([
      { act: 'reissued', request_id: entry.signed.requestId, detail: { by: 'operator' } },
    ]);
    time.now += DAY;
    await runStages(made.ports);
    const [after, untouched] = [
      made.entries.get(entry.signed.requestId),
      made.entries.get(other.signed.requestId),
    ];
    expect([after?.receipt, after?.reissued?.receipt]).toEqual([
      entry.receipt,
      entry.receipt?.receipt,
    ]);
    expect([
      after?.reissued?.cms.length === entry.receipt?.cms.length &&
        Buffer.compare(after?.reissued?.cms ?? Buffer.of(), entry.receipt?.cms ?? Buffer.of()) ===
          0,
      untouched?.reissued,
    ]).toEqual([false, null]);
    expect(after?.stages?.etag).not.toBeNull();
    const { body } = await exchanged(made.endpoint, toHttp(entry, 'kk'));
    expect((JSON.parse(body) as { receipt: string }).receipt).toBe(
      toBase64(entry.receipt?.cms ?? new Uint8Array()),
    );
    await made.endpoint.close();
  });

  it('of each encoding of one request is given anew, and each copy of a profile keeps its own', async () => {
    const made = await stage({ ca, notAfter: NOW + 100 * DAY });
    await made.hand(1);
    const [entry] = states(made, 'delivered') as [OutboxEntry];
    const other = withValidationData(entry.signed.cms, {
      certificates: [ca.issuing.rsa.certificate],
    });
    const received = (await (
      await post(made.endpoint.url, other, { key: entry.idempotencyKey })
    ).json()) as { receipt: string; statusToken: string };
    const elsewhere = {
      ...entry,
      signed: asSigned({ ...entry.signed, cms: other, cmsSha256: sha256Hex(other) }),
    };
    const theirs = await made.ports.verifyReceipt(
      {
        cms: new Uint8Array(Buffer.from(received.receipt, 'base64')),
        statusToken: received.statusToken,
      },
      elsewhere,
    );
    time.now += MINUTE;
    expect(await made.reissue({})).toMatchObject({ reissued: 2, strange: [] });
    for (const each of [entry, { ...elsewhere, receipt: theirs }]) {
      made.entries.set(entry.signed.requestId, each);
      time.now += DAY;
      await runStages(made.ports);
      const kept = made.entries.get(entry.signed.requestId);
      expect([kept?.reissued?.receipt, kept?.stages?.etag === null]).toEqual([
        each.receipt?.receipt,
        false,
      ]);
    }
    await made.endpoint.close();
  });

  it('that was given anew and does not hold, or says something else, is not kept, and is asked for again', async () => {
    const made = await stage({ ca, notAfter: NOW + 100 * DAY });
    await made.hand(1);
    const [entry] = states(made, 'delivered') as [OutboxEntry];
    await made.rotate(time.now - MINUTE);
    time.now += 2 * MINUTE;
    await made.reissue({ chosen: [entry.signed.requestId] });
    const confirmed = made.certificates.pop() as Bytes;
    time.now += DAY;
    await runStages(made.ports);
    expect(made.entries.get(entry.signed.requestId)).toMatchObject({
      reissued: null,
      stages: { etag: null, problem: null },
    });
    made.certificates.push(confirmed);
    time.now += DAY;
    await runStages(made.ports);
    const kept = made.entries.get(entry.signed.requestId) as OutboxEntry;
    expect(kept.reissued?.receipt).toEqual(entry.receipt?.receipt);
    const said = kept.stages?.status;
    const words = {
      ...kept.reissued?.receipt,
      receivedAt: '2026-11-22T14:45:04+05:00',
    } as NonNullable<typeof kept.receipt>['receipt'];
    const other = asVerified({ receipt: words, cms: Uint8Array.of(1), statusToken: null });
    if (said == null) throw new Error('no status');
    const event = {
      type: 'answered',
      jitter: 0,
      reissued: other,
      answer: { kind: 'status', status: said, etag: '"x"', receipts: [other.cms] },
    } as const;
    expect(next(kept, { type: 'stages', event }, time.now)).toMatchObject({
      reissued: kept.reissued,
      stages: { etag: null },
    });
    await made.endpoint.close();
  });
});
