// `npm run requirements`: writes the list of tests into docs/SECURITY.md. With the JSON reports of
// vitest and Playwright: prints the table requirement → test → result, keeps it in
// test-results/requirements.md, and ends with 1 where a requirement is not held.
import fs from 'node:fs';
import path from 'node:path';
import { citingTests } from '../tests/boundary/cited.ts';
import { readReports } from '../tests/boundary/reports.ts';
import { faultsIn, markdown, rowsOf, withList } from '../tests/boundary/table.ts';

const at = (file: string): string => path.resolve(import.meta.dirname, '..', file);
const reports = process.argv.slice(2);

if (reports.length === 0) {
  const document = fs.readFileSync(at('docs/SECURITY.md'), 'utf8');
  fs.writeFileSync(at('docs/SECURITY.md'), withList(document, citingTests()));
} else {
  const rows = rowsOf(citingTests(), readReports(reports));
  const faults = faultsIn(rows, process.env['CI'] !== undefined);
  fs.mkdirSync(at('test-results'), { recursive: true });
  fs.writeFileSync(at('test-results/requirements.md'), markdown(rows));
  console.log(markdown(rows));
  for (const { id, test, outcome } of faults)
    console.error(`${id} is not held: ${test.file}: ${test.title}: ${outcome}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
