// Tells a database that cannot answer now from a statement that it refuses.

/** The statement may have been executed or not. Asking again under the same key tells. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
  /** SQLSTATE, or the system's own code. Never the message: it may tell the values of the row. */
  readonly code: string;

  constructor(cause: unknown) {
    super('the database does not answer');
    this.code = codeOf(cause) ?? 'none';
  }
}

/** The classes of SQLSTATE begin so, and no system error does: EPIPE has five letters too. */
const SQLSTATE = /^(\d\d|F0|HV|P0|XX)[0-9A-Z]{3}$/;

/**
 * SQLSTATE classes (PostgreSQL, appendix A): 08 connection, 40 rolled back, to be tried again, 53
 * out of resources, 57 ended by an operator or a time limit, 58 the system below. Whatever has no
 * SQLSTATE comes from the connection.
 */
export function isAway(thrown: unknown): boolean {
  const code = codeOf(thrown);
  return code === null || !SQLSTATE.test(code) || /^(08|40|53|57|58)/.test(code);
}

const codeOf = (thrown: unknown): string | null =>
  typeof thrown === 'object' &&
  thrown !== null &&
  'code' in thrown &&
  typeof thrown.code === 'string'
    ? thrown.code
    : null;
