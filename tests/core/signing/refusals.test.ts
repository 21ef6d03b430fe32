// Each reason against a key by itself, on the NUC's own certificates and on the world's.
import { describe, expect, test } from 'vitest';
import type { CertificateView } from '../../../src/core/crypto/certificate.ts';
import { readCertificate } from '../../../src/core/crypto/certificate.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
import { openKeyFile } from '../../../src/core/signing/pkcs12/pfx.ts';
import {
  type KeyRefusal,
  type RefusalTerms,
  keyRefusals,
  refusalError,
} from '../../../src/core/signing/refusals.ts';
import { type IssueTerms, createWorldCa } from '../../world/ca.ts';
import { rsaKeyPair } from '../../world/caKeys.ts';
import { ed25519Key, exponentOne } from '../verification/matrix/oddKeys.ts';
import { PEOPLE } from '../../world/people.ts';
import { hasNuc, nucKeys, withoutNuc } from '../../world/nucFixtures.ts';

const AT = Date.UTC(2026, 10, 22, 10);
const YEAR = 365 * 86_400_000;
const IIN = PEOPLE.applicant.iin;

describe('certificates of the world', async () => {
  const ca = await createWorldCa({ at: AT });
  const refusals = async (
    issue: Partial<IssueTerms>,
    terms: Partial<RefusalTerms> = {},
  ): Promise<KeyRefusal[]> => {
    const { certificateDer } = await ca.issue({ kind: 'individual', algorithm: 'gost', ...issue });
    return keyRefusals(readCertificate(certificateDer), {
      at: AT,
      iin: IIN,
      personal: true,
      ...terms,
    });
  };

  test.each<[string, Partial<IssueTerms>, KeyRefusal[]]>([
    ["an individual's GOST key", {}, []],
    ["an individual's RSA key", { algorithm: 'rsa' }, []],
    ['an authentication key', { kind: 'authentication', algorithm: 'rsa' }, ['auth-key']],
    ["another person's key", { iin: PEOPLE.stranger.iin }, ['iin-mismatch']],
    ['a key without an IIN', { iin: null }, ['no-iin']],
    ["a legal entity's key", { kind: 'legal-entity' }, ['legal-entity-key']],
    [
      "a legal entity's key of the same person",
      { kind: 'legal-entity', iin: IIN },
      ['legal-entity-key'],
    ],
    ["an information system's key", { kind: 'information-system' }, ['information-system']],
    [
      'a key without a role',
      { profile: { extendedUsage: ['1.3.6.1.5.5.7.3.4'] } },
      ['not-individual'],
    ],
    [
      "an individual's key with the BIN of an organisation",
      { kind: 'legal-entity', profile: { extendedUsage: [OID.emailProtection, OID.individual] } },
      ['contradictory-owner'],
    ],
    [
      'a key for logging in, by its purpose alone',
      { profile: { extendedUsage: [OID.clientAuth, OID.individual] } },
      ['auth-key'],
    ],
    [
      'a key for programs',
      { profile: { extendedUsage: [OID.codeSigning] } },
      ['not-a-signing-key', 'not-individual'],
    ],
    [
      'a signing key under a policy of authentication',
      { profile: { policy: '1.2.398.3.3.2.4' } },
      ['policy'],
    ],
    ['the same of a legal entity', { profile: { policy: '1.2.398.3.3.2.2' } }, ['policy']],
    ['RSA of 1024 bits', { algorithm: 'rsa', keys: rsaKeyPair(1024) }, ['unsupported-algorithm']],
    ['RSA of exponent 1', { algorithm: 'rsa', keys: exponentOne() }, ['unsupported-algorithm']],
    ['a key of another country', { keys: ed25519Key() }, ['unsupported-algorithm']],
    [
      'a key that only agrees on keys',
      { profile: { usage: ['keyAgreement'] } },
      ['not-a-signing-key'],
    ],
    ['a key that only commits', { profile: { usage: ['nonRepudiation'] } }, ['not-a-signing-key']],
    [
      "a CA's key",
      { profile: { usage: ['keyCertSign', 'digitalSignature', 'nonRepudiation'] } },
      ['ca-or-service'],
    ],
    [
      'a time-stamping key',
      { profile: { extendedUsage: ['1.3.6.1.5.5.7.3.8', '1.2.398.3.3.4.1.1'] } },
      ['ca-or-service'],
    ],
    ['a key under a strange policy', { profile: { policy: '1.2.398.3.3.20' } }, ['policy']],
    ['an expired key', { notBefore: AT - YEAR, notAfter: AT - 1000 }, ['expired']],
    ['a key of tomorrow', { notBefore: AT + 1000, notAfter: AT + YEAR }, ['not-yet-valid']],
    [
      'everything at once',
      {
        kind: 'authentication',
        iin: PEOPLE.stranger.iin,
        notAfter: AT - 1000,
        profile: { policy: '1.1' },
      },
      ['auth-key', 'iin-mismatch', 'expired', 'policy'],
    ],
  ])('%s', async (_, issue, expected) => {
    expect(await refusals(issue)).toEqual(expected);
  });

  test('the applicant’s key in a representative’s hand is told apart from a stranger’s', async () => {
    const representative = { iin: PEOPLE.attorney.iin, applicantIin: IIN };
    expect(await refusals({}, representative)).toEqual(['applicants-key']);
    expect(await refusals({ iin: PEOPLE.stranger.iin }, representative)).toEqual(['iin-mismatch']);
    expect(await refusals({ iin: PEOPLE.attorney.iin }, representative)).toEqual([]);
    expect(await refusals({}, { applicantIin: IIN })).toEqual([]);
  });

  test('the first and the last second of validity are inside', async () => {
    const issue = { notBefore: AT - 5000, notAfter: AT + 5000 };
    const at = async (moment: number): Promise<KeyRefusal[]> => refusals(issue, { at: moment });
    expect(await Promise.all([AT - 6000, AT - 5000, AT + 5000, AT + 6000].map(at))).toEqual([
      ['not-yet-valid'],
      [],
      [],
      ['expired'],
    ]);
  });

  test.each<Partial<IssueTerms>>([
    { iin: PEOPLE.stranger.iin },
    { kind: 'legal-entity' },
    { kind: 'information-system' },
    { iin: null },
  ])('whoever signs a file and not for a person may use any signing key: %j', async (issue) => {
    expect(await refusals(issue, { personal: false })).toEqual([]);
  });

  test('but not one that contradicts itself', async () => {
    expect(
      await refusals(
        { kind: 'legal-entity', profile: { extendedUsage: [OID.individual] } },
        { personal: false },
      ),
    ).toEqual(['contradictory-owner']);
  });

  test('RSA of 2048 bits signs for as long as it will be accepted', async () => {
    const far = { algorithm: 'rsa', notAfter: Date.UTC(2032, 0, 1) } as const;
    expect(await refusals(far, { at: Date.UTC(2030, 11, 31) })).toEqual([]);
    expect(await refusals(far, { at: Date.UTC(2031, 0, 1) })).toEqual(['unsupported-algorithm']);
  });

  test('but no authentication key and no expired one', async () => {
    const issue = { kind: 'authentication', algorithm: 'rsa', notAfter: AT - 1000 } as const;
    expect(await refusals(issue, { personal: false })).toEqual(['auth-key', 'expired']);
  });
});

