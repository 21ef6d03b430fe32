// Who may sign what: for a certificate of each kind, what the key check, the panel, `verify`, the
// endpoint and the card say. The table is what they must say, and where one of them says otherwise
// its row fails.
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { cardOf, isSound } from '../../../src/core/card/card.ts';
import { OID } from '../../../src/core/crypto/oids.ts';
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
import { createWorldCa, extension, type IssueTerms } from '../../world/ca.ts';
import { rsaKeyPair } from '../../world/caKeys.ts';
import { sequence, yes } from '../../world/der.ts';
import { PEOPLE } from '../../world/people.ts';
import { AT, requestOf } from '../signing/request.ts';

const ca = await createWorldCa({ at: AT });
const trust = trustFromCertificates('world', ca.certificates);
const crls = [ca.crl('gost'), ca.crl('rsa')];
const { iin } = PEOPLE.applicant;
const request = requestOf(iin);
const short = rsaKeyPair(1024);

interface Said {
  /** `komekshi key`: every refusal. */
  readonly key: readonly string[];
  /** `komekshi sign`, of any file: the first refusal. */
  readonly file: string | null;
  readonly panel: string;
  /** `komekshi verify`: the check that decides. */
  readonly verify: string;
  readonly endpoint: string;
  readonly card: 'sound' | 'not sound';
}

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

const usage = (...extendedUsage: string[]): Partial<IssueTerms> => ({ profile: { extendedUsage } });
const policy = (id: string): Partial<IssueTerms> => ({ profile: { policy: id } });

