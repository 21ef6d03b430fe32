// What the extension's own pages may load and reach (Content Security Policy Level 3; W3C Trusted
// Types): their own files, and what the hosts' list allows.
import { AUTHORITY_MATCHES } from './hosts.ts';

const originOf = (match: string): string => new URL(match.replace(/\*$/, '')).origin;

/**
 * The policy of a build whose authorities stand at these match patterns. Providers may be anywhere
 * on https: whose answers can be read, the browser's host permission decides. Written out because
 * Firefox's default adds upgrade-insecure-requests, which stops the authority's plain http.
 */
export const contentPolicy = (authorities: readonly string[] = AUTHORITY_MATCHES): string =>
  [
    "default-src 'none'",
    // WebAssembly is for the curve of core/crypto/gost, which has a fallback where it is refused.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src https: ${authorities.map(originOf).join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // No text becomes markup or code; src/edge/trustedTypes.ts is the one exception.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
