// The provider's contract on the wire, both ways, with hostile answers.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCapabilities } from '../../../src/core/submission/capabilities.ts';
import { enqueue } from '../../../src/core/submission/outbox.ts';
import {
  PROBLEM_TYPES,
  PROBLEMS,
  problemTypeOf,
  problemUri,
} from '../../../src/core/submission/problem.ts';
import { matchReceipt, readReceipt } from '../../../src/core/submission/receipt.ts';
import { fromHttp, toHttp, type HttpReply } from '../../../src/core/submission/wire.ts';
import { BIN, keyOf, NOW, ORIGIN, sampleReceipt, sampleSigned } from './sample.ts';
import { asSigned } from '../../world/sealed.ts';

const TOKEN = 'a'.repeat(43);
const json = (status: number, body: unknown, headers: Record<string, string> = {}): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const problem = (type: string, status: number, headers: Record<string, string> = {}): HttpReply =>
  json(
    status,
    { type, title: 't', status, detail: 'd' },
    { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  );

describe('toHttp', () => {
  const cms = Buffer.from('cms');
  const signed = sampleSigned(1, {
    cms: Uint8Array.from(cms),
    cmsSha256: createHash('sha256').update(cms).digest('hex'),
  });

  it('is a POST of the CMS with its digest and the key', () => {
    expect(toHttp(enqueue(signed, keyOf(1), NOW), 'kk')).toEqual({
      url: `${ORIGIN}/v1/requests`,
      method: 'POST',
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': 'kk, ru;q=0.8, en;q=0.5',
        'content-type': 'application/cms',
        'content-digest': `sha-256=:${createHash('sha256').update(cms).digest('base64')}:`,
        'idempotency-key': `"${keyOf(1)}"`,
      },
      body: signed.cms,
    });
  });

  it('says the same for every attempt', () => {
    const entry = enqueue(signed, keyOf(1), NOW);
    expect(toHttp({ ...entry, attempts: 5, state: 'sending' }, 'kk')).toEqual(toHttp(entry, 'kk'));
  });

  it('does not send what has no endpoint', () => {
    expect(() =>
      toHttp(
        enqueue(asSigned({ ...signed, audience: { origin: null, bin: BIN } }), keyOf(1), NOW),
        'kk',
      ),
    ).toThrow('ERR_INTERNAL');
  });
});

describe('fromHttp', () => {
  it('reads a receipt', () => {
    expect(fromHttp(json(201, { receipt: 'MAA=', statusToken: TOKEN }))).toEqual({
      kind: 'receipt',
      cms: Uint8Array.of(0x30, 0),
      statusToken: TOKEN,
    });
  });

  it.each(PROBLEM_TYPES)('knows %s', (type) => {
    expect(fromHttp(problem(problemUri(ORIGIN, type), PROBLEMS[type].status))).toEqual({
      kind: 'problem',
      final: PROBLEMS[type].final,
      problem: { type, detail: 'd' },
      retryAfterMs: null,
    });
  });

  it.each<[string, HttpReply]>([
    ['a receipt with another status', json(200, { receipt: 'MAA=', statusToken: TOKEN })],
    ['a receipt with one member more', json(201, { receipt: 'MAA=', statusToken: TOKEN, more: 1 })],
    ['a receipt that is not base64', json(201, { receipt: '%', statusToken: TOKEN })],
    ['no token', json(201, { receipt: 'MAA=' })],
    ['nothing', { status: 204, headers: {}, body: '' }],
    [
      'a page of a captive portal',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
    ],
    [
      'a proxy that says no',
      { status: 403, headers: { 'content-type': 'text/html' }, body: 'Forbidden' },
    ],
    ['a problem of another kind', problem('about:blank', 422)],
    [
      'a final problem under a status that is not its own',
      problem(problemUri(ORIGIN, 'signature-invalid'), 503),
    ],
    [
      'a final problem that is not problem+json',
      json(422, {
        type: problemUri(ORIGIN, 'signature-invalid'),
        title: '',
        status: 422,
        detail: '',
      }),
    ],
    ['a type from the prototype', problem(`${ORIGIN}/problems/constructor`, 422)],
  ])('asks again after %s', (_name, reply) => {
    expect(fromHttp(reply)).toMatchObject({
      kind: 'problem',
      final: false,
      problem: { type: 'ERR_PROVIDER_UNEXPECTED_ANSWER' },
    });
  });

  it.each([
    ['120', '', 120_000],
    ['Sun, 22 Nov 2026 09:45:30 GMT', 'Sun, 22 Nov 2026 09:45:00 GMT', 30_000],
    ['99999999', '', 86_400_000],
    ['Sun, 22 Nov 2026 09:45:30 GMT', '', null],
    ['Sun, 22 Nov 2026 09:45:30 GMT', 'Mon, 23 Nov 2026 00:00:00 GMT', 0],
    ['soon', '', null],
    ['-5', '', null],
  ])('Retry-After %j at %j is %j ms', (value, date, wait) => {
    const reply = problem(problemUri(ORIGIN, 'revocation-unknown'), 503, {
      'retry-after': value,
      date,
    });
    expect(fromHttp(reply)).toMatchObject({ final: false, retryAfterMs: wait });
  });

  it('never throws and never ends a delivery on noise', () => {
    const noise = fc.record({
      status: fc.integer({ min: 100, max: 599 }),
      headers: fc.dictionary(
        fc.constantFrom('content-type', 'retry-after', 'date'),
        fc.oneof(fc.string(), fc.constant('application/problem+json')),
      ),
      body: fc.oneof(fc.string(), fc.json()),
    });
    fc.assert(
      fc.property(noise, (reply) => {
        expect(fromHttp(reply)).toMatchObject({ kind: 'problem', final: false });
      }),
    );
  });
});