const TABLE: readonly (readonly [kind: string, Partial<IssueTerms>, Omit<Said, 'card'>])[] = [
  [
    'an individual',
    {},
    { key: [], file: null, panel: 'signed', verify: 'TOTAL_PASSED', endpoint: 'received' },
  ],
  [
    'an individual, RSA',
    { algorithm: 'rsa' },
    { key: [], file: null, panel: 'signed', verify: 'TOTAL_PASSED', endpoint: 'received' },
  ],
  [
    'a firm',
    { kind: 'legal-entity' },
    {
      key: ['legal-entity-key'],
      file: null,
      panel: 'ERR_KEY_LEGAL_ENTITY',
      verify: 'TOTAL_PASSED',
      endpoint: 'not-an-individual-key',
    },
  ],
  [
    'an information system',
    { kind: 'information-system' },
    {
      key: ['information-system'],
      file: null,
      panel: 'ERR_KEY_INFORMATION_SYSTEM',
      verify: 'TOTAL_PASSED',
      endpoint: 'not-an-individual-key',
    },
  ],
  [
    'an individual who is a firm',
    { kind: 'legal-entity', ...usage(OID.emailProtection, OID.individual) },
    {
      key: ['contradictory-owner'],
      file: 'contradictory-owner',
      panel: 'ERR_KEY_CONTRADICTORY',
      verify: 'certificate-owner',
      endpoint: 'not-an-individual-key',
    },
  ],
  [
    'nobody in particular',
    usage(OID.emailProtection),
    {
      key: ['not-individual'],
      file: null,
      panel: 'ERR_KEY_NOT_INDIVIDUAL',
      verify: 'TOTAL_PASSED',
      endpoint: 'not-an-individual-key',
    },
  ],
  [
    'nothing said of purpose',
    usage(),
    {
      key: ['not-individual'],
      file: null,
      panel: 'ERR_KEY_NOT_INDIVIDUAL',
      verify: 'TOTAL_PASSED',
      endpoint: 'not-an-individual-key',
    },
  ],
  [
    'an individual without a number',
    { iin: null },
    {
      key: ['no-iin'],
      file: null,
      panel: 'ERR_KEY_NO_IIN',
      verify: 'TOTAL_PASSED',
      endpoint: 'not-an-individual-key',
    },
  ],
  [
    'time stamps',
    usage(OID.timeStamping),
    {
      key: ['ca-or-service', 'not-individual'],
      file: 'ca-or-service',
      panel: 'ERR_KEY_CA_OR_SERVICE',
      verify: 'certificate-purpose',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'time stamps, of an individual',
    usage(OID.timeStamping, OID.emailProtection, OID.individual),
    {
      key: ['ca-or-service'],
      file: 'ca-or-service',
      panel: 'ERR_KEY_CA_OR_SERVICE',
      verify: 'certificate-purpose',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'answers about revocation',
    usage(OID.ocspSigning),
    {
      key: ['ca-or-service', 'not-individual'],
      file: 'ca-or-service',
      panel: 'ERR_KEY_CA_OR_SERVICE',
      verify: 'certificate-purpose',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'a site',
    usage(OID.serverAuth, OID.individual),
    {
      key: ['not-a-signing-key'],
      file: 'not-a-signing-key',
      panel: 'ERR_KEY_NOT_FOR_SIGNING',
      verify: 'certificate-purpose',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'programs',
    usage(OID.codeSigning, OID.individual),
    {
      key: ['not-a-signing-key'],
      file: 'not-a-signing-key',
      panel: 'ERR_KEY_NOT_FOR_SIGNING',
      verify: 'certificate-purpose',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'logging in, by its purpose',
    usage(OID.clientAuth, OID.individual),
    {
      key: ['auth-key'],
      file: 'auth-key',
      panel: 'ERR_KEY_AUTHENTICATION',
      verify: 'certificate-purpose',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'logging in, as the NUC has it',
    { kind: 'authentication', algorithm: 'rsa' },
    {
      key: ['auth-key'],
      file: 'auth-key',
      panel: 'ERR_KEY_AUTHENTICATION',
      verify: 'key-usage',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'what nobody knows',
    usage('1.3.6.1.4.1.99999.1', OID.individual),
    {
      key: ['not-a-signing-key'],
      file: 'not-a-signing-key',
      panel: 'ERR_KEY_NOT_FOR_SIGNING',
      verify: 'certificate-purpose',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'keys agreed on',
    { profile: { usage: ['keyAgreement'] } },
    {
      key: ['not-a-signing-key'],
      file: 'not-a-signing-key',
      panel: 'ERR_KEY_NOT_FOR_SIGNING',
      verify: 'key-usage',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'certificates',
    { more: [extension(OID.basicConstraints, sequence(yes), true)] },
    {
      key: ['ca-or-service'],
      file: 'ca-or-service',
      panel: 'ERR_KEY_CA_OR_SERVICE',
      verify: 'certificate-purpose',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'lists',
    { profile: { usage: ['digitalSignature', 'nonRepudiation', 'cRLSign'] } },
    {
      key: ['ca-or-service'],
      file: 'ca-or-service',
      panel: 'ERR_KEY_CA_OR_SERVICE',
      verify: 'certificate-purpose',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'the policy of authentication of individuals',
    policy('1.2.398.3.3.2.4'),
    {
      key: ['policy'],
      file: 'policy',
      panel: 'ERR_KEY_POLICY',
      verify: 'TOTAL_PASSED',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'the policy of authentication of firms',
    policy('1.2.398.3.3.2.2'),
    {
      key: ['policy'],
      file: 'policy',
      panel: 'ERR_KEY_POLICY',
      verify: 'TOTAL_PASSED',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'another policy',
    policy('1.2.398.3.3.20'),
    {
      key: ['policy'],
      file: 'policy',
      panel: 'ERR_KEY_POLICY',
      verify: 'TOTAL_PASSED',
      endpoint: 'not-a-signing-key',
    },
  ],
  [
    'RSA of 1024 bits',
    { algorithm: 'rsa', keys: short },
    {
      key: ['unsupported-algorithm'],
      file: 'unsupported-algorithm',
      panel: 'ERR_KEY_UNSUPPORTED_ALGORITHM',
      verify: 'algorithm-strength',
      endpoint: 'signature-invalid',
    },
  ],
];

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
