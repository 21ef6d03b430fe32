import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { parseX509 } from '../../../src/core/crypto/x509.ts';
import { testTrust } from '../../../src/core/verification/anchors/test.ts';
import {
  readableCrls,
  readableOcsps,
  revocationOf,
} from '../../../src/core/verification/revocation.ts';
import type { RevocationFinding } from '../../../src/core/verification/revocationFinding.ts';
import { gostKeyPair, rsaKeyPair, type KeyPair } from '../../world/caKeys.ts';
import { concat, integer, nothing, octetString, oid, sequence } from '../../world/der.ts';
import {
  NO_CHECK,
  ocspAnswer,
  type OcspAnswerTerms,
  ocspRefusal,
  type Responder,
  type SingleTerms,
} from '../../world/ocspAnswer.ts';
import { hasNuc, nucBytes, nucCertificate, nucList, withoutNuc } from '../../world/nucFixtures.ts';
import {
  AT,
  AUTHENTICATION,
  certify,
  CERT_SIGN,
  extension,
  listOf,
  nameOf,
  SIGNING,
  type Bytes,
  type CertificateTerms,
  type Party,
} from './authority.ts';

const SECOND = 1000,
  MINUTE = 60_000,
  DAY = 86_400_000;
const FOR_ANSWERS = extension(OID.extendedKeyUsage, sequence(oid(OID.ocspSigning)));
const NONCE = Uint8Array.from({ length: 16 }, (_, i) => i);

const good = { status: 'good', reason: 'ocsp' },
  revoked = { status: 'revoked', reason: 'ocsp' };
const unknown = (reason: string) => ({ status: 'unknown', reason });

/** A CA, what it issued and its responder, for one kind of keys. */
function scene(newKeys: () => KeyPair) {
  const issuer = certify({ name: 'issuer', isCa: true, keys: newKeys() });
  const subject = certify({ name: 'subject', issuer, keys: newKeys() });
  const delegate = (terms: Partial<CertificateTerms> = {}): Responder & Party => {
    const party = certify({
      name: 'responder',
      issuer,
      keys: newKeys(),
      usage: 0x80,
      from: AT - 30 * DAY,
      more: [FOR_ANSWERS, NO_CHECK],
      ...terms,
    });
    return { ...party, certificate: party.der };
  };
  return { issuer, subject, delegate, responder: delegate() };
}
const scenes = { gost: scene(gostKeyPair), rsa: scene(() => rsaKeyPair()) };
const { issuer, subject, delegate, responder } = scenes.gost;
const serial = (party: Party): Uint8Array => integer(party.serial).subarray(2);

type Faults = Partial<Omit<OcspAnswerTerms, 'singles'>> & {
  readonly single?: Partial<SingleTerms>;
  readonly singles?: readonly Partial<SingleTerms>[];
};

/** An answer of a minute ago, without nextUpdate, as the national responders give them. */
function answer(
  { single = {}, singles = [single], ...terms }: Faults = {},
  cast: typeof scenes.gost = scenes.gost,
): Bytes {
  const made = AT - MINUTE;
  const all = singles.map(
    (each) =>
      ({
        serial: serial(cast.subject),
        status: 'good',
        thisUpdate: made,
        ...each,
      }) satisfies SingleTerms,
  );
  return ocspAnswer({
    issuer: cast.issuer,
    responder: cast.responder,
    producedAt: made,
    ...terms,
    singles: all,
  });
}

interface Judged {
  readonly crls?: readonly Bytes[];
  readonly at?: number;
  readonly now?: number;
  readonly nonce?: Uint8Array;
  readonly cast?: typeof scenes.gost;
}

function judge(
  answers: readonly Uint8Array[],
  { crls = [], at = AT, now = at, nonce, cast = scenes.gost }: Judged = {},
): Promise<RevocationFinding> {
  const mayList = {
    subject: parseX509(cast.issuer.der).subject.der,
    spki: cast.issuer.keys.spki,
    mayListRevoked: true,
  };
  return revocationOf(
    parseX509(cast.subject.der),
    mayList,
    { crls: readableCrls(crls), ocsps: readableOcsps(answers, nonce) },
    { at, now },
  );
}

