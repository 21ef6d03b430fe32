// The document of a checked draft: its bytes, and the fields read back from them. What is shown is what is signed.
import { AppError, asAppError } from '../../core/errors.ts';
import { assemble } from '../../core/request/assemble.ts';
import { parseRequest } from '../../core/request/parse.ts';
import type { RequestFields } from '../../core/request/request.ts';
import { clear } from '../../core/rules/clear.ts';
import type { CheckedDraft } from '../../core/rules/engine.ts';
import type { EpochMs } from '../../core/time.ts';

/** What names one document; another identity makes another document. */
export interface Identity {
  readonly requestId: string;
  readonly at: EpochMs;
}

export interface DocumentToSign {
  readonly dtbs: Uint8Array<ArrayBuffer>;
  /** Read back from `dtbs`. */
  readonly fields: RequestFields;
}

/** `origin` is the endpoint that it goes to; null where the person hands the file over. Whatever stands in the way is given back. */
export function documentToSign(checked: CheckedDraft, { requestId, at }: Identity, lang: 'kk' | 'ru', origin: string | null): DocumentToSign | AppError {
  const cleared = clear(checked);
  if (cleared === null) return new AppError('ERR_DRAFT_NOT_CLEAR');
  try {
    const { dtbs } = assemble(cleared, { requestId, at, lang, audience: { origin, bin: checked.draft.supplier.id ?? '' } });
    return { dtbs, fields: parseRequest(dtbs) };
  } catch (thrown) {
    return asAppError(thrown);
  }
}
