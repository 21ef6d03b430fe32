// The desk's part of the endpoint's settings.
import { z } from 'zod';
import { originSchema } from '../../core/submission/capabilities.ts';

const given = z.string().trim().min(1);

export const deskVariables = {
  DESK: z.enum(['on', 'off']).default('off'),
  /** Where operators see the desk, if not where senders see the endpoint. */
  DESK_ORIGIN: z.optional(originSchema),
  DESK_KEY_FILE: given.optional(),
  /** https, or plain http on loopback. */
  OIDC_ISSUER: z
    .string()
    .regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/, 'https://…')
    .optional(),
  OIDC_CLIENT_ID: given.optional(),
  OIDC_CLIENT_SECRET_FILE: given.optional(),
  OIDC_ROLE_CLAIM: given.default('role'),
  OIDC_SCOPE: given.regex(/\bopenid\b/, 'openid among them').default('openid profile'),
};

/** What each may be by itself, and not together. */
export function deskContradictions(
  environment: Readonly<Record<string, string | undefined>>,
): [boolean, string][] {
  const has = (name: string): boolean => environment[name] !== undefined;
  return [
    [
      environment['DESK'] === 'on' && !has('DESK_KEY_FILE'),
      'DESK_KEY_FILE: the desk needs a file with 32 random bytes or more (openssl rand -hex 32)',
    ],
    [
      has('OIDC_ISSUER') !== has('OIDC_CLIENT_ID'),
      'OIDC_ISSUER: OIDC_ISSUER and OIDC_CLIENT_ID go together',
    ],
    [
      has('OIDC_CLIENT_SECRET_FILE') && !has('OIDC_ISSUER'),
      'OIDC_CLIENT_SECRET_FILE: it goes with OIDC_ISSUER',
    ],
  ];
}
