// The file of the receipts' key, watched: a new one is taken without a restart, a bad one leaves the one in use.
import { stat } from 'node:fs/promises';
import { AppError } from '../../core/errors.ts';
import type { Signer } from '../../core/signing/signer.ts';
import { faultOf, type Log } from '../operation/log.ts';
import type { KeySource } from './receipts.ts';
import { StartError } from '../operation/settings.ts';

export interface KeyFileTerms {
  /** The key and, where there is one, the file with its password. */
  readonly files: readonly string[];
  /** Reads and judges what is there now. Throws what `openReceiptKey` and the disk throw. */
  readonly open: () => Promise<Signer>;
  readonly log: Log;
}

export interface KeyFileSource extends KeySource {
  /** Whether what lies there now was not taken. */
  readonly isRefused: () => boolean;
}

/** Opens the key, or throws what `open` throws; from then on never. A file counts as another by its time or size. */
export async function watchedKey({ files, open, log }: KeyFileTerms): Promise<KeyFileSource> {
  let version = await versionOf(files);
  let signer = await open();
  let refused: { readonly version: string; readonly cause: string } | null = null;
  const take = async (): Promise<void> => {
    const found = await versionOf(files);
    if (found === version && refused === null) return;
    try {
      // A refused one is tried again: it may have been half written, or be valid from a later minute on.
      signer = await open();
      log({ event: 'receipt-key', state: 'replaced' });
      [version, refused] = [found, null];
    } catch (thrown) {
      const cause = causeOf(thrown);
      if (refused?.version !== found || refused.cause !== cause)
        log({ event: 'receipt-key', state: 'file-refused', cause });
      refused = { version: found, cause };
    }
  };
  let flight: Promise<void> | null = null;
  return {
    current: () => signer,
    isRefused: () => refused !== null,
    refresh: () =>
      (flight ??= take().finally(() => {
        flight = null;
      })),
  };
}

/** A file that is missing for a moment, while it is replaced, is a version too. */
async function versionOf(files: readonly string[]): Promise<string> {
  const found = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
        () => 'none',
      ),
    ),
  );
  return found.join();
}

/** Never the words of an error, which may tell a path or more. */
function causeOf(thrown: unknown): string {
  if (thrown instanceof StartError) return thrown.message;
  return thrown instanceof AppError ? thrown.code : String(faultOf(thrown as Error)['fault']);
}
