// Login by OpenID Connect: authorization code with PKCE, state and nonce (openid-client); the role comes from a claim.
import * as client from 'openid-client';
import { ROLES, type Role } from './access.ts';
import type { Vouched } from './operators.ts';

export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** The claim of the ID token that names the role: a text, or a list of which just one is a role of the desk. */
  readonly roleClaim: string;
  readonly scope: string;
}

interface UnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface OpenId {
  readonly origin: string;
  begin(): Promise<{ readonly address: URL; readonly underWay: UnderWay }>;
  /**
   * Whom the provider vouches for; null where the claim names no role. Throws what openid-client
   * throws on any other fault.
   */
  finish(callback: URL, underWay: UnderWay): Promise<Vouched | null>;
}

/**
 * Asks the issuer for its addresses at the first login, and again after a failure. Plain http is for loopback alone.
 */
export function openId(
  { issuer, clientId, clientSecret, roleClaim, scope }: OpenIdSettings,
  redirect: URL,
): OpenId {
  const address = new URL(issuer);
  // Marked as deprecated to stand out. The settings allow plain http for loopback alone.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  const execute = address.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  const configuration = found(() =>
    client.discovery(
      address,
      clientId,
      undefined,
      clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret),
      { execute, timeout: 10 },
    ),
  );
  return {
    origin: address.origin,
    async begin() {
      const underWay = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const parameters = {
        redirect_uri: redirect.href,
        scope,
        response_type: 'code',
        ...(await challengeOf(underWay)),
      };
      return { address: client.buildAuthorizationUrl(await configuration(), parameters), underWay };
    },
    async finish(callback, { state, nonce, verifier }) {
      const tokens = await client.authorizationCodeGrant(await configuration(), callback, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      return vouchedBy(tokens.claims(), roleClaim);
    },
  };
}

/** Found once; after a failure it is looked for again. */
function found<T>(look: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null;
  return () => {
    known ??= look();
    return known.catch((thrown: unknown) => {
      known = null;
      throw thrown;
    });
  };
}

async function challengeOf({ state, nonce, verifier }: UnderWay): Promise<Record<string, string>> {
  const challenge = await client.calculatePKCECodeChallenge(verifier);
  return { state, nonce, code_challenge: challenge, code_challenge_method: 'S256' };
}

function vouchedBy(claims: client.IDToken | undefined, roleClaim: string): Vouched | null {
  const role = roleIn(claims?.[roleClaim]);
  if (claims === undefined || role === null) return null;
  const name =
    [claims['name'], claims['preferred_username']].find(
      (text): text is string => typeof text === 'string' && text.trim() !== '',
    ) ?? claims.sub;
  return { issuer: claims.iss, subject: claims.sub, name: name.slice(0, 200), role };
}

/** Two roles count as none: the one with least privilege cannot be guessed. */
export function roleIn(claim: unknown): Role | null {
  const named = ROLES.filter((role) => (Array.isArray(claim) ? claim : [claim]).includes(role));
  return named.length === 1 ? (named[0] ?? null) : null;
}
