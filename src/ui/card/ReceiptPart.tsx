// The provider's receipt on the card: whether it holds and answers this request, what it says, who signed it.
import { card as words, receiptStandings } from '../../../locales/card.ts';
import type { CardReceipt } from '../../core/card/card.ts';
import { instantText } from '../facts/spoken.ts';
import { useTexts } from '../texts.tsx';
import { Judgement } from './Judgement.tsx';
import { Rows } from './Rows.tsx';
import { Signers } from './SignerTable.tsx';

export function ReceiptPart({ receipt: file }: { readonly receipt: CardReceipt | null }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="card-receipt">
      <h2 id="card-receipt">{t(words.receipt)}</h2>
      {file === null ? <p>{t(words.noReceipt)}</p> : <Judged file={file} />}
    </section>
  );
}

function Judged({ file: { report, standing, receipt, signers } }: { readonly file: CardReceipt }) {
  const speech = useTexts();
  const { t } = speech;
  const isSigned = standing !== 'signer' && standing !== 'unreadable';
  return (
    <>
      <p className={standing === 'matches' ? undefined : 'notice notice-wrong'}>
        {t(receiptStandings[standing])}
      </p>
      <Judgement report={report} />
      {receipt !== null && (
        <Rows
          rows={[
            { name: words.receivedAt, value: instantText(Date.parse(receipt.receivedAt), speech) },
            { name: words.status, value: t(words[receipt.status]) },
            {
              name: words.supplier,
              value: `${receipt.provider.name}, ${t(words.bin)} ${receipt.provider.bin}, ${receipt.provider.origin}`,
            },
            { name: words.receiptId, value: receipt.receiptId, isCode: true },
            { name: words.requestId, value: receipt.requestId, isCode: true },
            { name: words.ofRequest, value: receipt.requestSha256, isCode: true },
            { name: words.ofCms, value: receipt.cmsSha256, isCode: true },
          ]}
        />
      )}
      <Signers signers={signers} roleOf={() => (isSigned ? words.providerRole : words.noRole)} />
    </>
  );
}