describe.each(['gost', 'rsa'] as const)('an answer of a %s responder', (kind) => {
  const cast = scenes[kind];
  it.each<[string, Faults, object]>([
    ['by a responder of the CA', {}, good],
    ['named by its key', { isNamedByKey: true }, good],
    ['by the CA itself', { responder: cast.issuer }, good],
    ['by the CA itself, named by its key', { responder: cast.issuer, isNamedByKey: true }, good],
    ['with digests by SHA-1', { single: { hash: 'sha1' } }, good],
    ['with digests by SHA-384', { single: { hash: 'sha384' } }, good],
    ['revoked', { single: { status: { revokedAt: AT - DAY } } }, revoked],
    [
      'that it was never issued (RFC 6960 2.2)',
      {
        single: { status: { revokedAt: 0 } },
        extensions: [extension(OID.ocspExtendedRevoke, nothing)],
      },
      revoked,
    ],
    ['that it is not known', { single: { status: 'unknown' } }, unknown('said-unknown')],
    [
      'with another signature',
      { signingKeys: (kind === 'gost' ? gostKeyPair : rsaKeyPair)() },
      unknown('signature-broken'),
    ],
  ])('%s', async (_, faults, expected) => {
    expect(await judge([answer(faults, cast)], { cast })).toEqual(expected);
  });
});

describe('one fault: unknown, and for its own reason', () => {
  const stranger = certify({ name: 'issuer', isCa: true });
  it.each<[string, Faults, string]>([
    // whom it is about
    ['another serial number', { single: { serial: Uint8Array.of(1, 2, 3) } }, 'about-others'],
    ["another issuer's name", { issuer: { ...issuer, name: nameOf('other') } }, 'about-others'],
    ["another issuer's key", { issuer: stranger }, 'about-others'],
    ['digests by MD5', { single: { hash: 'md5' } }, 'about-others'],
    // who says it
    [
      'a responder of another CA',
      { responder: delegate({ issuer: stranger }) },
      'responder-untrusted',
    ],
    [
      'a responder of another CA of another name',
      { responder: delegate({ issuer: certify({ name: 'other', isCa: true }) }) },
      'responder-untrusted',
    ],
    [
      "a responder of the CA's key in another name",
      { responder: delegate({ issuer: { name: nameOf('other'), keys: issuer.keys } }) },
      'responder-untrusted',
    ],
    [
      'another CA in the name of this one',
      { responder: { ...stranger, certificate: stranger.der }, isNamedByKey: true },
      'responder-untrusted',
    ],
    [
      'a responder that names another certificate',
      { responder: { ...responder, name: nameOf('other') } },
      'responder-untrusted',
    ],
    [
      'a responder without its certificate',
      { responder: { name: responder.name, keys: responder.keys } },
      'responder-untrusted',
    ],
    [
      'a certificate that is none',
      { responder: { ...responder, certificate: sequence(integer(1)) } },
      'responder-untrusted',
    ],
    ['no extended usage', { responder: delegate({ more: [NO_CHECK] }) }, 'responder-untrusted'],
    [
      'an extended usage for time stamps',
      {
        responder: delegate({
          more: [extension(OID.extendedKeyUsage, sequence(oid(OID.timeStamping))), NO_CHECK],
        }),
      },
      'responder-untrusted',
    ],
    [
      'the certificate in question as its own responder',
      { responder: { ...subject, certificate: subject.der } },
      'responder-untrusted',
    ],
    [
      'a key that may not sign',
      { responder: delegate({ usage: CERT_SIGN }) },
      'responder-untrusted',
    ],
    [
      'a responder that had expired',
      { responder: delegate({ from: AT - 9 * DAY, until: AT - DAY }) },
      'responder-untrusted',
    ],
    [
      'a responder of the future',
      { responder: delegate({ from: AT, until: AT + DAY }) },
      'responder-untrusted',
    ],
    [
      'a responder with an unknown critical extension',
      { responder: delegate({ more: [FOR_ANSWERS, NO_CHECK, extension('1.2.3', nothing, true)] }) },
      'responder-untrusted',
    ],
    [
      'a responder without nocheck and without a list',
      { responder: delegate({ more: [FOR_ANSWERS] }) },
      'responder-untrusted',
    ],
    [
      "the CA's name over another signature",
      { responder: { name: issuer.name, keys: gostKeyPair() } },
      'signature-broken',
    ],
    [
      'a signature by a key of another algorithm',
      { signingKeys: rsaKeyPair() },
      'signature-broken',
    ],
    ['a signature by a weak key', { signingKeys: rsaKeyPair(1024) }, 'signature-broken'],
    // what it says
    [
      'an unknown critical extension',
      { extensions: [extension('1.2.3', nothing, true)] },
      'not-understood',
    ],
    [
      'an unknown critical extension of the single answer',
      { single: { extensions: [extension('1.2.3', nothing, true)] } },
      'not-understood',
    ],
    ['made in the future', { producedAt: AT + 10 * MINUTE, single: { thisUpdate: AT } }, 'not-yet'],
    [
      'about the future',
      { producedAt: AT + 10 * MINUTE, single: { thisUpdate: AT + 10 * MINUTE } },
      'not-yet',
    ],
    [
      'revoked in the future, by the future',
      {
        producedAt: AT + 2 * DAY,
        single: { thisUpdate: AT + 2 * DAY, status: { revokedAt: AT + DAY } },
      },
      'not-yet',
    ],
    ['about a time after it was made', { producedAt: AT - DAY / 2 }, 'stale'],
    [
      'older than a day',
      { producedAt: AT - DAY - SECOND, single: { thisUpdate: AT - DAY - SECOND } },
      'stale',
    ],
    ['made anew about an old state', { single: { thisUpdate: AT - DAY - SECOND } }, 'stale'],
    ['past its own next update', { single: { nextUpdate: AT } }, 'stale'],
    [
      'older than a week, whatever its next update',
      { single: { thisUpdate: AT - 7 * DAY - SECOND, nextUpdate: AT + DAY } },
      'stale',
    ],
  ])('%s', async (_, faults, reason) => {
    expect(await judge([answer(faults)])).toEqual(unknown(reason));
  });

  it.each<[string, Faults]>([
    ['a day old', { producedAt: AT - DAY, single: { thisUpdate: AT - DAY } }],
    [
      'a week old with a next update',
      { single: { thisUpdate: AT - 7 * DAY, nextUpdate: AT + DAY } },
    ],
    [
      'ahead of our clock by little',
      { producedAt: AT + 4 * MINUTE, single: { thisUpdate: AT + 4 * MINUTE } },
    ],
    [
      'with an unknown extension',
      {
        extensions: [extension('1.2.3', nothing)],
        single: { extensions: [extension('1.2.3', nothing)] },
      },
    ],
    ['by a responder whose usage is not limited', { responder: delegate({ usage: null }) }],
    ['by a responder for signing too', { responder: delegate({ usage: SIGNING }) }],
    ['by a responder for authentication too', { responder: delegate({ usage: AUTHENTICATION }) }],
    [
      'among answers about others',
      {
        singles: [
          { serial: Uint8Array.of(1) },
          {},
          { serial: Uint8Array.of(2), status: { revokedAt: 0 } },
        ],
      },
    ],
  ])('no fault: %s', async (_, faults) => {
    expect(await judge([answer(faults)])).toEqual(good);
  });
});

