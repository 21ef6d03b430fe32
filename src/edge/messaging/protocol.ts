// The only table of messages: who may send which, and what it holds. Anything that is not in it is refused (M1).
import * as z from 'zod/mini';
import {
  MOST_FIELDS,
  MOST_LABEL,
  MOST_SECTION,
  MOST_VALUE,
} from '../../core/draft/pageSnapshot.ts';
import type { Outcome, RuleId, Severity, Verdict } from '../../core/rules/rule.ts';
import type { TrustName } from '../../core/trustName.ts';
import type { Lang } from '../../core/lang.ts';

const nothing = z.strictObject({});

/** That a page is the ordering form, and the language it says it is in: nothing of what stands in it. */
const found = z.strictObject({ lang: z.string().check(z.maxLength(MOST_LABEL)) });

/** Where the person wants the overlay, and how large: known to the extension alone. */
export const standingSchema = z.strictObject({
  /** Its corner of the window: 0 top right, 1 top left, 2 bottom right, 3 bottom left. */
  corner: z.int().check(z.minimum(0), z.maximum(3)),
  /** 0 whole, 1 without its details, 2 a small button. */
  fold: z.int().check(z.minimum(0), z.maximum(2)),
});
export type Standing = z.infer<typeof standingSchema>;

/** Digest of a signature value in lower-case hex: nothing else of what was signed leaves the panel. */
const imprint = z.union([
  z.strictObject({
    digest: z.literal('STREEBOG-512'),
    imprint: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
  }),
  z.strictObject({
    digest: z.literal('SHA-256'),
    imprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
]);

const snapshot = z.strictObject({
  title: z.string().check(z.maxLength(MOST_LABEL)),
  lang: z.string().check(z.maxLength(MOST_LABEL)),
  fields: z.readonly(
    z
      .array(
        z.strictObject({
          field: z.int().check(z.nonnegative()),
          label: z.string().check(z.maxLength(MOST_LABEL)),
          section: z.string().check(z.maxLength(MOST_SECTION)),
          value: z.string().check(z.maxLength(MOST_VALUE)),
          kind: z.enum(['text', 'choice', 'checkbox', 'static']),
        }),
      )
      .check(z.maxLength(MOST_FIELDS)),
  ),
});

/**
 * Base64 of the DER: what is asked about them, and about the authorities above them, goes to those
 * who issued them and to nobody else.
 */
const certificates = z.strictObject({
  certificates: z
    .array(z.base64().check(z.minLength(4), z.maxLength(12_000)))
    .check(z.minLength(1), z.maxLength(2)),
  authorities: z.boolean(),
});

/** To the background. A page's own origin and tab are never in the data: the browser says them. */
export const MESSAGES = {
  'page.found': { from: ['page'], data: found },
  /** Refused without the person's consent. */
  'page.captured': { from: ['page'], data: snapshot },
  'panel.open': { from: ['page'], data: nothing },
  /** How the person wants the overlay to stand: kept here, because the page could read a storage of its own. */
  'overlay.placed': { from: ['page'], data: standingSchema },
  /** A provider is confirmed in either. */
  'outbox.run': { from: ['panel', 'options'], data: nothing },
  'stages.run': { from: ['panel'], data: nothing },
  stamp: { from: ['panel'], data: imprint },
  revocation: { from: ['panel', 'options'], data: certificates },
} as const satisfies Record<
  string,
  { readonly from: readonly SenderKind[]; readonly data: z.ZodMiniType }
>;

/** What the overlay shows: texts in the person's language already, and the page's own field numbers. */
export interface OverlayView {
  readonly lang: Lang;
  readonly trust: TrustName;
  readonly verdict: Verdict;
  readonly findings: readonly OverlayFinding[];
  readonly words: Readonly<Record<OverlayWord, string>>;
}

export interface OverlayFinding {
  readonly rule: RuleId;
  readonly outcome: Outcome;
  readonly severity: Severity;
  /** What kind of finding it is, in words: «likely refusal», «data missing». */
  readonly kind: string;
  readonly text: string;
  readonly provision: string | null;
  /** Where on the page it is shown; null where the page has no place for it. */
  readonly field: number | null;
}

type OverlayWord =
  | 'verdict'
  | 'counts'
  | 'notDecision'
  | 'provision'
  | 'goTo'
  | 'sign'
  | 'expand'
  | 'collapse'
  | HeadWord;

/** What the head of either card says, and what stands in its line where something failed. */
type HeadWord = 'region' | 'fold' | 'aside' | 'notOpened' | 'reload';

/** What is shown on the ordering form while there is no consent to read it. */
export interface InvitationView {
  readonly lang: Lang;
  readonly trust: TrustName;
  readonly words: Readonly<Record<'text' | 'open' | 'hide' | HeadWord, string>>;
}

/** What the ordering form is to have on it. */
export interface OnForm {
  /** The overlay's sheet: pages that are not the form do not load it. */
  readonly sheet: string;
  readonly standing: Standing;
  /** Null where the page may be read. */
  readonly invitation: InvitationView | null;
}

/** The state of the first certificate, and base64 of the lists and answers that were found about them all. */
export interface RevocationReply {
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly crls: readonly string[];
  readonly ocsps: readonly string[];
}

export interface Replies {
  readonly 'page.found': OnForm;
  readonly 'page.captured': OverlayView;
  readonly 'panel.open': null;
  readonly 'overlay.placed': null;
  readonly 'outbox.run': null;
  /** Once the providers have answered, or have not. */
  readonly 'stages.run': null;
  /** Base64 of the token that the authority gave; what it is worth is for the panel to judge. */
  readonly stamp: string;
  readonly revocation: RevocationReply;
}

/** From the background to the page of one tab. */
export interface Pushes {
  readonly 'report.changed': OverlayView;
  readonly 'consent.changed': { readonly given: boolean };
}

/** A listed page, and those of the extension's own pages that have something to say. */
export type SenderKind = 'page' | 'panel' | 'options';
export type MessageName = keyof typeof MESSAGES;
export type MessageData<Name extends MessageName> = z.infer<(typeof MESSAGES)[Name]['data']>;

/** How a message and its answer lie on the wire. */
export const envelope = z.strictObject({
  name: z.string().check(z.maxLength(40)),
  data: z.unknown(),
});
export type Envelope<Name extends string, Data> = { readonly name: Name; readonly data: Data };
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string };
