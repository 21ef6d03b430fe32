// Seals data of a test as signed or verified: a made-up request could not pass the stages.
import type { SignedRequest, SignedRequestData } from '../../src/core/request/signedRequest.ts';
import { seal } from '../../src/core/stage.ts';
import type { VerifiedReceipt, VerifiedReceiptData } from '../../src/core/submission/receipt.ts';

export const asSigned = (data: SignedRequestData): SignedRequest => seal('signed', data);
export const asVerified = (data: VerifiedReceiptData): VerifiedReceipt => seal('receipt', data);
