// Step 5: signed, asked for a time stamp, and what came of it.
import { outbox, states } from '../../locales/outbox.ts';
import { remembered } from '../../locales/rememberedKeys.ts';
import { stamp } from '../../locales/signing.ts';
import type { PanelPorts } from '../../src/ui/ports.ts';
import type { State } from './gallery.ts';
import type { Hand } from './hand.ts';
import { at, never, signs, type Start } from './panelStates.tsx';
import { OWN_KEY } from '../ui/fakePorts.ts';
import { unreachable } from './requests.ts';

const signed = (
  ports: Partial<PanelPorts>,
  then?: (hand: Hand) => Promise<void>,
  start: Start = {},
): State =>
  at('sign', { ports, ...start }, async (hand) => {
    await signs(hand);
    await hand.see(outbox.nextTitle);
    await then?.(hand);
  });

export const asking = signed({ addStamp: never });
export const stampFailed = signed({ addStamp: unreachable }, (hand) => hand.see(stamp.worth));
export const kept = signed({ addStamp: unreachable }, (hand) => hand.press(stamp.keep));
export const queued = signed({}, (hand) => hand.see(states.queued));
export const keyOffered = signed({}, (hand) => hand.see(remembered.next), { keyOffer: OWN_KEY });
export const keyRemembered = signed({}, (hand) => hand.press(remembered.remember), {
  keyOffer: OWN_KEY,
});
