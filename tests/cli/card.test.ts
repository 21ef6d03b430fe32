// `komekshi card`: one file that says what the signed files say, that can run and load nothing, and
// an answer of yes or no.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, expect, it, vi } from 'vitest';
import { card as words, receiptStandings } from '../../locales/card.ts';
import { indications } from '../../locales/validation.ts';
import { flipped, placeOf, signedFiles } from '../core/card/files.ts';
import { answerOf, errorOf, inParallel, komekshi, makeFolder } from './komekshi.ts';

/** A process a command: slow only where the machine is busy. */
vi.setConfig({ testTimeout: 120_000 });
const folder = makeFolder();
afterAll(() => folder.remove());

const { ca, iin, signed, receipt } = await signedFiles();
const trust = folder.trust(ca);
const cms = folder.place('request.cms', signed.cms);
const receiptFile = folder.place('receipt.cms', await receipt());
const broken = folder.place('broken.cms', flipped(signed.cms, placeOf(signed.cms, '"claim":') + 8));
const lists = ['gost', 'rsa'].flatMap((algorithm) => [
  '--crl',
  folder.place(`${algorithm}.crl`, ca.crl(algorithm as 'gost')),
]);
const run = (args: readonly string[]) =>
  komekshi(['card', ...args, '--trust', trust, ...lists, '--json']);
const pageAt = (name: string): string => readFileSync(folder.place(name), 'utf8');

it('writes the card of a request with its receipt, and says yes', async () => {
  const done = await run([
    cms,
    '--receipt',
    receiptFile,
    '--out',
    folder.place('card.html'),
    '--lang',
    'ru',
  ]);
  expect(done.status).toBe(0);
  expect(answerOf(done)).toMatchObject({
    sound: true,
    requestId: signed.requestId,
    indication: 'TOTAL_PASSED',
    receipt: { standing: 'matches', indication: 'TOTAL_PASSED' },
  });
  const page = pageAt('card.html');
  for (const said of [
    iin,
    signed.requestId,
    signed.requestSha256,
    signed.cmsSha256,
    indications.TOTAL_PASSED.ru,
    receiptStandings.matches.ru,
    words.notOfficial.ru,
    'TEST',
    'ЗАКАЗ УСЛУГ ИНДИВИДУАЛЬНОГО ПОМОЩНИКА',
    'CAdES-B',
  ]) {
    expect(page).toContain(said);
  }
  expect(page).not.toMatch(/\{\w+\}|undefined|\[object/);
});

it('lets the page run nothing, load nothing and send nothing', () => {
  const page = pageAt('card.html');
  const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  expect(css).toContain('--ink:');
  expect(page).toContain(
    `default-src &#x27;none&#x27;; style-src &#x27;sha256-${createHash('sha256').update(css).digest('base64')}&#x27;`,
  );
  expect(page).not.toMatch(
    /<script|<link|<img|<iframe|<form|\son\w+=|\sstyle=|url\(|@import|javascript:/i,
  );
});

it('of files that do not hold says no, in the card too', async () => {
  const [changed, other, silent, missing, over] = await inParallel(
    [
      [broken, '--out', folder.place('broken.html'), '--lang', 'kk'],
      [
        cms,
        '--receipt',
        folder.place('other.cms', await receipt({ cmsSha256: '0'.repeat(64) })),
        '--out',
        folder.place('other.html'),
      ],
      [cms, '--out', folder.place('alone.html')],
      [cms],
      [cms, '--receipt', receiptFile, '--out', receiptFile],
    ],
    run,
  );
  expect(changed?.status).toBe(1);
  expect(pageAt('broken.html')).toContain(words.withheld.kk);
  expect(pageAt('broken.html')).not.toContain('ЗАКАЗ УСЛУГ');
  expect(other?.status).toBe(1);
  expect(pageAt('other.html')).toContain(receiptStandings.cmsSha256.en);
  expect(silent?.status).toBe(0);
  expect(pageAt('alone.html')).toContain(words.noReceipt.en);
  expect(errorOf(missing as NonNullable<typeof missing>).text).toContain('--out');
  expect(errorOf(over as NonNullable<typeof over>).code).toBe('ERR_USAGE');
});
