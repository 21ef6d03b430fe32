// Hostile time stamps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSignatureTimeStamp } from '../../../src/core/signing/cadesT.ts';
import { judgeStamp } from '../../../src/core/verification/timestamp.ts';
import { readableCrls } from '../../../src/core/verification/crlStatus.ts';
import { latin } from '../../world/bytes.ts';
import {
  AT,
  ca,
  personOf,
  signatureOf,
  signedBy,
  soleSigner,
  terms,
  tsaFor,
} from './stampScene.ts';

describe('hostile stamps never throw or hang, and prove nothing else', () => {
  it('with any byte changed, cut or doubled', async () => {
    const data = latin('stamped');
    const token = tsaFor('rsa').stamp(data);
    const path = {
      trust: terms.trust,
      at: AT,
      crls: readableCrls([ca.crl('rsa')]),
      intermediates: [],
    };
    expect((await judgeStamp(token, data, path)).proves).toBe(AT - 60_000);
    let unsound = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(token.length - 1),
        async (at, change, cut) => {
          for (const changed of [
            token.with(at, (token[at] ?? 0) ^ change),
            token.subarray(0, cut),
            Buffer.concat([token, token.subarray(cut)]),
          ]) {
            const { proves } = await judgeStamp(changed, data, path);
            if (proves === null) unsound += 1;
            // Some bytes say nothing that counts, such as the version of the SignedData.
            else expect(proves).toBe(AT - 60_000);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(unsound).toBeGreaterThan(1100);
  }, 60_000);

  it('a hundred of them cost no more than sixty-four', async () => {
    const cms = await signedBy(await personOf());
    const token = tsaFor().stamp(signatureOf(cms));
    const many = Array.from({ length: 100 }, () => token).reduce(
      (whole, each) => withSignatureTimeStamp(whole, each),
      cms,
    );
    expect((await soleSigner(many)).stamps.length).toBe(64);
  });
});
