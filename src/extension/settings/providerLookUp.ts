// Who stands behind an address (design §6): one host permission, the endpoint's own words, and the
// certificate that proves them.
import { browser } from 'wxt/browser';
import { AppError } from '../../core/errors.ts';
import type { ProviderCard } from '../../core/providerCard/providerCard.ts';
import { originSchema } from '../../core/submission/capabilities.ts';
import { now } from '../../edge/clock.ts';
import { fetchCapabilities } from '../../edge/net/provider.ts';
import { settingsItem } from '../../edge/storage/items.ts';
import type { Provider } from '../../ui/ports.ts';
import { askAuthority } from '../askAuthority.ts';
import { loadTrust } from '../loadTrust.ts';

/** A match pattern names no port: Firefox knows none there. */
function hostPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/**
 * The origin of what was typed, with or without the scheme. A user name before an @ looks like the
 * host but is not. Throws ERR_PROVIDER_ADDRESS.
 */
function originOf(address: string): string {
  const url = URL.parse(address.includes('://') ? address : `https://${address}`);
  const origin = originSchema.safeParse(url?.origin);
  if (!origin.success || url?.username !== '' || url.password !== '')
    throw new AppError('ERR_PROVIDER_ADDRESS');
  return origin.data;
}

/**
 * The provider at an address, proven but not confirmed yet; the one on the card, where the address
 * comes from one. Throws ERR_PROVIDER_ADDRESS, ERR_PROVIDER_NOT_ALLOWED, ERR_PROVIDER_UNREACHABLE,
 * ERR_PROVIDER_UNEXPECTED_ANSWER, ERR_PROVIDER_NOT_TRUSTED, ERR_PROVIDER_CARD_MISMATCH {field}.
 */
export async function lookUpProvider(address: string, card?: ProviderCard): Promise<Provider> {
  const origin = originOf(address);
  // Before the first await: the browser asks the person only within the click.
  const allowed = await browser.permissions
    .request({ origins: [hostPattern(origin)] })
    .catch(() => false);
  if (!allowed) throw new AppError('ERR_PROVIDER_NOT_ALLOWED');
  try {
    const provider = await provenProvider(origin);
    if (card !== undefined) await requireCardsOwn(card, provider);
    return provider;
  } catch (thrown) {
    const { providers } = await settingsItem.getValue();
    if (!providers.some((known) => known.origin === origin)) await giveBack([origin]);
    throw thrown;
  }
}

async function provenProvider(origin: string): Promise<Provider> {
  const [capabilities, trust, { provenName }] = await Promise.all([
    fetchCapabilities(origin),
    loadTrust(),
    import('./providerProof.ts'),
  ]);
  const name = await provenName(capabilities, { trust, at: now(), askAuthority });
  if (name === null) throw new AppError('ERR_PROVIDER_NOT_TRUSTED');
  return {
    origin,
    name,
    bin: capabilities.provider.bin,
    certificate: capabilities.certificate,
    confirmedAt: now(),
  };
}

/** Loaded with the first card: most people have none to show. */
async function requireCardsOwn(card: ProviderCard, provider: Provider): Promise<void> {
  const { requireAgreement } = await import('../../core/providerCard/judgeProviderCard.ts');
  requireAgreement(card, provider);
}

/** The permission for a host of the manifest cannot be removed, which is no failure. */
export async function giveBack(origins: readonly string[]): Promise<void> {
  for (const origin of origins)
    await browser.permissions.remove({ origins: [hostPattern(origin)] }).catch(() => false);
}
