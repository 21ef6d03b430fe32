// What of zod is left out of the extension: as it is installed, and where it is no longer as expected.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptied, speechless } from '../../scripts/packaging/withoutUnused.ts';

const ZOD = path.resolve(import.meta.dirname, '../../node_modules/zod/v4');
const source = (file: string): string => readFileSync(path.join(ZOD, file), 'utf8');
const load = (code: string): Promise<Record<string, unknown>> =>
  import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<Record<string, unknown>>;

it.each(['core/to-json-schema.js', 'core/json-schema-processors.js'])(
  '%s keeps its names, and what they give is a fault when it is called',
  async (file) => {
    const [whole, left] = await Promise.all([
      import(path.join(ZOD, file)) as Promise<object>,
      load(emptied(file, source(file))),
    ]);
    expect(Object.keys(left).sort()).toEqual(Object.keys(whole).sort());
    for (const made of Object.values(left) as (() => () => never)[])
      expect(made()).toThrow('not in this build');
  },
);

it('the words of faults are left to the default', async () => {
  const { default: english } = (await load(speechless('en.js', source('locales/en.js')))) as {
    default: () => { localeError: () => unknown };
  };
  expect(english().localeError()).toBeUndefined();
});

it('a module that is no longer as expected stops the build', () => {
  expect(() => emptied('m.js', 'const a = 1;')).toThrow('m.js');
  expect(() => speechless('m.js', 'export default {};')).toThrow('m.js');
});
