// A hostile provider that the person has confirmed. Its words are shown beside ours, and its times
// and tokens are used. It can say whatever it can sign, but nothing of that breaks a screen, hides
// itself, or goes anywhere else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReceipt } from '../../../src/core/submission/receipt.ts';
import { next } from '../../../src/core/submission/outbox.ts';
import { problemUri } from '../../../src/core/submission/problem.ts';
import { fromStatusHttp, toStatusHttp } from '../../../src/core/submission/statusWire.ts';
import { fromHttp, retryAfter, type HttpReply } from '../../../src/core/submission/wire.ts';
import { instantText } from '../../../src/ui/facts/spoken.ts';
import { NOW, ORIGIN, sampleReceipt, sampleSigned } from './sample.ts';
import { DAY, delivered, history, json, said, TOKEN } from './stagesSample.ts';

/** Turns what follows around, hides it, breaks the line, and looks like markup. */
const WORDS =
  '\u202eуза қто\u202c <img src=x onerror=alert(1)>\u0000\u200b\r\nОтправлено\u2028в портал \ud800';
const SEEN = 'уза қто <img src=x onerror=alert(1)> Отправлено в портал';
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const problem = (detail: string): HttpReply => ({
  status: 422,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: problemUri(ORIGIN, 'signature-invalid'),
    title: 't',
    status: 422,
    detail,
  }),
});
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const receipt = sampleReceipt(sampleSigned());

describe('its words', () => {
  it('[P1] of a refusal, a stage and a receipt are one line of what is seen, markup as text', () => {
    expect(fromHttp(problem(WORDS))).toMatchObject({ problem: { detail: SEEN } });
    const declined = history('received', 'declined');
    const told = {
      ...declined,
      history: declined.history.map((change) => ({ ...change, reason: WORDS })),
    };
    expect(fromStatusHttp(json(200, told), delivered())).toMatchObject({
      status: { history: [{ reason: SEEN }, { reason: SEEN }] },
    });
    expect(
      readReceipt(bytes({ ...receipt, provider: { ...receipt.provider, name: WORDS } })).provider
        .name,
    ).toBe(SEEN);
  });

  it('[P1] hold nothing that is not seen, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (detail) => {
        const answer = fromHttp(problem(detail));
        expect(answer.kind === 'problem' && UNSEEN.test(answer.problem.detail)).toBe(false);
      }),
    );
  });

  it.each([
    ['a refusal of 2,001 letters', problem('я'.repeat(2001))],
    [
      'a refusal under an address of a kilobyte',
      {
        ...problem(''),
        body: JSON.stringify({
          type: `${'x'.repeat(1000)}/problems/signature-invalid`,
          title: '',
          status: 422,
          detail: '',
        }),
      },
    ],
  ])('[V2] %s ends nothing', (_what, reply) => {
    expect(fromHttp(reply)).toMatchObject({
      final: false,
      problem: { type: 'ERR_PROVIDER_UNEXPECTED_ANSWER' },
    });
  });
});

describe('its times', () => {
  it.each([
    '',
    'yesterday',
    '2026-02-30T00:00:00+05:00',
    '+275760-09-13T00:00:00Z',
    '2026-11-22',
    '9'.repeat(40),
  ])('[V2] a receipt of %j is none: its time could not be shown', (receivedAt) => {
    expect(() => readReceipt(bytes({ ...receipt, receivedAt }))).toThrow('ERR_RECEIPT_UNREADABLE');
  });

  it.each(['0000-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00', '1970-01-01T00:00:00Z'])(
    'a receipt and a stage of %s are shown with it',
    (at) => {
      const speech = { lang: 'ru', t: (texts: { ru: string }) => texts.ru } as never;
      expect(readReceipt(bytes({ ...receipt, receivedAt: at })).receivedAt).toBe(at);
      expect(instantText(Date.parse(at), speech)).toEqual(expect.any(String));
    },
  );

  it.each([
    ['a hundred years', '3153600000'],
    ['the longest number', '999999999'],
    ['the year 9999', 'Fri, 31 Dec 9999 23:59:59 GMT'],
    ['a number below zero', '-1'],
    ['a date that is gone', 'Thu, 01 Jan 1970 00:00:00 GMT'],
    ['a fraction', '1e9'],
    ['markup', '<b>'],
  ])('[O1] Retry-After of %s puts off by a day at most', (_what, value) => {
    for (const date of [undefined, new Date(NOW).toUTCString(), 'never']) {
      const wait = retryAfter({ 'retry-after': value, ...(date !== undefined && { date }) });
      expect(wait === null || (wait >= 0 && wait <= DAY)).toBe(true);
    }
  });
});

describe('its token', () => {
  it.each([
    'short',
    'a'.repeat(101),
    `${'a'.repeat(30)}\r\nhost: elsewhere`,
    `${'a'.repeat(30)} `,
    '../'.repeat(10),
    `${'a'.repeat(30)}?x=1`,
  ])('%j is none', (statusToken) => {
    expect(fromHttp(json(201, { receipt: 'MAA=', statusToken }))).toMatchObject({
      kind: 'problem',
      final: false,
    });
  });

  it('[N2] stands in no address, whatever the entity tag is', () => {
    const etag = '"<script>"';
    const entry = next(
      delivered(),
      {
        type: 'stages',
        event: { type: 'answered', answer: said(history('received'), etag), jitter: 0 },
      },
      NOW,
    );
    const { url, headers, body } = toStatusHttp(entry, 'kk');
    expect([url.includes(TOKEN), headers['if-none-match'], body]).toEqual([false, etag, null]);
    expect(
      fromStatusHttp(json(200, history('received'), { etag: `"${'x'.repeat(201)}"` }), delivered()),
    ).toMatchObject({ etag: null });
  });
});
