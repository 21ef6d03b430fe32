import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { readTimeStamp } from '../../../src/core/crypto/tsp.ts';
import {
  STAMP_POLICIES,
  type StampQuestion,
  timeStampRequest,
  tokenFromResponse,
} from '../../../src/core/crypto/tspExchange.ts';
import { AppError } from '../../../src/core/errors.ts';
import { hasOpenssl, openssl, withoutOpenssl } from '../../second-opinion/openssl.ts';
import { createWorldCa } from '../../world/ca.ts';
import {
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  utf8,
} from '../../world/der.ts';
import { createTsa, type Lie } from '../../world/tsa.ts';
import { hexOf, latin } from '../../world/bytes.ts';
import { hasNuc, nucBytes, withoutNuc } from '../../world/nucFixtures.ts';

const AT = Date.UTC(2026, 10, 22, 10);
const sha256 = (data: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(data).digest());
const question: StampQuestion = {
  imprint: sha256(latin('signature')),
  digest: 'SHA-256',
  nonce: Uint8Array.of(0x80, 1, 2, 3),
  policy: STAMP_POLICIES.RSA,
};
const fails = (code: string, params?: object) =>
  expect.objectContaining({ code, ...(params && { params }) }) as Error;

describe('a request', () => {
  it.skipIf(!hasOpenssl)(`says to OpenSSL what was asked${withoutOpenssl}`, () => {
    const { stdout } = openssl(['ts', '-query', '-in', '@request', '-text'], {
      request: timeStampRequest(question),
    });
    expect(String(stdout)).toMatch(
      /Version: 1\nHash Algorithm: sha256\n[^]+Policy OID: 1\.2\.398\.3\.3\.2\.6\.2\nNonce: 0x80010203\nCertificate required: yes\nExtensions:\n/,
    );
    const { imprint, digest, nonce } = question;
    expect(
      String(
        openssl(['ts', '-query', '-in', '@request', '-text'], {
          request: timeStampRequest({ imprint, digest, nonce }),
        }).stdout,
      ),
    ).toContain('Policy OID: unspecified');
  });

  it.each([
    ['00000005', '020105'],
    ['00', '020100'],
    ['80', '02020080'],
    ['7f', '02017f'],
  ])('nonce %s is the INTEGER %s', (nonce, der) => {
    expect(hexOf(timeStampRequest({ ...question, nonce: Buffer.from(nonce, 'hex') }))).toContain(
      `${der}0101ff`,
    );
  });
});

describe('an answer', async () => {
  const tsa = await createTsa({
    ca: await createWorldCa({ at: AT }),
    algorithm: 'rsa',
    now: () => AT,
  });
  const answer = (lie?: Lie) => tsa.answer(timeStampRequest(question), lie);

  it('gives its token', () => {
    const { policy, genTime, nonce, imprint } = readTimeStamp(
      tokenFromResponse(answer(), question),
    );
    expect({ policy, genTime, nonce, imprint }).toEqual({
      policy: question.policy,
      genTime: AT,
      nonce: '0080010203',
      imprint: { digest: 'SHA-256', hash: question.imprint },
    });
  });

  it.each<[Lie, string, object?]>([
    ['other imprint', 'ERR_STAMP_MISMATCH', { field: 'imprint' }],
    ['other nonce', 'ERR_STAMP_MISMATCH', { field: 'nonce' }],
    ['no nonce', 'ERR_STAMP_MISMATCH', { field: 'nonce' }],
    ['other policy', 'ERR_STAMP_MISMATCH', { field: 'policy' }],
    ['refusal', 'ERR_STAMP_REFUSED', { failure: 'unacceptedPolicy' }],
    ['not a response', 'ERR_STAMP_UNREADABLE'],
  ])('with %s is %s', (lie, code, params) => {
    expect(() => tokenFromResponse(answer(lie), question)).toThrow(fails(code, params));
  });

  it('is of this question and no other', () => {
    expect(() =>
      tokenFromResponse(answer(), { ...question, imprint: sha256(latin('other')) }),
    ).toThrow(fails('ERR_STAMP_MISMATCH', { field: 'imprint' }));
    expect(() => tokenFromResponse(answer(), { ...question, digest: 'STREEBOG-512' })).toThrow(
      fails('ERR_STAMP_MISMATCH', { field: 'imprint' }),
    );
  });

  it('without a token, with words only, or granted with changes', () => {
    expect(() => tokenFromResponse(sequence(sequence(integer(0))), question)).toThrow(
      fails('ERR_STAMP_UNREADABLE'),
    );
    expect(() =>
      tokenFromResponse(sequence(sequence(integer(2), sequence(utf8('keine Lust')))), question),
    ).toThrow(fails('ERR_STAMP_REFUSED', { failure: 'status 2' }));
    const token = tokenFromResponse(answer(), question);
    expect(tokenFromResponse(sequence(sequence(integer(1)), token), question)).toEqual(token);
    expect(() =>
      tokenFromResponse(sequence(sequence(integer(0)), token, nothing), question),
    ).toThrow(fails('ERR_STAMP_UNREADABLE'));
  });

  it('changed or random never throws anything but a coded error', () => {
    const honest = answer();
    const tries = (bytes: Uint8Array): void => {
      try {
        tokenFromResponse(bytes, question);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(AppError);
        expect((thrown as AppError).code).toMatch(/^ERR_STAMP_/);
      }
    };
    fc.assert(
      fc.property(
        fc.nat(honest.length - 1),
        fc.nat(255),
        fc.nat(honest.length),
        (at, value, cut) => {
          tries(honest.with(at, value));
          tries(honest.subarray(0, cut));
          tries(Buffer.concat([honest.subarray(0, cut), honest]));
        },
      ),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), tries), { numRuns: 500 });
    for (const bytes of ['3080'.repeat(50_000), '3084ffffffff', ''])
      tries(Buffer.from(bytes, 'hex'));
  });
});

