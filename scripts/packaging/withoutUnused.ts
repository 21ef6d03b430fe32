// Leaves out of the extension what zod carries for others: its writer of JSON Schemas, which
// scripts and the endpoint alone call, and its English words for faults, which nobody is shown. The
// build stops if a module no longer exports what is expected.
// Why so: docs/adr/0013-taken-out-by-the-build.md.
import type { Plugin } from 'vite';

const WRITER = ['zod/v4/core/to-json-schema.js', 'zod/v4/core/json-schema-processors.js'];
const WORDS = 'zod/v4/locales/en.js';

/**
 * Replaces every export of a module. Schemas look up a method on it when they are made; only
 * calling that method fails.
 */
const ABSENT = '() => () => { throw new Error("not in this build") }';

/** The module with the same exports and no code behind them. Throws if it has no exports. */
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

/** zod then says its own «Invalid input». Throws if the module exports no default texts. */
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