describe('the nonce', () => {
  const asked = octetString(NONCE);
  it.each<[string, Faults, object]>([
    ['echoed', { nonce: asked }, good],
    ['another', { nonce: octetString(NONCE.with(3, 0)) }, unknown('nonce-differs')],
    ['longer', { nonce: octetString(concat(NONCE, NONCE)) }, unknown('nonce-differs')],
    ['missing', {}, unknown('nonce-differs')],
    ['missing from a revocation', { single: { status: { revokedAt: AT - DAY } } }, revoked],
  ])('asked for and %s', async (_, faults, expected) => {
    expect(await judge([answer(faults)], { nonce: NONCE })).toEqual(expected);
  });

  it('not asked for may be anything but malformed', async () => {
    expect(await judge([answer({ nonce: asked })])).toEqual(good);
    expect(await judge([answer({ nonce: NONCE })])).toEqual(unknown('no-source'));
  });
});

describe('several sources', () => {
  const says = answer(),
    revokes = answer({ single: { status: { revokedAt: AT - DAY } } });
  const listed = listOf(issuer, { revoked: [{ serial: subject.serial }] }),
    silent = listOf(issuer);

  it('revoked in any answer wins, in one answer too, in any order', async () => {
    for (const answers of [
      [says, revokes],
      [revokes, says],
    ])
      expect(await judge(answers)).toEqual(revoked);
    for (const singles of [
      [{}, { status: { revokedAt: 0 } }],
      [{ status: { revokedAt: 0 } }, {}],
    ] satisfies Partial<SingleTerms>[][]) {
      expect(await judge([answer({ singles })])).toEqual(revoked);
    }
  });

  it('a good answer does not overrule a list, nor a silent list an answer', async () => {
    expect(await judge([says], { crls: [listed] })).toEqual({ status: 'revoked', reason: 'crl' });
    expect(await judge([revokes], { crls: [silent] })).toEqual(revoked);
    expect(await judge([answer({ single: { status: 'unknown' } })], { crls: [silent] })).toEqual(
      unknown('said-unknown'),
    );
    expect(
      await judge([answer({ single: { status: 'unknown' } })], {
        crls: [listOf(issuer, { from: AT })],
      }),
    ).toEqual({ status: 'good', reason: 'crl' });
    expect(await judge([says], { crls: [silent] })).toEqual(good);
  });

  it('what cannot be read, or refuses, hides nothing', async () => {
    expect(await judge([Uint8Array.of(1), ocspRefusal(3), says, new Uint8Array()])).toEqual(good);
    expect(await judge([ocspRefusal(3), ocspRefusal(6)])).toEqual(unknown('no-source'));
  });

  it('of several doubts the nearest to an answer is told', async () => {
    const [stale, forged] = [
      answer({ producedAt: AT - 2 * DAY, single: { thisUpdate: AT - 2 * DAY } }),
      answer({ signingKeys: gostKeyPair() }),
    ];
    for (const answers of [
      [stale, forged],
      [forged, stale],
    ])
      expect(await judge(answers)).toEqual(unknown('stale'));
  });

  it('no more than 64 answers are looked at', async () => {
    const forged = answer({ signingKeys: gostKeyPair() });
    expect(await judge([...Array.from({ length: 63 }, () => forged), says])).toEqual(good);
    expect(await judge([...Array.from({ length: 64 }, () => forged), says])).toEqual(
      unknown('signature-broken'),
    );
  });
});