describe('TSTInfo', () => {
  const [SIGNER] = [
    sequence(
      integer(1),
      tagged(0x80, Uint8Array.of(1)),
      sequence(oid(OID.sha256)),
      sequence(oid(OID.rsaKey)),
      octetString(Uint8Array.of(1)),
    ),
  ];
  const tokenWith = (
    info: Uint8Array,
    { type = OID.tstInfo, signers = [SIGNER] }: { type?: string; signers?: Uint8Array[] } = {},
  ): Uint8Array =>
    sequence(
      oid(OID.signedData),
      tagged(
        0xa0,
        sequence(
          integer(3),
          set(),
          sequence(oid(type), tagged(0xa0, octetString(info))),
          set(...signers),
        ),
      ),
    );
  const generalized = (text: string): Uint8Array => tagged(0x18, latin(text));
  const imprint = sequence(sequence(oid(OID.sha256), nothing), octetString(new Uint8Array(32)));
  const info = (genTime: Uint8Array, ...more: Uint8Array[]): Uint8Array =>
    sequence(integer(1), oid('1.2.3'), imprint, integer(9), genTime, ...more);
  const NOON = generalized('20261122120000Z');

  it('reads what may be there: accuracy, order, nonce, name, extensions that may be passed over', () => {
    const extension = tagged(0xa1, sequence(oid('1.2.3.4'), octetString(nothing)));
    const full = info(
      NOON,
      sequence(integer(1), tagged(0x80, Uint8Array.of(5))),
      Uint8Array.of(1, 1, 0xff),
      integer(77),
      tagged(0xa0, tagged(0x86, latin('x'))),
      extension,
    );
    expect(readTimeStamp(tokenWith(full))).toMatchObject({
      genTime: Date.UTC(2026, 10, 22, 12),
      nonce: '4d',
      policy: '1.2.3',
    });
    expect(readTimeStamp(tokenWith(info(NOON))).nonce).toBe(null);
  });

  it.each([
    ['20261122120000.5Z', 500],
    ['20261122120000.123456Z', 123],
    ['20261122120000.001Z', 1],
  ])('the time %s has its fraction', (text, ms) => {
    expect(readTimeStamp(tokenWith(info(generalized(text)))).genTime).toBe(
      Date.UTC(2026, 10, 22, 12) + ms,
    );
  });

  it.each<[string, Uint8Array]>([
    ['a month 13', info(generalized('20261322120000Z'))],
    ['a local time', info(generalized('20261122120000'))],
    ['an offset', info(generalized('20261122120000.5+0500'))],
    ['an empty fraction', info(generalized('20261122120000.Z'))],
    ['UTCTime', info(tagged(0x17, latin('261122120000Z')))],
    ['another version', sequence(integer(2), oid('1.2.3'), imprint, integer(9), NOON)],
    ['more after it', info(NOON, tagged(0xa2, nothing))],
    [
      'a critical extension',
      info(
        NOON,
        tagged(0xa1, sequence(oid('1.2.3.4'), Uint8Array.of(1, 1, 0xff), octetString(nothing))),
      ),
    ],
    ['no imprint', sequence(integer(1), oid('1.2.3'), integer(9), NOON)],
  ])('with %s is unreadable', (_, bad) => {
    expect(() => readTimeStamp(tokenWith(bad))).toThrow(fails('ERR_STAMP_UNREADABLE'));
  });

  it('is what one signer says, and of its own type', () => {
    expect(() => readTimeStamp(tokenWith(info(NOON), { type: OID.data }))).toThrow(
      fails('ERR_STAMP_UNREADABLE'),
    );
    for (const signers of [[], [SIGNER, SIGNER]])
      expect(() => readTimeStamp(tokenWith(info(NOON), { signers }))).toThrow(
        fails('ERR_STAMP_UNREADABLE'),
      );
    expect(() => readTimeStamp(new Uint8Array(300_000))).toThrow(fails('ERR_STAMP_UNREADABLE'));
  });
});

describe.skipIf(!hasNuc)(`the NUC's answer${withoutNuc}`, () => {
  const asked: StampQuestion = {
    imprint: new Uint8Array(createHash('sha1').update(Buffer.from('cafebabe', 'hex')).digest()),
    digest: 'SHA-1',
    nonce: Buffer.from('018350c022d7', 'hex'),
    policy: STAMP_POLICIES['GOST34310-2004'],
  };

  it('agrees with its question, and holds the token that is published beside it', () => {
    const token = tokenFromResponse(nucBytes('tsp/response.der'), asked);
    expect(readTimeStamp(token)).toMatchObject({
      genTime: Date.UTC(2022, 8, 18, 13, 20, 14),
      policy: '1.2.398.3.3.2.6.1',
    });
    expect(hexOf(token)).toBe(hexOf(nucBytes('tsp/token.der')));
  });

  it('does not answer with another nonce', () => {
    expect(() =>
      tokenFromResponse(nucBytes('tsp/response.der'), { ...asked, nonce: Uint8Array.of(1) }),
    ).toThrow(fails('ERR_STAMP_MISMATCH', { field: 'nonce' }));
  });
});
