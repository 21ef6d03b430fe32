// `npm run wasm`: compiles src/core/crypto/gost/assembly to WebAssembly and writes it where the core imports it. The
// same source gives the same bytes.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '..');
const COMPILER = path.join(ROOT, 'node_modules/assemblyscript/bin/asc.js');
const SOURCE = 'src/core/crypto/gost/assembly';
export const GENERATED = path.join(ROOT, 'src/core/crypto/gost/wasmModule.generated.ts');

/** Fast where it matters and small elsewhere; no runtime library, no garbage collector. */
const OPTIONS = ['--optimizeLevel', '3', '--shrinkLevel', '1', '--noAssert', '--runtime', 'stub'];

/**
 * The module of an entry file; a warning is an error. Runs as its own process: the compiler
 * declares its own global `Array`, which would replace everyone's.
 */
export function compileAssembly(entry: 'index.ts' | 'field.ts'): Uint8Array<ArrayBuffer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'komekshi-wasm-'));
  try {
    const out = path.join(folder, 'out.wasm');
    const args = [
      `${SOURCE}/${entry}`,
      '--baseDir',
      ROOT,
      '--outFile',
      path.relative(ROOT, out),
      ...OPTIONS,
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMPILER, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const said = `${stdout}${stderr}`.trim();
    if (status !== 0 || said !== '') throw new Error(`${SOURCE} does not compile cleanly: ${said}`);
    return new Uint8Array(fs.readFileSync(out));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

export const moduleOf = (wasm: Uint8Array): string =>
  [
    '// Made by `npm run wasm` from assembly/, whose files say what it is. Base64.',
    '// tests/core/crypto/gost/wasmModule.test.ts compares it with a module compiled anew.',
    'export const WASM_MODULE =',
    `${(
      Buffer.from(wasm)
        .toString('base64')
        .match(/.{1,132}/g) ?? []
    )
      .map((line) => `  '${line}'`)
      .join(' +\n')};`,
    '',
  ].join('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const made = moduleOf(compileAssembly('index.ts'));
  // Others may be reading the file while a build goes on.
  if (!fs.existsSync(GENERATED) || fs.readFileSync(GENERATED, 'utf8') !== made)
    fs.writeFileSync(GENERATED, made);
}
