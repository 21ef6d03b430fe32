// What the panel asks of the world, from the browser itself.
import { browser } from 'wxt/browser';
import { asAppError } from '../../src/core/errors.ts';
import { hurryOutbox } from '../../src/core/submission/deliver.ts';
import { enqueue, next as nextOf } from '../../src/core/submission/outbox.ts';
import type { TrustName } from '../../src/core/rules/rule.ts';
import { now } from '../../src/edge/clock.ts';
import { smallBytesOf, wholeBytesOf } from '../../src/edge/fileBytes.ts';
import { sendToBackground } from '../../src/edge/messaging/client.ts';
import { PORTAL_MATCHES } from '../../src/edge/net/hosts.ts';
import { uuid } from '../../src/edge/random.ts';
import { openDraftStore } from '../../src/edge/storage/draftStore.ts';
import { onOutboxChange, type BrowserOutboxStore } from '../../src/edge/storage/outboxStore.ts';
import type { PanelPorts, Watch } from '../../src/ui/ports.ts';
import { draftPorts } from './draftPorts.ts';
import { settingsPorts } from './settingsPorts.ts';
import { loadTrust } from './trust.ts';

export function panelPorts(
  trust: TrustName,
  outbox: Promise<BrowserOutboxStore>,
  tab: number | null,
  pageLang: string,
): PanelPorts {
  const drafts = draftPorts(openDraftStore(), outbox, tab);
  return {
    ...settingsPorts(trust, pageLang),
    ...drafts,
    ...outboxPorts(outbox, drafts),
    ...browserPorts,
  };
}

const browserPorts = {
  portalAddress: (PORTAL_MATCHES[0] ?? '').replace('*', ''),
  now,
  uuid,
  // Loaded when a document is chosen.
  readDocument: async (file, terms) =>
    (await import('../../src/edge/documents/client.ts')).readInWorker(file, terms),
  sign: async ({ dtbs, file, skip, ...terms }) => {
    // Loaded when it is needed: the panel paints without the cryptography.
    const [{ signWithKeyFile }, { keyStatus }, profile] = await Promise.all([
      import('../../src/edge/signer/client.ts'),
      import('./keyStatus.ts'),
      loadTrust(),
    ]);
    const waiting = { signal: terms.signal, skip };
    return signWithKeyFile({
      ...terms,
      requestDtbs: dtbs,
      file: (await smallBytesOf(file)).buffer,
      at: now(),
      keyStatus: (certificate) => keyStatus(certificate, profile, waiting),
    });
  },
  validate: async (cms) => {
    const [{ verify }, { PERSON_POLICY }, profile] = await Promise.all([
      import('../../src/core/verification/verify.ts'),
      import('../../src/core/verification/policy.ts'),
      loadTrust(),
    ]);
    return (await verify(cms, { trust: profile, policy: PERSON_POLICY, at: now() })).report;
  },
  saveFile,
  openOptions: () => void browser.runtime.openOptionsPage(),
} satisfies Partial<PanelPorts>;

type OutboxPorts = Pick<
  PanelPorts,
  | 'submit'
  | 'addStamp'
  | 'release'
  | 'importReceipt'
  | 'watchOutbox'
  | 'watchDamaged'
  | 'sendNow'
  | 'cancelSending'
  | 'checkStages'
  | 'removeEntry'
>;

function outboxPorts(
  opening: Promise<BrowserOutboxStore>,
  { saveDraft }: Pick<PanelPorts, 'saveDraft'>,
): OutboxPorts {
  // If the background cannot be reached, its alarm will run it: what is stored is not lost.
  const nudge = (): Promise<void> =>
    sendToBackground('outbox.run', {}).then(
      () => undefined,
      () => undefined,
    );
  // A background that sleeps does not hear of it.
  addEventListener('online', () => void nudge());
  return {
    sendNow: async () => {
      await hurryOutbox({ store: await opening, now });
      await nudge();
    },
    checkStages: async (requestId) => {
      const outbox = await opening;
      const askedAt = async (): Promise<number | null> =>
        (await outbox.get(requestId))?.stages?.askedAt ?? null;
      const before = await askedAt();
      await outbox.change(requestId, (entry) =>
        nextOf(entry, { type: 'stages', event: { type: 'hurried' } }, now()),
      );
      await sendToBackground('stages.run', {}).catch(() => undefined);
      return (await askedAt()) !== before;
    },
    submit: async ({ signed, keyStatus, idempotencyKey }) => {
      // If the browser were closed after the next step, the order would still be marked as
      // finished.
      await saveDraft({ requestId: signed.requestId }).catch(() => undefined);
      await (
        await opening
      ).add(enqueue(signed, idempotencyKey, now(), { awaits: 'stamp', keyStatus }));
    },
    addStamp: async (requestId, terms) => {
      const [outbox, trust, { stampHeld }] = await Promise.all([
        opening,
        loadTrust(),
        import('./stamping.ts'),
      ]);
      await stampHeld(outbox, requestId, trust, terms);
      void nudge();
    },
    release: async (requestId) => {
      await (
        await opening
      ).change(requestId, (entry) => nextOf(entry, { type: 'released' }, now()));
      void nudge();
    },
    importReceipt: async (requestId, file) => {
      const [outbox, trust, { keepReceipt }, bytes] = await Promise.all([
        opening,
        loadTrust(),
        import('./receiptImport.ts'),
        wholeBytesOf(file),
      ]);
      await keepReceipt(outbox, requestId, bytes, trust);
    },
    cancelSending: async (requestId) => {
      await (
        await opening
      ).change(requestId, (entry) => nextOf(entry, { type: 'cancelled' }, now()));
    },
    watchOutbox: watchBy(opening, (outbox) => outbox.all()),
    watchDamaged: watchBy(opening, async (outbox) => (await outbox.readable()).damaged),
    removeEntry: async (requestId) => (await opening).remove(requestId),
  };
}

const watchBy =
  <T>(
    opening: Promise<BrowserOutboxStore>,
    read: (outbox: BrowserOutboxStore) => Promise<T>,
  ): Watch<T> =>
  (next, fail) => {
    const tell = (): void =>
      void opening.then(read).then(next, (thrown: unknown) => fail(asAppError(thrown)));
    const end = onOutboxChange(tell);
    tell();
    return end;
  };

const KEPT_FOR_DOWNLOAD_MS = 60_000;

function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_DOWNLOAD_MS);
}
