// `npm run schemas`: the JSON Schemas in docs/schemas, made from the zod schemas that read and write these documents.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { reportSchema } from '../src/cli/reportSchema.ts';
import { draftSchema } from '../src/core/draft/draft.ts';
import { requestSchema } from '../src/core/request/request.ts';

export const SCHEMAS_FOLDER = path.join(import.meta.dirname, '../docs/schemas');

/** The only custom type of the schemas is the calendar date. */
const jsonSchema = (schema: z.core.$ZodType, title: string): object => ({
  title,
  ...z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      if (zodSchema._zod.def.type === 'custom')
        Object.assign(made, { type: 'string', format: 'date' });
    },
  }),
});

/** File name → text. */
export const SCHEMAS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      [
        'draft.json',
        draftSchema,
        'Komekshi draft: everything known of one order before it is judged',
      ],
      ['report.json', reportSchema, 'Komekshi report: what `komekshi check --json` answers'],
      [
        'request.json',
        requestSchema,
        'Komekshi request: the order and the application as they are signed',
      ],
    ] as const
  ).map(([file, schema, title]) => [
    file,
    `${JSON.stringify(jsonSchema(schema, title), null, 2)}\n`,
  ]),
);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(SCHEMAS_FOLDER, { recursive: true });
  for (const [file, text] of Object.entries(SCHEMAS))
    writeFileSync(path.join(SCHEMAS_FOLDER, file), text);
}
