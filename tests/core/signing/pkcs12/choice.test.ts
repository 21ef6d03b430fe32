// Of several keys in one file, the one that may sign now; the order in the file never decides.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppError } from '../../../../src/core/errors.ts';
import type { KeyTerms } from '../../../../src/core/signing/pkcs12/choice.ts';
import { openKeyFile } from '../../../../src/core/signing/pkcs12/pfx.ts';
import { SeveralHoldersError } from '../../../../src/core/signing/severalHolders.ts';
import { createWorldCa, type IssueTerms } from '../../../world/ca.ts';
import { gostKeyPair, type KeyPair, rsaKeyPair } from '../../../world/caKeys.ts';
import { FIRMS, PEOPLE } from '../../../world/people.ts';
import { asTyped, buildPfx } from '../../../world/pfxBuilder.ts';

const AT = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;
const ca = await createWorldCa({ at: AT });
const [gost, otherGost, rsa, weak] = [gostKeyPair(), gostKeyPair(), rsaKeyPair(), rsaKeyPair(1024)];

/** Of days from now. */
const between = (from: number, until: number): Pick<IssueTerms, 'notBefore' | 'notAfter'> => ({
  notBefore: AT + from * DAY,
  notAfter: AT + until * DAY,
});
const issued = async (name: string, keys: KeyPair, terms: Partial<IssueTerms>) => ({
  name,
  keys,
  certificate: (
    await ca.issue({
      kind: 'individual',
      algorithm: keys === gost || keys === otherGost ? 'gost' : 'rsa',
      keys,
      ...terms,
    })
  ).certificateDer,
});

const CERTIFICATES = [
  await issued('expired', gost, between(-400, -10)),
  await issued('renewed on the same key', gost, between(-20, 300)),
  await issued('renewed on a new key', otherGost, between(-5, 100)),
  await issued('of tomorrow', rsa, between(1, 400)),
  await issued('authentication', rsa, { kind: 'authentication', ...between(-1, 400) }),
  await issued('weak', weak, between(-1, 400)),
  await issued('another person', rsa, {
    iin: PEOPLE.stranger.iin,
    commonName: 'Бөгдеева Сәуле',
    ...between(-3, 300),
  }),
  await issued('the same person’s firm', otherGost, {
    kind: 'legal-entity',
    iin: PEOPLE.applicant.iin,
    ...between(-2, 300),
  }),
  await issued('another, expired', rsa, { iin: PEOPLE.stranger.iin, ...between(-300, -3) }),
] as const;
type Name = (typeof CERTIFICATES)[number]['name'];
const found = (name: Name) => {
  const one = CERTIFICATES.find((each) => each.name === name);
  if (one === undefined) throw new Error(name);
  return one;
};
const nameOf = (der: Uint8Array): Name =>
  CERTIFICATES.find(({ certificate }) => Buffer.from(der).equals(certificate))?.name ?? 'none';

function fileOf(names: readonly Name[]): Uint8Array<ArrayBuffer> {
  const members = names.map(found);
  return buildPfx({
    keys: [...new Set(members.map(({ keys }) => keys))].map(({ privateKeyInfo }) => [
      privateKeyInfo,
      null,
    ]),
    certificates: [...members.map(({ certificate }) => certificate), ...ca.certificates],
    secret: asTyped('x'),
  });
}

const chosen = (names: readonly Name[], terms: KeyTerms = {}): Promise<string> =>
  openKeyFile(fileOf(names), 'x', { at: AT, personal: true, ...terms }).then(
    ({ certificate }) => nameOf(certificate.der),
    (thrown: unknown) =>
      thrown instanceof SeveralHoldersError
        ? thrown.choices.map(({ name, organization }) => organization ?? name).join(' | ')
        : (thrown as AppError).code,
  );
const inAnyOrder = (names: readonly Name[]) =>
  fc.shuffledSubarray([...names], { minLength: names.length });

