// The state of a signed request in a few words.
import { inDoubt, outbox as words, states } from '../../../../locales/outbox.ts';
import { importing } from '../../../../locales/receipts.ts';
import { stamp } from '../../../../locales/signing.ts';
import type { Texts } from '../../../core/rules/rule.ts';
import { isHeld, isInDoubt } from '../../../core/submission/outbox.ts';
import type { OutboxEntry } from '../../../core/submission/outboxEntry.ts';

export const isByHand = ({ signed, state }: OutboxEntry): boolean =>
  signed.audience.origin === null && state !== 'delivered';

export function stateText(entry: OutboxEntry): Texts {
  if (isHeld(entry)) return isByHand(entry) ? stamp.heldByHand : stamp.held;
  if (entry.signed.audience.origin === null && entry.state === 'delivered') return importing.taken;
  if (isInDoubt(entry) && (entry.state === 'expired' || entry.state === 'cancelled'))
    return inDoubt[entry.state];
  return isByHand(entry) ? words.byHand : states[entry.state];
}
