import { describe, expect, it } from 'vitest';
import {
  DATED_ALGORITHMS,
  isDigestAcceptable,
  isKeyAcceptable,
  isSignatureAcceptable,
} from '../../../src/core/constraints/algorithmConstraints.ts';
import {
  type Check,
  indeterminate,
  runChecks,
  type Step,
  totalFailed,
} from '../../../src/core/verification/checks.ts';
import { CONSTRAINTS } from '../../../src/core/verification/constraint.ts';
import {
  GENERAL_POLICY,
  PERSON_POLICY,
  REQUEST_POLICY,
  type ValidationPolicy,
} from '../../../src/core/verification/policy.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify, type VerifyTerms } from '../../../src/core/verification/verify.ts';
import { readPublicKey } from '../../../src/core/crypto/algorithms.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { gostKeyPair, rsaKeyPair } from '../../world/caKeys.ts';
import { latin } from '../../world/bytes.ts';
import { AT, attributesFor, certify, cmsOf, listOf } from './authority.ts';

const policyWith = (levels: Partial<ValidationPolicy['levels']>): ValidationPolicy => ({
  name: 'test',
  levels: { ...GENERAL_POLICY.levels, ...levels },
});
const broken: Step = ['signing-time', () => indeterminate('SIG_CONSTRAINTS_FAILURE')];
const next: Step = ['key-usage', () => null];
const run = async (policy: ValidationPolicy, ...steps: Step[]) => {
  const checks: Check[] = [];
  return {
    failure: await runChecks(steps, policy, checks),
    checks: checks.map(({ constraint, status }) => [constraint, status]),
  };
};

describe('the chain', () => {
  it.each([
    ['FAIL', indeterminate('SIG_CONSTRAINTS_FAILURE'), [['signing-time', 'NOT_OK']]],
    [
      'WARN',
      null,
      [
        ['signing-time', 'WARNING'],
        ['key-usage', 'OK'],
      ],
    ],
    [
      'INFORM',
      null,
      [
        ['signing-time', 'INFORMATION'],
        ['key-usage', 'OK'],
      ],
    ],
    [
      'IGNORE',
      null,
      [
        ['signing-time', 'IGNORED'],
        ['key-usage', 'OK'],
      ],
    ],
  ] as const)('%s', async (level, failure, checks) => {
    expect(await run(policyWith({ 'signing-time': level }), broken, next)).toEqual({
      failure,
      checks,
    });
  });

  it('does not ask what is ignored', async () => {
    const asked: Step = [
      'signing-time',
      () => {
        throw new Error('asked');
      },
    ];
    expect((await run(policyWith({ 'signing-time': 'IGNORE' }), asked)).failure).toBe(null);
  });

  it('always decides what no policy may soften', async () => {
    const policy = policyWith({ 'signature-value': 'IGNORE' } as never);
    expect(Object.keys(GENERAL_POLICY.levels)).not.toContain('signature-value');
    for (const constraint of CONSTRAINTS.filter((each) => !(each in GENERAL_POLICY.levels))) {
      expect(
        (await run(GENERAL_POLICY, [constraint, () => totalFailed('HASH_FAILURE')])).failure,
        constraint,
      ).not.toBe(null);
    }
    const levels = { ...GENERAL_POLICY.levels, 'signature-value': 'WARN' } as const;
    // @ts-expect-error the type forbids it
    const softer: ValidationPolicy = { ...policy, levels };
    expect(softer.name).toBe('test');
  });
});

