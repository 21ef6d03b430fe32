// The classes of PKI.js and asn1js that the build lets go: as they are installed, and where they
// are no longer as expected.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pure } from '../../scripts/packaging/pureClasses.ts';

const installed = (module: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../../node_modules', module), 'utf8');

it.each(['pkijs/build/index.js', 'asn1js/build/index.js'])(
  '%s has every class of it rewritten, and nothing else',
  (module) => {
    const code = installed(module);
    const made = pure(module, code);
    expect(made).not.toMatch(/^var \w+ = class/m);
    expect(
      made.replace(/\/\* @__PURE__ \*\/ \(\(\) => (?=class)/g, '').replaceAll('\n})();', '\n};'),
    ).toBe(code);
  },
);

const load = (code: string): Promise<Record<string, unknown>> =>
  import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<Record<string, unknown>>;

it('a class is the same one, with its name, its parent and what its static block sets', async () => {
  const code = [
    'var A = class {',
    '\tstatic {',
    "\t\tthis.CLASS_NAME = 'A';",
    '\t}',
    '};',
    'var B = class B extends A {',
    '\tself() {',
    '\t\treturn B;',
    '\t}',
    '};',
  ].join('\n');
  const { A, B } = (await load(`${pure('m.js', code)}\nexport { A, B };`)) as {
    A: { CLASS_NAME: string };
    B: { CLASS_NAME: string; name: string; new (): { self: () => unknown } };
  };
  expect([A.CLASS_NAME, B.CLASS_NAME, B.name]).toEqual(['A', 'A', 'B']);
  expect(new B().self()).toBe(B);
});

it('a module that is no longer as expected stops the build', () => {
  expect(() => pure('m.js', 'const a = 1;')).toThrow('m.js');
  expect(() => pure('m.js', 'class A {\n}\n')).toThrow('m.js');
});
