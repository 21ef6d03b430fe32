// May the form be read? The background is asked once; until it says yes, the invitation stands on
// the page and nothing is read.
import type { OnForm } from '../../edge/messaging/protocol.ts';
import { get } from '../../edge/page/node.ts';
import { mountInvitation, type Invitation } from './invitation.ts';
import type { TrayPorts } from './tray.ts';

export interface GatePorts extends TrayPorts {
  /** What the form is to have on it. */
  readonly found: (lang: string) => Promise<OnForm>;
}

export interface Gate {
  /** What the form is to have on it, if it may be read; else null. */
  pass(): Promise<OnForm | null>;
  /** The page may have changed around the invitation. */
  look(): void;
  /** Takes the invitation away; the next question is asked anew. */
  forget(): void;
}

export function makeGate(page: Document, ports: GatePorts): Gate {
  let answer: Promise<OnForm> | null = null;
  let invitation: Invitation | null = null;
  return {
    async pass() {
      const own = (answer ??= ports.found(get(page, 'documentElement').lang));
      const form = await own;
      // Asked anew meanwhile: that answer counts.
      if (own !== answer) return null;
      const { invitation: view } = form;
      if (view === null) return form;
      invitation ??= mountInvitation(page, view, { ...ports, ...form });
      invitation.look();
      return null;
    },
    look: () => invitation?.look(),
    forget() {
      invitation?.remove();
      [answer, invitation] = [null, null];
    },
  };
}
