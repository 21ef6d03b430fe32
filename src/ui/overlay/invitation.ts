// What stands on the ordering form before there is consent: what could be done, and the way to the question.
import type { InvitationView } from '../../edge/messaging/protocol.ts';
import { button, make } from './element.ts';
import { mountHost } from './host.ts';

export interface Invitation {
  /** Says a line in place of the invitation's, to be heard as well. */
  say(text: string): void;
  remove(): void;
}

export function mountInvitation(
  page: Document,
  { lang, trust, words }: InvitationView,
  open: () => void,
): Invitation {
  const status = make('p', { role: 'status' }, words.text);
  const test = trust === 'production' ? [] : [make('span', { class: 'test' }, 'TEST')];
  const bar = make(
    'div',
    { class: 'bar' },
    make('h2', {}, 'Komekshi'),
    ...test,
    status,
    button({ class: 'primary' }, words.open, open),
    button({}, words.hide, () => host.remove()),
  );
  const host = mountHost(
    page,
    make('section', { class: 'summary', lang, 'aria-label': words.region }, bar),
  );
  return {
    say(text) {
      status.textContent = text;
    },
    remove: () => host.remove(),
  };
}
