// Adds up the reports of a run (a folder; with --bare those of the bare clone too): where the time
// went, what was skipped and why, each test that failed, at least once, with why; then one closing
// line: `N passed, N failed, N skipped`.
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const LINES_OF_A_FAILURE = 8;
const SLOWEST = 8;

/** One test: `seconds` of all its tries; `browser` where it ran in one; `missing` is what it was skipped for. */
/**
 * @typedef {{
 *   file: string, browser?: string, title: string,
 *   status: 'passed' | 'flaky' | 'failed' | 'skipped',
 *   seconds: number, why: string, missing: string | null
 * }} Test
 */

const missingIn = (text) => /\(skipped: ([^)]+)\)/.exec(text)?.[1] ?? null;

/** @returns {Test[]} */
function ofVitest({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    // In the clone the folder is another one.
    const file = name.replace(/^.*?\/(?=tests\/)/, '');
    const unloaded = status === 'failed' && assertionResults.length === 0;
    const tests = assertionResults.map(({ fullName, status, duration, failureMessages = [] }) => ({
      file,
      title: `${file}: ${fullName}`,
      status: ['passed', 'failed'].includes(status) ? status : 'skipped',
      seconds: (duration ?? 0) / 1000,
      why: failureMessages.join('\n'),
      missing: missingIn(fullName),
    }));
    return [
      ...(unloaded
        ? [{ file, title: file, status: 'failed', seconds: 0, why: message, missing: null }]
        : []),
      ...tests,
    ];
  });
}

const PLAYWRIGHT = { expected: 'passed', flaky: 'flaky', unexpected: 'failed', skipped: 'skipped' };

/** @returns {Test[]} */
function ofPlaywright({ errors, suites }) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const tests = suites.flatMap(specs).flatMap(({ file, title, tests: runs }) =>
    runs.map(({ projectName, status, results, annotations }) => ({
      file: `tests/e2e/${file}`,
      browser: projectName,
      title: `${file}: ${title} (${projectName})`,
      status: PLAYWRIGHT[status],
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      why: results.flatMap((result) => result.errors.map(({ message }) => message)).join('\n'),
      missing: missingIn(annotations.map(({ description = '' }) => description).join(' ')),
    })),
  );
  return [
    ...tests,
    ...errors.map(({ message }) => ({
      file: 'Playwright',
      title: 'Playwright',
      status: 'failed',
      seconds: 0,
      why: message,
      missing: null,
    })),
  ];
}

/** @returns {Test[]} */
function read(file) {
  const failed = {
    file: path.basename(file),
    title: path.basename(file),
    status: 'failed',
    seconds: 0,
    missing: null,
  };
  if (!fs.existsSync(file)) return [{ ...failed, why: 'there is no such report' }];
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  const tests = 'numPassedTests' in report ? ofVitest(report) : ofPlaywright(report);
  // A report without a test is no proof of anything.
  return tests.length === 0 ? [{ ...failed, why: 'no test ran' }] : tests;
}

/** The sums by a key, the greatest first. */
function sums(entries, keyOf, valueOf) {
  const found = new Map();
  for (const entry of entries)
    found.set(keyOf(entry), (found.get(keyOf(entry)) ?? 0) + valueOf(entry));
  return [...found].sort(([, a], [, b]) => b - a);
}
const shown = (pairs) =>
  pairs.map(([name, seconds]) => `${name} ${Math.round(seconds)} s`).join(', ');
const lines = (file) =>
  fs.existsSync(file)
    ? fs
        .readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .filter((line) => line !== '')
    : [];

function tellTimes(folder, tests) {
  const steps = lines(path.join(folder, 'steps.txt')).map((line) => [
    line.slice(line.indexOf(' ') + 1),
    Number.parseInt(line, 10),
  ]);
  if (steps.length > 0)
    console.log(
      `time: ${shown(steps)}; together ${shown([['', steps.reduce((sum, [, seconds]) => sum + seconds, 0)]]).trim()}`,
    );
  const kindOf = ({ file, browser }) =>
    browser === undefined ? file.split('/')[1] : `end-to-end in ${browser}`;
  console.log(`seconds of tests by kind: ${shown(sums(tests, kindOf, ({ seconds }) => seconds))}`);
  const byFile = sums(
    tests,
    ({ file, browser }) => (browser === undefined ? file : `${file} (${browser})`),
    ({ seconds }) => seconds,
  );
  console.log(
    `slowest files: ${shown(byFile.filter(([name]) => !name.startsWith('tests/e2e/')).slice(0, SLOWEST))}`,
  );
  console.log(
    `slowest of the end-to-end tests: ${shown(byFile.filter(([name]) => name.startsWith('tests/e2e/')).slice(0, SLOWEST))}`,
  );
  const starts = lines(path.join(folder, 'starts.txt')).map((line) => line.split(' '));
  for (const [browser, count] of sums(
    starts,
    ([name]) => name,
    () => 1,
  )) {
    const seconds = starts
      .filter(([name]) => name === browser)
      .reduce((sum, [, ms]) => sum + Number(ms) / 1000, 0);
    console.log(`starts of ${browser}: ${count}, ${Math.round(seconds)} s`);
  }
}

const [folder = '', ...options] = process.argv.slice(2);
const main = ['unit', 'e2e'].flatMap((name) => read(path.join(folder, `${name}.json`)));
const bare = options.includes('--bare')
  ? ['bare-unit', 'bare-chromium', 'bare-firefox'].flatMap((name) =>
      read(path.join(folder, `${name}.json`)),
    )
  : [];
const all = [...main, ...bare];
const count = (tests, ...wanted) => tests.filter(({ status }) => wanted.includes(status)).length;
const closing = (tests, failed = count(tests, 'failed')) =>
  `${count(tests, 'passed', 'flaky')} passed, ${failed} failed, ${count(tests, 'skipped')} skipped`;

tellTimes(folder, main);
for (const [missing, times] of sums(
  main.filter(({ status, missing }) => status === 'skipped' && missing !== null),
  ({ missing }) => missing,
  () => 1,
))
  console.log(`skipped ${times}: ${missing}`);
for (const { title, status, why } of all.filter(
  ({ status }) => status === 'failed' || status === 'flaky',
)) {
  const told = stripVTControlCharacters(why ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('node_modules'));
  console.log(
    `${status === 'flaky' ? 'passed at its second try' : 'failed'}: ${title}\n${told
      .slice(0, LINES_OF_A_FAILURE)
      .map((line) => `    ${line}`)
      .join('\n')}`,
  );
}
// If everything is installed, nothing is skipped. A skipped test that does not say what it needs
// was disabled by somebody.
const asleep = all.filter(({ status, missing }) => status === 'skipped' && missing === null);
for (const { title } of asleep)
  console.log(`failed: ${title}\n    skipped, and its name does not say what is missing`);
if (bare.length > 0) console.log(`bare clone, of these: ${closing(bare)}`);
const failed = count(all, 'failed') + asleep.length;
console.log(
  `${count(all, 'passed', 'flaky')} passed, ${failed} failed, ${count(all, 'skipped') - asleep.length} skipped`,
);
process.exitCode = failed > 0 || count(all, 'passed') === 0 ? 1 : 0;
