import { describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { validateCertificate } from '../../../src/core/verification/path.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { gostKeyPair } from '../../world/caKeys.ts';
import { nothing, oid, sequence, tagged, utf8 } from '../../world/der.ts';
import {
  AT,
  AUTHENTICATION,
  CERT_SIGN,
  certify,
  extension,
  listOf,
  type CertificateTerms,
  type Party,
} from './authority.ts';

const DAY = 86_400_000;
const root = certify({ name: 'root', isCa: true });

/**
 * What becomes of a leaf under the chain, every authority below the root found beside the
 * signature, with all lists good.
 */
async function judge(
  leaf: Party,
  beside: readonly Party[],
  { at = AT, roots = [root] }: { at?: number; roots?: readonly Party[] } = {},
) {
  const crls = [...roots, ...beside].map((issuer) =>
    listOf(issuer, { from: at - DAY, until: at + DAY }),
  );
  return validateCertificate(leaf.der, {
    trust: trustFromCertificates(
      'world',
      roots.map(({ der }) => der),
    ),
    intermediates: beside.map(({ der }) => der),
    at,
    crls,
  });
}

const passed = {
  indication: 'TOTAL_PASSED',
  subIndication: null,
  revocation: 'good',
  revocationReason: 'crl',
};
const failed = (subIndication: string) => ({ indication: 'INDETERMINATE', subIndication });

/** A leaf under one authority that the terms spoil. */
async function underAuthority(
  spoiled: Partial<CertificateTerms>,
  leafTerms: Partial<CertificateTerms> = {},
) {
  const authority = certify({ name: 'authority', isCa: true, issuer: root, ...spoiled });
  return judge(certify({ name: 'leaf', issuer: authority, ...leafTerms }), [authority]);
}

describe('a path', () => {
  it('straight from the anchor, or through an authority, passes', async () => {
    expect(await judge(certify({ name: 'leaf', issuer: root }), [])).toMatchObject(passed);
    expect(await underAuthority({})).toMatchObject(passed);
    expect(await underAuthority({}, { usage: AUTHENTICATION })).toMatchObject(passed);
  });

  it('[V1] is not found to a stranger, over a broken signature, or for what is no certificate', async () => {
    const stranger = certify({ name: 'root', isCa: true });
    expect(await judge(certify({ name: 'leaf', issuer: stranger }), [stranger])).toMatchObject(
      failed('NO_CERTIFICATE_CHAIN_FOUND'),
    );
    const leaf = certify({ name: 'leaf', issuer: root });
    expect(
      await judge({ ...leaf, der: leaf.der.with(60, (leaf.der[60] ?? 0) ^ 1) }, []),
    ).toMatchObject(failed('NO_CERTIFICATE_CHAIN_FOUND'));
    expect(await judge({ ...leaf, der: new Uint8Array(3) }, [])).toMatchObject(
      failed('NO_CERTIFICATE_CHAIN_FOUND'),
    );
    expect(await judge(leaf, [], { roots: [] })).toMatchObject(
      failed('NO_CERTIFICATE_CHAIN_FOUND'),
    );
  });

  it.each<[string, Partial<CertificateTerms>, Partial<CertificateTerms>]>([
    ['an authority that is none', { isCa: false }, {}],
    ['an authority without keyCertSign', { usage: 0x02 }, {}],
    ['an authority without key usage', { usage: null }, {}],
    ['an authority of version 1', { isVersion1: true }, {}],
    ['a leaf of version 1', {}, { isVersion1: true }],
    [
      'an unknown critical extension in the leaf',
      {},
      { more: [extension('1.2.3.4', nothing, true)] },
    ],
    [
      'an unknown critical extension in the authority',
      { more: [extension('1.2.3.4', nothing, true)] },
      {},
    ],
    [
      'name constraints, even not critical',
      { more: [extension(OID.nameConstraints, sequence())] },
      {},
    ],
  ])('with %s breaks', async (_, authority, leaf) => {
    expect(await underAuthority(authority, leaf)).toMatchObject(
      failed('CHAIN_CONSTRAINTS_FAILURE'),
    );
  });

  it('with an unknown extension that is not critical passes', async () => {
    expect(await underAuthority({}, { more: [extension('1.2.3.4', utf8('x'))] })).toMatchObject(
      passed,
    );
  });

  it.each<[string, Partial<CertificateTerms>, Partial<CertificateTerms>]>([
    [
      'an extension twice',
      {},
      { more: [extension('1.2.3.4', nothing), extension('1.2.3.4', nothing)] },
    ],
    [
      'another algorithm outside than inside',
      {},
      { outerAlgorithm: sequence(oid(OID.gost2004WithGost341194), nothing) },
    ],
    ['an extension that is none', {}, { more: [tagged(0x17)] }],
  ])('with %s has no readable leaf', async (_, authority, leaf) => {
    expect(await underAuthority(authority, leaf)).toMatchObject(
      failed('NO_CERTIFICATE_CHAIN_FOUND'),
    );
  });
});

describe('time', () => {
  it.each<[string, Partial<CertificateTerms>, Partial<CertificateTerms>]>([
    ['an expired leaf', {}, { until: AT - 1000 }],
    ['a leaf of the future', {}, { from: AT + 1000 }],
    ['an expired authority', { until: AT - 1000 }, {}],
    ['an authority of the future', { from: AT + 1000 }, {}],
  ])('%s is out of bounds', async (_, authority, leaf) => {
    expect(await underAuthority(authority, leaf)).toMatchObject({
      ...failed('OUT_OF_BOUNDS_NO_POE'),
      revocation: 'unknown',
    });
  });

  it('its bounds are inside', async () => {
    expect(await underAuthority({}, { from: AT, until: AT })).toMatchObject(passed);
  });

  it('an expired anchor is out of bounds', async () => {
    const old = certify({ name: 'old', isCa: true, until: AT - 1000 });
    expect(await judge(certify({ name: 'leaf', issuer: old }), [], { roots: [old] })).toMatchObject(
      failed('OUT_OF_BOUNDS_NO_POE'),
    );
  });

  it('a second authority of the same name that is current is found behind an expired one', async () => {
    const keys = gostKeyPair();
    const old = certify({ name: 'authority', isCa: true, issuer: root, keys, until: AT - 1000 });
    const current = certify({ name: 'authority', isCa: true, issuer: root, keys });
    expect(await judge(certify({ name: 'leaf', issuer: current }), [old, current])).toMatchObject(
      passed,
    );
  });
});

describe('length', () => {
  /** Authorities one below the other, the first under the root. */
  function chain(
    length: number,
    terms: (depth: number) => Partial<CertificateTerms> = () => ({}),
  ): Party[] {
    const authorities: Party[] = [];
    for (let depth = 0; depth < length; depth++)
      authorities.push(
        certify({
          name: `authority ${depth}`,
          isCa: true,
          issuer: authorities.at(-1) ?? root,
          ...terms(depth),
        }),
      );
    return authorities;
  }
  const under = (authorities: readonly Party[]) =>
    judge(certify({ name: 'leaf', issuer: authorities.at(-1) ?? root }), authorities);

  it('a path length that is kept passes, one that is not breaks', async () => {
    expect(await under(chain(3, (depth) => ({ pathLength: 2 - depth })))).toMatchObject(passed);
    expect(await under(chain(3, (depth) => (depth === 0 ? { pathLength: 1 } : {})))).toMatchObject(
      failed('CHAIN_CONSTRAINTS_FAILURE'),
    );
    expect(await under(chain(2, (depth) => (depth === 0 ? { pathLength: 0 } : {})))).toMatchObject(
      failed('CHAIN_CONSTRAINTS_FAILURE'),
    );
  });

  it("the anchor's own path length counts", async () => {
    const narrow = certify({ name: 'narrow', isCa: true, pathLength: 0 });
    const authority = certify({ name: 'authority', isCa: true, issuer: narrow });
    expect(
      await judge(certify({ name: 'leaf', issuer: narrow }), [], { roots: [narrow] }),
    ).toMatchObject(passed);
    expect(
      await judge(certify({ name: 'leaf', issuer: authority }), [authority], { roots: [narrow] }),
    ).toMatchObject(failed('CHAIN_CONSTRAINTS_FAILURE'));
  });

  it('eight certificates are a path, nine are not', async () => {
    expect(await under(chain(7))).toMatchObject(passed);
    expect(await under(chain(8))).toMatchObject(failed('NO_CERTIFICATE_CHAIN_FOUND'));
  });
});

describe('authorities made to keep a builder busy', () => {
  it('that certify each other end', async () => {
    const [a, b] = [gostKeyPair(), gostKeyPair()];
    const names = {
      a: certify({ name: 'a', isCa: true, keys: a }),
      b: certify({ name: 'b', isCa: true, keys: b }),
    };
    const crossed = [
      certify({ name: 'a', isCa: true, keys: a, issuer: names.b }),
      certify({ name: 'b', isCa: true, keys: b, issuer: names.a }),
    ];
    expect(await judge(certify({ name: 'leaf', issuer: names.a }), crossed)).toMatchObject(
      failed('NO_CERTIFICATE_CHAIN_FOUND'),
    );
  });
});

describe('revocation along the path', () => {
  const authority = certify({ name: 'authority', isCa: true, issuer: root });
  const leaf = certify({ name: 'leaf', issuer: authority });
  const verdict = (crls: readonly Uint8Array[], inProfile = false) =>
    validateCertificate(leaf.der, {
      trust: trustFromCertificates('world', [root.der, ...(inProfile ? [authority.der] : [])]),
      intermediates: inProfile ? [] : [authority.der],
      at: AT,
      crls,
    });

  it('an authority found beside the signature needs a list, one of the profile does not', async () => {
    expect(await verdict([listOf(authority)])).toMatchObject({
      ...failed('TRY_LATER'),
      revocation: 'unknown',
    });
    expect(await verdict([listOf(authority)], true)).toMatchObject(passed);
    expect(await verdict([], true)).toMatchObject(failed('TRY_LATER'));
  });

  it('a revoked authority revokes what it issued, in the profile too', async () => {
    const lists = [listOf(authority), listOf(root, { revoked: [{ serial: authority.serial }] })];
    expect(await verdict(lists)).toMatchObject({
      ...failed('REVOKED_CA_NO_POE'),
      revocation: 'revoked',
    });
    expect(await verdict(lists, true)).toMatchObject(failed('REVOKED_CA_NO_POE'));
  });

  it('a list by an authority without cRLSign says nothing', async () => {
    const silent = certify({ name: 'silent', isCa: true, issuer: root, usage: CERT_SIGN });
    const own = certify({ name: 'leaf', issuer: silent });
    expect(await judge(own, [silent])).toMatchObject(failed('TRY_LATER'));
  });

  it('a revoked certificate that expired is told as both', async () => {
    const old = certify({ name: 'leaf', issuer: root, until: AT - 1000 });
    const crls = [listOf(root, { revoked: [{ serial: old.serial }] })];
    expect(
      await validateCertificate(old.der, {
        trust: trustFromCertificates('world', [root.der]),
        intermediates: [],
        at: AT,
        crls,
      }),
    ).toMatchObject({
      ...failed('OUT_OF_BOUNDS_NO_POE'),
      revocation: 'revoked',
      revocationReason: 'crl',
    });
  });
});
