// A signed request whose CMS has got something beside its signature: the same request, by other bytes.
import { sha256Hex } from '../sha256.ts';
import { equalBytes } from '../bytes.ts';
import { readSignedData } from '../crypto/cms.ts';
import { AppError } from '../errors.ts';
import type { SignedRequest } from '../request/signedRequest.ts';
import { seal } from '../stage.ts';

/** Throws ERR_CMS_UNREADABLE, and ERR_INTERNAL where the CMS is not of the same content under the same signature. */
export function augmentedRequest(
  signed: SignedRequest,
  cms: Uint8Array<ArrayBuffer>,
): SignedRequest {
  if (!isAugmented(signed.cms, cms)) throw new AppError('ERR_INTERNAL');
  return seal('signed', { ...signed, cms, cmsSha256: sha256Hex(cms) });
}

function isAugmented(before: Uint8Array, after: Uint8Array): boolean {
  const [
    {
      content,
      signers: [signer],
    },
    augmented,
  ] = [readSignedData(before), readSignedData(after)];
  const [own, ...others] = augmented.signers;
  return (
    content !== null &&
    augmented.content !== null &&
    equalBytes(content, augmented.content) &&
    signer !== undefined &&
    own !== undefined &&
    others.length === 0 &&
    equalBytes(signer.signature, own.signature)
  );
}
