// The published JSON Schemas: as the zod schemas are today, and true of what the command prints and reads.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { SCHEMAS, SCHEMAS_FOLDER } from '../../scripts/schemas.ts';
import { reportSchema } from '../../src/cli/reportSchema.ts';
import { draftWith } from '../core/clearDraft.ts';
import { answerOf, EXAMPLE, komekshi } from './komekshi.ts';

const published = (file: string): string => readFileSync(path.join(SCHEMAS_FOLDER, file), 'utf8');
const fromPublished = (file: string): z.ZodType =>
  z.fromJSONSchema(JSON.parse(published(file)) as Parameters<typeof z.fromJSONSchema>[0]);

test.each(Object.entries(SCHEMAS))(
  'docs/schemas/%s is what `npm run schemas` makes',
  (file, text) => {
    expect(published(file)).toBe(text);
  },
);

test('a date is a text of the form date', () => {
  const draft = JSON.parse(published('draft.json')) as {
    properties: Record<string, { properties: Record<string, unknown> }>;
  };
  expect(draft.properties['order']?.properties['periodFrom']).toEqual({
    type: 'string',
    format: 'date',
  });
});

describe('the draft', () => {
  it('of the example and of the tests conforms', () => {
    const schema = fromPublished('draft.json');
    for (const draft of [JSON.parse(readFileSync(EXAMPLE, 'utf8')), draftWith()])
      expect(schema.safeParse(draft).error).toBeUndefined();
  });

  it.each([
    { schema: 'komekshi/draft/2' },
    { schema: 'komekshi/draft/1', colour: 'red' },
    { schema: 'komekshi/draft/1', order: { periodFrom: 'soon' } },
  ])('%o does not', (draft) => {
    expect(fromPublished('draft.json').safeParse(draft).success).toBe(false);
  });
});

describe('the report', () => {
  it.each([
    ['2025-12-31', []],
    ['2025-12-31', ['--explain']],
    ['2026-11-22', ['--explain']],
    ['2020-01-01', ['--explain']],
  ] as const)('of %s %j conforms', async (day, options) => {
    const answer = answerOf(
      await komekshi(['check', EXAMPLE, '--as-of', day, '--json', ...options]),
    );
    expect(reportSchema.safeParse(answer).error).toBeUndefined();
    expect(fromPublished('report.json').safeParse(answer).error).toBeUndefined();
    const findings = answer['findings'] as readonly object[];
    expect(
      findings.every((finding) => ('why' in finding && 'whatIf' in finding) === options.length > 0),
    ).toBe(true);
  });

  it('with anything more does not', async () => {
    const answer = answerOf(await komekshi(['check', EXAMPLE, '--json']));
    expect(fromPublished('report.json').safeParse({ ...answer, entitled: true }).success).toBe(
      false,
    );
    expect(fromPublished('report.json').safeParse({ ...answer, verdict: 'fine' }).success).toBe(
      false,
    );
  });
});

it('is explained to a person, with the facts and what would clear it', async () => {
  const { stdout } = await komekshi([
    'check',
    EXAMPLE,
    '--as-of',
    '2025-12-31',
    '--explain',
    '--lang',
    'en',
  ]);
  expect(stdout).toMatch(
    /ASST-05 [^]*Why\? Judged by the law as of 2025-12-31\.[^]*\(assistant\.birthDate\): 1964-10-21[^]*Choose another assistant[^]*Put the order off until 2026-01-01/,
  );
  expect(stdout).not.toMatch(/\{\w+\}|undefined/);
});
