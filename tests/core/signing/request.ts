// A request as the panel hands it to the signer, for an applicant of one's choice.
import { assemble } from '../../../src/core/request/assemble.ts';
import type { ServiceRequest } from '../../../src/core/request/request.ts';
import { clear } from '../../../src/core/rules/clear.ts';
import { checkDraft } from '../../../src/core/rules/engine.ts';
import { currentPack } from '../../../src/core/rules/packs/index.ts';
import { CLEAR_ON, draftWith } from '../clearDraft.ts';

/** Noon of the day on which the draft is clear. */
export const AT = Date.parse(`${CLEAR_ON}T12:00:00+05:00`);

export const KEY = '3f1c9a52-5b7e-4c1d-9e55-0d6b1f0a7c11';

/** `iin` is the applicant's, who files the request too; `supplier` a firm's BIN, or a trader's IIN. */
export function requestOf(
  iin: string,
  trust: 'production' | 'test' | 'world' = 'world',
  supplier = '120540000001',
): ServiceRequest {
  const cleared = clear(
    checkDraft(draftWith({ 'applicant.iin': iin, 'applicant.birthDate': null }), currentPack, {
      asOf: CLEAR_ON,
      trust,
    }),
  );
  if (cleared === null) throw new Error('the draft must be clear');
  return assemble(cleared, {
    idempotencyKey: KEY,
    at: AT,
    lang: 'ru',
    audience: { origin: 'https://provider.komekshi.test', bin: supplier },
  });
}
