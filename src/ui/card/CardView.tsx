// The card of a signed request as a page to print: the verdict, the document, its signers, its
// digests, the receipt. The same on the screen and from the command line; everything in it comes
// from the bytes that were judged (core/card).
import { card as words } from '../../../locales/card.ts';
import { roles } from '../../../locales/words.ts';
import type { Card, CardSigner } from '../../core/card/card.ts';
import type { RequestFields } from '../../core/request/request.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { instantText, moneyText, personText } from '../facts/spoken.ts';
import { useTexts } from '../texts.tsx';
import { Judgement } from './Judgement.tsx';
import { QrCode } from './QrCode.tsx';
import { ReceiptPart } from './ReceiptPart.tsx';
import { Rows } from './Rows.tsx';
import { Signers } from './SignerTable.tsx';

export function CardView({ card }: { readonly card: Card }) {
  const { t } = useTexts();
  const { request, signers, trust } = card;
  const isTrial = trust !== 'production' || (request !== null && request.trust !== 'production');
  return (
    <article className={isTrial ? 'paper paper-trial' : 'paper'}>
      {isTrial && (
        <p className="trial">
          <strong lang="en">TEST</strong> {t(words.trial)}
        </p>
      )}
      <p className="notice">{t(words.notOfficial)}</p>
      {request !== null && <RequestNumber id={request.requestId} />}
      <VerdictPart card={card} />
      {request !== null && <DocumentPart request={request} />}
      {signers.length > 0 && (
        <section aria-labelledby="card-signers">
          <h2 id="card-signers">{t(words.signers)}</h2>
          {card.report.indication === 'TOTAL_FAILED' && (
            <p className="notice notice-wrong">{t(words.notSigned)}</p>
          )}
          <Signers signers={signers} roleOf={(signer) => roleOf(signer, request)} />
        </section>
      )}
      <Digests card={card} />
      <ReceiptPart receipt={card.receipt} />
    </article>
  );
}

function roleOf(signer: CardSigner, request: RequestFields | null): Texts | null {
  if (request === null) return null;
  return signer.isFiler ? roles[request.filer.role] : words.noRole;
}

function RequestNumber({ id }: { readonly id: string }) {
  const { t } = useTexts();
  return (
    <div className="number">
      <QrCode value={id} label={t(words.qr, { id })} />
      <p>
        {t(words.requestId)}
        <br />
        <span className="code" translate="no">
          {id}
        </span>
      </p>
    </div>
  );
}

function VerdictPart({
  card: { report, signers, request, isStatementTrue, judgedAt },
}: {
  readonly card: Card;
}) {
  const speech = useTexts();
  const { t } = speech;
  const isWithheld = report.indication === 'TOTAL_FAILED';
  const isOther = signers.some((signer) => roleOf(signer, request) === words.noRole);
  return (
    <section aria-labelledby="card-verdict">
      <h2 id="card-verdict">{t(words.verdict)}</h2>
      <Judgement report={report} />
      {isWithheld && <p className="notice notice-wrong">{t(words.withheld)}</p>}
      {!isWithheld && request === null && (
        <p className="notice notice-wrong">{t(words.noRequest)}</p>
      )}
      {request !== null && !isStatementTrue && (
        <p className="notice notice-wrong">{t(words.otherStatement)}</p>
      )}
      {isOther && <p className="notice notice-wrong">{t(words.otherSigner)}</p>}
      <p className="small">
        {t(words.judgedAt)}: {instantText(judgedAt, speech)}
      </p>
    </section>
  );
}

function DocumentPart({ request }: { readonly request: RequestFields }) {
  const speech = useTexts();
  const { t, lang } = speech;
  const { applicant, filer, order, application, audience, pack, createdAt, expiresAt, statement } =
    request;
  const named = (person: RequestFields['applicant']['person']): string =>
    `${personText(person, lang)}, ${t(words.iin)} ${person.iin}`;
  const rows = [
    { name: words.applicant, value: named(applicant.person) },
    {
      name: words.filer,
      value:
        filer.role === 'self' ? t(roles.self) : `${named(filer.person)}. ${t(roles[filer.role])}`,
    },
    { name: words.supplier, value: `${order.supplier.name}, ${order.supplier.id}` },
    { name: words.claim, value: moneyText(application.claim, lang) },
    {
      name: words.audience,
      value: `${t(words.bin)} ${audience.bin}, ${audience.origin ?? t(words.byHand)}`,
    },
    { name: words.created, value: instantText(Date.parse(createdAt), speech) },
    { name: words.expires, value: instantText(Date.parse(expiresAt), speech) },
    { name: words.pack, value: `${pack.id} ${pack.version}` },
  ];
  return (
    <>
      <section aria-labelledby="card-document">
        <h2 id="card-document">{t(words.document)}</h2>
        <Rows rows={rows} />
      </section>
      <section aria-labelledby="card-statement">
        <h2 id="card-statement">{t(words.statement)}</h2>
        <pre className="statement" lang={request.lang}>
          {statement}
        </pre>
      </section>
    </>
  );
}

function Digests({ card: { requestSha256, cmsSha256, receipt } }: { readonly card: Card }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="card-digests">
      <h2 id="card-digests">{t(words.digests)}</h2>
      <Rows
        rows={[
          { name: words.ofRequest, value: requestSha256, isCode: true },
          { name: words.ofCms, value: cmsSha256, isCode: true },
          { name: words.ofReceipt, value: receipt?.cmsSha256 ?? null, isCode: true },
        ]}
      />
    </section>
  );
}