describe('the answers of a provider', () => {
  it('names its problems by addresses of its own', () => {
    expect(problemUri(ORIGIN, 'too-large')).toBe(
      'https://provider.komekshi.test/problems/too-large',
    );
    expect(problemTypeOf('https://elsewhere.kz/problems/too-large')).toBe('too-large');
    expect(problemTypeOf('too-large')).toBeNull();
  });

  it('reads capabilities of the origin that was asked, and of no other', () => {
    const body = JSON.stringify({
      provider: { name: 'ЖШС «Көмек»', bin: BIN, origin: ORIGIN },
      algorithms: ['GOST3410-2015-512'],
      maxBytes: 1000,
      certificate: 'MAA=',
      trust: 'world',
    });
    expect(readCapabilities(body, ORIGIN).provider.bin).toBe(BIN);
    for (const [text, origin] of [
      [body, 'https://other.kz'],
      ['{}', ORIGIN],
      ['<html>', ORIGIN],
    ] as const) {
      expect(() => readCapabilities(text, origin)).toThrow('ERR_PROVIDER_UNEXPECTED_ANSWER');
    }
  });

  it('reads a receipt and says which field differs', () => {
    const signed = sampleSigned();
    const receipt = sampleReceipt(signed);
    expect(readReceipt(Buffer.from(JSON.stringify(receipt)))).toEqual(receipt);
    expect(matchReceipt(receipt, signed)).toBe('matches');
    expect(
      matchReceipt({ ...receipt, provider: { ...receipt.provider, bin: '000000000000' } }, signed),
    ).toBe('provider.bin');
    expect(
      matchReceipt(
        { ...receipt, provider: { ...receipt.provider, origin: 'https://other.kz' } },
        signed,
      ),
    ).toBe('provider.origin');
  });

  it.each(['', '{}', '[]', 'null', JSON.stringify({ ...sampleReceipt(sampleSigned()), more: 1 })])(
    'does not read %j as a receipt',
    (text) => {
      expect(() => readReceipt(Buffer.from(text))).toThrow('ERR_RECEIPT_UNREADABLE');
    },
  );

  it('does not read ill-formed UTF-8 as a receipt', () => {
    expect(() => readReceipt(Uint8Array.of(0x22, 0xff, 0x22))).toThrow('ERR_RECEIPT_UNREADABLE');
  });
});
