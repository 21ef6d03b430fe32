// The whole job by commands alone, check → assemble → sign → verify; then signatures of other files.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readSignedData } from '../../src/core/crypto/cms.ts';
import { hasNuc, nucKey, nucPath } from '../world/nucFixtures.ts';
import { createWorldCa } from '../world/ca.ts';
import {
  answerOf,
  errorOf,
  EXAMPLE,
  inParallel,
  komekshi,
  makeFolder,
  NOW,
  type Run,
} from './komekshi.ts';

/** A process a command: slow only where the machine is busy. */
vi.setConfig({ testTimeout: 120_000 });
const DAY = 86_400_000;
const REPORT = ['indication', 'subIndication', 'policy', 'checks', 'signers'];
const SIGNER = [
  'indication',
  'subIndication',
  'subject',
  'algorithm',
  'level',
  'signingTime',
  'timestamp',
  'revocation',
];
const folder = makeFolder();
afterAll(() => folder.remove());

interface Report {
  readonly indication: string;
  readonly subIndication: string | null;
  readonly signers: readonly (Readonly<Record<string, unknown>> & {
    readonly subject: { readonly iin: string | null } | null;
  })[];
}

function reportOf(run: Run): Report {
  const answer = answerOf(run) as Record<string, unknown> & Report;
  expect(Object.keys(answer)).toEqual(REPORT);
  for (const signer of answer.signers)
    expect(Object.keys(signer)).toEqual(expect.arrayContaining(SIGNER));
  expect(run.status).toBe(answer.indication === 'TOTAL_PASSED' ? 0 : 1);
  return answer;
}

const verdictOf = (run: Run): string => {
  const { indication, subIndication } = reportOf(run);
  return subIndication === null ? indication : `${indication} ${subIndication}`;
};

interface Key {
  readonly name: string;
  readonly file: string;
  readonly password: string;
  readonly trust: string;
  readonly crl: string;
  /** When the list is young enough, where that is not now. */
  readonly at?: string;
  readonly algorithm: string;
}

const pem = (der: Uint8Array): string =>
  `-----BEGIN CMS-----\n${Buffer.from(der).toString('base64')}\n-----END CMS-----\n`;

