// Whatever a message encloses, it makes no verdict about the present better.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OID } from '../../../src/core/crypto/oids.ts';
import { BEST_FIRST } from '../../../src/core/verification/indication.ts';
import type { VerifyTerms } from '../../../src/core/verification/verify.ts';
import { gostKeyPair } from '../../world/caKeys.ts';
import { integer } from '../../world/der.ts';
import { AT, extension, listOf, type Bytes } from './authority.ts';
import { DAY, MINUTE } from './matrix/cast.ts';
import { answer, enclosing, judge, list, revoking, root, signed, signer } from './enclosing.ts';

describe('[V4] whatever a message encloses', () => {
  const BASE = [extension(OID.crlNumber, integer(7))],
    CHANGES = [
      extension(OID.crlNumber, integer(9)),
      extension(OID.deltaCrlIndicator, integer(7), true),
    ];
  const KEYS = { true: root.keys, forged: gostKeyPair() };
  const age = fc
    .integer({ min: -2 * DAY, max: 40 * DAY })
    .map((ms) => AT - Math.round(ms / 1000) * 1000);
  const lists = fc
    .record({
      made: age,
      by: fc.constantFrom<'true' | 'forged'>('true', 'forged'),
      says: fc.constantFrom('silent', 'other', 'revoked'),
      lasts: fc.integer({ min: 1, max: 200 }),
      numbered: fc.constantFrom([], BASE, CHANGES),
    })
    .map(({ made, by, says, lasts, numbered }): Bytes =>
      listOf(
        { ...root, keys: KEYS[by] },
        {
          extensions: numbered,
          from: made,
          until: made + lasts * DAY,
          revoked:
            says === 'silent' ? [] : [{ serial: says === 'revoked' ? signer.serial : 7, at: made }],
        },
      ),
    );
  const answers = fc
    .record({
      made: age,
      by: fc.constantFrom<'true' | 'forged'>('true', 'forged'),
      says: fc.constantFrom('good', 'unknown', 'revoked'),
      next: fc.boolean(),
    })
    .map(({ made, by, says, next }): Bytes =>
      answer(
        made,
        says === 'revoked' ? { revokedAt: made } : says,
        next ? made + 9 * DAY : undefined,
        KEYS[by],
      ),
    );
  const OWN: readonly Pick<VerifyTerms, 'crls' | 'ocsps'>[] = [
    {},
    { crls: [list()] },
    { crls: [list({ from: AT - 20 * DAY })] },
    { crls: [revoking()] },
    { ocsps: [answer(AT - MINUTE, 'unknown')] },
  ];

  it('changes no verdict about the present for the better', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(lists, { maxLength: 4 }),
        fc.array(answers, { maxLength: 4 }),
        fc.constantFrom(...OWN),
        async (crls, ocsps, own) => {
          const [without] = await judge(signed, own);
          const [inside] = await judge(enclosing({ crls, ocsps }), own);
          expect(BEST_FIRST.indexOf(inside as 'INDETERMINATE')).toBeGreaterThanOrEqual(
            BEST_FIRST.indexOf(without as 'INDETERMINATE'),
          );
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);
});
