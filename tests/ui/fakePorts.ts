// The world of the screens as plain objects: everything is kept in memory and can be looked at.
import example from '../../docs/examples/draft.json' with { type: 'json' };
import { draftSchema, emptyDraft, type Draft } from '../../src/core/draft/draft.ts';
import { CONSENT_VERSION } from '../../locales/consentVersion.ts';
import { rememberedOf, toRemember, type RememberedOrder } from '../../src/core/draft/remembered.ts';
import { AppError } from '../../src/core/errors.ts';
import { requestIdOf } from '../../src/core/request/requestId.ts';
import { enqueue, next, type OutboxEvent } from '../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import type {
  DraftList,
  DraftPorts,
  KeyOfferPorts,
  KeyOwner,
  OpenDraft,
  OptionsPorts,
  PanelPorts,
  Provider,
  RememberedKey,
  RememberedKeyPorts,
  RememberedPorts,
  Settings,
  Watch,
} from '../../src/ui/ports.ts';
import { asSigned } from '../world/sealed.ts';

/** 2026-11-22 14:00 in Kazakhstan. */
export const NOW = Date.UTC(2026, 10, 22, 9);

export const exampleDraft = (): Draft => draftSchema.parse(example);

export const PROVIDER: Provider = {
  origin: 'https://provider.komekshi.test',
  name: 'ТОО «Образец»',
  bin: '120540000001',
  certificate: 'AA==',
  confirmedAt: NOW,
};

const AUDIENCE = { origin: PROVIDER.origin, bin: PROVIDER.bin };
export const KEY = 'key-1';
export const REQUEST_ID = requestIdOf(KEY, AUDIENCE);

export const SIGNED = asSigned({
  requestId: REQUEST_ID,
  audience: AUDIENCE,
  about: {
    applicantIin: exampleDraft().applicant.iin ?? '',
    applicant: 'Үлгі Айдана',
    supplier: PROVIDER.name,
    periodFrom: '2026-10-01',
    periodTo: '2026-10-31',
  },
  trust: 'test',
  expiresAt: NOW + 86_400_000,
  requestSha256: 'a1'.repeat(32),
  cmsSha256: 'b2'.repeat(32),
  cms: new Uint8Array([48, 3, 2, 1, 1]),
});

type Kept<T> = ReturnType<typeof kept<T>>;

function kept<T>(value: T) {
  let present = value;
  const listeners = new Set<(value: T) => void>();
  const watch: Watch<T> = (next) => {
    listeners.add(next);
    next(present);
    return () => listeners.delete(next);
  };
  return {
    watch,
    get: (): T => present,
    set: (next: T): void => {
      present = next;
      for (const listener of listeners) listener(next);
    },
  };
}

export interface World {
  readonly ports: PanelPorts & OptionsPorts;
  readonly draft: Kept<OpenDraft | null>;
  readonly drafts: Kept<DraftList>;
  readonly settings: Kept<Settings>;
  readonly outbox: Kept<readonly OutboxEntry[]>;
  readonly keys: Kept<readonly RememberedKey[]>;
  /** The key that has just signed. */
  readonly keyOffer: Kept<KeyOwner | null>;
  readonly remembered: Kept<readonly RememberedOrder[]>;
  readonly saved: string[];
}

/** Of the person of the example, whose group and key are still good. */
export const OWN_KEY: RememberedKey = {
  id: 'own',
  name: 'СЫНАҚОВ ЕРЖАН',
  iin: exampleDraft().filer.iin ?? '',
  notBefore: Date.UTC(2026, 2, 1),
  notAfter: Date.UTC(2027, 2, 1),
};

export const DRAFT_ID = '5f0d8a52-9d61-4f0e-8a77-0123456789ab';

/** The order in hand, as the page says it; with what else there is. */
export const openDraft = (draft: Draft, more: Partial<OpenDraft> = {}): OpenDraft => ({
  id: DRAFT_ID,
  madeAt: NOW,
  answers: emptyDraft(),
  typed: {},
  step: 'review',
  handover: null,
  capture: { draft, unread: [], places: {} },
  readAt: NOW,
  page: 'open',
  found: false,
  ...more,
});

