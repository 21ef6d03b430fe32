// Evidence collected from the world's services and from OpenSSL's responder: who is asked, what is
// kept, what is told where a source fails; and the verdict that comes of it.
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorityPort } from '../../../src/edge/net/authority.ts';
import { addressExtensions, keyAddresses } from '../../world/caAddresses.ts';
import { createWorldCa, type IssuedKey, type IssueTerms } from '../../world/ca.ts';
import { worldList } from '../../world/crl.ts';
import type { OcspLie } from '../../world/ocsp.ts';
import { startOpensslResponder } from '../../world/opensslOcsp.ts';
import { rerouted } from '../../world/reroute.ts';
import { REVOKED_IN } from '../../world/revocations.ts';
import { hasOpenssl, withoutOpenssl } from '../../second-opinion/openssl.ts';
import { AUTHORITY, certify, SIGNING } from './authority.ts';
import {
  ca,
  collect,
  crl,
  DAY,
  judged,
  now,
  ocsp,
  requested,
  rootTrust,
  services,
} from './collected.ts';

const direct = fetch;
vi.stubGlobal('fetch', rerouted(services.ports, direct));
afterAll(async () => {
  vi.unstubAllGlobals();
  await services.close();
});
beforeEach(() => {
  for (const { requests, behave } of [ocsp, crl]) {
    behave('honest');
    (requests as unknown[]).length = 0;
  }
  crl.replaced.clear();
});

