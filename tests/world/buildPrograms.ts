// `node --import tsx tests/world/buildPrograms.ts FOLDER`: the programs of programs.ts. A process of
// its own, for Vite builds what the environment says, and that of a test is not production.
import path from 'node:path';
import { buildProvider } from '../../scripts/build-provider.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Beside the endpoint's own programs. */
const PROGRAMS = {
  cli: path.join(ROOT, 'src/cli/main.ts'),
  reroutePreload: path.join(ROOT, 'tests/world/reroutePreload.ts'),
};
/** Starts a worker from a file beside its own. */
const EXTERNAL = ['pdfjs-dist'];

export type FurtherProgram = keyof typeof PROGRAMS;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('no folder');
await buildProvider(folder, { programs: PROGRAMS, external: EXTERNAL });
