// `key`: what a key file is, whose, and every reason why the flow would refuse it; for keys of the world's CA.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { strayBlank } from '../../locales/keyFiles.ts';
import { createWorldCa } from '../world/ca.ts';
import { gostKeyPair } from '../world/caKeys.ts';
import { SCRIPT, terminal } from '../world/outside.ts';
import { FIRMS, PEOPLE } from '../world/people.ts';
import { asTyped, buildPfx } from '../world/pfxBuilder.ts';
import { answerOf, errorOf, inParallel, komekshi, makeFolder, NOW, type Run } from './komekshi.ts';

/** A process a command: slow only where the machine is busy. */
vi.setConfig({ testTimeout: 120_000 });
const DAY = 86_400_000;
const FIELDS = [
  'subject',
  'issuer',
  'notBefore',
  'notAfter',
  'algorithm',
  'owner',
  'usage',
  'refusals',
];
const folder = makeFolder();
afterAll(() => folder.remove());

describe("a key of the world's CA", async () => {
  const ca = await createWorldCa({ at: NOW });
  const trust = folder.trust(ca);
  const good = await ca.issue({ kind: 'individual', algorithm: 'gost' });
  const revoked = await ca.issue({ kind: 'individual', algorithm: 'rsa' });
  const legal = await ca.issue({ kind: 'legal-entity', algorithm: 'gost', container: 'pbes2' });
  const [key, revokedKey, legalKey] = [
    folder.place('good.p12', good.pfx),
    folder.place('revoked.p12', revoked.pfx),
    folder.place('legal.p12', legal.pfx),
  ];
  const passwordFile = folder.place('password.txt', `${good.password}\r\n`);
  const [gostList, rsaList] = [
    folder.place('gost.crl', ca.crl('gost')),
    folder.place('rsa.crl', ca.crl('rsa', [revoked.serialNumber])),
  ];
  const refusalsOf = (run: Run) => [run.status, answerOf(run)['refusals']];

  it('is described in full; nothing is said against a good one', async () => {
    const run = await komekshi(['key', key, '--trust', trust, '--crl', gostList, '--json'], {
      password: good.password,
    });
    const answer = answerOf(run);
    expect(run.status).toBe(0);
    expect(Object.keys(answer)).toEqual(FIELDS);
    expect(answer).toEqual({
      subject: {
        commonName: `${PEOPLE.applicant.lastName} ${PEOPLE.applicant.firstName}`,
        iin: PEOPLE.applicant.iin,
        bin: null,
      },
      issuer: 'CN=KOMEKSHI WORLD ISSUING (GOST), C=KZ',
      notBefore: '2026-11-21T09:45:00.000Z',
      notAfter: '2027-11-21T09:45:00.000Z',
      algorithm: 'GOST3410-2015-512',
      owner: 'individual',
      usage: 'signing',
      refusals: [],
    });
  });

  it('opens with a password from a file, before that of the environment', async () => {
    const run = await komekshi(
      ['key', key, '--trust', trust, '--password-file', passwordFile, '--lang', 'kk'],
      { password: 'other' },
    );
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(new RegExp(`ЖСН +${PEOPLE.applicant.iin}\n[^]*кедергілері +жоқ\n$`));
    expect(run.stdout).not.toContain('БСН');
  });

  it('is refused before and after its time, outside its authority, and where a list has it; any of several lists', async () => {
    const at = (time: number) => ['--at', new Date(time).toISOString()];
    const runs = await inParallel(
      [
        ['key', key, '--trust', trust, ...at(NOW - 2 * DAY)],
        ['key', key, '--trust', trust, ...at(NOW + 400 * DAY)],
        ['key', key],
        ['key', revokedKey, '--trust', trust],
        ['key', revokedKey, '--trust', trust, '--crl', gostList, '--crl', rsaList],
        ['key', legalKey, '--trust', trust],
      ],
      (args) => komekshi([...args, '--json'], { password: good.password }),
    );
    expect(runs.map(refusalsOf)).toEqual([
      [1, ['not-yet-valid']],
      [1, ['expired']],
      [1, ['untrusted']],
      [0, []],
      [1, ['revoked']],
      [1, ['legal-entity-key']],
    ]);
    expect(answerOf(runs[5] as Run)['subject']).toMatchObject({
      iin: PEOPLE.director.iin,
      bin: FIRMS.provider.bin,
    });
  });

  it('stays shut under a wrong password, which is not repeated', async () => {
    const run = await komekshi(['key', key, '--lang', 'ru', '--json'], {
      password: 'чужой-пароль',
    });
    expect([run.status, errorOf(run).code]).toEqual([2, 'ERR_KEY_WRONG_PASSWORD']);
    expect(errorOf(run).text).toMatch(/^Пароль не подходит/);
    expect(run.stdout).not.toContain('чужой');
  });

  it('names a blank about the password, in the form in which each is given', async () => {
    const typed = await komekshi(['key', key, '--lang', 'en', '--json'], {
      password: `${good.password}\u00a0`,
    });
    const kept = await komekshi([
      'key',
      key,
      '--lang',
      'ru',
      '--json',
      '--password-file',
      folder.place('blank.txt', `${good.password} \n`),
    ]);
    expect([errorOf(typed), errorOf(kept)].map(({ code }) => code)).toEqual([
      'ERR_KEY_WRONG_PASSWORD',
      'ERR_KEY_WRONG_PASSWORD',
    ]);
    expect([errorOf(typed).text, errorOf(kept).text]).toEqual([
      expect.stringContaining(strayBlank.en),
      expect.stringContaining(strayBlank.ru),
    ]);
  });

  it('with those of several people in one file is asked for by IIN or SHA-256, and signs then', async () => {
    const [own, other] = [gostKeyPair(), gostKeyPair()];
    const issued = [
      await ca.issue({ kind: 'individual', algorithm: 'gost', keys: own }),
      await ca.issue({
        kind: 'individual',
        algorithm: 'gost',
        keys: other,
        iin: PEOPLE.stranger.iin,
      }),
    ];
    const both = folder.place(
      'both.p12',
      buildPfx({
        keys: [
          [own.privateKeyInfo, null],
          [other.privateKeyInfo, null],
        ],
        certificates: issued.map(({ certificateDer }) => certificateDer),
        secret: asTyped('x'),
      }),
    );
    const sha256 = createHash('sha256')
      .update(issued[1]?.certificateDer ?? '')
      .digest('hex');
    const sign = ['sign', key, '--key', both, '--out'];
    const [asked, byIin, bySha256, nobody, unsigned, signed] = (await inParallel(
      [
        ['key', both, '--trust', trust],
        ['key', both, '--trust', trust, '--certificate', PEOPLE.applicant.iin],
        ['key', both, '--trust', trust, '--certificate', sha256],
        ['key', both, '--certificate', PEOPLE.ward.iin],
        [...sign, folder.place('none.cms')],
        [...sign, folder.place('signed.cms'), '--certificate', PEOPLE.stranger.iin],
      ],
      (args) => komekshi([...args, '--json'], { password: 'x' }),
    )) as [Run, Run, Run, Run, Run, Run];
    expect([asked, nobody, unsigned].map((run) => [run.status, errorOf(run).code])).toEqual([
      [2, 'ERR_KEY_SEVERAL_HOLDERS'],
      [2, 'ERR_KEY_NOT_PICKED'],
      [2, 'ERR_KEY_SEVERAL_HOLDERS'],
    ]);
    for (const part of ['--certificate', PEOPLE.applicant.iin, PEOPLE.stranger.iin, sha256])
      expect(errorOf(asked).text).toContain(part);
    expect([byIin, bySha256].map((run) => answerOf(run)['subject'])).toMatchObject([
      { iin: PEOPLE.applicant.iin },
      { iin: PEOPLE.stranger.iin },
    ]);
    expect([signed.status, answerOf(signed)['algorithm']]).toEqual([0, 'GOST3410-2015-512']);
  });

  it.skipIf(!terminal.isHere)(
    `asks for the password at a terminal and does not show it${terminal.without}`,
    async () => {
      const command = [
        process.execPath,
        '--import',
        'tsx',
        'src/cli/main.ts',
        'key',
        key,
        '--trust',
        trust,
        '--lang',
        'en',
      ]
        .map((word) => `'${word}'`)
        .join(' ');
      const ask = (typed: string) =>
        new Promise<{ status: number | null; screen: string }>((resolve) => {
          const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], {
            cwd: path.resolve(import.meta.dirname, '../..'),
            env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' },
          });
          let screen = '';
          child.stdout.on('data', (text: Buffer) => {
            const wasAsked = screen.includes('Password: ');
            screen += text.toString();
            if (!wasAsked && screen.includes('Password: ')) child.stdin.write(typed);
          });
          child.once('close', (status) => resolve({ status, screen }));
        });
      const [answered, interrupted] = await inParallel([`${good.password}\r`, '\u0003'], ask);
      expect(answered?.screen).toContain(PEOPLE.applicant.iin);
      expect(answered?.screen).not.toContain(good.password);
      expect(interrupted?.screen).toContain('ERR_USAGE');
      expect(interrupted?.status).toBe(2);
    },
  );
});
