// Signed requests in every state that they can be in.
import { AppError } from '../../src/core/errors.ts';
import { requestIdOf } from '../../src/core/request/requestId.ts';
import { enqueue, next } from '../../src/core/submission/outbox.ts';
import type { OutboxEntry } from '../../src/core/submission/outboxEntry.ts';
import type { ValidationReport } from '../../src/core/verification/report.ts';
import { KEY, NOW, PROVIDER, REQUEST_ID, SIGNED } from '../ui/fakePorts.ts';
import { asSigned, asVerified } from '../world/sealed.ts';

const receipt = asVerified({
  receipt: {
    receiptId: '7d9f0c1e-2222-4333-8444-555566667777',
    requestId: REQUEST_ID,
    requestSha256: SIGNED.requestSha256,
    cmsSha256: SIGNED.cmsSha256,
    receivedAt: '2026-11-22T14:00:05+05:00',
    status: 'received',
    provider: { origin: PROVIDER.origin, name: PROVIDER.name, bin: PROVIDER.bin },
  },
  cms: SIGNED.cms,
  statusToken: null,
});

const numbered = (n: number): string => requestIdOf(`key-${n}0`, SIGNED.audience);
const fresh = (n: number): OutboxEntry =>
  enqueue(asSigned({ ...SIGNED, requestId: numbered(n) }), `key-${n}0`, NOW, { keyStatus: 'good' });
const sending = (n: number): OutboxEntry => next(fresh(n), { type: 'claimed' }, NOW);

export const HELD = enqueue(SIGNED, KEY, NOW, { awaits: 'stamp', keyStatus: 'unknown' });
export const REQUESTS: readonly OutboxEntry[] = [
  HELD,
  { ...fresh(1), proof: { time: NOW, authority: 'TSA', level: 'CAdES-T' } },
  next(
    sending(2),
    { type: 'failed', problem: { type: 'ERR_NETWORK', detail: '' }, retryAfterMs: null, jitter: 0 },
    NOW,
  ),
  sending(3),
  {
    ...sending(4),
    state: 'delivered',
    settledAt: NOW,
    receipt,
    proof: { time: NOW, authority: 'TSA', level: 'CAdES-LT' },
  },
  next(
    sending(5),
    { type: 'refused', problem: { type: 'certificate-revoked', detail: 'Сертификат отозван.' } },
    NOW,
  ),
  next(fresh(6), { type: 'expired' }, NOW),
  {
    ...fresh(7),
    signed: asSigned({
      ...SIGNED,
      requestId: numbered(7),
      audience: { origin: null, bin: PROVIDER.bin },
    }),
  },
];

const cancel = (entry: OutboxEntry): OutboxEntry => next(entry, { type: 'cancelled' }, NOW);
/** Given up before anybody had it; given up in doubt; in doubt after its time. */
export const GIVEN_UP: readonly OutboxEntry[] = [
  cancel(fresh(1)),
  cancel(sending(2)),
  next(sending(3), { type: 'interrupted' }, SIGNED.expiresAt),
];

export const unreachable = (): Promise<never> =>
  Promise.reject(new AppError('ERR_TSA_UNREACHABLE'));

/** Passed, with one check that could not be told and its reason. */
export const VERDICT: ValidationReport = {
  indication: 'TOTAL_PASSED',
  subIndication: null,
  policy: 'person',
  checks: [{ constraint: 'format', status: 'OK', subIndication: null, detail: null }],
  signers: [
    {
      indication: 'TOTAL_PASSED',
      subIndication: null,
      subject: null,
      algorithm: 'GOST3410-2015-512',
      level: 'CAdES-T',
      signingTime: null,
      timestamp: null,
      stamps: [],
      revocation: 'unknown',
      revocationReason: 'no-source',
      certificateSha256: null,
      checks: [
        { constraint: 'content-digest', status: 'OK', subIndication: null, detail: null },
        {
          constraint: 'revocation-known',
          status: 'WARNING',
          subIndication: 'TRY_LATER',
          detail: 'no-source',
        },
      ],
    },
  ],
};
