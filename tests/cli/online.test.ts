// `--online` of `key` and `verify`: the world's services asked under their national names, and what
// is told where they are away.
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorldCa, type IssuedKey } from '../world/ca.ts';
import { startAuthorityServices } from '../world/services.ts';
import { answerOf, EXAMPLE, inParallel, komekshi, makeFolder, NOW } from './komekshi.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const folder = makeFolder();
const ca = await createWorldCa({ at: NOW });
const services = await startAuthorityServices({ ca, now: () => NOW });
afterAll(async () => {
  await services.close();
  folder.remove();
});
beforeEach(() => {
  services.ocsp.behave('honest');
  services.crl.behave('honest');
});
const trust = folder.trust(ca);
const { ports } = services;

describe.each(['gost', 'rsa'] as const)('of a %s key', async (algorithm) => {
  const [good, revoked] = [
    await ca.issue({ kind: 'individual', algorithm }),
    await ca.issue({ kind: 'individual', algorithm }),
  ];
  services.revoke(revoked.serialNumber);
  const file = (name: string, { pfx }: IssuedKey): string =>
    folder.place(`${algorithm}-${name}.p12`, pfx);
  const [key, revokedKey] = [file('good', good), file('revoked', revoked)];
  const password = { password: good.password };

  it('`key` asks the responder; without the option nobody', async () => {
    const before = services.ocsp.requests.length;
    const runs = await inParallel(
      [[key, '--online'], [revokedKey, '--online'], [revokedKey]],
      (args) => komekshi(['key', ...args, '--trust', trust, '--json'], { ...password, ports }),
    );
    expect(
      runs.map((run) => [
        run.status,
        answerOf(run)['refusals'],
        answerOf(run)['revocation'],
        answerOf(run)['revocationReason'],
        answerOf(run)['failures'],
      ]),
    ).toEqual([
      [0, [], 'good', 'ocsp', []],
      [1, ['revoked'], 'revoked', 'ocsp', []],
      [0, [], undefined, undefined, undefined],
    ]);
    expect(services.ocsp.requests.length - before).toBe(2);
  });

  it('`verify` proves a signature and its stamp; where the responder is away by the lists, and says who was silent', async () => {
    const cms = folder.place(`${algorithm}.cms`);
    expect(
      (
        await komekshi(
          [
            'sign',
            EXAMPLE,
            '--key',
            key,
            '--out',
            cms,
            '--tsa',
            'http://tsp.pki.gov.kz',
            '--trust',
            trust,
          ],
          { ...password, ports },
        )
      ).status,
    ).toBe(0);
    const verify = (...more: readonly string[]) =>
      komekshi(['verify', cms, '--trust', trust, '--online', ...more], { ports });
    const passed = answerOf(await verify('--json'));
    expect(passed).toMatchObject({
      indication: 'TOTAL_PASSED',
      failures: [],
      signers: [
        { level: 'CAdES-T', revocationReason: 'ocsp', stamps: [{ indication: 'TOTAL_PASSED' }] },
      ],
    });
    services.ocsp.behave('garbage');
    const told = await verify('--lang', 'en');
    expect(told).toMatchObject({ status: 0, stderr: '' });
    expect(told.stdout).toMatch(
      /revocation +good \(crl\)[^]*no answer +ocsp ocsp\.pki\.gov\.kz: unreadable\n/,
    );
    services.crl.behave('down');
    const unknown = await verify('--json');
    expect([unknown.status, answerOf(unknown)['subIndication']]).toEqual([1, 'TRY_LATER']);
  });
});

it('a key of another authority leads to no request', async () => {
  const { pfx, password } = await (
    await createWorldCa({ at: NOW })
  ).issue({ kind: 'individual', algorithm: 'gost' });
  const before = services.ocsp.requests.length;
  const run = await komekshi(
    ['key', folder.place('foreign.p12', pfx), '--trust', trust, '--online', '--json'],
    { password, ports },
  );
  expect([
    run.status,
    answerOf(run)['refusals'],
    answerOf(run)['failures'],
    services.ocsp.requests.length - before,
  ]).toEqual([1, ['untrusted'], [], 0]);
});
