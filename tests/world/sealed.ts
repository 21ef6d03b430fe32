// Data that stands in a test for what was signed or verified: the seals of the stages, which no
// test can earn for a made-up request.
import type { SignedRequest, SignedRequestData } from '../../src/core/request/signedRequest.ts';
import { seal } from '../../src/core/stage.ts';
import type { VerifiedReceipt, VerifiedReceiptData } from '../../src/core/submission/receipt.ts';

export const asSigned = (data: SignedRequestData): SignedRequest => seal('signed', data);
export const asVerified = (data: VerifiedReceiptData): VerifiedReceipt => seal('receipt', data);
