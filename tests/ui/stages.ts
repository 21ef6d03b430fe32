// What a supplier says of a request, synthetic, for the tests and pictures of its stages.
import type { StagesKept } from '../../src/core/submission/stagesKept.ts';
import type { RequestStatus, Stage } from '../../src/core/submission/status.ts';
import { NOW, REQUEST_ID } from './fakePorts.ts';

const WAYS: Readonly<Record<Stage, readonly Stage[]>> = {
  received: ['received'],
  accepted: ['received', 'accepted'],
  declined: ['received', 'accepted', 'declined'],
  'in-service': ['received', 'accepted', 'in-service'],
  reimbursed: ['received', 'accepted', 'in-service', 'reimbursed'],
};

/** A history up to a stage, a day between two of them. */
export const historyTo = (stage: Stage, requestId = REQUEST_ID): RequestStatus => ({
  requestId,
  status: stage,
  history: WAYS[stage].map((status, day) => ({
    status,
    at: `2026-11-${String(22 + day)}T14:00:05+05:00`,
    ...(status === 'declined' && {
      reason: 'В указанные дни нет свободных помощников. Предлагаем начать с 1 февраля.',
    }),
  })),
});

export const stagesKept = (
  status: RequestStatus | null,
  changes: Partial<StagesKept> = {},
): StagesKept => ({
  status,
  takenBack: [],
  etag: status && '"1"',
  askedAt: NOW,
  heardAt: status && NOW,
  nextAt: NOW + 900_000,
  notBefore: null,
  waitMs: 900_000,
  problem: null,
  ...changes,
});
