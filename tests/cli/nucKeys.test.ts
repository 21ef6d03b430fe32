// `key` on every key of the NUC's manifest: algorithm, owner, usage, and what is said against it,
// today and while it was valid.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { hasNuc, nucKeys, nucPath, withoutNuc } from '../world/nucFixtures.ts';
import { answerOf, inParallel, komekshi, NOW, type Run } from './komekshi.ts';

/** A process a command: slow only where the machine is busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

interface Row {
  /** Algorithm, owner, usage. */
  readonly is: readonly [string, string, string];
  /** Refusals under the test profile, with the lists of the manifest. */
  readonly now: readonly string[];
  /** The same at a time of its validity, and without any list under the profile of production. */
  readonly then: {
    readonly at: string;
    readonly test: readonly string[];
    readonly production: readonly string[];
  };
}

const GOST = 'GOST3410-2015-512',
  RSA = 'RSA-2048';

/**
 * The lists have the employee's key and that of `test-expired` too, whatever the files are called.
 * Those of 2018 are of production authorities.
 */
const TABLE: Readonly<Record<string, Row>> = {
  'gost2004-legal-expired': {
    is: ['GOST34310-2004', 'legal-entity', 'signing'],
    now: ['legal-entity-key', 'expired', 'unsupported-algorithm', 'untrusted'],
    then: {
      at: '2019-01-01T00:00:00Z',
      test: ['legal-entity-key', 'unsupported-algorithm', 'untrusted'],
      production: ['legal-entity-key', 'unsupported-algorithm'],
    },
  },
  'gost512-individual-expired': {
    is: [GOST, 'individual', 'signing'],
    now: ['expired'],
    then: { at: '2022-09-02T17:00:00Z', test: [], production: ['untrusted'] },
  },
  'gost512-individual-revoked': {
    is: [GOST, 'individual', 'signing'],
    now: ['revoked'],
    then: { at: '2026-05-09T00:00:00Z', test: ['revoked'], production: ['untrusted'] },
  },
  'gost512-individual-valid': {
    is: [GOST, 'individual', 'signing'],
    now: [],
    then: { at: '2026-08-12T00:00:00Z', test: [], production: ['untrusted'] },
  },
  'gost512-infosystem-valid': {
    is: [GOST, 'information-system', 'signing'],
    now: ['information-system'],
    then: {
      at: '2026-08-12T00:00:00Z',
      test: ['information-system'],
      production: ['information-system', 'untrusted'],
    },
  },
  'gost512-legal-employee-valid': {
    is: [GOST, 'legal-entity', 'signing'],
    now: ['legal-entity-key', 'revoked'],
    then: {
      at: '2026-08-12T00:00:00Z',
      test: ['legal-entity-key', 'revoked'],
      production: ['legal-entity-key', 'untrusted'],
    },
  },
  'gost512-legal-head-valid': {
    is: [GOST, 'legal-entity', 'signing'],
    now: ['legal-entity-key'],
    then: {
      at: '2026-08-12T00:00:00Z',
      test: ['legal-entity-key'],
      production: ['legal-entity-key', 'untrusted'],
    },
  },
  'gost512-legal-signright-valid': {
    is: [GOST, 'legal-entity', 'signing'],
    now: ['legal-entity-key'],
    then: {
      at: '2026-08-12T00:00:00Z',
      test: ['legal-entity-key'],
      production: ['legal-entity-key', 'untrusted'],
    },
  },
  'rsa2048-individual-auth-expired': {
    is: [RSA, 'individual', 'authentication'],
    now: ['auth-key', 'expired', 'untrusted'],
    then: { at: '2019-01-01T00:00:00Z', test: ['auth-key', 'untrusted'], production: ['auth-key'] },
  },
  'rsa2048-individual-expired': {
    is: [RSA, 'individual', 'signing'],
    now: ['expired', 'untrusted'],
    then: { at: '2019-01-01T00:00:00Z', test: ['untrusted'], production: [] },
  },
  'rsa2048-individual-test-expired': {
    is: [RSA, 'individual', 'signing'],
    now: ['expired', 'revoked'],
    then: { at: '2022-03-30T00:00:00Z', test: ['revoked'], production: ['untrusted'] },
  },
};

