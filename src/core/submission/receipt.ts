// The provider's receipt: what its signed payload says, and whether it answers this very request.
import { z } from 'zod';

/** The payload that the provider signs (CAdES, attached). Digests are lower-case hex SHA-256. */
export const receiptSchema = z.strictObject({
  receiptId: z.uuid(),
  requestId: z.uuid(),
  requestSha256: z.string().regex(/^[0-9a-f]{64}$/),
  cmsSha256: z.string().regex(/^[0-9a-f]{64}$/),
  receivedAt: z.string().max(40),
  status: z.enum(['received']),
  provider: z.strictObject({ origin: z.string().max(300), name: z.string().max(300), bin: z.string().regex(/^\d{12}$/) }),
});

export type Receipt = z.infer<typeof receiptSchema>;

/** A receipt whose signature and digests were checked, with the bytes that prove it. */
export interface VerifiedReceipt {
  readonly receipt: Receipt;
  readonly cms: Uint8Array<ArrayBuffer>;
  readonly statusToken: string | null;
}
