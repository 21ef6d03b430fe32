// Adds up vitest's and Playwright's JSON reports into one closing line: `N passed, N failed, N skipped`.
import fs from 'node:fs';

/** @returns {[passed: number, failed: number, skipped: number]} */
function count(report) {
  if ('numPassedTests' in report) {
    const suitesThatDidNotLoad = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    return [report.numPassedTests, report.numFailedTests + suitesThatDidNotLoad, report.numPendingTests + report.numTodoTests];
  }
  const { expected, flaky, unexpected, skipped } = report.stats;
  return [expected + flaky, unexpected + report.errors.length, skipped];
}

const sums = process.argv.slice(2).map((file) => (fs.existsSync(file) ? count(JSON.parse(fs.readFileSync(file, 'utf8'))) : [0, 1, 0]));
const [passed, failed, skipped] = [0, 1, 2].map((index) => sums.reduce((total, row) => total + row[index], 0));
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
