// Step 5: signed and stored; what became of it since, in plain words; what comes next.
import { nextSteps, outbox as words } from '../../../locales/signing.ts';
import { afterStage } from '../../../locales/stages.ts';
import type { Texts } from '../../core/rules/rule.ts';
import { isHeld, isInDoubt, type OutboxEntry } from '../../core/submission/outbox.ts';
import type { Stage } from '../../core/submission/status.ts';
import type { PanelPorts } from '../ports.ts';
import { useTexts } from '../texts.tsx';
import { Entry } from './Entry.tsx';

interface DoneProps {
  readonly ports: PanelPorts;
  readonly entry: OutboxEntry;
  readonly onNew: () => void;
  readonly onErased: () => void;
}

/** What the supplier says comes first; from the service on, the order on the portal is behind. */
function stepsOf(stage: Stage): readonly Texts[] {
  if (stage === 'received') return [afterStage.received, nextSteps.saveCopy, nextSteps.portal];
  return stage === 'accepted' ? [afterStage.accepted, nextSteps.portal] : [afterStage[stage]];
}

function stepsAfter(entry: OutboxEntry): readonly Texts[] {
  const { state, signed } = entry;
  if (isHeld(entry)) return [nextSteps.decide, nextSteps.portal];
  if (state === 'rejected') return [nextSteps.mend];
  if (state === 'expired') return [nextSteps.again];
  if (state === 'cancelled') return isInDoubt(entry) ? [nextSteps.askSupplier, nextSteps.anew] : [nextSteps.anew];
  if (state === 'delivered') return stepsOf(entry.stages?.status?.status ?? 'received');
  if (signed.audience.origin === null) return [nextSteps.saveCopy, nextSteps.handOver, nextSteps.portal];
  return [nextSteps.leave, nextSteps.saveCopy, nextSteps.portal];
}

export function Done({ ports, entry, onNew, onErased }: DoneProps) {
  const { t } = useTexts();
  return (
    <>
      <p>{t(words.stored)}</p>
      <Entry {...{ ports, entry, onErased }} asksAtOnce />
      <section aria-labelledby="next-title">
        <h2 id="next-title">{t(words.nextTitle)}</h2>
        <ol>{stepsAfter(entry).map((step) => <li key={step.en}>{t(step)}</li>)}</ol>
      </section>
      <button type="button" className="secondary" onClick={onNew}>{t(words.newRequest)}</button>
    </>
  );
}