describe.each(['gost', 'rsa'] as const)('about a %s key', (algorithm) => {
  const key = (terms: Partial<IssueTerms> = {}): Promise<IssuedKey> =>
    ca.issue({ kind: 'individual', algorithm, ...terms });
  const FULL = `crl.pki.gov.kz/nca_${algorithm}_2022.crl`,
    DELTA = `crl.pki.gov.kz/nca_d_${algorithm}_2022.crl`;

  it('the responder is asked, and nobody else where it answers', async () => {
    const good = await key();
    const collected = await collect([good.certificateDer]);
    expect(requested()).toEqual(['ocsp.pki.gov.kz/']);
    expect(collected).toMatchObject({ crls: [], failures: [] });
    expect(await judged(good, collected)).toEqual(['good', 'ocsp']);
  });

  it.each(REVOKED_IN)('that is revoked in the knowledge of: %s', async (place) => {
    const revoked = await key();
    services.revoke(revoked.serialNumber, { in: [place] });
    const collected = await collect([revoked.certificateDer], {
      first: place === 'ocsp' ? 'ocsp' : 'lists',
    });
    expect(await judged(revoked, collected)).toEqual([
      'revoked',
      { crl: 'crl', delta: 'delta-crl', ocsp: 'ocsp' }[place],
    ]);
    expect(collected.failures).toEqual([]);
  });

  it('where lists come first, a responder is asked only for want of one of them', async () => {
    const good = await key();
    expect(await judged(good, await collect([good.certificateDer], { first: 'lists' }))).toEqual([
      'good',
      'crl',
    ]);
    expect(requested()).toEqual([FULL, DELTA]);
    crl.replaced.set(`/nca_d_${algorithm}_2022.crl`, Buffer.from('none'));
    const { failures, ocsps, crls } = await collect([good.certificateDer], { first: 'lists' });
    expect([failures, ocsps.length, crls.length]).toEqual([
      [{ source: 'delta-crl', host: 'crl.pki.gov.kz', cause: 'unreadable' }],
      1,
      1,
    ]);
  });

  it.each<[OcspLie | 'down' | 'broken' | 'redirect' | 'endless', string]>([
    ['down', 'unreachable'],
    ['broken', 'unreachable'],
    ['redirect', 'unreachable'],
    ['endless', 'unreachable'],
    ['refusal', 'refused'],
    ['garbage', 'unreadable'],
    ['wrong-signature', 'signature-broken'],
    ['foreign-responder', 'responder-untrusted'],
    ['no-usage', 'responder-untrusted'],
    ['other-serial', 'about-others'],
    ['stale', 'stale'],
    ['future', 'not-yet'],
    ['other-nonce', 'nonce-differs'],
    ['no-nonce', 'nonce-differs'],
  ])(
    'a responder that is or tells «%s» is told as %s, and the lists answer',
    async (behaviour, cause) => {
      const good = await key();
      ocsp.behave(behaviour);
      const collected = await collect([good.certificateDer]);
      expect(collected.failures).toEqual([{ source: 'ocsp', host: 'ocsp.pki.gov.kz', cause }]);
      expect(requested()).toEqual(['ocsp.pki.gov.kz/', FULL, DELTA]);
      expect(await judged(good, collected)).toEqual(['good', 'crl']);
    },
  );

  it('an answer without our nonce is kept only where it revokes', async () => {
    const [good, revoked] = [await key(), await key()];
    services.revoke(revoked.serialNumber, { in: ['ocsp'] });
    ocsp.behave('no-nonce');
    expect((await collect([good.certificateDer])).ocsps).toEqual([]);
    expect(await judged(revoked, await collect([revoked.certificateDer]))).toEqual([
      'revoked',
      'ocsp',
    ]);
  });

  it('where nobody answers it stays unknown, and each is told', async () => {
    const good = await key();
    ocsp.behave('down');
    crl.behave('broken');
    const collected = await collect([good.certificateDer]);
    expect(collected.failures.map(({ source, cause }) => [source, cause])).toEqual([
      ['ocsp', 'unreachable'],
      ['crl', 'unreachable'],
    ]);
    expect(await judged(good, collected)).toEqual(['unknown', 'no-source']);
  });

  it('a list past its time is told, and does not vouch', async () => {
    const good = await key();
    ocsp.behave('down');
    crl.replaced.set(
      `/nca_${algorithm}_2022.crl`,
      worldList(ca.issuing[algorithm], { number: 2, from: now - 9 * DAY, until: now - DAY }),
    );
    crl.replaced.set(
      `/nca_d_${algorithm}_2022.crl`,
      worldList(ca.issuing[algorithm], {
        number: 3,
        baseNumber: 2,
        from: now - 9 * DAY,
        until: now - DAY,
      }),
    );
    const collected = await collect([good.certificateDer]);
    expect(collected.failures.at(-1)).toEqual({
      source: 'crl',
      host: 'crl.pki.gov.kz',
      cause: 'stale',
    });
    expect(await judged(good, collected)).toEqual(['unknown', 'stale']);
  });

  it('the authority above is asked about too, unless the profile vouches for it', async () => {
    const good = await key();
    const issuing = ca.issuing[algorithm].certificate;
    const collected = await collect([good.certificateDer], {
      trust: rootTrust,
      intermediates: [issuing],
    });
    expect(requested()).toEqual(['ocsp.pki.gov.kz/', `crl.root.gov.kz/${algorithm}_2022.crl`]);
    expect(await judged(good, collected, [issuing])).toEqual(['good', 'ocsp']);
  });

  it('evidence at hand spares the question', async () => {
    const good = await key();
    expect(await collect([good.certificateDer], { crls: [ca.crl(algorithm)] })).toEqual({
      crls: [],
      ocsps: [],
      failures: [],
    });
    expect(requested()).toEqual([]);
  });

  it('of several certificates each list is fetched once, and the same certificate asked about once', async () => {
    const [one, two] = [await key(), await key()];
    ocsp.behave('down');
    const { crls } = await collect([one.certificateDer, two.certificateDer, one.certificateDer]);
    expect([ocsp.requests.length, crl.requests.length, crls.length]).toEqual([2, 2, 2]);
  });

  it('an expired one is still asked about', async () => {
    const expired = await key({ notBefore: now - 400 * DAY, notAfter: now - 30 * DAY });
    expect((await collect([expired.certificateDer])).ocsps).toHaveLength(1);
  });
});

