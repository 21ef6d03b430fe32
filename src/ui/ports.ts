// What the screens ask of the world. Entry points compose the real one; tests and pictures use plain objects.
import type { Capture } from '../core/draft/capture.ts';
import type { Draft } from '../core/draft/draft.ts';
import type { DraftChange, KeptDraft } from '../core/draft/keptDraft.ts';
import type { RememberedOrder } from '../core/draft/remembered.ts';
import type { AppError } from '../core/errors.ts';
import type { ProviderCard } from '../core/providerCard/providerCard.ts';
import type { EarlierOrder } from '../core/rules/earlierOrder.ts';
import type { TrustName } from '../core/trustName.ts';
import type { Lang, StatementLang } from '../core/lang.ts';
import type { OutboxEntry } from '../core/submission/outboxEntry.ts';
import type { EpochMs } from '../core/time.ts';
import type { ValidationReport } from '../core/verification/report.ts';
import type { ReadingTerms } from '../edge/documents/client.ts';
import type { ReadDocument } from '../edge/documents/readFile.ts';
import type { KeyChoice, KeyFileSignature, SigningStep } from '../edge/signer/client.ts';
import type { Consent, KnownProvider } from '../edge/storage/items.ts';
import type { KeptKey } from '../edge/storage/keyStore.ts';

/** Calls `next` with the present value and with each later one, until the returned function is called. */
export type Watch<T> = (next: (value: T) => void, fail: (error: AppError) => void) => () => void;

/** A supplier's endpoint that the person has confirmed, or is asked to confirm. */
export type Provider = KnownProvider;

export interface Settings {
  readonly lang: Lang;
  readonly statementLang: StatementLang;
  readonly providers: readonly Provider[];
  /** To some text, perhaps not that of today: ui/consent/holds.ts. */
  readonly consent: Consent | null;
  /** Others use this computer too: no key file is remembered on it. */
  readonly isShared: boolean;
}

/** Whose key file is remembered. The file itself stays with the ports. */
export type RememberedKey = Pick<KeptKey, 'id' | 'name' | 'iin' | 'notBefore' | 'notAfter'>;
export type KeyOwner = Pick<RememberedKey, 'name' | 'iin' | 'notAfter'>;

/** The order in hand: what was read from the page, with the person's own answers beside it, never mixed. */
export interface OpenDraft extends Pick<
  KeptDraft,
  'id' | 'madeAt' | 'answers' | 'typed' | 'step' | 'handover'
> {
  readonly capture: Capture;
  /** Null where no page was read. */
  readonly readAt: EpochMs | null;
  /**
   * The page beside the panel: of this order; none; of this order before, and now it names somebody
   * else or nobody; of another order.
   */
  readonly page: 'open' | 'closed' | 'other' | 'unrelated';
  /** It was begun earlier, and found again by the person whom the page names. */
  readonly found: boolean;
}

/** One line of the list of orders. */
export interface DraftLine extends Pick<KeptDraft, 'id' | 'madeAt' | 'changedAt' | 'step'> {
  /** As far as it is known; may be empty. */
  readonly applicant: string;
  readonly keptUntil: EpochMs;
}

export interface DraftList {
  /** The latest first. */
  readonly drafts: readonly DraftLine[];
  /** Records that cannot be read any more: the rest is not lost with them. */
  readonly damaged: readonly string[];
  /** Whom the ordering page beside the panel names; null where there is none. */
  readonly page: { readonly applicant: string } | null;
  /** The id of the order in hand. */
  readonly inHand: string | null;
}

