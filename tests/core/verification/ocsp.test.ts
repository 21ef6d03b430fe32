// Answers of responders (RFC 6960): one, several, and at a time that a stamp proves.
import { describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { gostKeyPair, rsaKeyPair } from '../../world/caKeys.ts';
import { concat, nothing, octetString } from '../../world/der.ts';
import { ocspRefusal, type SingleTerms } from '../../world/ocspAnswer.ts';
import { AT, extension, listOf } from './authority.ts';
import {
  answer,
  DAY,
  delegate,
  type Faults,
  FOR_ANSWERS,
  good,
  issuer,
  judge,
  responder,
  revoked,
  scenes,
  SECOND,
  subject,
  unknown,
} from './ocspScene.ts';

const NONCE = Uint8Array.from({ length: 16 }, (_, i) => i);

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
