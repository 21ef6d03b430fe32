// Runs the project's TypeScript in this process, one file of it changed: what does not depend on
// the changed folder is loaded once.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';

type Exports = Record<string, unknown>;
type Body = (
  exports: Exports,
  require: (specifier: string) => unknown,
  module: { exports: Exports },
  folder: string,
) => void;

const requirePackage = createRequire(import.meta.url);

const bodyOf = (source: string, file: string): Body => {
  const { outputText } = ts.transpileModule(source.replaceAll('import.meta.dirname', '__dirname'), {
    fileName: file,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2023,
      esModuleInterop: true,
    },
  });
  return vm.runInThisContext(`(function (exports, require, module, __dirname) {${outputText}\n})`, {
    filename: file,
  }) as Body;
};

export class Loader {
  readonly #bodies = new Map<string, Body>();
  readonly #steady = new Map<string, { exports: Exports }>();
  /** Packages replaced, as the test runner's own. */
  readonly #given: Readonly<Record<string, unknown>>;
  /** Whether a file is loaded anew for each mutant. */
  readonly #isFresh: (file: string) => boolean;

  constructor(given: Readonly<Record<string, unknown>>, isFresh: (file: string) => boolean) {
    this.#given = given;
    this.#isFresh = isFresh;
  }

  /** Evaluates entry files in a new set of modules, with one file's text replaced. */
  run(
    entries: readonly string[],
    changed: { readonly file: string; readonly source: string } | null,
  ): void {
    const modules = new Map<string, { exports: Exports }>();
    const load = (file: string): Exports => {
      const known = this.#isFresh(file) ? modules : this.#steady;
      const existing = known.get(file);
      if (existing !== undefined) return existing.exports;
      const module = { exports: {} };
      known.set(file, module);
      if (file.endsWith('.json'))
        module.exports = JSON.parse(readFileSync(file, 'utf8')) as Exports;
      else
        this.#body(file, changed)(
          module.exports,
          (specifier) => require(specifier, file),
          module,
          path.dirname(file),
        );
      return module.exports;
    };
    const require = (specifier: string, from: string): unknown =>
      specifier.startsWith('.')
        ? load(path.resolve(path.dirname(from), specifier))
        : (this.#given[specifier] ?? requirePackage(specifier));
    for (const entry of entries) load(entry);
  }

  #body(file: string, changed: { readonly file: string; readonly source: string } | null): Body {
    if (changed?.file === file) return bodyOf(changed.source, file);
    const body = this.#bodies.get(file) ?? bodyOf(readFileSync(file, 'utf8'), file);
    this.#bodies.set(file, body);
    return body;
  }
}
