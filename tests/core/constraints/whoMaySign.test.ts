// Who may sign what: for a certificate of each kind, what the key check, the panel, `verify`, the endpoint and the card
// say. Where one of them
// says otherwise than the table its row fails.
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { cardOf, isSound } from '../../../src/core/card/card.ts';
import { asAppError } from '../../../src/core/errors.ts';
import { createCades } from '../../../src/core/signing/cades.ts';
import { openKeyFile } from '../../../src/core/signing/pkcs12/pfx.ts';
import { keyRefusals } from '../../../src/core/signing/refusals.ts';
import { sign } from '../../../src/core/signing/sign.ts';
import { decisive } from '../../../src/core/verification/checks.ts';
import { PERSON_POLICY } from '../../../src/core/verification/policy.ts';
import { trustFromCertificates } from '../../../src/core/verification/trust.ts';
import { verify } from '../../../src/core/verification/verify.ts';
import { judgingBy } from '../../../src/provider/intake/judge.ts';
import { createWorldCa, type IssueTerms } from '../../world/ca.ts';
import { PEOPLE } from '../../world/people.ts';
import { AT, requestOf } from '../signing/request.ts';
import { type Said, TABLE } from './whoMaySignTable.ts';

const ca = await createWorldCa({ at: AT });
const trust = trustFromCertificates('world', ca.certificates);
const crls = [ca.crl('gost'), ca.crl('rsa')];
const { iin } = PEOPLE.applicant;
const request = requestOf(iin);

async function saidOf(terms: Partial<IssueTerms>): Promise<Said> {
  const { pfx, password } = await ca.issue({
    kind: 'individual',
    algorithm: 'gost',
    iin,
    ...terms,
  });
  const { certificate, privateKey } = await openKeyFile(pfx, password);
  const cms = await createCades(request.dtbs, {
    certificate: certificate.der,
    privateKey,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    at: AT,
    detached: false,
  });
  const { report } = await verify(cms, { trust, at: AT, crls });
  const { outcome } = await judgingBy(trust)({ cms, at: AT, crls, ocsps: [] });
  return {
    key: keyRefusals(certificate, { at: AT, personal: true }),
    file: keyRefusals(certificate, { at: AT, personal: false })[0] ?? null,
    panel: await sign(request, { certificate, sign: () => Promise.resolve(cms) }, AT).then(
      () => 'signed',
      (thrown: unknown) => asAppError(thrown).code,
    ),
    verify: decisive(report.signers[0]?.checks ?? [])?.constraint ?? report.indication,
    endpoint: 'refusal' in outcome ? outcome.refusal : 'received',
    card: isSound(
      await cardOf({ cms, receiptCms: null }, { trust, at: AT, policy: PERSON_POLICY, crls }),
    )
      ? 'sound'
      : 'not sound',
  };
}

it.each(TABLE)('%s', async (_kind, terms, expected) => {
  expect(await saidOf(terms)).toEqual({
    ...expected,
    card: expected.key.length === 0 ? 'sound' : 'not sound',
  });
});

it('what one lets sign a request, all do; what `verify` does not pass as a signature of anybody, no key is let sign', () => {
  for (const [kind, , { key, file, panel, verify: verified, endpoint }] of TABLE) {
    const isFree = key.length === 0;
    expect([kind, panel === 'signed', endpoint === 'received']).toEqual([kind, isFree, isFree]);
    expect([kind, verified === 'TOTAL_PASSED']).toEqual([kind, file === null || file === 'policy']);
  }
});
