// The audit trail: who did what to which request, and when. Never whom it was about, nor what was searched for.
import type { EpochMs, IsoDate } from '../../core/time.ts';
import type { Database } from '../storage/database.ts';
import { instant, startOf } from './instants.ts';

export const ACTS = [
  'login',
  'login-failed',
  'logout',
  'password-changed',
  'refused',
  'listed',
  'searched',
  'viewed',
  'accepted',
  'declined',
  'in-service',
  'reimbursed',
  'exported-request',
  'exported-receipt',
  'exported-card',
  'exported-list',
  'reissued',
  'erased',
  'operator-added',
  'operator-changed',
  'audit-viewed',
  'audit-exported',
] as const;

export type Act = (typeof ACTS)[number];

/** By whom and when: what every act is written with. */
export interface By {
  /** Null where nobody is logged in. */
  readonly operatorId: string | null;
  readonly at: EpochMs;
}

export interface Entry {
  readonly position: number;
  readonly at: EpochMs;
  /** As the operator is named now. */
  readonly operator: string | null;
  readonly act: Act;
  readonly requestId: string | null;
  readonly detail: Readonly<Record<string, string | number>> | null;
}

export interface TrailFilter {
  readonly act: Act | null;
  readonly operatorId: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export type Detail = Readonly<Record<string, string | number>>;

/** One entry for the acts that change nothing else. */
export async function record(
  database: Database,
  { operatorId, at }: By,
  act: Act,
  detail: Detail | null = null,
): Promise<void> {
  await database.query(
    'INSERT INTO desk_audit (at, operator_id, act, detail) VALUES ($1, $2, $3, $4)',
    [instant(at), operatorId, act, detail === null ? null : JSON.stringify(detail)],
  );
}

const READ = `
  SELECT position, at, act, request_id, detail, name FROM desk_audit LEFT JOIN desk_operators USING (operator_id)
  WHERE ($1::text IS NULL OR act = $1) AND ($2::uuid IS NULL OR operator_id = $2) AND ($3::timestamptz IS NULL OR at >= $3) AND ($4::timestamptz IS NULL OR at < $4)
  ORDER BY position DESC LIMIT $5 OFFSET $6`;

/** The latest first. That the trail was read goes into it before. */
export async function readTrail(
  database: Database,
  by: By,
  act: 'audit-viewed' | 'audit-exported',
  filter: TrailFilter,
  page: { limit: number; offset: number },
): Promise<Entry[]> {
  await record(database, by, act);
  const { from, to } = filter;
  const rows = await database.query(READ, [
    filter.act,
    filter.operatorId,
    from && startOf(from),
    to && startOf(to, 1),
    page.limit,
    page.offset,
  ]);
  return rows.map((row) => ({
    position: Number(row['position']),
    at: (row['at'] as Date).getTime(),
    operator: row['name'] as string | null,
    act: row['act'] as Act,
    requestId: row['request_id'] as string | null,
    detail: row['detail'] as Detail | null,
  }));
}