describe('[N3] whoever sends a certificate does not choose whom we ask', () => {
  const evil = { ...keyAddresses('gost'), ocsp: ['http://ocsp.pki.gov.kz/evil'] };

  it('not of another authority', async () => {
    const { certificateDer } = await (
      await createWorldCa({ at: now })
    ).issue({ kind: 'individual', algorithm: 'gost' });
    expect(await collect([certificateDer])).toEqual({ crls: [], ocsps: [], failures: [] });
    expect(requested()).toEqual([]);
  });

  it('not where an ordinary key plays the authority, with or without calling itself one', async () => {
    const { keys, name } = { keys: ca.issuing.gost.keys, name: ca.issuing.gost.name };
    const person = certify({ name: 'person', issuer: { keys, name }, usage: SIGNING });
    const liar = certify({ name: 'liar', isCa: true, usage: AUTHORITY });
    for (const issuer of [person, { ...person, keys: liar.keys }]) {
      const forged = certify({ name: 'forged', issuer, more: addressExtensions(evil) });
      await collect([forged.der], { intermediates: [person.der, liar.der] });
    }
    expect(requested()).toEqual([]);
  });

  it('not at hosts that the caller has not named', async () => {
    const { certificateDer } = await ca.issue({
      kind: 'individual',
      algorithm: 'gost',
      addresses: {
        ocsp: ['http://127.0.0.1:1/', 'http://evil.kz/'],
        crl: ['http://169.254.169.254/latest'],
        delta: [],
      },
    });
    const { failures } = await collect([certificateDer]);
    expect(failures).toEqual([
      { source: 'ocsp', host: '127.0.0.1:1', cause: 'not-allowed' },
      { source: 'ocsp', host: 'evil.kz', cause: 'not-allowed' },
      { source: 'crl', host: '169.254.169.254', cause: 'not-allowed' },
    ]);
  });

  it('bytes that are no certificate lead nowhere', async () => {
    expect(
      await collect([
        new Uint8Array(),
        new Uint8Array(Buffer.from('<html>')),
        ca.roots.gost.certificate,
      ]),
    ).toEqual({ crls: [], ocsps: [], failures: [] });
  });
});

it('an old answer about another certificate does not come in beside an honest question', async () => {
  const [asked, revokedSince] = [
    await ca.issue({ kind: 'individual', algorithm: 'gost' }),
    await ca.issue({ kind: 'individual', algorithm: 'gost' }),
  ];
  const [old] = (await collect([revokedSince.certificateDer])).ocsps;
  const port = { ...authorityPort, post: () => Promise.resolve(old ?? new Uint8Array()) };
  const { ocsps, failures } = await collect([asked.certificateDer, revokedSince.certificateDer], {
    port,
  });
  expect([ocsps, failures.map(({ cause }) => cause).sort()]).toEqual([
    [],
    ['about-others', 'nonce-differs'],
  ]);
});

describe.skipIf(!hasOpenssl)(`OpenSSL's responder${withoutOpenssl}`, () => {
  it('answers our questions: good, revoked and unknown, which older lists do not outweigh', async () => {
    const [good, revoked, unknown] = [
      await ca.issue({ kind: 'individual', algorithm: 'rsa' }),
      await ca.issue({ kind: 'individual', algorithm: 'rsa' }),
      await ca.issue({ kind: 'individual', algorithm: 'rsa' }),
    ];
    const responder = await startOpensslResponder(ca, { good: [good], revoked: [revoked] });
    vi.stubGlobal(
      'fetch',
      rerouted({ ...services.ports, 'ocsp.pki.gov.kz': responder.port }, direct),
    );
    const told = [];
    for (const key of [good, revoked, unknown]) {
      const collected = await collect([key.certificateDer]);
      told.push([
        ...(await judged(key, collected)),
        ...collected.failures.map(({ cause }) => cause),
      ]);
    }
    responder.close();
    expect(told).toEqual([
      ['good', 'ocsp'],
      ['revoked', 'ocsp'],
      ['unknown', 'said-unknown', 'said-unknown'],
    ]);
  });
});
