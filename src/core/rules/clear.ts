// The gate: only a signable report clears its draft.
import type { Draft } from '../draft/draft.ts';
import type { Stage } from '../stage.ts';
import type { CheckReport } from './rule.ts';

export type ClearedDraft = Stage<'cleared', { readonly draft: Draft; readonly report: CheckReport }>;
