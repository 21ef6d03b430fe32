// `sign --chain --crl --ocsp`: a signature with what it is judged by, and what `verify --at` says of it years later.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseX509 } from '../../src/core/crypto/x509.ts';
import { createWorldCa, type IssuedKey, type WorldCa } from '../world/ca.ts';
import type { Algorithm } from '../world/caProfiles.ts';
import { answerAbout, rootList } from '../world/longTerm.ts';
import { startTsa, type TsaServer } from '../world/tsa.ts';
import { answerOf, errorOf, inParallel, komekshi, makeFolder, NOW } from './komekshi.ts';

/** A process a command: slow only where the machine is busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const MINUTE = 60_000;
const YEARS_LATER = ['--at', '2029-11-22T09:45:00Z'];
const folder = makeFolder();
afterAll(() => folder.remove());

describe.each(['gost', 'rsa'] as const)('a %s signature', (algorithm: Algorithm) => {
  let ca: WorldCa, server: TsaServer, key: IssuedKey;
  let trust = '',
    keyFile = '',
    evidence: string[] = [],
    own: string[] = [];
  const name = (of: string): string => `${algorithm}-${of}`;
  beforeAll(async () => {
    ca = await createWorldCa({ at: NOW });
    server = await startTsa({ ca, algorithm, now: () => NOW });
    key = await ca.issue({ kind: 'individual', algorithm });
    const ofTrust = makeFolder();
    afterAll(() => ofTrust.remove());
    trust = ofTrust.trust(ca);
    keyFile = folder.place(name('key.p12'), key.pfx);
    const about = (of: string, serialNumber: string, at = NOW - MINUTE): string =>
      folder.place(name(`${of}.ocsp`), answerAbout(ca, algorithm, { serialNumber, at }));
    const { notAfter } = parseX509(server.tsa.certificateDer);
    own = ['--ocsp', about('lastWord', server.tsa.serialNumber, notAfter - MINUTE)];
    evidence = [
      '--chain',
      folder.place(name('authority.cer'), ca.issuing[algorithm].certificate),
      '--crl',
      folder.place(name('root.crl'), rootList(ca, algorithm, NOW)),
      '--ocsp',
      about('signer', key.serialNumber),
      '--ocsp',
      about('tsa', server.tsa.serialNumber),
    ];
  });
  afterAll(() => server.close());

  const sign = (to: string, ...more: readonly string[]) =>
    komekshi(
      [
        'sign',
        folder.place(name('document.txt'), 'Тапсырыс'),
        '--key',
        keyFile,
        '--out',
        folder.place(name(to)),
        '--json',
        '--trust',
        trust,
        ...more,
      ],
      { password: key.password },
    );

  it('of level LT passes years after its certificate, without it is out of bounds or unknown', async () => {
    const runs = [
      ['lt', '--tsa', server.url, ...evidence],
      ['t', '--tsa', server.url],
      ['b', ...evidence],
      ['part', '--tsa', server.url, ...evidence.slice(0, -2)],
    ] as const;
    const levels = await inParallel(runs, ([to, ...more]) => sign(to, ...more));
    expect(levels.map((run) => answerOf(run)['level'])).toEqual([
      'CAdES-LT',
      'CAdES-T',
      'CAdES-B',
      'CAdES-B',
    ]);
    const verdicts = await inParallel(runs, ([of]) =>
      komekshi([
        'verify',
        folder.place(name(of)),
        '--trust',
        trust,
        '--json',
        ...YEARS_LATER,
        ...own,
      ]),
    );
    expect(
      verdicts.map((run) => {
        const {
          subIndication,
          signers: [signer],
        } = answerOf(run) as {
          subIndication: string | null;
          signers: { level: string; revocation: string }[];
        };
        return [run.status, subIndication, signer?.level, signer?.revocation];
      }),
    ).toEqual([
      [0, null, 'CAdES-LT', 'good'],
      [1, 'TRY_LATER', 'CAdES-T', 'unknown'],
      [1, 'OUT_OF_BOUNDS_NO_POE', 'CAdES-B', 'unknown'],
      [0, null, 'CAdES-T', 'good'],
    ]);
  });

  it('proves nothing by what it brings about the authority of time', async () => {
    const run = await komekshi([
      'verify',
      folder.place(name('lt')),
      '--trust',
      trust,
      '--json',
      ...YEARS_LATER,
    ]);
    expect([run.status, answerOf(run)['subIndication']]).toEqual([1, 'OUT_OF_BOUNDS_NO_POE']);
  });

  it('is not made with a file that is none', async () => {
    const run = await sign('none', '--chain', keyFile);
    expect([run.status, errorOf(run).code, errorOf(run).text.includes(name('key.p12'))]).toEqual([
      2,
      'ERR_USAGE',
      true,
    ]);
    const [, authority = ''] = evidence;
    expect(
      errorOf(
        await komekshi(
          ['sign', keyFile, '--key', keyFile, '--out', authority, '--json', ...evidence],
          { password: key.password },
        ),
      ).code,
    ).toBe('ERR_USAGE');
  });
});
