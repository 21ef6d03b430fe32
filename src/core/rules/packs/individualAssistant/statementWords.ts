// The words of the statement in Kazakh and Russian. The structure is in statement.ts, once for both.
import { kk } from './statementWordsKk.ts';
import { ru } from './statementWordsRu.ts';

export type { Words } from './statementWordsRu.ts';

export const WORDS = { kk, ru } as const;
