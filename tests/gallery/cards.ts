// Cards as plain data: a sound one with its receipt, one that cannot be told, a broken one, and one alone.
import { sha256Hex } from '../../src/core/sha256.ts';
import type { Card, CardSigner } from '../../src/core/card/card.ts';
import type { SignerReport } from '../../src/core/verification/report.ts';
import { AT, requestOf } from '../core/signing/request.ts';
import { VERDICT } from './requests.ts';

const IIN = '800505300002';
const { fields: request, dtbs } = requestOf(IIN);
const [reported] = VERDICT.signers as [SignerReport];
const report: SignerReport = {
  ...reported,
  signingTime: '2026-11-22T07:00:00Z',
  timestamp: '2026-11-22T07:00:02Z',
  stamps: [
    {
      indication: 'TOTAL_PASSED',
      subIndication: null,
      failed: null,
      time: '2026-11-22T07:00:02Z',
      authority: 'TSA',
      policy: null,
      checks: [],
    },
  ],
};

const signer = (
  subject: NonNullable<CardSigner['certificate']>['subject'],
  owner: 'individual' | 'legal-entity',
): CardSigner => ({
  report,
  isFiler: owner === 'individual',
  certificate: {
    der: new Uint8Array(),
    sha256: 'c3'.repeat(32),
    serialNumber: '6B3F13B87E3183FDF063A452D73A4C0419A9316E',
    subject,
    owner,
    issuer: 'CN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) 2022, C=KZ',
    notBefore: AT - 86_400_000,
    notAfter: AT + 364 * 86_400_000,
    algorithm: 'GOST3410-2015-512',
    usage: 'signing',
    keyUsage: [],
    extendedKeyUsage: [],
    policies: [],
  },
});

const provider = {
  origin: 'https://provider.komekshi.test',
  name: 'ТОО «Үлгі Көмек»',
  bin: '120540000001',
};
const [requestSha256, cmsSha256] = [sha256Hex(dtbs), 'b2'.repeat(32)];

export const ALONE: Card = {
  trust: 'test',
  judgedAt: AT + 3_600_000,
  report: { ...VERDICT, signers: [report] },
  cmsSha256,
  requestSha256,
  request,
  isStatementTrue: true,
  signers: [
    signer({ commonName: 'СЫНАҚОВ ӘЛИХАН', iin: IIN, bin: null, organization: null }, 'individual'),
  ],
  receipt: null,
};

export const SOUND: Card = {
  ...ALONE,
  receipt: {
    cmsSha256: 'd4'.repeat(32),
    report: ALONE.report,
    standing: 'matches',
    fault: null,
    signers: [
      signer(
        {
          commonName: 'БАСШИНА ДИНА',
          iin: '661231400001',
          bin: provider.bin,
          organization: provider.name,
        },
        'legal-entity',
      ),
    ],
    receipt: {
      receiptId: '7d9f0c1e-2222-4333-8444-555566667777',
      requestId: request.requestId,
      requestSha256,
      cmsSha256,
      receivedAt: '2026-11-22T12:00:05+05:00',
      status: 'received',
      provider,
    },
  },
};

const failed: SignerReport = {
  ...report,
  indication: 'TOTAL_FAILED',
  subIndication: 'HASH_FAILURE',
  stamps: [],
  timestamp: null,
  checks: [
    { constraint: 'content-digest', status: 'NOT_OK', subIndication: 'HASH_FAILURE', detail: null },
  ],
};

export const BROKEN: Card = {
  ...SOUND,
  request: null,
  requestSha256: null,
  isStatementTrue: false,
  report: {
    ...VERDICT,
    indication: 'TOTAL_FAILED',
    subIndication: 'HASH_FAILURE',
    signers: [failed],
  },
  signers: ALONE.signers.map((each) => ({ ...each, report: failed })),
  receipt: SOUND.receipt && { ...SOUND.receipt, standing: 'noRequest' },
};

/** Read, but by nobody’s authority, with another’s statement, by another’s key, with a receipt for another file. */
export const DOUBTFUL: Card = {
  ...SOUND,
  report: {
    ...SOUND.report,
    indication: 'INDETERMINATE',
    subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
  },
  isStatementTrue: false,
  signers: [
    {
      ...signer(
        { commonName: 'БӨГДЕЕВА СӘУЛЕ', iin: '670101400003', bin: null, organization: null },
        'individual',
      ),
      isFiler: false,
    },
  ],
  receipt: SOUND.receipt && { ...SOUND.receipt, standing: 'cmsSha256' },
};
