// What the screens ask of the world. Entry points compose the real one; tests and pictures use plain objects.
import type { Capture } from '../core/draft/capture.ts';
import type { Draft } from '../core/draft/draft.ts';
import type { AppError } from '../core/errors.ts';
import type { Lang, TrustName } from '../core/rules/rule.ts';
import type { OutboxEntry } from '../core/submission/outbox.ts';
import type { EpochMs } from '../core/time.ts';
import type { ValidationReport } from '../core/verification/report.ts';
import type { ReadingTerms } from '../edge/documents/client.ts';
import type { ReadDocument } from '../edge/documents/readFile.ts';
import type { KeyFileSignature, SigningStep } from '../edge/signer/client.ts';
import type { Consent, KnownProvider } from '../edge/storage/items.ts';

/** Calls `next` with the present value and with each later one, until the returned function is called. */
export type Watch<T> = (next: (value: T) => void, fail: (error: AppError) => void) => () => void;

/** A supplier's endpoint that the person has confirmed, or is asked to confirm. */
export type Provider = KnownProvider;

export interface Settings {
  readonly lang: Lang;
  readonly statementLang: 'kk' | 'ru';
  readonly providers: readonly Provider[];
  /** To some text, perhaps not that of today: ui/consent/holds.ts. */
  readonly consent: Consent | null;
}

/** What was read from the page, with the person's own answers beside it, never mixed. */
export interface OpenDraft {
  readonly capture: Capture;
  readonly answers: Draft;
}

export interface SigningTerms {
  readonly dtbs: Uint8Array<ArrayBuffer>;
  readonly file: File;
  readonly password: string;
  readonly onProgress: (step: SigningStep) => void;
  readonly signal: AbortSignal;
  /** Aborted where the person does not wait for the authority's word on the key. */
  readonly skip: AbortSignal;
}

export interface StampTerms {
  readonly signal: AbortSignal;
  /** `collecting`: the stamp is there, and what makes it last is asked for; whoever stops waiting then keeps the stamp. */
  readonly onProgress: (step: 'collecting') => void;
}

export interface ProviderPorts {
  /**
   * Asks the browser for that one host, fetches its capabilities and checks that its certificate is a legal entity's with
   * the BIN it names. Call it first thing in a click: the browser's question needs one. Throws AppError.
   */
  readonly lookUpProvider: (address: string) => Promise<Provider>;
  readonly confirmProvider: (provider: Provider) => Promise<void>;
  /** Removes the provider and gives the host permission back. */
  readonly forgetProvider: (origin: string) => Promise<void>;
}

export interface SettingsPorts extends ProviderPorts {
  readonly trust: TrustName;
  readonly watchSettings: Watch<Settings>;
  readonly saveSettings: (change: Partial<Settings>) => Promise<void>;
  /** Records that the person agrees to the text of today, read in this language. */
  readonly giveConsent: (lang: Lang) => Promise<void>;
  /** Takes the consent back and erases what was read from pages and answered beside it. */
  readonly withdrawConsent: () => Promise<void>;
}

export interface OptionsPorts extends SettingsPorts {
  readonly version: string;
  readonly eraseAll: () => Promise<void>;
}

export interface PanelPorts extends SettingsPorts {
  /** Where the ordering page is opened. */
  readonly portalAddress: string;
  readonly now: () => EpochMs;
  readonly uuid: () => string;
  readonly watchDraft: Watch<OpenDraft | null>;
  readonly saveAnswers: (answers: Draft) => Promise<void>;
  /** Reads a PDF in a worker of its own. Rejects with ERR_DOCUMENT_*, ERR_INPUT_FILE, ERR_INTERNAL or the signal's reason. */
  readonly readDocument: (file: File, terms: ReadingTerms) => Promise<ReadDocument>;
  readonly sign: (terms: SigningTerms) => Promise<KeyFileSignature>;
  /** Stores the signed request, held for its time stamp; resolves once it is stored. */
  readonly submit: (signature: KeyFileSignature) => Promise<void>;
  /**
   * Asks for the time stamp of a held request, puts it beside the signature and sets off its sending. Rejects with ERR_TSA_UNREACHABLE,
   * ERR_STAMP_*, ERR_STORAGE_UNAVAILABLE or the signal's reason: the request is then held as before.
   */
  readonly addStamp: (requestId: string, terms: StampTerms) => Promise<void>;
  /** Lets a held request go without a time stamp, and sets off its sending. */
  readonly release: (requestId: string) => Promise<void>;
  /** The verdict on a signature, by what it carries and what the build trusts: nobody is asked. Whatever is wrong with it is a verdict. */
  readonly validate: (cms: Uint8Array<ArrayBuffer>) => Promise<ValidationReport>;
  readonly watchOutbox: Watch<readonly OutboxEntry[]>;
  readonly sendNow: () => Promise<void>;
  readonly removeEntry: (requestId: string) => Promise<void>;
  readonly saveFile: (name: string, bytes: Uint8Array<ArrayBuffer>, type: string) => void;
  readonly openOptions: () => void;
}
