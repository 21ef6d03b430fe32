// The folder of the embedded database, with fsync(2) and for its owner alone. PGlite starts
// PostgreSQL without fsync, so a receipt could outlive its row when the power fails. Its file layer
// also makes files that everybody can read.
import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { ownersAlone } from './privateFolder.ts';

/** What of Emscripten's file layer over node is used; `nfd` is node's number of an open file, and a folder has none. */
interface Stream {
  readonly nfd?: number;
  readonly node: unknown;
}

interface Attributes {
  readonly mode?: number | null;
}

interface NodeFiles {
  readonly node_ops: {
    mknod: (parent: unknown, name: string, mode: number, device: number) => unknown;
    setattr: (node: unknown, attributes: Attributes) => void;
  };
  readonly stream_ops: {
    fsync?: (stream: Stream) => number;
    setattr: (stream: Stream, attributes: Attributes) => void;
  };
  readonly realPath: (node: unknown) => string;
}

/**
 * Makes PostgreSQL wait for the disk, which `-F` had switched off. Of its methods this one reaches
 * the file layer.
 */
export const SYNCED_PARAMS: readonly string[] = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/** Give it to PGlite as `fs`. */
export class SyncedFolder extends NodeFS {
  #failure: Error | null = null;

  /**
   * Throws the disk's error if a sync failed. PGlite itself continues, but its answers since then
   * are worthless.
   */
  check(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  hasFailed(): boolean {
    return this.#failure !== null;
  }

  override async init(...terms: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...terms);
    const mount = emscriptenOpts.preRun ?? [];
    const mend = (module: unknown): void => {
      const { NODEFS } = module as { readonly NODEFS: NodeFiles };
      this.#giveSync(NODEFS);
      keepPrivate(NODEFS);
    };
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...(Array.isArray(mount) ? mount : [mount]), mend],
      },
    };
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

/** Whatever mode a file is made with or set to, group and others are not in it. */
function keepPrivate({ node_ops: ofNodes, stream_ops: ofStreams }: NodeFiles): void {
  const { mknod, setattr } = ofNodes;
  const { setattr: setStream } = ofStreams;
  ofNodes.mknod = (parent, name, mode, device) => mknod(parent, name, ownersAlone(mode), device);
  ofNodes.setattr = (node, attributes) => setattr(node, narrowed(attributes));
  ofStreams.setattr = (stream, attributes) => setStream(stream, narrowed(attributes));
}

const narrowed = (attributes: Attributes): Attributes =>
  attributes.mode == null ? attributes : { ...attributes, mode: ownersAlone(attributes.mode) };

/** Puts a whole folder on disk that was written without waiting, as `initdb --sync-only` does. */
export function syncTree(folder: string): void {
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    syncPlace(path.join(folder, name));
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
