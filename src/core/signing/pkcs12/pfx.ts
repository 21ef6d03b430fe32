// A key file (PKCS#12, RFC 7292) opened: private keys, each with a certificate that it belongs to.
import { viewOf } from '../../crypto/certificate.ts';
import { DerError } from '../../crypto/der.ts';
import { parseX509, type X509 } from '../../crypto/x509.ts';
import { AppError } from '../../errors.ts';
import type { Bags } from './bags.ts';
import { chooseKey, type KeyTerms } from './choice.ts';
import { openContainer } from './container.ts';
import type { KeyFile } from './keyFile.ts';
import { readPrivateKey } from './privateKey.ts';
import { type OpeningProgress, Rounds } from './rounds.ts';

/** The key in a .p12 that may sign. Throws what `openKeys` and `chooseKey` throw. */
export const openKeyFile = async (
  file: Uint8Array,
  password: string,
  terms: KeyTerms = {},
): Promise<KeyFile> => chooseKey(await openKeys(file, password), terms);

export interface OpeningTerms {
  readonly maxRounds?: number;
  readonly onProgress?: OpeningProgress;
}

/**
 * Every pair of key and certificate in a .p12 of the NUC, of today's kind or of yesterday's. Throws
 * what `openContainer` throws, ERR_KEY_NO_CERTIFICATE, ERR_KEY_DOES_NOT_MATCH_CERTIFICATE, and
 * where there is no pair, what stood against one: ERR_KEY_UNSUPPORTED_ALGORITHM {oid},
 * ERR_KEY_FOREIGN {oid}, ERR_CERTIFICATE_UNREADABLE.
 */
export async function openKeys(
  file: Uint8Array,
  password: string,
  { maxRounds, onProgress }: OpeningTerms = {},
): Promise<readonly KeyFile[]> {
  const bags = await openContainer(
    file.slice(),
    password,
    new Rounds({ ...(maxRounds !== undefined && { limit: maxRounds }), onProgress }),
  );
  const { keys, failures } = await matchingPairs(bags);
  const [failure] = [...failures, ...bags.unread];
  if (keys.length > 0) return keys;
  if (failure !== undefined) throw failure;
  if (bags.privateKeys.length === 0)
    throw new AppError(
      bags.certificates.length === 0 ? 'ERR_KEY_NOT_A_KEY_FILE' : 'ERR_KEY_CERTIFICATE_ALONE',
    );
  throw new AppError(
    bags.certificates.length === 0
      ? 'ERR_KEY_NO_CERTIFICATE'
      : 'ERR_KEY_DOES_NOT_MATCH_CERTIFICATE',
  );
}

interface Pairs {
  readonly keys: readonly KeyFile[];
  /** An unreadable part does not block the others. It is reported only if there is nothing else. */
  readonly failures: readonly AppError[];
}

async function matchingPairs({ privateKeys, certificates }: Bags): Promise<Pairs> {
  const [keys, failures]: [KeyFile[], AppError[]] = [[], []];
  const failed = (thrown: unknown): null => {
    failures.push(codedFailure(thrown));
    return null;
  };
  const readable = certificates
    .map((der) => orFailed(() => parseX509(der), failed))
    .filter((certificate) => certificate !== null);
  for (const privateKeyInfo of privateKeys) {
    for (const certificate of readable) {
      const privateKey = await readPrivateKey(privateKeyInfo, certificate).catch(failed);
      if (privateKey !== null)
        keys.push({ certificate: viewOf(certificate), privateKey, privateKeyInfo });
    }
  }
  return { keys, failures };
}

function orFailed(read: () => X509, failed: (thrown: unknown) => null): X509 | null {
  try {
    return read();
  } catch (thrown) {
    return failed(thrown);
  }
}

/** A refusal by the BER reader means a damaged file; a fault of the program does not. */
function codedFailure(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof DerError) return new AppError('ERR_KEY_DAMAGED', {}, { cause: thrown });
  throw thrown;
}
