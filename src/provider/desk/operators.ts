// Operators of the desk: local ones with a password, and those whom an OpenID provider vouches for.
import { randomUUID } from 'node:crypto';
import type { Database } from '../storage/database.ts';
import type { Role } from './access.ts';
import { instant } from './instants.ts';
import type { By } from './trail.ts';

export interface Operator {
  readonly operatorId: string;
  readonly name: string;
  readonly role: Role;
  /** Whether the password is kept here. */
  readonly isLocal: boolean;
  readonly mustChange: boolean;
  readonly isDisabled: boolean;
}

export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
}

export interface OperatorStore {
  all(): Promise<Operator[]>;
  /** Null where there is none, or it is disabled. */
  active(operatorId: string): Promise<Operator | null>;
  byName(name: string): Promise<{ readonly operator: Operator; readonly password: string } | null>;
  /** False where the name is taken. `password` is a hash. */
  add(
    terms: { readonly name: string; readonly role: Role; readonly password: string },
    by: By,
  ): Promise<boolean>;
  /** Ends the operator's sessions. A password, a hash, is one to be changed. False where there is no such operator. */
  change(operatorId: string, change: Change, by: By): Promise<boolean>;
  setPassword(operatorId: string, password: string, by: By): Promise<void>;
  /**
   * The operator whom an OpenID provider names, with the role that it claims today; null where that
   * operator is disabled here.
   */
  vouched(vouched: Vouched): Promise<Operator | null>;
}

export interface Change {
  readonly role?: Role;
  readonly disabled?: boolean;
  readonly password?: string;
}

const COLUMNS = 'operator_id, name, role, issuer, must_change, disabled';
const ALL = `SELECT ${COLUMNS} FROM desk_operators ORDER BY lower(name), operator_id`;
const ACTIVE = `SELECT ${COLUMNS} FROM desk_operators WHERE operator_id = $1 AND NOT disabled`;
const BY_NAME = `SELECT ${COLUMNS}, password FROM desk_operators WHERE lower(name) = lower($1) AND issuer IS NULL AND NOT disabled`;
const ADD = `
  WITH added AS (
    INSERT INTO desk_operators (operator_id, name, role, password, must_change) VALUES ($1, $2, $3, $4, true) ON CONFLICT DO NOTHING RETURNING operator_id, role
  ) INSERT INTO desk_audit (at, operator_id, act, detail)
    SELECT $5, $6, 'operator-added', jsonb_build_object('operator', operator_id, 'role', role) FROM added RETURNING position`;
const CHANGE = `
  WITH changed AS (
    UPDATE desk_operators SET role = coalesce($2, role), disabled = coalesce($3, disabled), password = coalesce($4, password), must_change = must_change OR $4 IS NOT NULL
    WHERE operator_id = $1 AND ($4::text IS NULL OR issuer IS NULL) RETURNING operator_id, role, disabled
  ), ended AS (
    DELETE FROM desk_sessions WHERE data ->> 'operatorId' IN (SELECT operator_id::text FROM changed)
  ) INSERT INTO desk_audit (at, operator_id, act, detail)
    SELECT $5, $6, 'operator-changed', jsonb_build_object('operator', operator_id, 'role', role, 'disabled', disabled::text, 'password', ($4::text IS NOT NULL)::text) FROM changed RETURNING position`;
const PASSWORD = `
  WITH changed AS (UPDATE desk_operators SET password = $2, must_change = false WHERE operator_id = $1 RETURNING operator_id),
    ended AS (DELETE FROM desk_sessions WHERE data ->> 'operatorId' = $1::text)
  INSERT INTO desk_audit (at, operator_id, act) SELECT $3, operator_id, 'password-changed' FROM changed`;
const VOUCHED = `
  INSERT INTO desk_operators (operator_id, name, role, issuer, subject) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (issuer, subject) DO UPDATE SET name = excluded.name, role = excluded.role RETURNING ${COLUMNS}`;

export function operatorStore(database: Database): OperatorStore {
  const one = async (
    sql: string,
    values: readonly unknown[],
  ): Promise<Record<string, unknown> | null> => (await database.query(sql, values))[0] ?? null;
  return {
    all: async () => (await database.query(ALL, [])).map(operatorOf),
    async active(operatorId) {
      const row = await one(ACTIVE, [operatorId]);
      return row && operatorOf(row);
    },
    async byName(name) {
      const row = await one(BY_NAME, [name]);
      return row && { operator: operatorOf(row), password: row['password'] as string };
    },
    add: async ({ name, role, password }, { operatorId, at }) =>
      (await database.query(ADD, [randomUUID(), name, role, password, instant(at), operatorId]))
        .length === 1,
    change: async (operatorId, { role = null, disabled = null, password = null }, by) =>
      (
        await database.query(CHANGE, [
          operatorId,
          role,
          disabled,
          password,
          instant(by.at),
          by.operatorId,
        ])
      ).length === 1,
    async setPassword(operatorId, password, { at }) {
      await database.query(PASSWORD, [operatorId, password, instant(at)]);
    },
    async vouched({ issuer, subject, name, role }) {
      const row = await one(VOUCHED, [randomUUID(), name, role, issuer, subject]);
      return row === null || row['disabled'] === true ? null : operatorOf(row);
    },
  };
}

const operatorOf = (row: Record<string, unknown>): Operator => ({
  operatorId: row['operator_id'] as string,
  name: row['name'] as string,
  role: row['role'] as Role,
  isLocal: row['issuer'] === null,
  mustChange: row['must_change'] === true,
  isDisabled: row['disabled'] === true,
});
