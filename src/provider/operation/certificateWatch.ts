// While the endpoint runs: the receipts' key is judged anew, its file is looked at, and the ends of
// certificates are told. Every minute, and at once at SIGHUP.
import { tellingEnds } from './certificateEnds.ts';
import { faultOf, type Log } from './log.ts';
import { KEY_TERMS, type CertificateEnd } from '../receipts/receiptKey.ts';
import type { KeySource, Receipts } from '../receipts/receipts.ts';

export interface CertificateWatchTerms {
  readonly receipts: Pick<Receipts, 'judge'>;
  readonly key: Pick<KeySource, 'refresh'>;
  readonly ends: () => readonly CertificateEnd[];
  readonly now: () => number;
  readonly log: Log;
}

export interface CertificateWatch {
  /** One look. Never rejects. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
}

/** The first look is over when this resolves. */
export async function watchCertificateEnds({
  receipts,
  key,
  ends,
  now,
  log,
}: CertificateWatchTerms): Promise<CertificateWatch> {
  const tell = tellingEnds(log, now);
  const look = async (): Promise<void> => {
    try {
      await key.refresh();
      await receipts.judge();
      tell(ends());
    } catch (thrown) {
      log({ event: 'fault', ...faultOf(thrown as Error) });
    }
  };
  const onHangUp = (): void => {
    void look();
  };
  process.on('SIGHUP', onHangUp);
  const timer = setInterval(onHangUp, KEY_TERMS.recheck);
  timer.unref();
  await look();
  return {
    look,
    stop: () => {
      clearInterval(timer);
      process.off('SIGHUP', onHangUp);
    },
  };
}