describe("a responder's own revocation", () => {
  const checked = delegate({ more: [FOR_ANSWERS] });
  it('without nocheck a list must vouch for it', async () => {
    expect(
      await judge([answer({ responder: checked })], {
        crls: [listOf(issuer, { from: AT - 9 * DAY, until: AT - DAY })],
      }),
    ).toEqual(unknown('stale'));
    expect(await judge([answer({ responder: checked })], { crls: [listOf(issuer)] })).toEqual(good);
  });

  it('one that a list revokes is not believed, with nocheck either', async () => {
    for (const own of [checked, responder]) {
      const old = listOf(issuer, {
        from: AT - 9 * DAY,
        until: AT - DAY,
        revoked: [{ serial: own.serial }],
      });
      expect(await judge([answer({ responder: own })], { crls: [old] })).toMatchObject({
        status: 'unknown',
      });
      expect(
        await judge([answer({ responder: own, single: { status: { revokedAt: 0 } } })], {
          crls: [old],
        }),
      ).toMatchObject({ status: 'unknown' });
    }
  });
});

describe('at a time that a stamp proves', () => {
  const later = AT + 30 * DAY;
  const made = (single: Partial<SingleTerms>) =>
    answer({ producedAt: later, single: { thisUpdate: later, ...single } });

  it('an answer made later vouches, until the certificate expires', async () => {
    expect(await judge([made({})], { now: later })).toEqual(good);
    expect(await judge([made({})], { now: later - DAY })).toEqual(unknown('not-yet'));
    const after = AT + 400 * DAY;
    const own = delegate({ until: after + DAY });
    expect(
      await judge([answer({ responder: own, producedAt: after, single: { thisUpdate: after } })], {
        now: after,
      }),
    ).toEqual(unknown('stale'));
  });

  it('a revocation before it counts, one after it does not', async () => {
    expect(await judge([made({ status: { revokedAt: AT - SECOND } })], { now: later })).toEqual(
      revoked,
    );
    expect(await judge([made({ status: { revokedAt: AT + SECOND } })], { now: later })).toEqual(
      good,
    );
  });
});

