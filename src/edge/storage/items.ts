// What the extension keeps beside orders and requests: the settings, and in testing builds the world's CA.
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { LANGS, STATEMENT_LANGS } from '../../core/lang.ts';
import { standingSchema, type Standing } from '../messaging/protocol.ts';

const providerSchema = z.strictObject({
  origin: z.string(),
  name: z.string(),
  bin: z.string().check(z.regex(/^\d{12}$/)),
  /** Base64 of the DER. */
  certificate: z.string(),
  /** Those that were confirmed before it, the latest first. */
  earlier: z.optional(z.readonly(z.array(z.string()).check(z.maxLength(5)))),
  /** Milliseconds since the epoch. */
  confirmedAt: z.number(),
});

/**
 * How and when consent was given (Law on Personal Data 8(1)): to which text, when, and in which language it was read.
 */
const consentSchema = z.strictObject({
  version: z.int(),
  at: z.number(),
  lang: z.enum(LANGS),
});

const settingsSchema = z.strictObject({
  /** Null until the person chooses: then the page's or the browser's. */
  lang: z.nullable(z.enum(LANGS)),
  /** Null until the person chooses: then that of the screens. */
  statementLang: z.nullable(z.enum(STATEMENT_LANGS)),
  providers: z.array(providerSchema).check(z.maxLength(50)),
  /** Null until it is given, and again when it is taken back. */
  consent: z._default(z.nullable(consentSchema), null),
  /** The person said that others use this computer too: no key file is remembered then. */
  isShared: z._default(z.boolean(), false),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Consent = z.infer<typeof consentSchema>;
export type KnownProvider = z.infer<typeof providerSchema>;

const DEFAULT_SETTINGS: Settings = {
  lang: null,
  statementLang: null,
  providers: [],
  consent: null,
  isShared: false,
};
const readSettings = (kept: unknown): Settings =>
  settingsSchema.safeParse(kept).data ?? DEFAULT_SETTINGS;
const keptSettings = storage.defineItem<unknown>('local:settings');

export const settingsItem = {
  getValue: async (): Promise<Settings> => readSettings(await keptSettings.getValue()),
  setValue: (value: Settings): Promise<void> => keptSettings.setValue(settingsSchema.parse(value)),
  remove: (): Promise<void> => keptSettings.removeValue(),
  watch: (next: (value: Settings) => void): (() => void) =>
    keptSettings.watch((kept) => next(readSettings(kept))),
};

const keptStanding = storage.defineItem<unknown>('local:overlay');
/** The top right corner: beside the first stops of a page, which the overlay's button comes before. */
const FIRST_STANDING: Standing = { corner: 0, fold: 0 };

/** How the person wants the overlay to stand on the ordering form. */
export const standingItem = {
  getValue: async (): Promise<Standing> =>
    standingSchema.safeParse(await keptStanding.getValue()).data ?? FIRST_STANDING,
  setValue: (standing: Standing): Promise<void> => keptStanding.setValue(standing),
};

/**
 * Base64 of the DER of each CA certificate of the test world. Read in builds of mode `testing` only: see edge/trust.ts.
 */
export const worldTrustItem = /* @__PURE__ */ storage.defineItem<readonly string[]>(
  'local:worldTrust',
  { fallback: [] },
);

/**
 * Only the extension's own pages may read this, not a content script inside a foreign page. Firefox
 * has no such restriction.
 */
export async function keepFromContentScripts(): Promise<void> {
  const local = browser.storage.local as Partial<
    Pick<typeof browser.storage.local, 'setAccessLevel'>
  >;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
