// What the panel asks of the world, from the browser itself.
import { browser } from 'wxt/browser';
import type { TrustName } from '../../core/trustName.ts';
import { now } from '../../edge/clock.ts';
import { PORTAL_MATCHES } from '../../edge/net/hosts.ts';
import { uuid } from '../../edge/random.ts';
import { openDraftStore } from '../../edge/storage/draftStore.ts';
import type { BrowserOutboxStore } from '../../edge/storage/outboxStore.ts';
import type { PanelPorts } from '../../ui/ports.ts';
import { settingsPorts } from '../settings/settingsPorts.ts';
import { draftPorts } from './draftPorts.ts';
import { judgingPorts } from './judgingPorts.ts';
import { nudgeWhenBack, outboxPorts } from './outboxPorts.ts';
import { signingPorts } from './signingPorts.ts';

export function panelPorts(
  trust: TrustName,
  outbox: Promise<BrowserOutboxStore>,
  tab: number | null,
  pageLang: string,
): PanelPorts {
  const drafts = draftPorts(openDraftStore(), outbox, tab);
  nudgeWhenBack(outbox);
  return {
    ...settingsPorts(trust, pageLang),
    ...drafts,
    ...signingPorts(outbox, drafts),
    ...outboxPorts(outbox),
    ...judgingPorts(outbox),
    portalAddress: (PORTAL_MATCHES[0] ?? '').replace('*', ''),
    now,
    uuid,
    // Loaded when a document is chosen.
    readDocument: async (file, terms) =>
      (await import('../../edge/documents/client.ts')).readInWorker(file, terms),
    saveFile,
    print: () => window.print(),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}

const KEPT_FOR_DOWNLOAD_MS = 60_000;

function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_DOWNLOAD_MS);
}
