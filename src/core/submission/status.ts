// Where a request stands at the provider, after its receipt: the provider's own stages, never those
// of the state portal.
import * as z from 'zod/mini';

export const STAGES = ['received', 'accepted', 'declined', 'in-service', 'reimbursed'] as const;

export type Stage = (typeof STAGES)[number];

/** What may come after each stage. A provider may still decline what it has accepted, but not what it has begun. */
export const NEXT_STAGES: Readonly<Record<Stage, readonly Stage[]>> = {
  received: ['accepted', 'declined'],
  accepted: ['in-service', 'declined'],
  'in-service': ['reimbursed'],
  declined: [],
  reimbursed: [],
};

/** Whether nothing comes after it, so that nobody has to ask again. */
export const isLast = (stage: Stage): boolean => NEXT_STAGES[stage].length === 0;

/** RFC 3339 with the offset of Asia/Almaty. */
const at = z.iso.datetime({ offset: true });
/** In the provider's own words. */
const reason = z.string().check(z.minLength(1), z.maxLength(1000));

/** For all but a refusal the provider may say why, and need not. */
const UNEXPLAINED = STAGES.filter((stage) => stage !== 'declined');
const changeSchema = z.union([
  z.strictObject({
    status: z.enum(UNEXPLAINED),
    at,
    reason: z.optional(reason),
  }),
  z.strictObject({ status: z.literal('declined'), at, reason }),
]);

/** One for each encoding that an endpoint keeps of a request (provider/encodings.ts). */
export const MAX_REISSUED = 9;

/** Base64 of a receipt's CMS. */
export const receiptText = z.base64().check(z.minLength(1), z.maxLength(200_000));

/**
 * The body of `GET /v1/requests/{requestId}`: the present stage, and every stage since the receipt,
 * the latest last. `receipts` are there where they were given anew, the latest for each encoding of
 * the request that was received: each says what the first one says, and stands beside it.
 */
export const statusSchema = z.strictObject({
  requestId: z.uuid(),
  status: z.enum(STAGES),
  history: z.array(changeSchema).check(z.minLength(1), z.maxLength(20)),
  receipts: z.optional(z.array(receiptText).check(z.minLength(1), z.maxLength(MAX_REISSUED))),
});

type ReadStatus = z.infer<typeof statusSchema>;

/** As it is read; what is written gets its reasons from whoever declines. */
export type RequestStatus = Omit<ReadStatus, 'history'> & {
  history: { status: Stage; at: string; reason?: string | undefined }[];
};
