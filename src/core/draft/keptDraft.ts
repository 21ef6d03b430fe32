// An order that is kept until it is signed: what the page said, what the person answered and typed,
// and where the person is. A password, a key and a document's bytes have no place in it.
import * as z from 'zod/mini';
import { almatyDate, type EpochMs, type IsoDate } from '../time.ts';
import type { Capture } from './capture.ts';
import {
  draftSchema,
  emptyDraft,
  sourceSchema,
  type Draft,
  type FactPath,
  type Source,
} from './draft.ts';

const MOST_TYPED = 2000;
const instant = z.int().check(z.nonnegative());
const factPath = z.custom<FactPath>(
  (value) => typeof value === 'string' && value.length <= 60,
  'fact path',
);

export const captureSchema = z.strictObject({
  draft: draftSchema,
  unread: z.array(z.strictObject({ path: factPath, source: sourceSchema })).check(z.maxLength(500)),
  places: z.record(z.string().check(z.maxLength(60)), z.int().check(z.nonnegative())),
});

const keptDraftSchema = z.strictObject({
  schema: z.literal('komekshi/kept-draft/1'),
  id: z.uuid(),
  madeAt: instant,
  changedAt: instant,
  /** Null where no page was read. */
  page: z.nullable(z.strictObject({ capture: captureSchema, readAt: instant })),
  answers: draftSchema,
  /** The raw text of each input, readable yet or not. */
  typed: z.record(
    z.string().check(z.maxLength(60)),
    z.record(z.string().check(z.maxLength(20)), z.string().check(z.maxLength(MOST_TYPED))),
  ),
  /**
   * A step of the screens by its name, once the person has gone to one; which there are is their
   * business.
   */
  step: z.nullable(z.string().check(z.maxLength(20))),
  handover: z.nullable(z.enum(['endpoint', 'byHand'])),
  /** Under which the order was last about to be signed: once such a request is in the outbox, the order is finished. */
  requestId: z.nullable(z.uuid()),
});

export interface KeptDraft extends Omit<z.infer<typeof keptDraftSchema>, 'page'> {
  readonly page: { readonly capture: Capture; readonly readAt: EpochMs } | null;
}

/** What a screen may change. */
export type DraftChange = Partial<
  Pick<KeptDraft, 'answers' | 'typed' | 'step' | 'handover' | 'requestId'>
>;

export const noCapture = (): Capture => ({ draft: emptyDraft(), unread: [], places: {} });

export const newDraft = (id: string, at: EpochMs, capture: Capture | null): KeptDraft => ({
  schema: 'komekshi/kept-draft/1',
  id,
  madeAt: at,
  changedAt: at,
  page: capture === null ? null : { capture, readAt: at },
  answers: emptyDraft(),
  typed: {},
  step: null,
  handover: null,
  requestId: null,
});

/** Text that is too long to be kept is cut: no answer is so long, and the rest is not lost with it. */
export function withChange(
  kept: KeptDraft,
  { typed = kept.typed, ...change }: DraftChange,
  at: EpochMs,
): KeptDraft {
  const cut = Object.entries(typed).map(
    ([path, parts]) =>
      [
        path,
        Object.fromEntries(
          Object.entries(parts).map(([part, text]) => [part, text.slice(0, MOST_TYPED)]),
        ),
      ] as const,
  );
  return { ...kept, ...change, typed: Object.fromEntries(cut), changedAt: at };
}

/** Throws ZodError. */
export const readKeptDraft = (value: unknown): KeptDraft => keptDraftSchema.parse(value);

/** Facts of a page with the day when they were read there, where none is noted yet. */
export function datedFacts(draft: Draft, on: IsoDate): Draft {
  const dated = (source: Source): Source => (source.from === 'page' ? { on, ...source } : source);
  return {
    ...draft,
    sources: Object.fromEntries(
      Object.entries(draft.sources).map(([path, source]) => [path, dated(source)]),
    ),
  };
}

/** What the page said, as it is shown while no page of this order is open: each fact with the day when it was read. */
export const datedCapture = ({ capture, readAt }: NonNullable<KeptDraft['page']>): Capture => ({
  ...capture,
  draft: datedFacts(capture.draft, almatyDate(readAt)),
});

/** For how long an order stays that nobody touches. */
export const KEPT_DAYS = 90;

export const keptUntil = ({ changedAt }: Pick<KeptDraft, 'changedAt'>): EpochMs =>
  changedAt + KEPT_DAYS * 86_400_000;
