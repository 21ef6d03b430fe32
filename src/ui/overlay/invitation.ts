// What stands on the ordering form before there is consent: what could be done, and the way to the question.
import type { InvitationView } from '../../edge/messaging/protocol.ts';
import { button } from './element.ts';
import { makeTray, type Tray, type TrayTerms } from './tray.ts';

export type Invitation = Pick<Tray, 'look' | 'remove'>;

export function mountInvitation(
  page: Document,
  view: InvitationView,
  terms: TrayTerms,
): Invitation {
  const { text, open, hide } = view.words;
  const buttons = [
    button({ class: 'primary' }, open, () => tray.openPanel()),
    button({}, hide, () => tray.remove()),
  ];
  const tray = makeTray(page, terms, { buttons, details: [], onFold: () => undefined });
  tray.name(view, '…', text, '');
  tray.look();
  return tray;
}
