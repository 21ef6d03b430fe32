// What a stored CMS says, for lists: read without judging anew, since nothing is stored whose signature did not hold.
import { readSignedData } from '../../core/crypto/cms.ts';
import { parseRequest } from '../../core/request/parse.ts';
import type { RequestFields } from '../../core/request/request.ts';
import { readableOrNull } from '../../core/verification/readable.ts';

/** Null where the signed bytes are no request that this version reads. */
export function fieldsOf(cms: Uint8Array): RequestFields | null {
  const content = readableOrNull(() => readSignedData(cms))?.content ?? null;
  return content && readableOrNull(() => parseRequest(content));
}
