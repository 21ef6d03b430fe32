// The key that signs receipts: only a valid signing key of the legal entity that the endpoint says it is.
import { randomBytes } from 'node:crypto';
import { keyFileSigner } from '../core/signing/keyFileSigner.ts';
import { openKeyFile } from '../core/signing/pkcs12/pfx.ts';
import { keyRefusals } from '../core/signing/refusals.ts';
import type { CertificateView } from '../core/crypto/certificate.ts';
import type { Signer } from '../core/signing/signer.ts';
import type { EpochMs } from '../core/time.ts';
import { validateCertificate } from '../core/verification/path.ts';
import type { TrustProfile } from '../core/verification/trust.ts';
import type { OnlineRevocation } from './revocation.ts';
import { StartError } from './settings.ts';

export interface ReceiptKeyTerms {
  readonly bin: string;
  readonly trust: TrustProfile;
  readonly crls: readonly Uint8Array<ArrayBuffer>[];
  readonly online?: OnlineRevocation;
  readonly at: EpochMs;
}

/** Opens the key. Throws what `openKeyFile` throws, and StartError where receipts under this key would prove nothing. */
export async function openReceiptKey(file: Uint8Array, password: string, terms: ReceiptKeyTerms): Promise<Signer> {
  const keyFile = await openKeyFile(file, password, { at: terms.at });
  const { certificate } = keyFile;
  if (certificate.owner !== 'legal-entity') throw new StartError(`PROVIDER_KEY: a legal entity's key is needed, this one is of: ${certificate.owner}`);
  if (certificate.subject.bin !== terms.bin) throw new StartError('PROVIDER_KEY: its certificate does not name the BIN of PROVIDER_BIN');
  const [refusal] = keyRefusals(certificate, { at: terms.at, personal: false });
  if (refusal !== undefined) throw new StartError(`PROVIDER_KEY: ${refusal}`);
  await checkPath(certificate, terms);
  return keyFileSigner(keyFile, (length) => new Uint8Array(randomBytes(length)));
}

/** Revocation may be unknown for now: a list that has run out must not keep the endpoint from starting and answering «later». */
async function checkPath(certificate: CertificateView, { trust, crls, online, at }: ReceiptKeyTerms): Promise<void> {
  // Asked before anybody else's, so that the authority's lists are at hand when the first request comes.
  const asked = await online?.ask(certificate);
  const evidence = { crls: [...crls, ...asked?.crls ?? []], ocsps: asked?.ocsps ?? [] };
  const { indication, subIndication } = await validateCertificate(certificate.der, { trust, ...evidence, at, intermediates: [] });
  if (indication !== 'TOTAL_PASSED' && subIndication !== 'TRY_LATER') throw new StartError(`PROVIDER_KEY: ${subIndication ?? indication}`);
}
