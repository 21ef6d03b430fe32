// `npm run effort`: what the whole job costs a person, through the real panel in Chromium, beside
// what it may cost. Options: --lang kk|ru|en, --json, --screens (each screen of its own),
// --write (into docs/ACCESSIBILITY.md). Ends with 1 where a budget does not hold.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LANGS, type Lang } from '../../src/core/lang.ts';
import { EXTENSION } from '../world/chromium.ts';
import { excessesOf } from './budgets.ts';
import { FIGURES, ROUNDS, worstOf, type Round } from './figures.ts';
import { figuresOf, roundsIn, type CostsByRound } from './rounds.ts';
import { tableOf, withTable } from './table.ts';

const DOCUMENT = path.resolve(import.meta.dirname, '../../docs/ACCESSIBILITY.md');

const { values: options } = parseArgs({
  options: {
    lang: { type: 'string' },
    json: { type: 'boolean', default: false },
    screens: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

function langsOf(wanted: string | undefined): readonly Lang[] {
  const langs = LANGS.filter((lang) => wanted === undefined || lang === wanted);
  if (langs.length > 0) return langs;
  console.error(`--lang is one of ${LANGS.join(', ')}`);
  return process.exit(2);
}

/** For whoever looks for where the steps are. */
function printScreens(lang: Lang, costs: CostsByRound): void {
  console.error(`\n${lang}: ${FIGURES.join(' ')}`);
  for (const round of ROUNDS)
    for (const { screen, figures } of costs[round]) {
      const line = FIGURES.map((figure) => Number(figures[figure].toFixed(1))).join(' ');
      console.error(`${round} ${screen}: ${line}`);
    }
}

async function measure(): Promise<Partial<Record<Lang, Round>>> {
  const measured: Partial<Record<Lang, Round>> = {};
  for (const lang of langsOf(options.lang)) {
    const costs = await roundsIn(lang);
    if (options.screens) printScreens(lang, costs);
    measured[lang] = figuresOf(costs);
  }
  return measured;
}

if (!fs.existsSync(EXTENSION)) {
  console.error('run npm run build:testing first');
  process.exit(2);
}
const measured = await measure();
process.stderr.write('\n');
const worst = worstOf(measured);
const excesses = excessesOf(worst);
if (options.json) console.log(JSON.stringify({ ...worst, languages: measured, excesses }, null, 1));
else console.log(tableOf(worst));
for (const { round, figure, is, allowed } of excesses)
  console.error(`over budget: ${round}: ${figure} ${is}, at most ${allowed}`);
if (options.write)
  fs.writeFileSync(DOCUMENT, withTable(fs.readFileSync(DOCUMENT, 'utf8'), tableOf(worst)));
process.exitCode = excesses.length === 0 ? 0 : 1;
