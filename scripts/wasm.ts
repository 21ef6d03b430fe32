// `npm run wasm`: compiles assembly/ to WebAssembly and writes it where the core imports it. The same source gives the same bytes.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';

const ROOT = path.resolve(import.meta.dirname, '..');
export const GENERATED = path.join(ROOT, 'src/core/crypto/gost/wasmModule.generated.ts');

/** Fast where it matters and small elsewhere; no runtime library, no garbage collector. */
const OPTIONS = ['--optimizeLevel', '3', '--shrinkLevel', '1', '--noAssert', '--runtime', 'stub'];

/** The module of an entry file; one warning is an error. */
export async function compileAssembly(entry: 'index.ts' | 'field.ts'): Promise<Uint8Array<ArrayBuffer>> {
  let wasm = new Uint8Array();
  const problems: string[] = [];
  const { error } = await asc.main([`assembly/${entry}`, '--baseDir', ROOT, '--outFile', 'out.wasm', ...OPTIONS], {
    writeFile: (_name, contents) => { if (typeof contents !== 'string') wasm = Uint8Array.from(contents); },
    reportDiagnostic: ({ message }) => { problems.push(message); },
  });
  if (error !== null || problems.length > 0) throw new Error(`assembly/ does not compile cleanly: ${problems.join('; ')}`, { cause: error });
  return wasm;
}

export const moduleOf = (wasm: Uint8Array): string => [
  '// Made by `npm run wasm` from assembly/, whose files say what it is; tests/core/crypto/gost/wasmModule.test.ts compares. Base64.',
  'export const WASM_MODULE =',
  `${(Buffer.from(wasm).toString('base64').match(/.{1,132}/g) ?? []).map((line) => `  '${line}'`).join(' +\n')};`,
  '',
].join('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) fs.writeFileSync(GENERATED, moduleOf(await compileAssembly('index.ts')));