describe('the policies on one signature', () => {
  const root = certify({ name: 'root', isCa: true });
  const signer = certify({ name: 'signer', issuer: root });
  const content = latin('{}');
  const terms: VerifyTerms = {
    trust: trustFromCertificates('world', [root.der]),
    at: AT,
    crls: [listOf(root)],
  };
  const [contentType, signingTime, , messageDigest] = attributesFor(content, signer) as [
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
    unknown,
    Uint8Array<ArrayBuffer>,
  ];
  const bare = cmsOf(content, signer, { attributes: [contentType, signingTime, messageDigest] });
  const judge = async (
    cms: Uint8Array,
    policy: ValidationPolicy,
    more: Partial<VerifyTerms> = {},
  ) => (await verify(cms, { ...terms, policy, ...more })).report;

  it('a bare CMS passes in general with a warning, and is refused as a request', async () => {
    const general = await judge(bare, GENERAL_POLICY);
    expect(general).toMatchObject({ indication: 'TOTAL_PASSED', policy: 'general' });
    expect(general.signers[0]?.checks).toContainEqual({
      constraint: 'certificate-reference-given',
      status: 'WARNING',
      subIndication: 'SIG_CONSTRAINTS_FAILURE',
      detail: null,
    });
    expect(await judge(bare, REQUEST_POLICY)).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'SIG_CONSTRAINTS_FAILURE',
      policy: 'request',
    });
  });

  it('[E1] unknown revocation fails closed for a request and is told of a receipt; revoked always fails', async () => {
    const cms = cmsOf(content, signer);
    const [strict, lenient] = [
      policyWith({}),
      policyWith({ 'revocation-known': 'WARN', 'revocation-fresh': 'WARN' }),
    ];
    expect(PERSON_POLICY.levels).toMatchObject({
      'revocation-known': 'WARN',
      'revocation-fresh': 'WARN',
    });
    expect(await judge(cms, strict, { crls: [] })).toMatchObject({
      indication: 'INDETERMINATE',
      subIndication: 'TRY_LATER',
    });
    const told = await judge(cms, lenient, { crls: [] });
    expect(told).toMatchObject({
      indication: 'TOTAL_PASSED',
      signers: [{ revocation: 'unknown' }],
    });
    expect(told.signers[0]?.checks).toContainEqual({
      constraint: 'revocation-known',
      status: 'WARNING',
      subIndication: 'TRY_LATER',
      detail: 'no-source',
    });
    const stale = listOf(root, { from: AT - 90 * 86_400_000, until: AT - 80 * 86_400_000 });
    expect(await judge(cms, strict, { crls: [stale] })).toMatchObject({
      subIndication: 'TRY_LATER',
      signers: [{ revocationReason: 'stale' }],
    });
    expect(
      await judge(cms, lenient, { crls: [listOf(root, { revoked: [{ serial: signer.serial }] })] }),
    ).toMatchObject({ indication: 'INDETERMINATE', subIndication: 'REVOKED_NO_POE' });
  });

  it('no check carries a name or a number of a person', async () => {
    const person = certify({ name: 'ТЕСТОВ ТЕСТ', issuer: root });
    const report = await judge(cmsOf(content, person), GENERAL_POLICY);
    expect(JSON.stringify(report.signers[0]?.checks)).not.toContain('ТЕСТОВ');
  });

  it('SHA-1 was good enough until 2014', () => {
    expect(
      [Date.UTC(2013, 11, 31), Date.UTC(2014, 0, 1)].map((at) =>
        isDigestAcceptable('signature', 'SHA-1', at),
      ),
    ).toEqual([true, false]);
    expect(
      [Date.UTC(2013, 11, 31), Date.UTC(2014, 0, 1)].map((at) =>
        isDigestAcceptable('certificate', 'SHA-1', at),
      ),
    ).toEqual([true, false]);
  });
});

describe('algorithms and their dates', () => {
  const key = (bits: number) => readPublicKey(rsaKeyPair(bits).spki).key;

  it('RSA by its length', () => {
    const [short, usual] = [key(1024), key(2048)];
    expect(
      [Date.UTC(2013, 11, 31), Date.UTC(2014, 0, 1)].map((at) =>
        isKeyAcceptable('signature', short, at),
      ),
    ).toEqual([true, false]);
    expect(
      [Date.UTC(2030, 11, 31), Date.UTC(2031, 0, 1)].map((at) =>
        isKeyAcceptable('certificate', usual, at),
      ),
    ).toEqual([true, false]);
  });

  it('whoever tells of a revocation signs by the same dates', () => {
    const short = rsaKeyPair(1024).spki;
    const usual = rsaKeyPair(2048).spki;
    const accepted = (spki: Uint8Array, signatureOid: string, ...instants: number[]) =>
      instants.map((at) => isSignatureAcceptable('revocation', spki, { signatureOid }, at));
    const [last, first] = [Date.UTC(2013, 11, 31), Date.UTC(2014, 0, 1)];
    expect(accepted(usual, OID.rsaWithSha1, last, first, AT)).toEqual([true, false, false]);
    expect(accepted(short, OID.rsaWithSha256, last, first, AT)).toEqual([true, false, false]);
    expect(
      accepted(usual, OID.rsaWithSha256, AT, Date.UTC(2030, 11, 31), Date.UTC(2031, 0, 1)),
    ).toEqual([true, true, false]);
    expect(accepted(usual, '1.2.3', AT)).toEqual([false]);
  });

  it('GOST has no end that anyone has published', () => {
    expect(
      isKeyAcceptable('signature', readPublicKey(gostKeyPair().spki).key, Date.UTC(2045, 0, 1)),
    ).toBe(true);
    expect(isKeyAcceptable('signature', null, AT)).toBe(false);
  });

  it('every date has its source', () => {
    for (const { source, until } of DATED_ALGORITHMS) {
      expect(source).toMatch(/NIST/);
      expect(until).toBeGreaterThan(Date.UTC(2010, 0, 1));
    }
  });
});
