// Who makes a stage, and who may import which reader of shapes: the linter’s rule on its own words
// (src/core/stage.ts, src/core/README.md).
import path from 'node:path';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { expect, it } from 'vitest';
import { importMatrix } from '../../scripts/lint/importMatrix.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

function said(file: string, text: string): string[] {
  const linter = new Linter({ cwd: ROOT });
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser },
    plugins: { komekshi: { rules: { 'import-matrix': importMatrix } } },
    rules: { 'komekshi/import-matrix': 'error' as const },
  };
  return linter
    .verify(text, config as Linter.Config, path.join(ROOT, file))
    .map(({ message }) => message);
}

const sealing = (stage: string): string =>
  `import { seal } from '../stage.ts';\nexport const made = seal('${stage}', {});\n`;

it.each([
  ['src/core/rules/engine.ts', 'checked'],
  ['src/core/rules/clear.ts', 'cleared'],
  ['src/core/request/assemble.ts', 'request'],
  ['src/core/signing/sign.ts', 'signed'],
  ['src/core/augmentation/augmentedRequest.ts', 'signed'],
  ['src/core/receipt/judgeReceipt.ts', 'receipt'],
  ['src/core/submission/keptEntry.ts', 'signed'],
  ['src/core/submission/keptEntry.ts', 'receipt'],
])('%s makes «%s»', (file, stage) => expect(said(file, sealing(stage))).toEqual([]));

it.each([
  ['src/core/rules/engine.ts', 'cleared'],
  ['src/core/request/assemble.ts', 'signed'],
  ['src/core/signing/sign.ts', 'receipt'],
  ['src/core/receipt/judgeReceipt.ts', 'signed'],
  ['src/core/submission/outbox.ts', 'signed'],
  ['src/core/submission/deliver.ts', 'receipt'],
  ['src/core/card/card.ts', 'receipt'],
])('%s does not make «%s»', (file, stage) => expect(said(file, sealing(stage))).not.toEqual([]));

it.each([
  'src/core/submission/outbox.ts',
  'src/edge/storage/outboxStore.ts',
  'src/ui/ports.ts',
  'src/extension/background/outbox.ts',
])('in %s nothing is cast to a stage', (file) => {
  expect(said(file, 'export const forged = (data: object) => data as SignedRequest;')).toHaveLength(
    1,
  );
  expect(
    said(file, 'export const forged = (data: object) => data as VerifiedReceipt;'),
  ).toHaveLength(1);
  expect(said(file, 'export const kept = (data: object) => data as KeptEntry;')).toEqual([]);
});

it.each([
  ['src/core/draft/draft.ts', 'zod', false],
  ['src/edge/messaging/protocol.ts', 'zod', false],
  ['src/core/draft/draft.ts', 'zod/mini', true],
  ['src/provider/operation/settings.ts', 'zod', true],
])('%s may import %s: %s', (file, name, may) =>
  expect(said(file, `import * as z from '${name}';\n`).length === 0).toBe(may),
);