describe('the job', async () => {
  const ca = await createWorldCa({ at: NOW });
  const trust = folder.trust(ca);
  const keys: Key[] = [];
  for (const [algorithm, named] of [
    ['gost', 'GOST3410-2015-512'],
    ['rsa', 'RSA-2048'],
  ] as const) {
    const { pfx, password } = await ca.issue({ kind: 'individual', algorithm });
    const [file, crl] = [
      folder.place(`${algorithm}.p12`, pfx),
      folder.place(`${algorithm}.crl`, ca.crl(algorithm)),
    ];
    keys.push({ name: `the world's ${algorithm}`, file, password, trust, crl, algorithm: named });
  }
  if (hasNuc) {
    const { password, file } = nucKey('gost512-individual-valid');
    const crl = nucPath('crl/nca_gost2022_test.crl');
    keys.push({
      name: "the NUC's published",
      file: folder.place('nuc.p12', file),
      password,
      trust: 'test',
      crl,
      at: '2026-08-12T00:00:00Z',
      algorithm: 'GOST3410-2015-512',
    });
  }

  it.each(keys)(
    'goes from the draft to a signature that passes: $name key',
    async ({ name, file, password, trust: profile, crl, at, algorithm }) => {
      const [request, cms] = [folder.place(`${name}.json`), folder.place(`${name}.cms`)];
      const check = await komekshi(['check', EXAMPLE, '--trust', profile, '--json']);
      expect([check.status, answerOf(check)['signable']]).toEqual([0, true]);
      expect(
        (await komekshi(['assemble', EXAMPLE, '--trust', profile, '--out', request, '--json']))
          .status,
      ).toBe(0);
      const signed = await komekshi(['sign', request, '--key', file, '--out', cms, '--json'], {
        password,
      });
      expect(answerOf(signed)).toMatchObject({
        out: cms,
        algorithm,
        level: 'CAdES-B',
        detached: false,
        signingTime: '2026-11-22T09:45:00.000Z',
      });
      expect(signed.status).toBe(0);
      const [passed, unknown] = await inParallel(
        [['--crl', crl, ...(at === undefined ? [] : ['--at', at])], []],
        (lists) => komekshi(['verify', cms, '--trust', profile, ...lists, '--json']),
      );
      expect(verdictOf(passed as Run)).toBe('TOTAL_PASSED');
      expect(reportOf(passed as Run).signers).toMatchObject([
        {
          algorithm,
          level: 'CAdES-B',
          signingTime: '2026-11-22T09:45:00Z',
          timestamp: null,
          revocation: 'good',
        },
      ]);
      expect(verdictOf(unknown as Run)).toBe('INDETERMINATE TRY_LATER');
      expect(Buffer.from(readSignedData(readFileSync(cms)).content ?? [])).toEqual(
        readFileSync(request),
      );
    },
  );

  it('is verified with the list, the time and the authorities that are given', async () => {
    const [gost, rsa] = keys as [Key, Key];
    const cms = folder.place('terms.cms');
    await komekshi(['sign', EXAMPLE, '--key', gost.file, '--out', cms], {
      password: gost.password,
    });
    const serialNumber = readSignedData(readFileSync(cms)).signers.map(({ identifier }) =>
      'serialNumber' in identifier ? identifier.serialNumber : '',
    );
    const revoked = folder.place('revoked.crl', ca.crl('gost', serialNumber));
    const changed = readFileSync(cms);
    const at = changed.indexOf('komekshi/draft/1');
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    const verdicts = await inParallel(
      [
        [cms, '--trust', trust, '--crl', rsa.crl, '--crl', gost.crl],
        [cms, '--trust', trust, '--crl', gost.crl, '--crl', revoked],
        [cms, '--trust', trust, '--crl', gost.crl, '--at', new Date(NOW + 400 * DAY).toISOString()],
        [cms, '--trust', 'test', '--crl', gost.crl],
        [cms, '--crl', gost.crl],
        [folder.place('changed.cms', changed), '--trust', trust, '--crl', gost.crl],
        [folder.place('text.pem', pem(readFileSync(cms))), '--trust', trust, '--crl', gost.crl],
      ],
      async (args) => verdictOf(await komekshi(['verify', ...args, '--json'])),
    );
    expect(verdicts).toEqual([
      'TOTAL_PASSED',
      'INDETERMINATE REVOKED_NO_POE',
      'INDETERMINATE OUT_OF_BOUNDS_NO_POE',
      'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND',
      'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND',
      'TOTAL_FAILED HASH_FAILURE',
      'TOTAL_PASSED',
    ]);
  });

  it('says of a file that is no signature what it is, and gives no verdict', async () => {
    const [{ file, password }] = keys as [Key];
    const cms = folder.place('whole.cms');
    await komekshi(['sign', EXAMPLE, '--key', file, '--out', cms], { password });
    const followed = folder.place(
      'followed.cms',
      Buffer.concat([readFileSync(cms), Buffer.from('OK')]),
    );
    const letter = folder.place(
      'letter.eml',
      Buffer.from('Content-Type: multipart/signed; boundary=b\r\n\r\n--b--\r\n'),
    );
    const runs = await inParallel([EXAMPLE, followed, letter], (which) =>
      komekshi(['verify', which, '--trust', trust, '--json']),
    );
    expect(runs.map((run) => [run.status, errorOf(run).code])).toEqual([
      [2, 'ERR_CMS_UNREADABLE'],
      [2, 'ERR_CMS_TRAILING'],
      [2, 'ERR_CMS_LETTER'],
    ]);
    expect(errorOf(runs[2] as Run).text).toContain('--content');
    expect(errorOf(runs[0] as Run).text).toContain('draft.json');
  });

  it('does not ask for a password where the document is too large to put inside, and signs it beside', async () => {
    const [{ file, password }] = keys as [Key];
    const [large, cms] = [
      folder.place('large.bin', new Uint8Array(16 * 1024 * 1024)),
      folder.place('large.cms'),
    ];
    const args = ['sign', large, '--key', file, '--out', cms, '--json'];
    const refused = await komekshi(args);
    expect([refused.status, errorOf(refused).code, existsSync(cms)]).toEqual([
      2,
      'ERR_CONTENT_TOO_LARGE',
      false,
    ]);
    expect(errorOf(refused).text).toMatch(/16 MB.*--detached/);
    expect((await komekshi([...args, '--detached'], { password })).status).toBe(0);
  });

  it('leaves the content out where it is asked to, and then wants it back', async () => {
    const [{ file, password, crl }] = keys as [Key];
    const [cms, other] = [folder.place('detached.cms'), folder.place('other.txt', 'Басқа мәтін')];
    const signed = await komekshi(
      ['sign', EXAMPLE, '--key', file, '--out', cms, '--detached', '--lang', 'ru'],
      { password },
    );
    expect(signed).toMatchObject({ status: 0, stderr: '' });
    expect(signed.stdout).toMatch(/записан файл +\S+detached\.cms\nподписант /);
    expect(readSignedData(readFileSync(cms)).content).toBeNull();
    const verdicts = await inParallel(
      [[], ['--content', EXAMPLE], ['--content', other]],
      async (content) =>
        verdictOf(
          await komekshi(['verify', cms, '--trust', trust, '--crl', crl, ...content, '--json']),
        ),
    );
    expect(verdicts).toEqual([
      'INDETERMINATE SIGNED_DATA_NOT_FOUND',
      'TOTAL_PASSED',
      'TOTAL_FAILED HASH_FAILURE',
    ]);
    const told = await komekshi([
      'verify',
      cms,
      '--trust',
      trust,
      '--crl',
      crl,
      '--content',
      EXAMPLE,
      '--lang',
      'kk',
    ]);
    expect(told).toMatchObject({ status: 0, stderr: '' });
    expect(told.stdout).toMatch(
      /^Қолтаңба дұрыс: TOTAL_PASSED\n\nқорытынды +TOTAL_PASSED\nқол қоюшы /,
    );
  });

  it('is signed with an expired key, or one for logging in, only by force', async () => {
    const expired = await ca.issue({
      kind: 'individual',
      algorithm: 'gost',
      notBefore: NOW - 400 * DAY,
      notAfter: NOW - DAY,
    });
    const login = await ca.issue({ kind: 'authentication', algorithm: 'rsa' });
    const cases = [
      [expired, 'ERR_KEY_EXPIRED', 'OUT_OF_BOUNDS_NO_POE'],
      [login, 'ERR_KEY_AUTHENTICATION', 'CHAIN_CONSTRAINTS_FAILURE'],
    ] as const;
    for (const [{ pfx, password }, code, subIndication] of cases) {
      const cms = folder.place(`${code}.cms`);
      const args = [
        'sign',
        EXAMPLE,
        '--key',
        folder.place(`${code}.p12`, pfx),
        '--out',
        cms,
        '--json',
      ];
      const refused = await komekshi(args, { password });
      expect([refused.status, errorOf(refused).code, existsSync(cms)]).toEqual([1, code, false]);
      expect((await komekshi([...args, '--force'], { password })).status).toBe(0);
      expect(verdictOf(await komekshi(['verify', cms, '--trust', trust, '--json']))).toBe(
        `INDETERMINATE ${subIndication}`,
      );
    }
  });

  it('never costs the key or the file that is signed', async () => {
    const [{ file, password }] = keys as [Key];
    const before = readFileSync(file);
    const run = await komekshi(['sign', EXAMPLE, '--key', file, '--out', file, '--json'], {
      password,
    });
    expect([run.status, errorOf(run).code]).toEqual([2, 'ERR_USAGE']);
    expect(readFileSync(file)).toEqual(before);
  });
});
