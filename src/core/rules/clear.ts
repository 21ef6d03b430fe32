// The gate: only a signable report clears its draft.
import type { Draft } from '../draft/draft.ts';
import { seal, type Stage } from '../stage.ts';
import type { CheckedDraft } from './engine.ts';
import type { CheckReport } from './rule.ts';

export type ClearedDraft = Stage<
  'cleared',
  { readonly draft: Draft; readonly report: CheckReport }
>;

/** Null unless nothing is blocked, nothing unsure is left and every point that asks for it was acknowledged. */
export const clear = ({ draft, report }: CheckedDraft): ClearedDraft | null =>
  report.signable ? seal('cleared', { draft, report }) : null;
