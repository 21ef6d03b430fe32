// `--trust`: a trust profile by name, or a folder of CA certificates whose self-signed ones are the anchors (design §3, §8).
import fs from 'node:fs';
import { AppError } from '../core/errors.ts';
import type { TrustName } from '../core/rules/rule.ts';
import { productionTrust } from '../core/verification/anchors/production.ts';
import { testTrust } from '../core/verification/anchors/test.ts';
import { trustFromCertificates, type TrustProfile } from '../core/verification/trust.ts';
import { filesOf, readBytes } from './files.ts';

export const TRUST_OPTION = { trust: { type: 'string', default: 'production' } } as const;

export function readTrust(value: string): TrustProfile {
  if (value === 'production') return productionTrust;
  if (value === 'test') return testTrust;
  if (!fs.existsSync(value)) throw new AppError('ERR_USAGE', { option: `--trust ${value}` });
  return trustFromCertificates('world', filesOf(value, ['.cer', '.crt', '.der', '.pem']).map(readBytes));
}

/** The profile's name alone, for commands that judge no certificate. */
export const trustName = (value: string): TrustName => (value === 'production' || value === 'test' ? value : 'world');

/** `--crl`, given any number of times. */
export const readAll = (files: readonly string[] | undefined): Uint8Array<ArrayBuffer>[] => (files ?? []).map(readBytes);
