// Leaves out of the extension what zod carries for others: its writer of JSON Schemas, which
// scripts and the endpoint alone call, and its English words for faults, which nobody is shown. A
// module that no longer exports what is expected stops the build.
// Why so: docs/adr/0013-taken-out-by-the-build.md.
import type { Plugin } from 'vite';

const WRITER = ['zod/v4/core/to-json-schema.js', 'zod/v4/core/json-schema-processors.js'];
const WORDS = 'zod/v4/locales/en.js';

/**
 * What every export of a module becomes: schemas ask it for a method when they are made, and only
 * that method is a fault.
 */
const ABSENT = '() => () => { throw new Error("not in this build") }';

/** The module with the same names and nothing behind them. Throws where it has none. */
export function emptied(module: string, code: string): string {
  const own = Array.from(
    code.matchAll(/^export (?:const|function) (\w+)/gm),
    ([, name = '']) => name,
  );
  const renamed = Array.from(
    code.matchAll(/^export \{ \w+ as (\w+) \};/gm),
    ([, name = '']) => name,
  );
  if (own.length === 0) throw new Error(`${module} exports nothing that is known here`);
  return [...own, ...renamed].map((name) => `export const ${name} = ${ABSENT};`).join('\n');
}

/** zod's own «Invalid input» serves then. Throws where the module has no words as a default. */
export function speechless(module: string, code: string): string {
  if (!/^export default function \(\) \{\s*return \{\s*localeError:/m.test(code))
    throw new Error(`${module} is no longer as expected`);
  return 'export default () => ({ localeError: () => undefined });';
}

export const withoutUnused = (): Plugin => ({
  name: 'without-unused',
  enforce: 'pre',
  transform(code, id) {
    const module =
      /\/node_modules\/((?:(?!\/node_modules\/).)+?)(?:\?.*)?$/.exec(
        id.replaceAll('\\', '/'),
      )?.[1] ?? '';
    if (WRITER.includes(module)) return { code: emptied(module, code), map: null };
    return module === WORDS ? { code: speechless(module, code), map: null } : null;
  },
});
