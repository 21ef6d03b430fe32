// The supplier's receipt: number, time, who, and the digests that tie it to this very request.
import { receiptNotes } from '../../../locales/receipts.ts';
import { receipt as words } from '../../../locales/signing.ts';
import type { CheckedReceipt } from '../../core/submission/receipt.ts';
import { instantText } from '../facts/spoken.ts';
import { useTexts } from '../texts.tsx';

const short = (digest: string): string => `${digest.slice(0, 8)}…${digest.slice(-8)}`;

export function ReceiptCard({ checked: { receipt, revocation } }: { readonly checked: CheckedReceipt }) {
  const speech = useTexts();
  const { t } = speech;
  const { provider, receivedAt } = receipt;
  return (
    <section className="receipt" aria-labelledby={`receipt-${receipt.receiptId}`}>
      <h3 id={`receipt-${receipt.receiptId}`}>{t(words.title)}</h3>
      <p>{t(words.checked)}</p>
      {revocation !== 'good' && <p className="notice">{t(receiptNotes.revocationUnknown)}</p>}
      <dl>
        <dt>{t(words.receivedAt)}</dt><dd>{instantText(Date.parse(receivedAt), speech)}</dd>
        <dt>{t(words.provider)}</dt><dd>{provider.name}, {provider.bin}, {provider.origin}</dd>
        <dt>{t(words.id)}</dt><dd className="code">{receipt.receiptId}</dd>
        <dt>{t(words.requestSha256)}</dt><dd className="code">{short(receipt.requestSha256)}</dd>
        <dt>{t(words.cmsSha256)}</dt><dd className="code">{short(receipt.cmsSha256)}</dd>
      </dl>
      <details>
        <summary>{t(words.full)}</summary>
        <dl>
          <dt>{t(words.requestId)}</dt><dd className="code">{receipt.requestId}</dd>
          <dt>{t(words.requestSha256)}</dt><dd className="code">{receipt.requestSha256}</dd>
          <dt>{t(words.cmsSha256)}</dt><dd className="code">{receipt.cmsSha256}</dd>
        </dl>
      </details>
    </section>
  );
}
