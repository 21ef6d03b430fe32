// What a provider's endpoint says of itself: GET /v1/capabilities. A claim, until its certificate is checked.
import * as z from 'zod/mini';
import { AppError } from '../errors.ts';
import { TRUST_NAMES } from '../trustName.ts';

/** An origin as browsers write it: lower case, no path, no trailing slash. Plain http only inside one machine. */
export const originSchema = z
  .string()
  .check(
    z.maxLength(300),
    z.regex(/^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/),
  );

export const providerSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(300)),
  bin: z.string().check(z.regex(/^\d{12}$/)),
  origin: originSchema,
});

export const capabilitiesSchema = z.strictObject({
  provider: providerSchema,
  /** Names of core/crypto/certificate.ts: `GOST3410-2015-512`, `RSA-2048` … */
  algorithms: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
  /** The longest CMS that is taken in. */
  maxBytes: z.int().check(z.positive()),
  /** The certificate that receipts are signed with: base64 of DER. */
  certificate: z.base64().check(z.maxLength(20_000)),
  trust: z.enum(TRUST_NAMES),
});

export type Capabilities = z.infer<typeof capabilitiesSchema>;

/** Reads the answer of an origin. Throws ERR_PROVIDER_UNEXPECTED_ANSWER, also where it speaks for another origin. */
export function readCapabilities(body: string, askedOrigin: string): Capabilities {
  try {
    const capabilities = capabilitiesSchema.parse(JSON.parse(body));
    if (capabilities.provider.origin === askedOrigin) return capabilities;
  } catch (cause) {
    throw new AppError('ERR_PROVIDER_UNEXPECTED_ANSWER', {}, { cause });
  }
  throw new AppError('ERR_PROVIDER_UNEXPECTED_ANSWER', { field: 'provider.origin' });
}
