// `npm run bench`: the figures of the design beside a peer of the same run. Nothing here passes or fails.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumPath } from '../../scripts/browsers.ts';
import { createWorldCa } from '../world/ca.ts';
import { measureDocuments, type DocumentFigures } from './documents.ts';
import { measure, type Figures } from './measure.ts';
import { measurePage } from './page.ts';
import { measurePanel } from './panel.ts';
import { bouncyCastle, opensslStreebog } from './peers.ts';
import { measureProvider, SENDERS, type ProviderFigures } from './provider.ts';
import { BROWSERS, BUDGETS, sizes, type BrowserName } from './sizes.ts';

interface Row {
  readonly what: string;
  readonly ours: number;
  readonly unit: string;
  readonly budget?: string;
  readonly peer?: { readonly name: string; readonly value: number } | null | undefined;
}

/** The same measurements in a page of Chromium, on a secure origin so that WebCrypto is there. */
async function inChromium(pfx: Uint8Array, password: string): Promise<Figures | null> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) return null;
  const entry = path.join(import.meta.dirname, 'measure.ts');
  const bundle = await build({
    logLevel: 'silent',
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' }, target: 'es2023' },
  });
  const output = (Array.isArray(bundle) ? bundle[0] : bundle) as {
    output: readonly { code?: string }[];
  };
  const browser = await chromium.launch({ executablePath, args: ['--disable-quic'] });
  try {
    const page = await browser.newPage();
    await page.route('https://bench.komekshi.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto('https://bench.komekshi.test/');
    await page.addScriptTag({ content: output.output[0]?.code ?? '' });
    return await page.evaluate(
      ({ bytes, secret }) =>
        (window as unknown as { bench: { measure: typeof measure } }).bench.measure(
          new Uint8Array(bytes),
          secret,
        ),
      { bytes: [...pfx], secret: password },
    );
  } finally {
    await browser.close();
  }
}

function rows(
  where: string,
  figures: Figures,
  peers: { bc: ReturnType<typeof bouncyCastle>; openssl: number | null },
): Row[] {
  const beside = (name: string, value: number | null | undefined): Row['peer'] =>
    value === null || value === undefined ? null : { name, value };
  return [
    {
      what: `${where}: open a GOST key and sign, cold`,
      ours: figures.openAndSignCold,
      unit: 'ms',
      budget: '<= 400 in Chromium',
    },
    {
      what: `${where}: open a GOST key and sign, warm`,
      ours: figures.openAndSign,
      unit: 'ms',
      budget: '<= 60 in Chromium',
    },
    {
      what: `${where}: GOST 34.10-2015-512 sign`,
      ours: figures.gostSign,
      unit: 'ms',
      budget: '<= 1',
      peer: beside('BouncyCastle', peers.bc?.sign),
    },
    {
      what: `${where}: GOST 34.10-2015-512 verify`,
      ours: figures.gostVerify,
      unit: 'ms',
      budget: '<= 3',
      peer: beside('BouncyCastle', peers.bc?.verify),
    },
    { what: `${where}: sign without WebAssembly`, ours: figures.bigintSign, unit: 'ms' },
    { what: `${where}: verify without WebAssembly`, ours: figures.bigintVerify, unit: 'ms' },
    {
      what: `${where}: all checks of a draft of 40 facts`,
      ours: figures.checks,
      unit: 'ms',
      budget: '<= 16',
    },
    {
      what: `${where}: Streebog-512`,
      ours: figures.streebog,
      unit: 'MB/s',
      budget: '>= 40 where OpenSSL does 160',
      peer: beside('OpenSSL engine', peers.openssl),
    },
  ];
}