describe.skipIf(!hasNuc)(`certificates of the NUC${withoutNuc}`, () => {
  const EXPECTED: Readonly<Record<string, KeyRefusal[]>> = {
    'gost512-individual-valid': [],
    'gost512-individual-revoked': [],
    'gost512-individual-expired': ['iin-mismatch', 'expired'],
    'gost512-infosystem-valid': ['information-system'],
    'gost512-legal-employee-valid': ['legal-entity-key'],
    'gost512-legal-head-valid': ['legal-entity-key'],
    'gost512-legal-signright-valid': ['legal-entity-key'],
    'gost2004-legal-expired': ['legal-entity-key', 'expired', 'unsupported-algorithm'],
    'rsa2048-individual-auth-expired': ['auth-key', 'expired'],
    'rsa2048-individual-expired': ['expired'],
    'rsa2048-individual-test-expired': ['expired'],
  };
  const iin = '123456789011';
  test.each(nucKeys())('$name', async ({ name, file, password }) => {
    const { certificate } = await openKeyFile(file, password);
    expect(keyRefusals(certificate, { at: AT, iin, personal: true })).toEqual(EXPECTED[name]);
  });
});

test('every refusal has an error of its own', () => {
  const all: readonly KeyRefusal[] = [
    'ca-or-service',
    'not-yet-valid',
    'expired',
    'auth-key',
    'not-a-signing-key',
    'information-system',
    'legal-entity-key',
    'contradictory-owner',
    'not-individual',
    'policy',
    'no-iin',
    'applicants-key',
    'iin-mismatch',
    'unsupported-algorithm',
  ];
  const codes = all.map((refusal) => refusalError(refusal).code);
  expect(new Set(codes).size).toBe(all.length);
  expect(codes.every((code) => code.startsWith('ERR_KEY_'))).toBe(true);
});

test('a certificate that says nothing is refused', async () => {
  const { certificateDer: der } = await (
    await createWorldCa({ at: AT })
  ).issue({ kind: 'individual', algorithm: 'gost' });
  const silent = {
    der,
    usage: 'other',
    owner: 'other',
    policies: [],
    notBefore: 0,
    notAfter: Infinity,
  } as unknown as CertificateView;
  expect(keyRefusals(silent, { at: AT, personal: true })).toEqual([
    'not-a-signing-key',
    'not-individual',
    'policy',
  ]);
});
