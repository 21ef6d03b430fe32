// One process at a time over a folder of PGlite: two would corrupt it silently.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { StartError } from '../operation/settings.ts';

/** Takes the folder, or throws StartError where a living process has it. Gives what lets it go. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = `${folder.replace(/\/+$/, '')}.lock`;
  const free = (): Promise<void> => rm(file, { force: true });
  // A process that was killed leaves its lock behind.
  if (!isAlive(Number(await readFile(file, 'utf8').catch(() => '0')))) await free();
  try {
    await writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    throw new StartError(`DATA_DIR: another process has it, or it cannot be written to (${file})`, {
      cause,
    });
  }
  return free;
}

/** Our own process number counts as dead: in a container the previous process had the same one. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
