// What the NUC writes into each kind of certificate: subject, key usage, extended key usage, policy.
import { OID } from '../../src/core/crypto/oids.ts';
import { oid, printable, sequence, set, utf8 } from './der.ts';
import { FIRMS, PEOPLE } from './people.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type Kind = 'individual' | 'authentication' | 'legal-entity' | 'information-system';
export type Algorithm = 'gost' | 'rsa';
export type Usage =
  | 'digitalSignature'
  | 'nonRepudiation'
  | 'keyEncipherment'
  | 'keyAgreement'
  | 'keyCertSign'
  | 'cRLSign';

export interface Profile {
  readonly usage: readonly Usage[];
  readonly extendedUsage: readonly string[];
  readonly extendedUsageCritical?: boolean;
  readonly policy: string;
}

/** Defaults: the applicant; for legal entities, the provider and its director. A null leaves the attribute out. */
export interface SubjectTerms {
  readonly iin?: string | null;
  readonly bin?: string | null;
  readonly commonName?: string;
  readonly surname?: string;
  readonly patronymic?: string;
  readonly organization?: string;
}

/**
 * GOST keys of 2022 and later serve for everything and say so; RSA keys come in a signing and an authentication kind.
 */
export function profileOf(kind: Kind, algorithm: Algorithm): Profile {
  const signing: Usage[] =
    algorithm === 'gost'
      ? ['digitalSignature', 'nonRepudiation', 'keyAgreement']
      : ['digitalSignature', 'nonRepudiation'];
  const policy = (rsa: string): string => (algorithm === 'gost' ? '1.2.398.3.3.2' : rsa);
  const profiles: Record<Kind, Profile> = {
    individual: {
      usage: signing,
      extendedUsage: [OID.emailProtection, OID.individual],
      policy: policy('1.2.398.3.3.2.3'),
    },
    authentication: {
      usage: ['digitalSignature', 'keyEncipherment'],
      extendedUsage: [OID.clientAuth, OID.individual],
      policy: policy('1.2.398.3.3.2.4'),
    },
    'legal-entity': {
      usage: signing,
      extendedUsage: [OID.emailProtection, OID.legalEntity, `${OID.legalEntity}.1`],
      policy: policy('1.2.398.3.3.2.1'),
    },
    'information-system': {
      usage: signing,
      extendedUsage: [OID.legalEntity, OID.legalInformationSystem],
      policy: policy('1.2.398.3.3.2.1'),
    },
  };
  return profiles[kind];
}

export function subjectOf(kind: Kind, terms: SubjectTerms): Bytes {
  const legal = kind === 'legal-entity' || kind === 'information-system';
  const person = legal ? PEOPLE.director : PEOPLE.applicant;
  const {
    commonName = `${person.lastName} ${person.firstName}`,
    surname = person.lastName,
    patronymic = person.patronymic,
  } = terms;
  const { iin = person.iin, bin = FIRMS.provider.bin, organization = FIRMS.provider.name } = terms;
  const firm = legal
    ? [
        attribute(OID.organization, organization),
        ...(bin === null ? [] : [attribute(OID.organizationalUnit, `BIN${bin}`)]),
      ]
    : [];
  if (kind === 'information-system') {
    return sequence(
      attribute(OID.userId, '1.2.398.6.10.1.1'),
      attribute(OID.commonName, terms.commonName ?? 'АЖ «Үлгі»'),
      COUNTRY,
      ...firm,
    );
  }
  return sequence(
    attribute(OID.commonName, commonName),
    attribute(OID.surname, surname),
    ...(iin === null ? [] : [set(sequence(oid(OID.serialNumber), printable(`IIN${iin}`)))]),
    COUNTRY,
    ...firm,
    attribute(OID.givenName, patronymic),
  );
}

export const authorityName = (commonName: string): Bytes =>
  sequence(attribute(OID.commonName, commonName), COUNTRY);

const attribute = (type: string, text: string): Bytes => set(sequence(oid(type), utf8(text)));
const COUNTRY = set(sequence(oid(OID.country), printable('KZ')));
