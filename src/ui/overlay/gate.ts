// May the form be read? The background is asked once; until it says yes, the invitation stands on
// the page and nothing is read.
import type { InvitationView } from '../../edge/messaging/protocol.ts';
import { get } from '../../edge/page/node.ts';
import { mountInvitation, type Invitation } from './invitation.ts';

export interface GatePorts {
  /** Whether the form may be read: what is shown instead, or null. */
  readonly found: (lang: string) => Promise<InvitationView | null>;
  readonly openPanel: () => Promise<unknown>;
}

export interface Gate {
  isOpen(): Promise<boolean>;
  /** Takes the invitation away; the next question is asked anew. */
  forget(): void;
}

export function makeGate(page: Document, { found, openPanel }: GatePorts): Gate {
  let answer: Promise<InvitationView | null> | null = null;
  let invitation: Invitation | null = null;
  const invite = (view: InvitationView): Invitation => {
    const made = mountInvitation(
      page,
      view,
      () => void openPanel().catch(() => made.say(view.words.notOpened)),
    );
    return made;
  };
  return {
    async isOpen() {
      const own = (answer ??= found(get(page, 'documentElement').lang));
      const view = await own;
      // Asked anew meanwhile: that answer counts.
      if (own !== answer) return false;
      if (view !== null) invitation ??= invite(view);
      return view === null;
    },
    forget() {
      invitation?.remove();
      [answer, invitation] = [null, null];
    },
  };
}
