// Certificates that may not sign although their signatures are valid: for another purpose, for no
// stated purpose, or of an unknown holder.
import { OID } from '../../../../../src/core/crypto/oids.ts';
import { oid, sequence, set, utf8 } from '../../../../world/der.ts';
import { AUTHORITY, SIGNING } from '../../authority.ts';
import { unclear, vectors, warns } from '../vector.ts';

const meantFor = (...ids: string[]) =>
  unclear('certificate-purpose', 'CHAIN_CONSTRAINTS_FAILURE', ids.join(', '));
const authority = meantFor('CA');
const named = (check: typeof unclear, policy: string) =>
  check('certificate-policy', 'CHAIN_CONSTRAINTS_FAILURE', policy);

const part = (type: string, text: string) => set(sequence(oid(type), utf8(text)));
const firm = part(OID.organization, 'ТОО «Образец»'),
  unit = part(OID.organizationalUnit, 'BIN120540000001');
const strange = '1.3.6.1.4.1.99999.1';

export const SIGNERS = [
  ...vectors('GOST, its authority beside', [
    [
      'a certificate for time stamps',
      { extendedUsages: [OID.timeStamping] },
      meantFor(OID.timeStamping),
    ],
    [
      'a certificate for answers about revocation',
      { extendedUsages: [OID.ocspSigning] },
      meantFor(OID.ocspSigning),
    ],
    ['a certificate of a site', { extendedUsages: [OID.serverAuth] }, meantFor(OID.serverAuth)],
    [
      'a certificate for logging in',
      { extendedUsages: [OID.clientAuth] },
      meantFor(OID.clientAuth),
    ],
    [
      'a certificate for programs',
      { extendedUsages: [OID.codeSigning] },
      meantFor(OID.codeSigning),
    ],
    ['a certificate for what nobody knows', { extendedUsages: [strange] }, meantFor(strange)],
    [
      'a certificate of a site that logs in',
      { extendedUsages: [OID.serverAuth, OID.clientAuth] },
      meantFor(OID.serverAuth, OID.clientAuth),
    ],
    [
      'a certificate for time stamps and documents',
      { extendedUsages: [OID.emailProtection, OID.timeStamping] },
      meantFor(OID.emailProtection, OID.timeStamping),
    ],
    [
      'a certificate for answers and any purpose',
      { extendedUsages: [OID.anyExtendedKeyUsage, OID.ocspSigning] },
      meantFor(OID.anyExtendedKeyUsage, OID.ocspSigning),
    ],
    [
      "an individual's certificate for logging in",
      { extendedUsages: [OID.clientAuth, OID.individual] },
      meantFor(OID.clientAuth, OID.individual),
    ],
    [
      "a firm's certificate for programs",
      { extendedUsages: [OID.codeSigning, OID.legalEntity] },
      meantFor(OID.codeSigning, OID.legalEntity),
    ],
    ['an authority as signer', { signer: { isCa: true } }, authority],
    ['a key of an authority', { signer: { usage: AUTHORITY } }, authority],
    ['a key that signs lists too', { signer: { usage: SIGNING | 0x02 } }, authority],
    [
      'no extended usage',
      { extendedUsages: [] },
      warns('certificate-purpose-given', 'CHAIN_CONSTRAINTS_FAILURE', 'no extended key usage'),
    ],
    [
      'an individual who is a firm',
      { signer: { subject: sequence(firm, unit) } },
      unclear('certificate-owner', 'CHAIN_CONSTRAINTS_FAILURE', 'contradictory'),
    ],
    [
      'the policy of authentication of firms',
      { policies: ['1.2.398.3.3.2.2'] },
      named(warns, '1.2.398.3.3.2.2'),
    ],
  ]),
  ...vectors('as a request', [
    [
      'no extended usage, of a request',
      { extendedUsages: [] },
      unclear('certificate-purpose-given', 'CHAIN_CONSTRAINTS_FAILURE', 'no extended key usage'),
    ],
    [
      'the policy of authentication, of a request',
      { policies: ['1.2.398.3.3.2.4'] },
      named(unclear, '1.2.398.3.3.2.4'),
    ],
    [
      'the policy of authentication of firms, of a request',
      { policies: ['1.2.398.3.3.2.2'] },
      named(unclear, '1.2.398.3.3.2.2'),
    ],
  ]),
];
