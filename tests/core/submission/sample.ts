// A signed request and its receipt, synthetic, for the tests of delivery.
import { requestIdOf } from '../../../src/core/request/requestId.ts';
import type {
  SignedOrder,
  SignedRequest,
  SignedRequestData,
} from '../../../src/core/request/signedRequest.ts';
import type { Receipt, VerifiedReceipt } from '../../../src/core/submission/receipt.ts';
import { asSigned, asVerified } from '../../world/sealed.ts';

export const ORIGIN = 'https://provider.komekshi.test';
export const BIN = '123456789012';
export const NOW = Date.UTC(2026, 10, 22, 9, 45);
export const WEEK_MS = 7 * 86_400_000;

const uuid = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const digest = (number: number): string => number.toString(16).padStart(64, '0');

const AUDIENCE = { origin: ORIGIN, bin: BIN };

/** December, for a person who does not exist. */
export const ABOUT: SignedOrder = {
  applicantIin: '800505300002',
  applicant: 'Сынақов Әлихан',
  supplier: 'ЖШС «Көмек»',
  periodFrom: '2026-12-01',
  periodTo: '2026-12-31',
};

export const keyOf = (number: number): string => uuid(1_000_000 + number);

export function sampleSigned(number = 1, changes: Partial<SignedRequestData> = {}): SignedRequest {
  return asSigned({
    requestId: requestIdOf(keyOf(number), AUDIENCE),
    audience: AUDIENCE,
    about: ABOUT,
    trust: 'world',
    expiresAt: NOW + WEEK_MS,
    requestSha256: digest(number),
    cmsSha256: digest(number + 500),
    cms: Uint8Array.of(0x30, 0x03, 0x02, 0x01, number & 0xff),
    ...changes,
  });
}

export const sampleReceipt = (
  signed: SignedRequestData,
  changes: Partial<Receipt> = {},
): Receipt => ({
  receiptId: uuid(77),
  requestId: signed.requestId,
  requestSha256: signed.requestSha256,
  cmsSha256: signed.cmsSha256,
  receivedAt: '2026-11-22T14:45:03+05:00',
  status: 'received',
  provider: { origin: ORIGIN, name: 'ЖШС «Көмек»', bin: BIN },
  ...changes,
});

export const verified = (receipt: Receipt): VerifiedReceipt =>
  asVerified({ receipt, cms: Uint8Array.of(0x30, 0x00), statusToken: 'token-of-at-least-twenty' });
