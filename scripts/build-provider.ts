// `npm run build:provider`: the endpoint and its commands as plain JavaScript in dist/, which Node
// runs by itself: `node dist/provider/main.js`.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';

const ROOT = path.join(import.meta.dirname, '..');
const SOURCE = path.join(ROOT, 'src/provider');

/** Entry points started by file name: the processes, and the worker thread of the first. */
const ENTRIES = {
  main: 'main.ts',
  'intake/judgeThread': 'intake/judgeThread.ts',
  backup: 'storage/backup.ts',
  desk: 'desk/command.ts',
  erase: 'storage/eraseCommand.ts',
  reissue: 'receipts/reissueCommand.ts',
};
export type Entry = keyof typeof ENTRIES;

/**
 * Packages that read files beside their own code. The parts that run are copied as they are, with
 * the licence.
 */
const WHOLE = ['@electric-sql/pglite', 'piscina'];
/** Folders of src/ whose style sheets and migrations the code reads at run time. */
const BESIDE = ['provider', 'ui'];

/**
 * Each module keeps the URL that it has in the source, whichever file it is bundled into, so that
 * it finds the files beside it.
 */
const addresses: Plugin = {
  name: 'addresses',
  transform: (code, id) => {
    if (!id.startsWith(path.join(ROOT, 'src')) || !code.includes('import.meta.url')) return null;
    return code.replaceAll(
      'import.meta.url',
      `new URL('${path.posix.join('.', path.relative(SOURCE, id))}', import.meta.url).href`,
    );
  },
};

/** Further programs, by name, and packages that they find where the folder lies. */
export interface More {
  readonly programs: Readonly<Record<string, string>>;
  readonly external: readonly string[];
}

/** Writes the build into a folder, which it empties first. */
export async function buildProvider(
  folder: string,
  { programs, external }: More = { programs: {}, external: [] },
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [addresses],
    ssr: { noExternal: true, external: [...WHOLE, ...external] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ssr: true,
      outDir: path.join(folder, 'provider'),
      target: 'node22',
      minify: false,
      license: { fileName: 'THIRD-PARTY.md' },
      rolldownOptions: {
        input: {
          ...Object.fromEntries(
            Object.entries(ENTRIES).map(([name, file]) => [name, path.join(SOURCE, file)]),
          ),
          ...programs,
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  copyBeside(folder);
}

/** What the code reads, and what Node reads about it. */
function copyBeside(folder: string): void {
  for (const part of BESIDE) {
    const files = readdirSync(path.join(ROOT, 'src', part), {
      recursive: true,
      encoding: 'utf8',
    }).filter((file) => /\.(sql|css)$/.test(file));
    for (const file of files) copy(path.join('src', part, file), path.join(folder, part, file));
  }
  for (const name of WHOLE) {
    for (const part of ['package.json', 'LICENSE', 'dist'])
      copy(path.join('node_modules', name, part), path.join(folder, 'node_modules', name, part));
  }
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  writeFileSync(
    path.join(folder, 'package.json'),
    `${JSON.stringify({ name: 'komekshi-provider', version, private: true, type: 'module' })}\n`,
  );
}

/** Leaves out files for developers, and extensions of PostgreSQL that are not used. */
function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(path.join(ROOT, from), to, {
    recursive: true,
    dereference: true,
    filter: (file) => !/\.(map|cjs|gz|d\.[cm]?ts)$|\/contrib$/.test(file),
  });
}

if (process.argv[1] === import.meta.filename) await buildProvider(path.join(ROOT, 'dist'));
