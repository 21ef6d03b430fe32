// Why a request is not delivered: the provider's own words, ours for a failure on the way, and what
// is wrong with a receipt that does not hold.
import { errors } from '../../../../locales/errors.ts';
import { receiptFaults, wrongAnswer } from '../../../../locales/receipts.ts';
import { outbox as words } from '../../../../locales/outbox.ts';
import type { ErrorCode } from '../../../core/errors.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';
import type { RequestPorts } from '../../ports.ts';
import { useTexts } from '../../texts.tsx';
import { receiptFault, type NamedFault } from './receiptFault.ts';

interface DeliveryFailureProps {
  readonly ports: Pick<RequestPorts, 'openOptions'>;
  readonly entry: OutboxEntry;
}

export function DeliveryFailure({ ports, entry: { problem } }: DeliveryFailureProps) {
  const { t } = useTexts();
  if (problem === null) return null;
  const fault = receiptFault(problem.type, problem.detail);
  if (fault !== null) return <WrongReceipt fault={fault} openOptions={ports.openOptions} />;
  const known = Object.hasOwn(errors, problem.type) ? errors[problem.type as ErrorCode] : null;
  return <p>{t(words.problem, { detail: known === null ? problem.detail : t(known.what) })}</p>;
}

/** The request may have been received, so the text does not say that it was refused. */
function WrongReceipt({
  fault,
  openOptions,
}: { readonly fault: NamedFault } & Pick<RequestPorts, 'openOptions'>) {
  const { t } = useTexts();
  return (
    <div className="notice notice-wrong">
      <p>
        <strong>{t(wrongAnswer.title)}</strong>
      </p>
      <p>{t(receiptFaults[fault])}</p>
      <p>{t(fault === 'unconfirmed' ? wrongAnswer.confirm : wrongAnswer.again)}</p>
      {fault === 'unconfirmed' && (
        <div className="actions">
          <button type="button" className="secondary" onClick={openOptions}>
            {t(wrongAnswer.toOptions)}
          </button>
        </div>
      )}
    </div>
  );
}
