import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/core/errors.ts';
import { assemble, reopenRequest } from '../../../src/core/request/assemble.ts';
import { canonicalBytes, canonicalSha256 } from '../../../src/core/request/canonical.ts';
import {
  MAX_REQUEST_BYTES,
  parseRequest,
  statementMatches,
} from '../../../src/core/request/parse.ts';
import type { RequestFields } from '../../../src/core/request/request.ts';
import { clear, type ClearedDraft } from '../../../src/core/rules/clear.ts';
import { checkDraft } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import { CLEAR_ON, draftWith } from '../clearDraft.ts';

const checked = checkDraft(draftWith(), currentPack, { asOf: CLEAR_ON, trust: 'world' });
const { fields, dtbs } = assemble(clear(checked) as ClearedDraft, {
  idempotencyKey: '3f2b8a52-6c1d-4f0e-9a7b-1c2d3e4f5a6b',
  at: Date.parse('2026-11-22T09:45:00Z'),
  lang: 'kk',
  audience: { origin: null, bin: '120540000001' },
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const spelled = new TextDecoder().decode(dtbs);

/** The reason of the refusal, or 'read'. */
function reasonFor(bytes: Uint8Array): string {
  try {
    parseRequest(bytes);
    return 'read';
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    expect(thrown.code).toBe('ERR_REQUEST_UNREADABLE');
    return String(thrown.params['reason']);
  }
}

const changed = (change: (draft: RequestFields) => void): Uint8Array => {
  const copy = structuredClone(fields);
  change(copy);
  return canonicalBytes(copy);
};

test('the request reads back as it was', () => {
  expect(parseRequest(dtbs)).toEqual(fields);
});

test('a percent sign stays one, whatever stands after it', () => {
  const residence = 'Сынақ к., 100%, %41 %d0%90 %';
  const bytes = changed((copy) => {
    copy.applicant.residence = residence;
  });
  expect(parseRequest(bytes).applicant.residence).toBe(residence);
});

test('one flipped bit anywhere is refused, or no longer matches the statement', () => {
  fc.assert(
    fc.property(fc.nat(dtbs.length - 1), fc.nat(7), (index, bit) => {
      const forged = new Uint8Array(dtbs);
      forged[index] = (forged[index] ?? 0) ^ (1 << bit);
      expect(() => reopenRequest(forged)).toThrow(AppError);
    }),
    { numRuns: 500 },
  );
});

describe('one document, one spelling', () => {
  test.each([
    [
      'half of a surrogate pair',
      () => utf8(spelled.replace('"statement":"', '"statement":"\\ud800')),
      'canonical',
    ],
    [
      'an empty text in place of nothing',
      () =>
        changed((copy) => {
          copy.applicant.phone = '';
        }),
      'schema',
    ],
    ['a space', () => utf8(spelled.replace('{', '{ ')), 'canonical'],
    ['a line break at the end', () => utf8(`${spelled}\n`), 'canonical'],
    ['members in another order', () => utf8(JSON.stringify(fields)), 'canonical'],
    [
      'an escape where none is needed',
      () => utf8(spelled.replace('komekshi/request', 'komekshi\\/request')),
      'canonical',
    ],
    [
      'a number with a fraction of zero',
      () => utf8(spelled.replace('"price":10000000', '"price":10000000.0')),
      'canonical',
    ],
    [
      'a member said twice',
      () => utf8(spelled.replace('"lang":"kk"', '"lang":"ru","lang":"kk"')),
      'canonical',
    ],
    [
      'another member',
      () => utf8(spelled.replace('"lang":"kk"', '"lang":"kk","note":"1"')),
      'schema',
    ],
    ['a prototype', () => utf8(spelled.replace('{', '{"__proto__":{},')), 'schema'],
    ['a byte order mark', () => new Uint8Array([0xef, 0xbb, 0xbf, ...dtbs]), 'json'],
    [
      'an overlong slash',
      () => new Uint8Array([...dtbs.subarray(0, 5), 0xc0, 0xaf, ...dtbs.subarray(5)]),
      'json',
    ],
    [
      'an encoded surrogate',
      () => new Uint8Array([...dtbs.subarray(0, 5), 0xed, 0xa0, 0x80, ...dtbs.subarray(5)]),
      'json',
    ],
    ['half of it', () => dtbs.subarray(0, dtbs.length / 2), 'json'],
    ['nothing', () => new Uint8Array(), 'json'],
    ['null', () => utf8('null'), 'schema'],
    ['a number', () => utf8('1'), 'schema'],
    ['a great depth', () => utf8('['.repeat(100_000)), 'json'],
    ['too much', () => new Uint8Array(MAX_REQUEST_BYTES + 1), 'length'],
  ] as const)('%s', (_, bytes, reason) => {
    expect(reasonFor(bytes())).toBe(reason);
  });
});

describe('parts that contradict each other', () => {
  test.each([
    [
      'the order is not the one of the application',
      (request: RequestFields) => {
        request.order.price += 1;
      },
      'orderSha256',
    ],
    [
      'the top-up',
      (request: RequestFields) => {
        request.application.topUp += 1;
      },
      'topUp',
    ],
    [
      'in person, by another person',
      (request: RequestFields) => {
        request.filer.person.lastName = 'Басқа';
      },
      'filer',
    ],
    [
      'by power of attorney, without one',
      (request: RequestFields) => {
        request.filer.role = 'attorney';
      },
      'poa',
    ],
    [
      'with a power of attorney in person',
      (request: RequestFields) => {
        request.filer.poa = { issuedOn: '2026-01-01', termMonths: null, registryNumber: null };
      },
      'poa',
    ],
    [
      'judged as of another day',
      (request: RequestFields) => {
        request.pack.asOf = '2026-11-21';
      },
      'asOf',
    ],
    [
      'made on another day',
      (request: RequestFields) => {
        request.createdAt = '2026-11-23T00:00:00+05:00';
      },
      'asOf',
    ],
    [
      'expired when made',
      (request: RequestFields) => {
        request.expiresAt = request.createdAt;
      },
      'expiresAt',
    ],
    [
      'a line break in a name',
      (request: RequestFields) => {
        request.order.supplier.name = 'ТОО\nҚұны: 1 теңге';
      },
      'schema',
    ],
    [
      'a text direction mark',
      (request: RequestFields) => {
        request.order.supplier.name = 'ТОО \u202e1';
      },
      'schema',
    ],
    [
      'a date that does not exist',
      (request: RequestFields) => {
        request.createdAt = '2026-13-22T14:45:00+05:00';
      },
      'schema',
    ],
    [
      'an offset that Almaty has left',
      (request: RequestFields) => {
        request.createdAt = '2026-11-22T14:45:00+06:00';
      },
      'schema',
    ],
    [
      'half a tiyn',
      (request: RequestFields) => {
        request.application.claim = 0.5;
      },
      'schema',
    ],
    [
      'no visit',
      (request: RequestFields) => {
        request.order.schedule = [];
      },
      'schema',
    ],
  ] as const)('%s', (_, change, reason) => {
    expect(reasonFor(changed(change))).toBe(reason);
  });
});

describe('statement', () => {
  test('says what the fields say', () => {
    expect(statementMatches(fields)).toBe(true);
  });

  test.each([
    [
      'another word in it',
      (request: RequestFields) => {
        request.statement = request.statement.replace('ТЕСТ', 'Тест');
      },
    ],
    [
      'a sum behind it',
      (request: RequestFields) => {
        request.application.iban = 'KZ65000TEST000000001';
      },
    ],
    [
      'another language',
      (request: RequestFields) => {
        request.lang = 'ru';
      },
    ],
    [
      'another trust profile',
      (request: RequestFields) => {
        request.trust = 'production';
      },
    ],
    [
      'another point acknowledged',
      (request: RequestFields) => {
        Object.assign(request.checks[0] ?? {}, { acknowledged: true });
      },
    ],
    [
      'an order changed together with its digest',
      (request: RequestFields) => {
        request.order.periodTo = '2027-01-31';
        request.application.orderSha256 = canonicalSha256(request.order);
      },
    ],
    [
      'a pack that this build does not know',
      (request: RequestFields) => {
        request.pack.version = '2020.1.1';
      },
    ],
  ] as const)('%s: refused when reopened', (_, change) => {
    const bytes = changed(change);
    expect(statementMatches(parseRequest(bytes))).toBe(false);
    expect(() => reopenRequest(bytes)).toThrow(
      expect.objectContaining({ code: 'ERR_REQUEST_STATEMENT_MISMATCH' }) as Error,
    );
  });
});

test('the reopened request holds its own copy of the bytes', () => {
  const bytes = new Uint8Array(dtbs);
  const reopened = reopenRequest(bytes);
  bytes.fill(0);
  expect(reopened.dtbs).toEqual(dtbs);
});
