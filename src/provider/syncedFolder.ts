// The folder of the embedded database, with fsync(2). PGlite starts PostgreSQL without it, and its file layer has none: a receipt could
// outlive its row when the power fails.
import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What of Emscripten's file layer over node is used; `nfd` is node's number of an open file, and a folder has none. */
interface Stream {
  readonly nfd?: number;
  readonly node: unknown;
}

interface NodeFiles {
  readonly stream_ops: { fsync?: (stream: Stream) => number };
  readonly realPath: (node: unknown) => string;
}

/** PostgreSQL waits for the disk: `-F` said that it need not. Of its ways to do so this one reaches the file layer. */
export const SYNCED_PARAMS: readonly string[] = [...PGlite.defaultStartParams.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync'];

/** Give it to PGlite as `fs`. */
export class SyncedFolder extends NodeFS {
  #failure: Error | null = null;

  /** Throws what the disk said when it could not be waited for: PGlite itself goes on, and what it answers since is worth nothing. */
  check(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  hasFailed(): boolean {
    return this.#failure !== null;
  }

  override async init(...terms: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...terms);
    const mount = emscriptenOpts.preRun ?? [];
    const giveSync = (module: unknown): void => this.#giveSync((module as { readonly NODEFS: NodeFiles }).NODEFS);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(Array.isArray(mount) ? mount : [mount]), giveSync] } };
  }

  #giveSync(files: NodeFiles): void {
    files.stream_ops.fsync = ({ nfd, node }) => {
      try {
        // Of a folder: a new name in it is on disk when the folder is.
        if (nfd === undefined) syncPlace(files.realPath(node));
        else fs.fsyncSync(nfd);
        return 0;
      } catch (thrown) {
        this.#failure ??= thrown as Error;
        throw thrown;
      }
    };
  }
}

/** Puts a whole folder on disk that was written without waiting, as `initdb --sync-only` does. */
export function syncTree(folder: string): void {
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) syncPlace(path.join(folder, name));
  syncPlace(folder);
}

function syncPlace(place: string): void {
  const opened = fs.openSync(place, 'r');
  try {
    fs.fsyncSync(opened);
  } finally {
    fs.closeSync(opened);
  }
}