const providerRows = ({ what, rate, full, half, memory, lost, double }: ProviderFigures): Row[] => [
  {
    what: `provider, ${what}: from ${SENDERS} senders`,
    ours: rate,
    unit: '/s',
    budget: '>= 60 on two cores',
  },
  { what: `provider, ${what}: median then`, ours: full.p50, unit: 'ms' },
  { what: `provider, ${what}: 99th percentile then`, ours: full.p99, unit: 'ms' },
  { what: `provider, ${what}: median at half`, ours: half.p50, unit: 'ms' },
  {
    what: `provider, ${what}: 99th percentile at half`,
    ours: half.p99,
    unit: 'ms',
    budget: '<= 250',
  },
  { what: `provider, ${what}: memory at most`, ours: memory, unit: 'MB' },
  { what: `provider, ${what}: lost or double`, ours: lost + double, unit: '', budget: '0' },
];

const documentRows = ({ read, plain }: DocumentFigures): Row[] => [
  {
    what: 'three documents of 10 pages, read',
    ours: read,
    unit: 'ms',
    budget: '<= 3000',
    peer: { name: 'pdf.js, text alone', value: plain },
  },
];

async function panelRows(): Promise<Row[]> {
  const panel = await measurePanel();
  if (panel === null) return [];
  return [
    { what: 'side panel: first paint', ours: panel.firstPaint, unit: 'ms', budget: '<= 300' },
    { what: 'side panel: its heading is there', ours: panel.heading, unit: 'ms' },
  ];
}

async function pageRows(): Promise<Row[]> {
  const page = await measurePage();
  if (page === null) return [];
  return [
    {
      what: 'load event with the extension, the form',
      ours: page.form,
      unit: 'ms',
      budget: '<= 30 more than without',
    },
    {
      what: 'load event with the extension, another page',
      ours: page.other,
      unit: 'ms',
      budget: '<= 30 more than without',
    },
    {
      what: 'the form read, with all checks',
      ours: page.readAndCheck,
      unit: 'ms',
      budget: '<= 16',
    },
  ];
}

function sizeRows(browser: BrowserName): Row[] {
  const shipped = sizes(browser);
  if (shipped === null) return [];
  const { contentScript, panel, signing, reading, extension, archive } = shipped;
  const row = (what: string, ours: number, budget?: number): Row => ({
    what: `${browser}: ${what}`,
    ours,
    unit: 'kB',
    ...(budget === undefined ? {} : { budget: `<= ${budget}` }),
  });
  return [
    row('content script, gzip', contentScript, BUDGETS.contentScript),
    row('panel before its first paint, gzip', panel),
    row('signing worker with all for signing, gzip', signing, BUDGETS.signing),
    row('document reading, gzip', reading),
    row('all without document reading, gzip', extension - reading, BUDGETS.withoutReading),
    row('all, gzip', extension),
    ...(archive === null ? [] : [row('the package (zip)', archive)]),
  ];
}

function print({ what, ours, unit, budget, peer }: Row): string {
  const compared =
    peer === null || peer === undefined
      ? ''
      : `  ${peer.name} ${peer.value.toFixed(2)}, ratio ${(ours / peer.value).toFixed(2)}`;
  return `${what.padEnd(48)} ${ours.toFixed(2).padStart(9)} ${unit.padEnd(5)}${compared}${budget === undefined ? '' : `  (budget ${budget})`}`;
}

const [load = 0] = os.loadavg();
const ca = await createWorldCa({ at: Date.now() });
const { pfx, password } = await ca.issue({ kind: 'individual', algorithm: 'gost' });
const node = await measure(pfx, password);
const browser = await inChromium(pfx, password);
const provider = await measureProvider(ca);
const documents = await measureDocuments();
const pages = [...(await panelRows()), ...(await pageRows())];
const peers = { bc: bouncyCastle(), openssl: opensslStreebog() };
const table = [
  ...rows('node', node, peers),
  ...(browser === null ? [] : rows('Chromium', browser, peers)),
  ...provider.flatMap(providerRows),
  ...documentRows(documents),
  ...pages,
  ...BROWSERS.flatMap(sizeRows),
];
console.log(table.map(print).join('\n'));
console.log(
  `(${os.availableParallelism()} cores, load average ${load.toFixed(1)} before the run: a busy machine halves every figure)`,
);
if (!fs.existsSync('.output/packages'))
  console.log('(no sizes of packages: run `npm run package` first)');
