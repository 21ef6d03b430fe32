// The desk as the settings want it: the files that they name are read, and nothing is made where it is off.
import { readFile } from 'node:fs/promises';
import type { Log } from '../operation/log.ts';
import { StartError, type Settings } from '../operation/settings.ts';
import { createDesk, type DeskTerms } from './desk.ts';

const LEAST_BYTES = 32;

/** A part of `startServer`'s terms. Throws StartError, and what reading a file throws. */
export async function deskPart(
  settings: Settings,
  log: Log,
): Promise<{ desk?: ReturnType<typeof createDesk> }> {
  const {
    DESK,
    DESK_KEY_FILE: file,
    DESK_ORIGIN,
    PROVIDER_ORIGIN,
    TRUSTED_PROXIES: proxies,
  } = settings;
  if (DESK === 'off' || file === undefined) return {};
  const secret = Buffer.from((await readFile(file)).toString('latin1').trim(), 'latin1');
  if (secret.length < LEAST_BYTES)
    throw new StartError(
      `DESK_KEY_FILE: it holds ${secret.length} bytes, ${LEAST_BYTES} are needed`,
    );
  return {
    desk: createDesk({
      origin: DESK_ORIGIN ?? PROVIDER_ORIGIN,
      secret,
      openId: await openIdOf(settings),
      log,
      proxies,
    }),
  };
}

async function openIdOf({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET_FILE: file,
  OIDC_ROLE_CLAIM: roleClaim,
  OIDC_SCOPE: scope,
}: Settings): Promise<DeskTerms['openId']> {
  if (issuer === undefined || clientId === undefined) return null;
  return {
    issuer,
    clientId,
    clientSecret: file === undefined ? null : (await readFile(file, 'utf8')).trim(),
    roleClaim,
    scope,
  };
}
