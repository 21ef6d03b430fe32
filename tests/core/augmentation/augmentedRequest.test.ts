// What is put beside a signature leaves the request and its signature as they were; nothing else takes their place.
import { expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/sha256.ts';
import { augmentedRequest } from '../../../src/core/augmentation/augmentedRequest.ts';
import { withValidationData } from '../../../src/core/signing/cadesLt.ts';
import { flipped, placeOf, signedFiles } from '../card/files.ts';

const { ca, signed, receipt, traders } = await signedFiles();

it('is the same request by other bytes', () => {
  const cms = withValidationData(signed.cms, { certificates: ca.certificates });
  expect(augmentedRequest(signed, cms)).toEqual({ ...signed, cms, cmsSha256: sha256Hex(cms) });
  expect(cms).not.toEqual(signed.cms);
});

it.each<[string, () => Promise<Uint8Array<ArrayBuffer>>]>([
  ['another document', () => receipt()],
  [
    'the same person’s other request',
    async () => (await traders('800505300002', '800505300002')).cms,
  ],
  [
    'another content under the same signature',
    () => Promise.resolve(flipped(signed.cms, placeOf(signed.cms, '"claim":') + '"claim":'.length)),
  ],
])('does not become %s', async (_what, made) => {
  const cms = await made();
  expect(() => augmentedRequest(signed, cms)).toThrow('ERR_INTERNAL');
});
