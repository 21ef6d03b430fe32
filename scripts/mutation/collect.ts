// `describe` and `test` that collect, for test files run outside the runner; `expect` is the runner's own.
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

type Work = (...row: readonly unknown[]) => unknown;

export class Collected {
  readonly tests: (() => unknown)[] = [];

  /** What `import … from 'vitest'` gives. */
  readonly module: Readonly<Record<string, unknown>>;

  constructor() {
    const describe = (_: string, work: Work): unknown => work();
    const test = (_: string, work: Work): unknown => this.tests.push(work);
    const each =
      (act: (name: string, work: Work) => unknown) =>
      (rows: readonly unknown[]) =>
      (name: string, work: Work): void => {
        for (const row of rows)
          act(name, () => (Array.isArray(row) ? work(...(row as unknown[])) : work(row)));
      };
    const withEach = (act: (name: string, work: Work) => unknown): unknown =>
      Object.assign(act, { each: each(act) });
    this.module = {
      describe: withEach(describe),
      test: withEach(test),
      it: withEach(test),
      expect: Object.assign(
        (value: unknown, message?: string) => chai.expect(value, message),
        chai.expect,
        { soft: chai.expect },
      ),
    };
  }

  /** Runs what was collected, up to the first failure, which is thrown. */
  run(): void {
    for (const work of this.tests.splice(0)) work();
  }
}
