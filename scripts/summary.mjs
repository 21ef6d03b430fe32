// Adds up vitest's and Playwright's JSON reports: each test that failed, at least once, with why, then one closing line: `N passed, N failed, N skipped`.
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const LINES_OF_A_FAILURE = 8;

/** @returns {{passed: number, failed: number, skipped: number, told: {kind: string, title: string, why: string}[]}} */
function ofVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  const tests = testResults.flatMap(({ name, assertionResults }) => assertionResults.map((test) => ({ file: path.relative('.', name), ...test })));
  const failed = tests.filter(({ status }) => status === 'failed').map(({ file, fullName, failureMessages }) => ({ kind: 'failed', title: `${file}: ${fullName}`, why: failureMessages.join('\n') }));
  const told = [...unloaded.map(({ name, message }) => ({ kind: 'failed', title: path.relative('.', name), why: message })), ...failed];
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests + numTodoTests, told };
}

function ofPlaywright({ stats: { expected, flaky, unexpected, skipped }, errors, suites }) {
  const specs = (suite) => [...suite.specs ?? [], ...(suite.suites ?? []).flatMap(specs)];
  const tests = suites.flatMap(specs).flatMap(({ file, title, tests: runs }) => runs.map((run) => ({ title: `${file}: ${title} (${run.projectName})`, ...run })));
  const bad = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  const told = bad.map(({ title, status, results }) => ({ kind: status === 'flaky' ? 'passed at its second try' : 'failed', title, why: results.flatMap((result) => result.errors.map(({ message }) => message)).join('\n') }));
  return { passed: expected + flaky, failed: unexpected + errors.length, skipped, told: [...told, ...errors.map(({ message }) => ({ kind: 'failed', title: 'Playwright', why: message }))] };
}

function read(file) {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, skipped: 0, told: [{ kind: 'failed', title: path.basename(file), why: 'there is no such report' }] };
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  return 'numPassedTests' in report ? ofVitest(report) : ofPlaywright(report);
}

const reports = process.argv.slice(2).map(read);
for (const { kind, title, why } of reports.flatMap(({ told }) => told)) {
  const lines = stripVTControlCharacters(why ?? '').split('\n').filter((line) => line.trim() !== '' && !line.includes('node_modules'));
  console.log(`${kind}: ${title}\n${lines.slice(0, LINES_OF_A_FAILURE).map((line) => `    ${line}`).join('\n')}`);
}
const sum = (kind) => reports.reduce((total, report) => total + report[kind], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
