// The supplier's receipt: time, who, its number; the digests that tie it to this very request and
// the verdict on its signature are behind.
import { receiptNotes } from '../../../../locales/receipts.ts';
import { outbox, receipt as words } from '../../../../locales/outbox.ts';
import { verdict } from '../../../../locales/validation.ts';
import type { CheckedReceipt } from '../../../core/submission/receipt.ts';
import type { ValidationReport } from '../../../core/verification/report.ts';
import { instantText } from '../../facts/spoken.ts';
import { useTexts } from '../../texts.tsx';
import { Verdict } from './Verdict.tsx';

interface ReceiptCardProps {
  readonly checked: CheckedReceipt;
  readonly judge: () => Promise<ValidationReport>;
  readonly onSave: () => void;
  /** Where this one was given anew. */
  readonly onSaveFirst?: () => void;
}

export function ReceiptCard({
  checked: { receipt, revocation },
  judge,
  onSave,
  onSaveFirst,
}: ReceiptCardProps) {
  const speech = useTexts();
  const { t } = speech;
  const { provider, receivedAt } = receipt;
  return (
    <section className="receipt" aria-labelledby={`receipt-${receipt.receiptId}`}>
      <h3 id={`receipt-${receipt.receiptId}`}>{t(words.title)}</h3>
      <p>{t(words.checked)}</p>
      <dl>
        <dt>{t(words.receivedAt)}</dt>
        <dd>{instantText(Date.parse(receivedAt), speech)}</dd>
        <dt>{t(words.provider)}</dt>
        <dd>
          {provider.name}, {provider.bin}, {provider.origin}
        </dd>
        <dt>{t(words.id)}</dt>
        <dd className="code">{receipt.receiptId}</dd>
      </dl>
      {onSaveFirst !== undefined && <p className="small">{t(receiptNotes.reissued)}</p>}
      {revocation !== 'good' && <p className="small">{t(receiptNotes.revocationUnknown)}</p>}
      <Verdict of={receipt.receiptId} title={t(verdict.ofReceipt)} judge={judge}>
        <Digests receipt={receipt} />
      </Verdict>
      <div className="actions">
        <button type="button" className="secondary" onClick={onSave}>
          {t(outbox.saveReceipt)}
        </button>
        {onSaveFirst !== undefined && (
          <button type="button" className="secondary" onClick={onSaveFirst}>
            {t(receiptNotes.saveFirst)}
          </button>
        )}
      </div>
    </section>
  );
}

/** What ties it to this very request. */
function Digests({ receipt }: Pick<CheckedReceipt, 'receipt'>) {
  const { t } = useTexts();
  return (
    <dl>
      <dt>{t(words.requestId)}</dt>
      <dd className="code">{receipt.requestId}</dd>
      <dt>{t(words.requestSha256)}</dt>
      <dd className="code">{receipt.requestSha256}</dd>
      <dt>{t(words.cmsSha256)}</dt>
      <dd className="code">{receipt.cmsSha256}</dd>
    </dl>
  );
}