describe('changed bytes', () => {
  it('of one answer never say more than it did', async () => {
    const said = answer({ single: { status: 'unknown' } });
    for (let bit = 0; bit < 8 * said.length; bit += 13) {
      expect(
        await judge([said.with(bit >> 3, (said[bit >> 3] ?? 0) ^ (1 << (bit & 7)))]),
        `bit ${bit}`,
      ).toMatchObject({ status: 'unknown' });
    }
  });
});

describe.skipIf(!hasNuc)(`answers of the national responders${withoutNuc}`, () => {
  const leaf = parseX509(subject.der);
  const about = (file: string, serialNumber: string, ca: string, at: number, now = at) => {
    const { subject: name, spki } = nucCertificate(`ca/test/${ca}`);
    expect(testTrust.anchors.some((anchor) => anchor.subject === name.der)).toBe(true);
    return revocationOf(
      { ...leaf, serialNumber },
      { subject: name.der, spki, mayListRevoked: true },
      { crls: [], ocsps: readableOcsps([nucBytes(file)]) },
      { at, now },
    );
  };
  const MADE = Date.UTC(2022, 8, 2, 17);

  it.each([
    ['ocsp/rsa-2004-era.der', '4279390A141F5353A62947B61ED65E81741467D1', 'nca_rsa_test.crt', good],
    [
      'ocsp/gost512-revoked.der',
      '3A90343E720594C55204B19CB9A402422EF0E622',
      'nca_gost2022_test.cer',
      revoked,
    ],
    // Named so by its publisher; the responder says that it was never issued: revoked in 1970, with
    // the extended-revoke extension (RFC 6960 2.2).
    [
      'ocsp/gost512-good.der',
      '0FF06211DC82BEB00253FFA000F1DE84ABEF454F',
      'nca_gost2022_test.cer',
      revoked,
    ],
  ])('%s', async (file, serialNumber, ca, expected) => {
    expect(await about(file, serialNumber, ca, MADE)).toEqual(expected);
    expect(await about(file, 'FF', ca, MADE)).toEqual(unknown('about-others'));
    expect(
      await about(
        file,
        serialNumber,
        ca === 'nca_rsa_test.crt' ? 'nca_gost2022_test.cer' : 'nca_rsa_test.crt',
        MADE,
      ),
    ).toEqual(unknown('about-others'));
  });

  it('a good one is good for a day', async () => {
    const at = (ms: number) =>
      about(
        'ocsp/rsa-2004-era.der',
        '4279390A141F5353A62947B61ED65E81741467D1',
        'nca_rsa_test.crt',
        ms,
      );
    const thisUpdate = Date.UTC(2022, 8, 2, 16, 53, 59);
    expect(await at(thisUpdate + DAY)).toEqual(good);
    expect(await at(thisUpdate + DAY + SECOND)).toEqual(unknown('stale'));
    expect(await at(thisUpdate - 6 * MINUTE)).toEqual(unknown('not-yet'));
    expect(await at(AT)).toEqual(unknown('stale'));
  });

  it.each(nucList('ocsp'))(
    '%s with bytes changed says nothing else',
    async (file) => {
      const real = nucBytes(file);
      const { subject: name, spki } = nucCertificate(
        `ca/test/${file.includes('rsa') ? 'nca_rsa_test.crt' : 'nca_gost2022_test.cer'}`,
      );
      const serials = [
        '4279390A141F5353A62947B61ED65E81741467D1',
        '3A90343E720594C55204B19CB9A402422EF0E622',
        '0FF06211DC82BEB00253FFA000F1DE84ABEF454F',
      ];
      const say = async (bytes: Uint8Array) =>
        Promise.all(
          serials.map(
            async (serialNumber) =>
              (
                await revocationOf(
                  { ...leaf, serialNumber },
                  { subject: name.der, spki, mayListRevoked: true },
                  { crls: [], ocsps: readableOcsps([bytes]) },
                  { at: MADE, now: MADE },
                )
              ).status,
          ),
        );
      const truth = await say(real);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(real.length - 1),
          fc.integer({ min: 1, max: 255 }),
          async (at, change) => {
            const said = await say(real.with(at, (real[at] ?? 0) ^ change));
            said.forEach((status, i) => expect(['unknown', truth[i]]).toContain(status));
          },
        ),
        { numRuns: 500 },
      );
    },
    60_000,
  );
});
