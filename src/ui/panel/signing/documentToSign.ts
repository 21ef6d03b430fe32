// The document of a checked draft: its bytes, and the fields read back from them. What is shown is what is signed.
import { AppError, asAppError } from '../../../core/errors.ts';
import { assemble } from '../../../core/request/assemble.ts';
import { parseRequest } from '../../../core/request/parse.ts';
import type { RequestFields } from '../../../core/request/request.ts';
import { clear } from '../../../core/rules/clear.ts';
import type { EarlierOrder } from '../../../core/rules/earlierOrder.ts';
import type { CheckedDraft } from '../../../core/rules/engine.ts';
import type { EpochMs } from '../../../core/time.ts';
import type { StatementLang } from '../../../core/lang.ts';

/** Identifies one document: another identity makes another document. */
export interface Identity {
  /** Random. The document's number is made from it, and the document is delivered under it. */
  readonly idempotencyKey: string;
  readonly at: EpochMs;
}

export interface DocumentToSign {
  readonly dtbs: Uint8Array<ArrayBuffer>;
  /** Read back from `dtbs`. */
  readonly fields: RequestFields;
  /** What `dtbs` commit to: nobody delivers them without it. */
  readonly idempotencyKey: string;
  /** What the check knew to have been signed before. */
  readonly earlier: readonly EarlierOrder[];
}

/**
 * `origin` is the endpoint that it goes to; null where the person hands the file over. Whatever
 * stands in the way is given back.
 */
export function documentToSign(
  checked: CheckedDraft,
  { idempotencyKey, at }: Identity,
  lang: StatementLang,
  origin: string | null,
): DocumentToSign | AppError {
  const cleared = clear(checked);
  if (cleared === null) return new AppError('ERR_DRAFT_NOT_CLEAR');
  try {
    const { dtbs } = assemble(cleared, {
      idempotencyKey,
      at,
      lang,
      audience: { origin, bin: checked.draft.supplier.id ?? '' },
    });
    const { earlier } = checked.report;
    return { dtbs, fields: parseRequest(dtbs), idempotencyKey, earlier };
  } catch (thrown) {
    return asAppError(thrown);
  }
}
