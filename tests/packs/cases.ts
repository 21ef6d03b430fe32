// The table of cases: facts and a date in; outcome, provision, severity and verdict out. One file
// for each part of the catalogue.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sourceSchema, type Draft } from '../../src/core/draft/draft.ts';
import { checkDraft } from '../../src/core/rules/engine.ts';
import { currentPack } from '../../src/core/rules/packs/index.ts';
import type { CheckReport } from '../../src/core/rules/rule.ts';
import { isIsoDate, type IsoDate } from '../../src/core/time.ts';
import { CLEAR_ON, draftWith, FILERS } from '../core/clearDraft.ts';

const date = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value));

const row = z.strictObject({
  name: z.string(),
  /** Act, article, paragraph; null where no version of the rule was in force. */
  provision: z.string().nullable(),
  asOf: date.default(CLEAR_ON),
  trust: z.enum(['production', 'test', 'world']).default('production'),
  signer: z
    .strictObject({
      iin: z.string().nullable(),
      owner: z.enum(['individual', 'legal-entity', 'information-system', 'other']),
    })
    .nullable()
    .default(null),
  /** Who files: the facts of a representative, under those of the case. */
  filer: z.enum(['attorney', 'legal_rep']).optional(),
  /** Facts in which the case differs from the clear draft; null takes one away. */
  facts: z.record(z.string(), z.unknown()),
  /** Where facts came from; facts answered by nobody in particular have no source. */
  sources: z.record(z.string(), sourceSchema).default({}),
  acknowledged: z.array(z.string()).default([]),
  expect: z.record(z.string(), z.enum(['passed', 'failed', 'cantTell', 'inapplicable'])),
  severity: z.enum(['blocking', 'warning', 'info']),
  verdict: z.enum(['clear', 'unsure', 'blocked']).optional(),
});

export type Case = z.infer<typeof row>;

const FOLDER = path.join(import.meta.dirname, 'cases');

export const cases: readonly Case[] = readdirSync(FOLDER)
  .sort()
  .flatMap((file) => z.array(row).parse(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'))));

export const draftOf = ({ filer, facts, sources, acknowledged }: Case): Draft => ({
  ...draftWith({ ...(filer ? FILERS[filer] : {}), ...facts }, acknowledged),
  sources,
});

export const reportOn = (row: Case): CheckReport =>
  checkDraft(draftOf(row), currentPack, { asOf: row.asOf, trust: row.trust, signer: row.signer })
    .report;
