// What comes next for a signed request, and what is there to do: after the supplier's own word, where it has given one.
import { nextSteps, outbox as words } from '../../../../locales/outbox.ts';
import { afterStage } from '../../../../locales/stages.ts';
import type { Texts } from '../../../core/rules/rule.ts';
import { isHeld, isInDoubt } from '../../../core/submission/outbox.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';
import type { Stage } from '../../../core/submission/status.ts';
import { useTexts } from '../../texts.tsx';

/** From the service on, the order on the portal is behind. */
function stepsOf(stage: Stage): readonly Texts[] {
  if (stage === 'received') return [afterStage.received, nextSteps.saveCopy, nextSteps.portal];
  return stage === 'accepted' ? [afterStage.accepted, nextSteps.portal] : [afterStage[stage]];
}

function stepsAfter(entry: OutboxEntry): readonly Texts[] {
  const { state, signed } = entry;
  if (isHeld(entry)) return [nextSteps.decide, nextSteps.portal];
  if (state === 'rejected') return [nextSteps.mend];
  // If the person signed again at once, there might be two requests for one order.
  if (state === 'expired')
    return isInDoubt(entry) ? [nextSteps.askSupplier, nextSteps.anew] : [nextSteps.again];
  if (state === 'cancelled')
    return isInDoubt(entry) ? [nextSteps.askSupplier, nextSteps.anew] : [nextSteps.anew];
  if (state === 'delivered') return stepsOf(entry.stages?.status?.status ?? 'received');
  if (signed.audience.origin === null)
    return [nextSteps.saveCopy, nextSteps.handOver, nextSteps.portal];
  return [nextSteps.leave, nextSteps.saveCopy, nextSteps.portal];
}

export function NextSteps({ entry }: { readonly entry: OutboxEntry }) {
  const { t } = useTexts();
  return (
    <>
      <h3>{t(words.nextTitle)}</h3>
      <ol>
        {stepsAfter(entry).map((step) => (
          <li key={step.en}>{t(step, { id: entry.signed.requestId })}</li>
        ))}
      </ol>
    </>
  );
}