/** Everything rejects with ERR_STORAGE_* where the browser keeps nothing. */
export interface DraftPorts {
  /** The order in hand; null where there is none. */
  readonly watchDraft: Watch<OpenDraft | null>;
  /** Keeps a change of the order in hand; resolves once it is on disk. */
  readonly saveDraft: (change: DraftChange) => Promise<void>;
  readonly watchDrafts: Watch<DraftList>;
  readonly resumeDraft: (id: string) => Promise<void>;
  /** Takes a new order in hand: of the page beside the panel, or of nothing but these answers. */
  readonly beginDraft: (from: 'page' | 'nothing', answers?: Draft) => Promise<void>;
  /** Takes in hand the order of whom the page beside the panel names now. */
  readonly followPage: () => Promise<void>;
  /** The person says that the page beside the panel is still of the order in hand: a number was put right on it. */
  readonly adoptPage: () => Promise<void>;
  readonly removeDraft: (id: string) => Promise<void>;
  /** A file that opens with this password alone. */
  readonly exportDraft: (id: string, password: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Keeps the order of such a file as one more. Rejects with ERR_DRAFT_FILE_*, ERR_INPUT_FILE too. */
  readonly importDraft: (file: File, password: string) => Promise<void>;
}

export interface SigningTerms {
  readonly dtbs: Uint8Array<ArrayBuffer>;
  /** What the person was told was signed before. Where there is more by now, nothing is signed. */
  readonly earlier: readonly EarlierOrder[];
  /** As it was chosen, or the id of a remembered one. */
  readonly file: File | string;
  readonly password: string;
  /** `part` of the opening, from 0 to 1, where that takes long. */
  readonly onProgress: (step: SigningStep, part?: number) => void;
  /** Asks whose key is to sign, where the file holds those of several. Resolves with the SHA-256 of one of them. */
  readonly choose: (choices: readonly KeyChoice[]) => Promise<string>;
  readonly signal: AbortSignal;
  /** Aborted where the person does not wait for the authority's word on the key. */
  readonly skip: AbortSignal;
}

export interface StampTerms {
  readonly signal: AbortSignal;
  /**
   * `collecting`: the stamp is there, and what makes it last is asked for; whoever stops waiting then keeps the stamp.
   */
  readonly onProgress: (step: 'collecting') => void;
}

export interface ProviderPorts {
  /**
   * Asks the browser for that one host, fetches its capabilities and checks that its certificate is
   * a legal entity's with the BIN it names. Call it first thing in a click: the browser's question
   * needs one. With a card it is an error if another one answers than the card names. Throws AppError.
   */
  readonly lookUpProvider: (address: string, card?: ProviderCard) => Promise<Provider>;
  /** What a provider's card says, once its signature is the provider's own. Throws AppError. */
  readonly readCard: (file: Blob) => Promise<ProviderCard>;
  readonly confirmProvider: (provider: Provider) => Promise<void>;
  /** Removes the provider and gives the host permission back. */
  readonly forgetProvider: (origin: string) => Promise<void>;
}

/** How many of each there were. */
export interface Erased {
  readonly drafts: number;
  readonly requests: number;
  readonly providers: number;
  readonly keys: number;
  /** Orders whose answers were remembered. */
  readonly remembered: number;
  /** Hosts that the browser had allowed. */
  readonly hosts: number;
}

/** Rejects with ERR_STORAGE_*. */
export interface RememberedKeyPorts {
  readonly watchKeys: Watch<readonly RememberedKey[]>;
  readonly forgetKey: (id: string) => Promise<void>;
}

/** For the question, after a signature, whether its key file is to be remembered. */
export interface KeyOfferPorts {
  /** Whose; null where there is nothing to remember: it is remembered, or the computer is shared. */
  readonly watchKeyOffer: Watch<KeyOwner | null>;
  /** Rejects with ERR_STORAGE_*: the offer then stands. */
  readonly rememberKey: () => Promise<void>;
}

/** What was answered in signed orders, for the next ones. Rejects with ERR_STORAGE_*. */
export interface RememberedPorts {
  readonly watchRemembered: Watch<readonly RememberedOrder[]>;
  /** In place of what was remembered of the same person and supplier; nothing on a shared computer. */
  readonly rememberOrder: (draft: Draft) => Promise<void>;
  /** Whom the draft is for. */
  readonly forgetPerson: (draft: Draft) => Promise<void>;
}

export interface SettingsPorts extends ProviderPorts, RememberedKeyPorts, RememberedPorts {
  readonly trust: TrustName;
  readonly watchSettings: Watch<Settings>;
  /**
   * Where the computer is said to be shared, the remembered keys and answers are erased first. Rejects
   * with ERR_STORAGE_*, and then nothing is saved.
   */
  readonly saveSettings: (change: Partial<Settings>) => Promise<void>;
  /** Records that the person agrees to the text of today, read in this language. */
  readonly giveConsent: (lang: Lang) => Promise<void>;
  /**
   * Takes the consent back and erases what was read from pages, what was answered beside it, and what is
   * remembered. Where one cannot be erased, the others are. Rejects with ERR_STORAGE_*.
   */
  readonly withdrawConsent: () => Promise<void>;
  /** How many signed requests have not reached anybody yet. */
  readonly watchUnsent: Watch<number>;
  /** Erases all that is kept on this computer and gives back what the browser allowed. */
  readonly eraseAll: () => Promise<Erased>;
}

export interface OptionsPorts extends SettingsPorts {
  readonly version: string;
  /** The keys that open the panel, as the browser has them; empty where it has none. */
  readonly watchShortcut: Watch<string>;
  /** Opens the browser's page on which they are changed. */
  readonly changeShortcut: () => Promise<void>;
}

/**
 * What was signed, and the key that it was assembled with: made before the signature, so that the
 * two are stored together.
 */
export interface Submission extends KeyFileSignature {
  readonly idempotencyKey: string;
}

export interface Clock {
  readonly now: () => EpochMs;
}

export interface FilePorts {
  readonly saveFile: (name: string, bytes: Uint8Array<ArrayBuffer>, type: string) => void;
}

export interface PrintPorts {
  /** The page, as its style for paper has it. */
  readonly print: () => void;
}

/** For the list of orders that are not signed yet. */
export interface DraftListPorts
  extends DraftPorts, FilePorts, Clock, Pick<RememberedPorts, 'watchRemembered' | 'rememberOrder'> {
  /** Where the ordering page is opened. */
  readonly portalAddress: string;
}

/** For one signature. */
export interface SigningPorts
  extends FilePorts, PrintPorts, Clock, RememberedKeyPorts, Pick<SettingsPorts, 'saveSettings'> {
  /**
   * One window at a time signs for one person. Rejects with ERR_REQUEST_SIGNED_BEFORE too, where
   * another was first.
   */
  readonly sign: (terms: SigningTerms) => Promise<KeyFileSignature>;
  /**
   * Stores the signed request, held for its time stamp; resolves once it is stored. Rejects with
   * ERR_STORAGE_*: then nothing of it is kept.
   */
  readonly submit: (submission: Submission) => Promise<void>;
}

/** For the steps of an order, from the review to the signature. */
export interface OrderPorts
  extends SigningPorts, ProviderPorts, Pick<SettingsPorts, 'trust' | 'watchRemembered'> {
  readonly uuid: () => string;
  /**
   * Reads a PDF in a worker of its own. Rejects with ERR_DOCUMENT_*, ERR_INPUT_FILE, ERR_INTERNAL
   * or the signal's reason.
   */
  readonly readDocument: (file: File, terms: ReadingTerms) => Promise<ReadDocument>;
}

/** For one signed request. */
export interface RequestPorts extends FilePorts, KeyOfferPorts {
  /**
   * Asks for the time stamp of a held request, puts it beside the signature and sets off its
   * sending. Rejects with ERR_TSA_UNREACHABLE, ERR_STAMP_*, ERR_STORAGE_* or the signal's reason:
   * the request is then held as before.
   */
  readonly addStamp: (requestId: string, terms: StampTerms) => Promise<void>;
  /** Lets a held request go without a time stamp, and sets off its sending. */
  readonly release: (requestId: string) => Promise<void>;
  /**
   * Keeps the supplier's receipt with a request that was handed over as a file. Rejects with
   * ERR_RECEIPT_SIGNATURE {reason}, ERR_RECEIPT_MISMATCH {field}, ERR_RECEIPT_UNREADABLE,
   * ERR_CMS_*, ERR_INPUT_TOO_LARGE, ERR_INPUT_FILE, ERR_STORAGE_*: the request is then as before.
   */
  readonly importReceipt: (requestId: string, file: File) => Promise<void>;
  /**
   * The verdict on a signature, by what it carries and what the build trusts: nobody is asked.
   * Whatever is wrong with it is a verdict.
   */
  readonly validate: (cms: Uint8Array<ArrayBuffer>) => Promise<ValidationReport>;
  readonly sendNow: () => Promise<void>;
  /** Gives up the sending of a request that may still be sent. Rejects with ERR_STORAGE_*. */
  readonly cancelSending: (requestId: string) => Promise<void>;
  /**
   * Asks the supplier where a request stands; false where nobody was asked: a moment ago it was, or
   * there is no network. Rejects with ERR_STORAGE_*.
   */
  readonly checkStages: (requestId: string) => Promise<boolean>;
  readonly removeEntry: (requestId: string) => Promise<void>;
  readonly openOptions: () => void;
}

/** For the list of signed requests. */
export interface OutboxPorts {
  readonly watchOutbox: Watch<readonly OutboxEntry[]>;
  /** The numbers of the signed requests whose records cannot be read any more. */
  readonly watchDamaged: Watch<readonly string[]>;
}

/** The panel itself: it hands each part to the screen that needs it. */
export interface PanelPorts
  extends SettingsPorts, DraftListPorts, OrderPorts, RequestPorts, OutboxPorts {}