describe('the one that may sign now', () => {
  test.each<[string, readonly Name[], KeyTerms]>([
    ['renewed on the same key', ['expired', 'renewed on the same key'], {}],
    ['renewed on a new key', ['expired', 'renewed on the same key', 'renewed on a new key'], {}],
    [
      'renewed on the same key',
      ['renewed on the same key', 'of tomorrow', 'authentication', 'weak'],
      {},
    ],
    ['of tomorrow', ['expired', 'of tomorrow', 'authentication'], { at: AT + 350 * DAY }],
    [
      'expired',
      ['expired', 'authentication', 'weak', 'renewed on a new key'],
      { at: AT - 250 * DAY },
    ],
    [
      'renewed on a new key',
      ['renewed on a new key', 'the same person’s firm', 'another, expired'],
      {},
    ],
    ['another person', ['another person', 'expired'], {}],
    ['expired', ['expired', 'authentication'], {}],
    ['of tomorrow', ['of tomorrow', 'authentication'], {}],
    [
      'renewed on the same key',
      ['expired', 'renewed on the same key', 'another, expired'],
      { at: AT + 700 * DAY },
    ],
  ])('%s, of %j', async (expected, names, terms) => {
    await fc.assert(
      fc.asyncProperty(inAnyOrder(names), async (order) => {
        expect(await chosen(order, terms)).toBe(expected);
      }),
      { numRuns: 6 },
    );
  });
});

describe('of several holders', () => {
  const BOTH = [
    'another person',
    'renewed on the same key',
    'renewed on a new key',
    'expired',
  ] as const;

  test('somebody is asked, by name, in whatever order they stand', async () => {
    await fc.assert(
      fc.asyncProperty(inAnyOrder(BOTH), async (order) => {
        expect(await chosen(order)).toBe('Бөгдеева Сәуле | Сынақов Әлихан');
      }),
      { numRuns: 6 },
    );
  });

  test('the person and the same person’s firm are two where either will do', async () => {
    const names = ['the same person’s firm', 'renewed on a new key'] as const;
    expect(await chosen(names, { personal: false })).toBe(
      `${FIRMS.provider.name} | Сынақов Әлихан`,
    );
    expect(await chosen(names, { personal: false, pick: FIRMS.provider.bin })).toBe(
      'the same person’s firm',
    );
  });

  test('what is told has names, numbers and dates, and nothing of a key', async () => {
    const thrown: unknown = await openKeyFile(fileOf(BOTH), 'x', { at: AT }).catch(
      (error: unknown) => error,
    );
    if (!(thrown instanceof SeveralHoldersError)) throw new Error('somebody must be asked');
    expect([thrown.code, thrown.params]).toEqual(['ERR_KEY_SEVERAL_HOLDERS', {}]);
    for (const choice of thrown.choices)
      expect(Object.keys(choice).sort()).toEqual([
        'iin',
        'name',
        'notAfter',
        'notBefore',
        'organization',
        'sha256',
      ]);
  });

  test('the one picked signs: by IIN, by SHA-256 as it is written anywhere', async () => {
    expect(await chosen(BOTH, { pick: PEOPLE.applicant.iin })).toBe('renewed on a new key');
    expect(await chosen(BOTH, { pick: PEOPLE.stranger.iin })).toBe('another person');
    const { certificate } = await openKeyFile(fileOf(['expired']), 'x');
    const colons = certificate.sha256.toUpperCase().match(/../g)?.join(':');
    expect([
      await chosen(BOTH, { pick: certificate.sha256 }),
      await chosen(BOTH, { pick: colons }),
    ]).toEqual(['expired', 'expired']);
  });

  test.each([PEOPLE.ward.iin, '', ' ', 'null', '0'.repeat(64)])('%j is nobody’s', async (pick) => {
    expect(await chosen(BOTH, { pick })).toBe('ERR_KEY_NOT_PICKED');
  });
});

test('a key or a certificate that cannot be read stands in nobody’s way', async () => {
  const { keys, certificate } = found('renewed on the same key');
  const damaged = found('weak').keys.privateKeyInfo.slice().fill(0x55, 40);
  const secret = asTyped('x');
  for (const broken of [Uint8Array.of(0x30, 0), damaged, Uint8Array.of(0x30, 3, 2, 1, 0)]) {
    const file = buildPfx({
      keys: [
        [broken, null],
        [keys.privateKeyInfo, null],
      ],
      certificates: [Uint8Array.of(0x30, 0), certificate],
      secret,
    });
    expect(nameOf((await openKeyFile(file, 'x', { at: AT })).certificate.der)).toBe(
      'renewed on the same key',
    );
  }
});
