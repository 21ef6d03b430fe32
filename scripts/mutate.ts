// `npm run mutate [-- PART-OF-A-PATH]`: changes src/core/rules one small thing at a time and runs
// the tests of the rules and of the packs on each; a mutant that no test notices survives. Prints
// the survivors and the score; below 90 % the exit status is 1.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import fc from 'fast-check';
import { Collected } from './mutation/collect.ts';
import { Loader } from './mutation/loader.ts';
import { mutantsOf, type Mutant } from './mutation/mutants.ts';

const ROOT = path.join(import.meta.dirname, '..');
const WANTED = 0.9;
const TIMEOUT_MS = 20_000;
/**
 * These are no rules: the statement's words, which tests of the request cover, and the catalogue of
 * points that are no check.
 */
const NOT_RULES = /statement(Words)?\.ts$|\/catalogue\//;

const filesOf = (folder: string, ending: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(ROOT, folder, file))
    .sort();
const sources = filesOf('src/core/rules', '.ts').filter(
  (file) => !NOT_RULES.test(file) && file.includes(process.argv[2] ?? ''),
);
/** Not run: a text compared with its copy would notice any change, and prove nothing. */
const COPIES = /lawDocument\.test\.ts$/;
/** Slow, and about explanations alone. */
const EXPLANATIONS = /(explain|whatIf)\w*(\.test)?\.ts$/;
const ofPacks = filesOf('tests/packs', '.test.ts').filter((file) => !COPIES.test(file));
const ofRules = filesOf('tests/core/rules', '.test.ts');

/** For a pack the table of cases runs first: it finds most mutants, and soonest. */
function testsFor(source: string): readonly string[] {
  if (EXPLANATIONS.test(source)) return ofRules.filter((file) => EXPLANATIONS.test(file));
  const rules = ofRules.filter((file) => !EXPLANATIONS.test(file));
  const [table, others] = [
    ofPacks.filter((file) => file.includes('individualAssistant')),
    ofPacks.filter((file) => !file.includes('individualAssistant')),
  ];
  return source.includes('/packs/')
    ? [...table, ...rules, ...others]
    : [...rules, ...table, ...others];
}

fc.configureGlobal({ seed: 1, numRuns: 50 });
const collected = new Collected();
const loader = new Loader(
  { vitest: collected.module },
  (file) => file.includes('/core/rules/') || file.includes('/tests/') || file.endsWith('flow.ts'),
);

/** Whether some test fails; an endless loop is noticed too. */
function isNoticed(
  tests: readonly string[],
  changed: { readonly file: string; readonly source: string } | null,
): boolean {
  try {
    for (const test of tests) {
      (globalThis as Record<string, unknown>)['mutantRun'] = (): void => {
        loader.run([test], changed);
        collected.run();
      };
      vm.runInThisContext('mutantRun()', { timeout: TIMEOUT_MS });
    }
    return false;
  } catch (error) {
    if (changed === null) throw error;
    collected.tests.splice(0);
    return true;
  }
}

const apply = (source: string, { start, end, replacement }: Mutant): string =>
  source.slice(0, start) + replacement + source.slice(end);

isNoticed([...ofPacks, ...ofRules], null);
const began = Date.now();
let [total, survivors] = [0, 0];
for (const file of sources) {
  const source = readFileSync(file, 'utf8');
  const mutants = mutantsOf(source, file);
  const survived = mutants.filter(
    (mutant) => !isNoticed(testsFor(file), { file, source: apply(source, mutant) }),
  );
  total += mutants.length;
  survivors += survived.length;
  if (mutants.length > 0)
    console.log(
      `${path.relative(ROOT, file)}: ${mutants.length - survived.length} of ${mutants.length} noticed`,
    );
  for (const { line, change } of survived) console.log(`  survived, line ${line}: ${change}`);
}
const score = total === 0 ? 1 : 1 - survivors / total;
console.log(
  `${total} mutants, ${survivors} survived, ${Math.round((Date.now() - began) / 1000)} s: score ${(score * 100).toFixed(1)} %`,
);
process.exitCode = score < WANTED ? 1 : 0;
