// What a command answers: one object for programs, lines for a person, and whether the answer is yes.

export interface Answer {
  readonly body: object;
  readonly text: string;
  readonly yes: boolean;
}

/** `name: value` lines; what is absent is left out. */
export const lines = (rows: readonly (readonly [string, string | number | null | undefined])[]): string =>
  rows.filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${name.padEnd(16)}${String(value)}`)
    .join('\n');
