// What is said of the signature of one request: when, for whom, and who beside the signer says so.
import { outbox as words, receipt as receiptWords } from '../../../../locales/outbox.ts';
import { stamp } from '../../../../locales/signing.ts';
import { isHeld } from '../../../core/submission/outbox.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';
import { instantText } from '../../facts/spoken.ts';
import { useTexts } from '../../texts.tsx';

interface EntrySignatureProps {
  readonly entry: OutboxEntry;
}

/** Said where everybody sees it: the supplier may refuse the request for it. */
export function KeyUnknown({ entry: { keyStatus, state } }: EntrySignatureProps) {
  const { t } = useTexts();
  const matters = state !== 'delivered' && state !== 'cancelled';
  return keyStatus === 'unknown' && matters ? (
    <p className="notice">{t(words.keyUnknown)}</p>
  ) : null;
}

/** When it was signed, for whom, and whether anybody but the signer says so: CAdES-T or CAdES-B. */
export function EntrySignature({ entry }: EntrySignatureProps) {
  const speech = useTexts();
  const { t } = speech;
  const {
    signed: {
      audience: { origin, bin },
    },
    proof,
    queuedAt,
    state,
  } = entry;
  const proven = proof === null ? stamp.unproven : stamp.proven;
  return (
    <div className="signature">
      <p className="small">{t(words.signedAt, { time: instantText(queuedAt, speech) })}</p>
      {state !== 'delivered' && (
        <p className="small">
          {t(words.to, { supplier: origin === null ? bin : `${origin}, ${bin}` })}
        </p>
      )}
      {!isHeld(entry) && (
        <p className="small">
          {t(
            proven,
            proof === null
              ? {}
              : { time: instantText(proof.time, speech), authority: proof.authority },
          )}
        </p>
      )}
    </div>
  );
}

/** More details: the whole number, and what was known of the signature when it was made. */
export function EntryBackground({ entry: { signed, proof, keyStatus } }: EntrySignatureProps) {
  const { t } = useTexts();
  return (
    <>
      <p className="small">
        {t(receiptWords.requestId)}: <span className="code">{signed.requestId}</span>
      </p>
      {proof?.level === 'CAdES-LT' && <p className="small">{t(stamp.lasting)}</p>}
      {keyStatus === 'good' && <p className="small">{t(words.keyGood)}</p>}
    </>
  );
}