const LISTS = ['gost2022', 'gost2004', 'rsa'].flatMap((name) => [
  '--crl',
  nucPath(`crl/nca_${name}_test.crl`),
]);
const keys = nucKeys();
const ask = (name: string, ...options: string[]): Promise<Run> =>
  komekshi(['key', nucPath(`keys/${name}.p12`), ...options, '--json'], {
    password: keys.find((key) => key.name === name)?.password ?? '',
  });
const refusalsOf = (run: Run): unknown => answerOf(run)['refusals'];

describe.skipIf(!hasNuc)(`the NUC's published keys${withoutNuc}`, () => {
  let runs: readonly (readonly Run[])[];
  beforeAll(async () => {
    runs = await inParallel(keys, async ({ name }) => {
      const at = ['--at', TABLE[name]?.then.at ?? ''];
      return [
        await ask(name, '--trust', 'test', ...LISTS),
        await ask(name, '--trust', 'test', ...at, ...LISTS),
        await ask(name, '--trust', 'production', ...at),
      ];
    });
  });

  it('are all in the table', () =>
    expect(keys.map(({ name }) => name).sort()).toEqual(Object.keys(TABLE).sort()));

  it.each(keys.map(({ name, iin, subject }, index) => ({ name, iin, subject, index })))(
    '$name',
    ({ name, iin, subject, index }) => {
      const [today, then, inProduction] = runs[index] as [Run, Run, Run];
      const row = TABLE[name] as Row;
      const {
        algorithm,
        owner,
        usage,
        refusals,
        subject: holder,
        notBefore,
        notAfter,
      } = answerOf(today) as Record<string, string> & { subject: Record<string, string | null> };
      expect({ is: [algorithm, owner, usage], now: refusals }).toEqual({
        is: row.is,
        now: row.now,
      });
      expect(holder).toMatchObject({ iin, bin: /BIN(\d{12})/.exec(subject)?.[1] ?? null });
      expect(subject).toContain(`CN=${holder['commonName'] ?? ''}`);
      expect(today.status).toBe(row.now.length === 0 ? 0 : 1);
      expect([
        Date.parse(notBefore ?? '') <= Date.parse(row.then.at),
        Date.parse(row.then.at) <= Date.parse(notAfter ?? ''),
      ]).toEqual([true, true]);
      expect({ test: refusalsOf(then), production: refusalsOf(inProduction) }).toEqual({
        test: row.then.test,
        production: row.then.production,
      });
      expect(Date.parse(notAfter ?? '') < NOW).toBe(row.now.includes('expired'));
    },
  );

  it('revoked: by its list alone, whatever other lists there are, and not without it', async () => {
    const list = (name: string) => ['--crl', nucPath(`crl/nca_${name}_test.crl`)];
    const runs_ = await inParallel([list('gost2022'), list('rsa'), []], (options) =>
      ask('gost512-individual-revoked', '--trust', 'test', ...options),
    );
    expect(runs_.map(refusalsOf)).toEqual([['revoked'], [], []]);
  });

  // The answer is about this very key: «never issued» (RFC 6960 2.2), which its publisher calls good.
  it("revoked: by an answer of the NUC's responder about it, and not by one about another", async () => {
    const answers = ['ocsp/gost512-good.der', 'ocsp/gost512-revoked.der'];
    const runs_ = await inParallel(answers, (file) =>
      ask(
        'gost512-individual-expired',
        '--trust',
        'test',
        '--at',
        '2022-09-02T17:00:00Z',
        '--ocsp',
        nucPath(file),
      ),
    );
    expect(runs_.map(refusalsOf)).toEqual([['revoked'], []]);
  });
});
