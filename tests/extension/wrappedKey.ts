// A key file as it is remembered: of nobody, and with nothing in it.
import type { WrappedKey } from '../../src/edge/signer/client.ts';

export const WRAPPED: WrappedKey = {
  sha256: 'c3'.repeat(32),
  name: 'СЫНАҚОВ ЕРЖАН',
  iin: '800505300002',
  organization: null,
  notBefore: 1,
  notAfter: 2,
  file: new Uint8Array([1, 2, 3]),
};
