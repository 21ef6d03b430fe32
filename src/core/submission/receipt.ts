// The provider's receipt: what its signed payload says, and whether it answers this very request.
import * as z from 'zod/mini';
import { utf8Text } from '../bytes.ts';
import { plainText } from '../draft/plainText.ts';
import { AppError } from '../errors.ts';
import type { SignedRequestData } from '../request/signedRequest.ts';
import type { Stage } from '../stage.ts';

/** The payload that the provider signs (CAdES, attached). Digests are lower-case hex SHA-256. */
export const receiptSchema = z.strictObject({
  receiptId: z.uuid(),
  requestId: z.uuid(),
  requestSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  cmsSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  receivedAt: z.iso.datetime({ offset: true }).check(z.maxLength(40)),
  status: z.enum(['received']),
  provider: z.strictObject({
    origin: z.string().check(z.maxLength(300)),
    name: z.string().check(z.maxLength(300)),
    bin: z.string().check(z.regex(/^\d{12}$/)),
  }),
});

export type Receipt = z.infer<typeof receiptSchema>;

/**
 * As it came: the provider's CMS, and the token by which the request's status may be read; null
 * where it was handed over as a file.
 */
export interface ReceivedReceipt {
  readonly cms: Uint8Array<ArrayBuffer>;
  readonly statusToken: string | null;
}

/** What a receipt of a request was found to say. */
export interface CheckedReceipt {
  readonly receipt: Receipt;
  /**
   * Whether the authority's word on the signer's certificate was at hand. Left out by earlier
   * versions, which asked nobody.
   */
  readonly revocation?: 'good' | 'unknown';
}

export interface VerifiedReceiptData extends CheckedReceipt, ReceivedReceipt {}

/**
 * A receipt whose signature, signer and digests were checked, with the bytes that prove it. Made by
 * core/receipt/judgeReceipt.ts alone.
 */
export type VerifiedReceipt = Stage<'receipt', VerifiedReceiptData>;

/** What a receipt is held against. */
export type RequestOfReceipt = Pick<
  SignedRequestData,
  'requestId' | 'requestSha256' | 'cmsSha256' | 'audience'
>;

/**
 * The receipt in the signed payload: JSON in UTF-8, the name on one line as it is seen. Says
 * nothing of the signature. Throws ERR_RECEIPT_UNREADABLE.
 */
export function readReceipt(payload: Uint8Array): Receipt {
  try {
    const { provider, ...receipt } = receiptSchema.parse(JSON.parse(utf8Text(payload)));
    return { ...receipt, provider: { ...provider, name: plainText(provider.name) } };
  } catch (cause) {
    throw new AppError('ERR_RECEIPT_UNREADABLE', {}, { cause });
  }
}

/** Whether a receipt that was given anew says what the first one says: number, digests, time, provider. */
export const saysTheSame = (again: Receipt, first: Receipt): boolean =>
  (['receiptId', 'requestId', 'requestSha256', 'cmsSha256', 'receivedAt', 'status'] as const).every(
    (name) => again[name] === first[name],
  ) &&
  (['origin', 'name', 'bin'] as const).every(
    (name) => again.provider[name] === first.provider[name],
  );

/**
 * What is wrong with a signature on a receipt: no signature in it, not over these bytes, a
 * certificate that is not trusted, out of its dates or revoked, several signers, another's
 * certificate, or the supplier's own that the person has not confirmed.
 */
export type ReceiptFault =
  | 'format'
  | 'signature'
  | 'untrusted'
  | 'expired'
  | 'revoked'
  | 'signers'
  | 'signer'
  | 'unconfirmed';

export type ReceiptField =
  'requestId' | 'requestSha256' | 'cmsSha256' | 'provider.bin' | 'provider.origin';

/** Whether the receipt is for this very request, by this very provider; otherwise the first field that differs. */
export function matchReceipt(receipt: Receipt, signed: RequestOfReceipt): 'matches' | ReceiptField {
  if (receipt.requestId !== signed.requestId) return 'requestId';
  if (receipt.requestSha256 !== signed.requestSha256) return 'requestSha256';
  if (receipt.cmsSha256 !== signed.cmsSha256) return 'cmsSha256';
  if (receipt.provider.bin !== signed.audience.bin) return 'provider.bin';
  // Without an endpoint the file was handed over, and the provider may have taken it in under any address.
  if (signed.audience.origin !== null && receipt.provider.origin !== signed.audience.origin)
    return 'provider.origin';
  return 'matches';
}
