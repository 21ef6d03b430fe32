// The list of confirmed suppliers' endpoints, and what a new confirmation makes of it.
import type { KnownProvider } from './items.ts';

const MOST_EARLIER = 5;

/**
 * With the provider in place of the one of its number. A certificate that the person has confirmed
 * is kept: receipts from before the renewal are signed with it.
 */
export function withProvider(
  providers: readonly KnownProvider[],
  provider: KnownProvider,
): readonly KnownProvider[] {
  const before = providers.find(
    ({ origin, bin }) => origin === provider.origin && bin === provider.bin,
  );
  const earlier =
    before === undefined
      ? []
      : [before.certificate, ...(before.earlier ?? [])]
          .filter((certificate) => certificate !== provider.certificate)
          .slice(0, MOST_EARLIER);
  return [...providers.filter(({ bin }) => bin !== provider.bin), { ...provider, earlier }];
}
