// Who has sent a message, by what the browser says of the sender and never by the message (M2, M3).
import type { SenderKind } from './protocol.ts';

/** The parts of runtime.MessageSender that decide. */
export interface SenderFacts {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** Chromium and Firefox 126; `null` as text where the document is sandboxed. */
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  /** Chromium alone: `prerender`, `active`, `cached` or `pending_deletion`. */
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface OwnFacts {
  readonly id: string;
  /** The address of the extension's own pages, with the slash at its end. */
  readonly base: string;
  /** Match patterns of the pages that may send: `https://host/*`. */
  readonly pages: readonly string[];
}

export type Sender = { readonly kind: SenderKind; readonly tabId: number | null };

/** The extension's pages that may send, by their files. */
const OWN_PAGES: Readonly<Record<string, SenderKind>> = {
  'sidepanel.html': 'panel',
  'options.html': 'options',
};

/**
 * A page of the extension itself, or the top frame of a listed page that a person can see in a tab;
 * null for everything else.
 */
export function classify(sender: SenderFacts, own: OwnFacts): Sender | null {
  if (sender.id !== own.id || sender.url === undefined) return null;
  const tabId = sender.tab?.id ?? null;
  if (sender.url.startsWith(own.base)) {
    const kind = comesFrom(sender, own.base)
      ? ownPage(sender.url.slice(own.base.length))
      : undefined;
    return kind === undefined ? null : { kind, tabId };
  }
  const listed = own.pages.some((pattern) => comesFrom(sender, pattern.replace(/\*$/, '')));
  return listed && tabId !== null && isTop(sender) ? { kind: 'page', tabId } : null;
}

function ownPage(address: string): SenderKind | undefined {
  const [file = ''] = address.split(/[?#]/);
  return Object.hasOwn(OWN_PAGES, file) ? OWN_PAGES[file] : undefined;
}

/** Neither a frame, nor prerendered, nor in the back/forward cache. */
const isTop = ({ frameId, documentLifecycle = 'active' }: SenderFacts): boolean =>
  frameId === 0 && documentLifecycle === 'active';

/** Both what the browser says must agree, where it says both. */
const comesFrom = ({ url, origin }: SenderFacts, base: string): boolean =>
  url?.startsWith(base) === true && (origin === undefined || `${origin}/` === base);
