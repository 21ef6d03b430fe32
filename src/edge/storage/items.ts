// What the extension keeps: a draft for each tab until the browser closes, the settings, and in testing builds the world's CA.
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import { draftSchema, emptyDraft, sourceSchema, type Draft, type FactPath } from '../../core/draft/draft.ts';
import type { Capture } from '../../core/draft/capture.ts';

/** What was read from the page of a tab, and the person's own answers beside it. */
export interface TabDraft {
  readonly capture: Capture | null;
  /** The language that the page says it is in; empty where it says none. */
  readonly pageLang: string;
  readonly answers: Draft;
}

const factPath = z.custom<FactPath>((value) => typeof value === 'string' && value.length <= 60, 'fact path');
const captureSchema = z.strictObject({
  pageLang: z.string(),
  draft: draftSchema,
  unread: z.array(z.strictObject({ path: factPath, source: sourceSchema })),
  places: z.record(z.string(), z.int()),
});

const CAPTURE = 'session:capture:';
const ANSWERS = 'session:answers:';

/** Two records, so that the page's part and the person's part are each written whole by whoever owns it. */
export function draftItem(tabId: number) {
  const capture = storage.defineItem<unknown>(`${CAPTURE}${String(tabId)}`);
  const answers = storage.defineItem<unknown>(`${ANSWERS}${String(tabId)}`);
  // What an older version of the extension has left behind is not read as something else.
  const getValue = async (): Promise<TabDraft> => {
    const [kept, own] = await Promise.all([capture.getValue(), answers.getValue()]);
    const { pageLang = '', ...read } = captureSchema.safeParse(kept).data ?? {};
    return { capture: 'draft' in read ? (read) : null, pageLang, answers: draftSchema.safeParse(own).data ?? emptyDraft() };
  };
  return {
    getValue,
    setCapture: (value: Capture, pageLang: string): Promise<void> => capture.setValue({ ...value, pageLang }),
    setAnswers: (value: Draft): Promise<void> => answers.setValue(value),
    remove: async (): Promise<void> => { await Promise.all([capture.removeValue(), answers.removeValue()]); },
    /** Calls `next` with the whole after each change of either part; gives what ends that. */
    watch: (next: (value: TabDraft) => void): (() => void) => {
      const tell = (): void => void getValue().then(next);
      const ends = [capture.watch(tell), answers.watch(tell)];
      return () => ends.forEach((end) => end());
    },
  };
}

/** The tabs whose page was read. */
export async function draftTabs(): Promise<readonly number[]> {
  const prefix = CAPTURE.slice('session:'.length);
  const kept = Object.keys(await browser.storage.session.get(null));
  return kept.filter((key) => key.startsWith(prefix)).map((key) => Number(key.slice(prefix.length)));
}

/** Calls `changed` with the tab whose answers were changed, from whichever page of the extension. To be registered in the first turn. */
export function onAnswersChanged(changed: (tabId: number) => void): void {
  const prefix = ANSWERS.slice('session:'.length);
  browser.storage.session.onChanged.addListener((changes) => {
    for (const key of Object.keys(changes)) if (key.startsWith(prefix)) changed(Number(key.slice(prefix.length)));
  });
}

const providerSchema = z.strictObject({
  origin: z.string(), name: z.string(), bin: z.string().regex(/^\d{12}$/),
  /** Base64 of the DER. */
  certificate: z.string(),
  /** Milliseconds since the epoch. */
  confirmedAt: z.number(),
});

/** How and when consent was given (Law on Personal Data 8(1)): to which text, when, and in which language it was read. */
const consentSchema = z.strictObject({ version: z.int(), at: z.number(), lang: z.enum(['kk', 'ru', 'en']) });

const settingsSchema = z.strictObject({
  /** Null until the person chooses: then the page's or the browser's. */
  lang: z.enum(['kk', 'ru', 'en']).nullable(),
  /** Null until the person chooses: then that of the screens. */
  statementLang: z.enum(['kk', 'ru']).nullable(),
  providers: z.array(providerSchema).max(50),
  /** Null until it is given, and again when it is taken back. */
  consent: consentSchema.nullable().default(null),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Consent = z.infer<typeof consentSchema>;
export type KnownProvider = z.infer<typeof providerSchema>;

const DEFAULT_SETTINGS: Settings = { lang: null, statementLang: null, providers: [], consent: null };
const readSettings = (kept: unknown): Settings => settingsSchema.safeParse(kept).data ?? DEFAULT_SETTINGS;
const keptSettings = storage.defineItem<unknown>('local:settings');

export const settingsItem = {
  getValue: async (): Promise<Settings> => readSettings(await keptSettings.getValue()),
  setValue: (value: Settings): Promise<void> => keptSettings.setValue(settingsSchema.parse(value)),
  remove: (): Promise<void> => keptSettings.removeValue(),
  watch: (next: (value: Settings) => void): (() => void) => keptSettings.watch((kept) => next(readSettings(kept))),
};

/** Base64 of the DER of each CA certificate of the test world. Read in builds of mode `testing` only: see edge/trust.ts. */
export const worldTrustItem = /* @__PURE__ */ storage.defineItem<readonly string[]>('local:worldTrust', { fallback: [] });