export function world(
  changes: Partial<PanelPorts & OptionsPorts> = {},
  start: {
    draft?: OpenDraft | null;
    drafts?: DraftList;
    settings?: Partial<Settings>;
    keys?: readonly RememberedKey[];
    keyOffer?: KeyOwner;
    remembered?: readonly RememberedOrder[];
  } = {},
): World {
  const draft = kept<OpenDraft | null>(
    start.draft === undefined ? openDraft(exampleDraft()) : start.draft,
  );
  const settings = kept<Settings>({
    lang: 'ru',
    statementLang: 'ru',
    providers: [],
    consent: { version: CONSENT_VERSION, at: NOW, lang: 'ru' },
    isShared: false,
    ...start.settings,
  });
  const outbox = kept<readonly OutboxEntry[]>([]);
  const drafts = kept<DraftList>(
    start.drafts ?? { drafts: [], damaged: [], page: null, inHand: null },
  );
  const keys = kept(start.keys ?? []);
  const keyOffer = kept<KeyOwner | null>(start.keyOffer ?? null);
  const remembered = kept<readonly RememberedOrder[]>(start.remembered ?? []);
  const saved: string[] = [];
  const change = (more: Partial<Settings>): Promise<void> => {
    settings.set({ ...settings.get(), ...more });
    return Promise.resolve();
  };
  const putOutbox = (entries: readonly OutboxEntry[]): Promise<void> => {
    outbox.set(entries);
    return Promise.resolve();
  };
  const step = (requestId: string, event: OutboxEvent): Promise<void> =>
    putOutbox(
      outbox
        .get()
        .map((entry) => (entry.signed.requestId === requestId ? next(entry, event, NOW) : entry)),
    );
  const ports: PanelPorts & OptionsPorts = {
    trust: 'test',
    version: '0.1.0',
    watchShortcut: kept('Alt+K').watch,
    changeShortcut: () => Promise.resolve(),
    portalAddress: 'https://portal.example/',
    now: () => NOW,
    uuid: () => KEY,
    watchSettings: settings.watch,
    saveSettings: change,
    giveConsent: (lang) => change({ consent: { version: CONSENT_VERSION, at: NOW, lang } }),
    withdrawConsent: () => {
      draft.set(null);
      return change({ consent: null });
    },
    lookUpProvider: () => Promise.resolve(PROVIDER),
    readCard: () => Promise.reject(new AppError('ERR_PROVIDER_CARD_UNREADABLE')),
    confirmProvider: (provider) => change({ providers: [...settings.get().providers, provider] }),
    forgetProvider: (origin) =>
      change({ providers: settings.get().providers.filter((known) => known.origin !== origin) }),
    ...draftPorts(draft, drafts),
    ...keyPorts(keys, keyOffer),
    ...rememberedPorts(remembered),
    readDocument: () => Promise.reject(new AppError('ERR_DOCUMENT_NOT_PDF')),
    sign: () => Promise.resolve({ signed: SIGNED, keyStatus: 'good' }),
    submit: ({ signed, keyStatus, idempotencyKey }) =>
      putOutbox([
        ...outbox.get(),
        enqueue(signed, idempotencyKey, NOW, { awaits: 'stamp', keyStatus }),
      ]),
    validate: () =>
      Promise.resolve({
        indication: 'TOTAL_PASSED',
        subIndication: null,
        policy: 'person',
        checks: [],
        signers: [],
      }),
    addStamp: (requestId) =>
      step(requestId, {
        type: 'stamped',
        signed:
          outbox.get().find((entry) => entry.signed.requestId === requestId)?.signed ?? SIGNED,
        proof: { time: NOW, authority: 'TSA', level: 'CAdES-LT' },
      }),
    release: (requestId) => step(requestId, { type: 'released' }),
    importReceipt: () => Promise.reject(new AppError('ERR_RECEIPT_UNREADABLE')),
    watchOutbox: outbox.watch,
    watchDamaged: kept<readonly string[]>([]).watch,
    sendNow: () => Promise.resolve(),
    cancelSending: (requestId) => step(requestId, { type: 'cancelled' }),
    checkStages: () => Promise.resolve(false),
    removeEntry: (requestId) =>
      putOutbox(outbox.get().filter(({ signed }) => signed.requestId !== requestId)),
    saveFile: (name) => void saved.push(name),
    print: () => undefined,
    openOptions: () => undefined,
    watchUnsent: (next) =>
      outbox.watch(
        (entries) =>
          next(entries.filter(({ state }) => state === 'queued' || state === 'sending').length),
        () => undefined,
      ),
    eraseAll: () =>
      Promise.resolve({ drafts: 2, requests: 1, keys: 1, remembered: 1, providers: 1, hosts: 1 }),
    ...changes,
  };
  return { ports, draft, drafts, settings, outbox, keys, keyOffer, remembered, saved };
}

const keyPorts = (
  keys: World['keys'],
  keyOffer: World['keyOffer'],
): RememberedKeyPorts & KeyOfferPorts => ({
  watchKeys: keys.watch,
  forgetKey: (forgotten) => {
    keys.set(keys.get().filter(({ id }) => id !== forgotten));
    return Promise.resolve();
  },
  watchKeyOffer: keyOffer.watch,
  rememberKey: () => {
    const offered = keyOffer.get();
    if (offered !== null) keys.set([...keys.get(), { ...OWN_KEY, ...offered }]);
    keyOffer.set(null);
    return Promise.resolve();
  },
});

const rememberedPorts = (remembered: World['remembered']): RememberedPorts => ({
  watchRemembered: remembered.watch,
  rememberOrder: (draft) => {
    const order = { id: DRAFT_ID, rememberedAt: NOW, draft: toRemember(draft, '2026-11-22') };
    remembered.set([...remembered.get(), order]);
    return Promise.resolve();
  },
  forgetPerson: (draft) => {
    const own = rememberedOf(remembered.get(), draft);
    remembered.set(remembered.get().filter((each) => !own.includes(each)));
    return Promise.resolve();
  },
});

function draftPorts(draft: Kept<OpenDraft | null>, drafts: Kept<DraftList>): DraftPorts {
  const take = (open: OpenDraft | null): Promise<void> => {
    draft.set(open);
    return Promise.resolve();
  };
  return {
    watchDraft: draft.watch,
    saveDraft: (change) => {
      const open = draft.get();
      return open === null ? Promise.resolve() : take({ ...open, ...change });
    },
    watchDrafts: drafts.watch,
    resumeDraft: (id) => take(openDraft(exampleDraft(), { id, page: 'closed' })),
    beginDraft: (_from, answers = emptyDraft()) =>
      take(openDraft(emptyDraft(), { answers, step: null, readAt: null, page: 'closed' })),
    followPage: () => take(openDraft(exampleDraft())),
    adoptPage: () => take(openDraft(exampleDraft())),
    removeDraft: (id) => {
      const list = drafts.get();
      drafts.set({
        ...list,
        drafts: list.drafts.filter((line) => line.id !== id),
        damaged: list.damaged.filter((each) => each !== id),
      });
      return draft.get()?.id === id ? take(null) : Promise.resolve();
    },
    exportDraft: () => Promise.resolve(new Uint8Array([101, 121, 74])),
    importDraft: () => Promise.resolve(),
  };
}
