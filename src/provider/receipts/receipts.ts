// Receipts as they are signed: by a key that is judged first, so that nothing is received under one
// that has ended or was revoked, and stamped where there is an authority of time.
import type { CertificateView } from '../../core/crypto/certificate.ts';
import type { Signer } from '../../core/signing/signer.ts';
import type { EpochMs } from '../../core/time.ts';
import type { TrustProfile } from '../../core/verification/trust.ts';
import type { Log } from '../operation/log.ts';
import {
  judgeReceiptKey,
  type CertificateEnd,
  type KeyFault,
  type KeyJudgement,
} from './receiptKey.ts';
import { Refusal } from '../network/refusal.ts';
import type { OnlineRevocation } from '../revocation/revocation.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Where the key comes from: a file that may be replaced while the endpoint runs. */
export interface KeySource {
  readonly current: () => Signer;
  /** Looks for a newer file. Never rejects: a bad file leaves the key in use. */
  readonly refresh: () => Promise<void>;
}

export const fixedKey = (signer: Signer): KeySource => ({
  current: () => signer,
  refresh: () => Promise.resolve(),
});

export interface ReceiptsTerms {
  readonly key: KeySource;
  readonly trust: TrustProfile;
  /** The lists at hand; those that are still the same are the same objects. */
  readonly crls: () => Promise<readonly Bytes[]>;
  readonly online?: OnlineRevocation;
  readonly now: () => EpochMs;
  readonly log: Log;
  /** Gives the receipt stamped, or as it is where nobody could stamp it. Never rejects. */
  readonly stamp?: (receipt: Bytes) => Promise<Bytes>;
}

export interface Receipts {
  /** Of the key in use. */
  readonly certificate: () => CertificateView;
  /** What is known now to keep it from signing; nobody is asked. */
  readonly fault: () => KeyFault | null;
  /** The ends of its certificate and of those above it, as of the last judgement. */
  readonly ends: () => readonly CertificateEnd[];
  /** Judges the key if the last judgement has expired, after looking for a newer file. */
  readonly judge: () => Promise<KeyFault | null>;
  /** Signs what a receipt says. Throws the Refusal `not-ready`. */
  readonly sign: (dtbs: Bytes) => Promise<Bytes>;
}

interface Judged extends KeyJudgement {
  readonly signer: Signer;
  readonly at: EpochMs;
  readonly crls: readonly Bytes[];
}

export function receiptsBy({
  key,
  trust,
  crls: listsAtHand,
  online,
  now,
  log,
  stamp = (receipt) => Promise.resolve(receipt),
}: ReceiptsTerms): Receipts {
  let last: Judged | null = null;
  let flight: Promise<Judged> | null = null;
  const anew = async (): Promise<Judged> => {
    await key.refresh();
    const [signer, crls, at] = [key.current(), await listsAtHand(), now()];
    const terms = { trust, crls, at, ...(online && { online }) };
    const judged = { ...(await judgeReceiptKey(signer.certificate, terms)), signer, at, crls };
    if (judged.fault !== (last?.fault ?? null))
      log({ event: 'receipt-key', state: judged.fault ?? 'ready' });
    last = judged;
    return judged;
  };
  const judged = async (): Promise<Judged> => {
    const crls = await listsAtHand();
    if (last !== null && last.signer === key.current() && isOf(last, crls, now())) return last;
    flight ??= anew().finally(() => {
      flight = null;
    });
    return flight;
  };
  return {
    certificate: () => key.current().certificate,
    fault: () => last?.fault ?? null,
    ends: () => last?.ends ?? [],
    judge: async () => (await judged()).fault,
    sign: async (dtbs) => {
      const { fault, signer } = await judged();
      if (fault !== null) throw new Refusal('not-ready');
      return stamp(await signer.sign(dtbs, { at: now() }));
    },
  };
}

/** A newer list, or a clock that was set back, ends a judgement early. */
const isOf = (
  { at, until, crls: judgedBy }: Judged,
  crls: readonly Bytes[],
  now: EpochMs,
): boolean =>
  at <= now &&
  now < until &&
  crls.length === judgedBy.length &&
  crls.every((list, i) => list === judgedBy[i]);
