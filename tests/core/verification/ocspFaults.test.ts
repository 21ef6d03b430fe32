// An answer with one fault says unknown, and for its own reason (RFC 6960).
import { describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { gostKeyPair, rsaKeyPair } from '../../world/caKeys.ts';
import { integer, nothing, oid, sequence } from '../../world/der.ts';
import { NO_CHECK } from '../../world/ocspAnswer.ts';
import { AT, AUTHENTICATION, certify, CERT_SIGN, extension, nameOf, SIGNING } from './authority.ts';
import {
  answer,
  DAY,
  delegate,
  type Faults,
  FOR_ANSWERS,
  good,
  issuer,
  judge,
  MINUTE,
  responder,
  SECOND,
  subject,
  unknown,
} from './ocspScene.ts';

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
