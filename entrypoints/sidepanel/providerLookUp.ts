// Who stands behind an address (design §6): one host permission, the endpoint's own words, and the certificate that proves them.
import { browser } from 'wxt/browser';
import { readCertificate } from '../../src/core/crypto/certificate.ts';
import { AppError } from '../../src/core/errors.ts';
import { originSchema, type Capabilities } from '../../src/core/submission/capabilities.ts';
import { fromBase64 } from '../../src/core/submission/encoding.ts';
import { validateCertificate } from '../../src/core/verification/path.ts';
import type { TrustProfile } from '../../src/core/verification/trust.ts';
import { now } from '../../src/edge/clock.ts';
import { fetchCapabilities } from '../../src/edge/net/provider.ts';
import type { Provider } from '../../src/ui/ports.ts';

/** A match pattern names no port: Firefox knows none there. */
export function hostPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The origin of what was typed, with or without the scheme. Throws ERR_PROVIDER_ADDRESS. */
function originOf(address: string): string {
  const url = URL.parse(address.includes('://') ? address : `https://${address}`);
  const origin = originSchema.safeParse(url?.origin);
  if (!origin.success) throw new AppError('ERR_PROVIDER_ADDRESS');
  return origin.data;
}

/**
 * The provider at an address, proven but not confirmed yet. Throws ERR_PROVIDER_ADDRESS, ERR_PROVIDER_NOT_ALLOWED,
 * ERR_PROVIDER_UNREACHABLE, ERR_PROVIDER_UNEXPECTED_ANSWER, ERR_PROVIDER_NOT_TRUSTED.
 */
export async function lookUpProvider(address: string, trust: TrustProfile): Promise<Provider> {
  const origin = originOf(address);
  // Before the first await: the browser asks the person only within the click.
  const allowed = await browser.permissions.request({ origins: [hostPattern(origin)] }).catch(() => false);
  if (!allowed) throw new AppError('ERR_PROVIDER_NOT_ALLOWED');
  const capabilities = await fetchCapabilities(origin);
  if (!await isProven(capabilities, trust)) throw new AppError('ERR_PROVIDER_NOT_TRUSTED');
  const { provider: { name, bin }, certificate } = capabilities;
  return { origin, name, bin, certificate, confirmedAt: now() };
}

/** Whether the certificate is a legal entity's signing certificate with that very BIN, under the trust of this build. */
async function isProven({ provider, certificate, trust: spoken }: Capabilities, trust: TrustProfile): Promise<boolean> {
  const der = fromBase64(certificate);
  if (der === null || spoken !== trust.name) return false;
  const { owner, usage, subject } = readCertificate(der);
  if (owner !== 'legal-entity' || usage !== 'signing' || subject.bin !== provider.bin) return false;
  const path = await validateCertificate(der, { trust, intermediates: [], at: now(), crls: [] });
  // No revocation list is at hand here: that it is unknown is said on the screen, and every receipt is checked again.
  return path.indication === 'TOTAL_PASSED' || (path.subIndication === 'TRY_LATER' && path.revocation === 'unknown');
}
