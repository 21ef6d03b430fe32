// What signs receipts for a process, from its settings: the key's file, its judgement, and the
// authority of time. For the endpoint and for `provider:reissue`.
import { readFile } from 'node:fs/promises';
import type { EpochMs } from '../../core/time.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import { crlFiles, readBytes, readTrust } from '../operation/files.ts';
import { watchedKey, type KeyFileSource } from './keyFile.ts';
import type { Log } from '../operation/log.ts';
import { openReceiptKey, type CertificateEnd } from './receiptKey.ts';
import { receiptsBy, type Receipts } from './receipts.ts';
import { onlineRevocation, type OnlineRevocation } from '../revocation/revocation.ts';
import { revocationHosts, type Settings } from '../operation/settings.ts';
import { stamping, type Stamping, type StampingTerms } from './stamping.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ReceiptDesk {
  readonly receipts: Receipts;
  readonly key: KeyFileSource;
  /** Of all certificates that a receipt stands on. */
  readonly ends: () => readonly CertificateEnd[];
  readonly trust: TrustProfile;
  readonly online?: OnlineRevocation;
  /** The operator's lists and those that came from the authority. */
  readonly crls: () => Promise<readonly Bytes[]>;
}

/** Throws StartError, and what the files and `openReceiptKey` throw. */
export async function openReceiptDesk(
  settings: Settings,
  { now, log }: { readonly now: () => EpochMs; readonly log: Log },
): Promise<ReceiptDesk> {
  const trust = await readTrust(settings.TRUST);
  const hosts = revocationHosts(settings);
  const online = hosts === null ? undefined : onlineRevocation({ trust, hosts, now, log });
  const files = crlFiles(settings.CRL_FILES);
  const crls = async (): Promise<Bytes[]> => [...(await files()), ...(online?.lists() ?? [])];
  const open = async () =>
    openReceiptKey(await readBytes(settings.PROVIDER_KEY), await readPassword(settings), {
      bin: settings.PROVIDER_BIN,
      trust,
      crls: await files(),
      at: now(),
      ...(online && { online }),
    });
  const key = await watchedKey({
    files: [settings.PROVIDER_KEY, settings.PROVIDER_KEY_PASSWORD_FILE].filter(
      (file) => file !== undefined,
    ),
    open,
    log,
  });
  const time = timeOf(settings, { trust, crls, hosts, now, log });
  const receipts = receiptsBy({
    key,
    trust,
    crls,
    now,
    log,
    ...(online && { online }),
    ...(time && { stamp: time.stamp }),
  });
  return {
    receipts,
    key,
    trust,
    crls,
    ends: () => [...receipts.ends(), ...(time?.ends() ?? [])],
    ...(online && { online }),
  };
}

const timeOf = (
  { TSA_URL: url, TSA_SECONDS }: Settings,
  terms: Omit<StampingTerms, 'url' | 'limitMs'>,
): Stamping | null =>
  url === undefined ? null : stamping({ ...terms, url, limitMs: TSA_SECONDS * 1000 });

async function readPassword({
  PROVIDER_KEY_PASSWORD_FILE: file,
  KOMEKSHI_PASSWORD,
}: Settings): Promise<string> {
  return file === undefined
    ? (KOMEKSHI_PASSWORD ?? '')
    : (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
}
