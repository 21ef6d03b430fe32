// Reading a draft file: its shape is checked strictly and the first thing wrong is named; what the
// values say is the rules' work.
import { utf8File } from '../core/bytes.ts';
import { AppError } from '../core/errors.ts';
import { draftSchema, type Draft } from '../core/draft/draft.ts';
import { readBytes } from './files.ts';

export function readDraft(file: string): Draft {
  const parsed = draftSchema.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  throw new AppError('ERR_DRAFT_UNREADABLE', {
    place: [...(issue?.path ?? []), ...unknown.slice(0, 1)].join('.') || 'schema',
  });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(utf8File(readBytes(file)));
  } catch (cause) {
    throw cause instanceof AppError
      ? cause
      : new AppError('ERR_DRAFT_UNREADABLE', { place: 'JSON' }, { cause });
  }
}
