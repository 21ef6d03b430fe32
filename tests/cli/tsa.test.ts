// `sign --tsa`: a time-stamping authority that answers, is down, or lies; and what `verify` then says.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createWorldCa, type WorldCa } from '../world/ca.ts';
import { startTsa, type Behaviour, type TsaServer } from '../world/tsa.ts';
import { answerOf, errorOf, komekshi, makeFolder, NOW } from './komekshi.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const folder = makeFolder();
let ca: WorldCa, server: TsaServer, stranger: TsaServer;
let trust = '',
  key = '',
  document = '',
  crl = '';
const PASSWORD = 'Құпия-2026';

beforeAll(async () => {
  ca = await createWorldCa({ at: NOW });
  const terms = { algorithm: 'gost', now: () => NOW } as const;
  [server, stranger] = await Promise.all([
    startTsa({ ca, ...terms }),
    startTsa({ ca: await createWorldCa({ at: NOW }), ...terms }),
  ]);
  trust = folder.trust(ca);
  key = folder.place(
    'key.p12',
    (await ca.issue({ kind: 'individual', algorithm: 'gost', password: PASSWORD })).pfx,
  );
  document = folder.place('document.txt', 'Тапсырыс');
  crl = folder.place('list.crl', ca.crl('gost'));
});
afterAll(async () => {
  await Promise.all([server.close(), stranger.close()]);
  folder.remove();
});

const sign = (to: string, tsa: string, ...more: string[]) =>
  komekshi(
    ['sign', document, '--key', key, '--out', folder.place(to), '--tsa', tsa, '--json', ...more],
    { password: PASSWORD },
  );

describe('an authority that answers', () => {
  it('makes the signature CAdES-T, and verify proves its time', async () => {
    const run = await sign('stamped.cms', server.url, '--trust', trust);
    const timestamp = '2026-11-22T09:45:00Z';
    expect(answerOf(run)).toMatchObject({
      level: 'CAdES-T',
      authority: 'УАҚЫТ БЕЛГІСІ ҚЫЗМЕТІ',
      timestamp,
    });
    const verdict = answerOf(
      await komekshi([
        'verify',
        folder.place('stamped.cms'),
        '--trust',
        trust,
        '--crl',
        crl,
        '--json',
      ]),
    );
    expect(verdict).toMatchObject({
      indication: 'TOTAL_PASSED',
      signers: [{ level: 'CAdES-T', timestamp, stamps: [{ indication: 'TOTAL_PASSED' }] }],
    });
  });

  it('is stamped though nobody was asked to know it, and refused where somebody was', async () => {
    expect(answerOf(await sign('unknown.cms', stranger.url))).toMatchObject({ level: 'CAdES-T' });
    expect(errorOf(await sign('refused.cms', stranger.url, '--trust', trust))).toMatchObject({
      code: 'ERR_STAMP_NOT_TRUSTED',
    });
  });
});

it.each<[Behaviour, string]>([
  ['down', 'ERR_TSA_UNREACHABLE'],
  ['refusal', 'ERR_STAMP_REFUSED'],
  ['not a response', 'ERR_STAMP_UNREADABLE'],
  ['other imprint', 'ERR_STAMP_MISMATCH'],
  ['other nonce', 'ERR_STAMP_MISMATCH'],
  ['broken signature', 'ERR_STAMP_NOT_TRUSTED'],
  ['changed after signing', 'ERR_STAMP_NOT_TRUSTED'],
])('one that is or tells «%s» is told, and nothing is written', async (behaviour, code) => {
  server.behave(behaviour);
  const run = await sign(`${code}.cms`, server.url);
  server.behave('honest');
  expect([run.status, errorOf(run).code]).toEqual([2, code]);
  expect(existsSync(folder.place(`${code}.cms`))).toBe(false);
});

it('one that never answers is waited for, not for ever', async () => {
  server.behave('slow');
  const soon =
    'const { timeout } = AbortSignal; AbortSignal.timeout = () => timeout.call(AbortSignal, 100);';
  const args = [
    'sign',
    document,
    '--key',
    key,
    '--out',
    folder.place('slow.cms'),
    '--tsa',
    server.url,
    '--json',
  ];
  const run = await komekshi(args, { password: PASSWORD, before: soon });
  server.behave('honest');
  expect([run.status, errorOf(run).code, existsSync(folder.place('slow.cms'))]).toEqual([
    2,
    'ERR_TSA_UNREACHABLE',
    false,
  ]);
});

it("an address that is none is the option's fault", async () => {
  expect(errorOf(await sign('nowhere.cms', 'tsp.pki.gov.kz'))).toMatchObject({ code: 'ERR_USAGE' });
});
