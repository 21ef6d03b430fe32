// Lets the bundler leave out the classes of PKI.js and asn1js that nothing here uses. Each sets its
// name in a static block, which counts as an effect and would keep it, and with it all that it uses.
// The build stops if a module no longer has such classes.
// Why so: docs/adr/0013-taken-out-by-the-build.md.
import type { Plugin } from 'vite';
import { moduleOf } from './moduleOf.ts';

const MODULES = ['pkijs/build/index.js', 'asn1js/build/index.js'];
/** From its first line to the first one that closes it: the lines between are indented. */
const CLASS = /^var (\w+) = (class\b.*\{\n[^]*?^\});$/gm;

/** The same classes, each made by a call without effects. Throws if the module has none. */
export function pure(module: string, code: string): string {
  const made = code.replace(CLASS, 'var $1 = /* @__PURE__ */ (() => $2)();');
  if (made === code) throw new Error(`${module} has no class that is known here`);
  return made;
}

export const pureClasses = (): Plugin => ({
  name: 'pure-classes',
  enforce: 'pre',
  transform(code, id) {
    const module = moduleOf(id);
    return MODULES.includes(module) ? { code: pure(module, code), map: null } : null;
  },
});
