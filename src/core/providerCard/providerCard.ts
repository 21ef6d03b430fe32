// A provider's card: its name, number and address, in a small file signed by its own key (CAdES,
// attached), so that nobody types an address.
import * as z from 'zod/mini';
import { utf8Text } from '../bytes.ts';
import { AppError } from '../errors.ts';
import { providerSchema } from '../submission/capabilities.ts';

/** Strict, and with a name that no receipt has: the same key signs both. */
const providerCardSchema = z.strictObject({
  schema: z.literal('komekshi/provider-card/1'),
  provider: providerSchema,
});

export type ProviderCard = z.infer<typeof providerCardSchema>['provider'];

/** How the file is called when it is saved. */
export const CARD_FILE = 'komekshi-provider.cms';
/** Under the endpoint's own origin (RFC 8615). */
export const CARD_PATH = `/.well-known/${CARD_FILE}`;

/** What is signed. Throws ERR_PROVIDER_CARD_UNREADABLE for what no reader would take. */
export const writeProviderCard = (provider: ProviderCard): string =>
  JSON.stringify(parsed({ schema: 'komekshi/provider-card/1', provider }));

/** Says nothing of the signature. Throws ERR_PROVIDER_CARD_UNREADABLE. */
export function readProviderCard(content: Uint8Array): ProviderCard {
  try {
    return parsed(JSON.parse(utf8Text(content))).provider;
  } catch (cause) {
    throw new AppError('ERR_PROVIDER_CARD_UNREADABLE', {}, { cause });
  }
}

function parsed(value: unknown): z.infer<typeof providerCardSchema> {
  const { data } = providerCardSchema.safeParse(value);
  if (data === undefined) throw new AppError('ERR_PROVIDER_CARD_UNREADABLE');
  return data;
}
