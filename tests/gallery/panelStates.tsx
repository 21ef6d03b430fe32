// The panel for the gallery: an order in hand, and the way to each of its steps.
import type { ReactElement } from 'react';
import { sign } from '../../locales/signing.ts';
import type { Draft } from '../../src/core/draft/draft.ts';
import type { Lang } from '../../src/core/lang.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import type { Step } from '../../src/ui/panel/steps.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import type { KeyOwner, PanelPorts, RememberedKey, Settings } from '../../src/ui/ports.ts';
import { clearDraft } from '../ui/drafts.ts';
import { openDraft, PROVIDER, world } from '../ui/fakePorts.ts';
import type { State } from './gallery.ts';
import type { Hand } from './hand.ts';

export interface Start {
  /** Null: no ordering page is open. */
  readonly draft?: Draft | null;
  /** Where the order was left. */
  readonly step?: Step | null;
  readonly settings?: Partial<Settings>;
  readonly ports?: Partial<PanelPorts>;
  readonly entries?: readonly OutboxEntry[];
  readonly keys?: readonly RememberedKey[];
  /** The key that has just signed. */
  readonly keyOffer?: KeyOwner;
}

export const panel =
  ({
    draft = clearDraft(),
    step = 'review',
    settings = {},
    ports = {},
    entries = [],
    ...keys
  }: Start = {}) =>
  (lang: Lang): ReactElement => {
    const { ports: all, outbox } = world(ports, {
      draft: draft === null ? null : openDraft(draft, { step }),
      settings: { lang, providers: [PROVIDER], ...settings },
      ...keys,
    });
    outbox.set(entries);
    return <Panel ports={all} />;
  };

/** The panel at one of its steps, and what is done there. */
export const at = (step: Step, start?: Start, then?: (hand: Hand) => Promise<void>): State => ({
  element: panel({ ...start, step }),
  setUp: (hand) => then?.(hand) ?? Promise.resolve(),
});

export const KEY = new File([new Uint8Array([7, 7, 7])], 'GOST512_test.p12');

/** Gives a key and presses the button. */
export async function signs(hand: Hand): Promise<void> {
  await hand.choose('key-file', KEY);
  await hand.type('key-password', 'Qwerty12');
  await hand.press(sign.button);
}

/** What is never answered. */
export const never = <T,>(): Promise<T> => new Promise(() => undefined);
