// Who takes part in a signature: anchor, authorities, signer, responder and time-stamping
// authority, made anew for each vector.
import { OID } from '../../../../src/core/crypto/oids.ts';
import { gostKeyPair, type KeyPair, rsaKeyPair } from '../../../world/caKeys.ts';
import { oid, sequence } from '../../../world/der.ts';
import { NO_CHECK } from '../../../world/ocspAnswer.ts';
import { createTsa, type Tsa, type TsaTerms } from '../../../world/tsa.ts';
import {
  AT,
  certify,
  extension,
  type Bytes,
  type CertificateTerms,
  type Party,
} from '../authority.ts';

export const SECOND = 1000,
  MINUTE = 60 * SECOND,
  HOUR = 60 * MINUTE,
  DAY = 24 * HOUR;
/** One RSA key pair per run, because they are slow to make. */
export const RSA = rsaKeyPair();
export const STRANGER = certify({ name: 'stranger', isCa: true });
export const usages = (...ids: string[]): Bytes =>
  extension(OID.extendedKeyUsage, sequence(...ids.map(oid)));
const policies = (ids: readonly string[]): Bytes =>
  extension(OID.certificatePolicies, sequence(...ids.map((id) => sequence(oid(id)))));

type Spoiled = Partial<CertificateTerms>;

export interface CastTerms {
  readonly root?: Spoiled;
  /** Authorities between the anchor and the one that issues, the upper first. */
  readonly uppers?: readonly Spoiled[];
  readonly authority?: Spoiled;
  readonly signer?: Spoiled;
  readonly policies?: readonly string[];
  /** Of the signer: by default those of an individual's signing key. */
  readonly extendedUsages?: readonly string[];
  /** The signer's certificate as it is handed out. */
  readonly handedOut?: (der: Bytes) => Bytes;
  readonly responder?: Spoiled;
  readonly tsa?: TsaTerms['certificate'] &
    object & { readonly issuer?: Pick<Party, 'name' | 'keys'>; readonly usage?: number };
}

export interface Cast {
  readonly root: Party;
  readonly uppers: readonly Party[];
  readonly authority: Party;
  readonly signer: Party;
  readonly responder: Party;
  readonly tsa: Tsa;
  readonly tsaParty: Party;
}

export async function castOf(terms: CastTerms): Promise<Cast> {
  const from = AT - 30 * DAY;
  const root = certify({ name: 'root', isCa: true, from, ...terms.root });
  const uppers: Party[] = [];
  let lowest = root;
  for (const [i, spoiled] of (terms.uppers ?? []).entries()) {
    lowest = certify({ name: `upper ${i}`, isCa: true, from, issuer: lowest, ...spoiled });
    uppers.push(lowest);
  }
  const authority = certify({
    name: 'authority',
    isCa: true,
    from,
    issuer: lowest,
    ...terms.authority,
  });
  const { more = [], ...signerTerms } = terms.signer ?? {};
  const ids = terms.policies ?? ['1.2.398.3.3.2'];
  const { extendedUsages = [OID.emailProtection, OID.individual] } = terms;
  const purposes = [
    ...(ids.length > 0 ? [policies(ids)] : []),
    ...(extendedUsages.length > 0 ? [usages(...extendedUsages)] : []),
  ];
  const signer = certify({
    name: 'signer',
    issuer: authority,
    ...signerTerms,
    more: [...purposes, ...more],
  });
  const responder = certify({
    name: 'responder',
    issuer: authority,
    usage: 0x80,
    from,
    more: [usages(OID.ocspSigning), NO_CHECK],
    ...terms.responder,
  });
  return {
    root,
    uppers,
    authority,
    signer: { ...signer, der: terms.handedOut?.(signer.der) ?? signer.der },
    responder,
    ...(await stampers(authority, terms.tsa, from)),
  };
}

/** The world's time-stamping authority, under the authority of the cast. */
async function stampers(
  authority: Party,
  terms: CastTerms['tsa'] = {},
  from: number,
): Promise<Pick<Cast, 'tsa' | 'tsaParty'>> {
  const { issuer = authority, usage = null, ...certificate } = terms;
  let tsaParty = authority;
  const issue: TsaTerms['ca']['issue'] = ({
    keys,
    notBefore = from,
    notAfter = AT + 300 * DAY,
    profile,
  }) => {
    const { extendedUsage = [], extendedUsageCritical = true } = profile ?? {};
    const more = [
      extension(OID.extendedKeyUsage, sequence(...extendedUsage.map(oid)), extendedUsageCritical),
    ];
    tsaParty = certify({
      name: 'time',
      issuer,
      ...(keys && { keys }),
      usage,
      from: notBefore,
      until: notAfter,
      more,
    });
    return Promise.resolve({
      certificateDer: tsaParty.der,
      serialNumber: String(tsaParty.serial),
      pfx: tsaParty.der,
      password: '',
    });
  };
  const tsa = await createTsa({
    ca: { issue },
    algorithm: 'gost',
    now: () => AT - MINUTE,
    certificate,
  });
  return { tsa, tsaParty };
}

export const keysFor = (kind: 'gost' | 'rsa'): KeyPair => (kind === 'gost' ? gostKeyPair() : RSA);
