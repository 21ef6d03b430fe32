// The endpoint's settings: the environment, checked whole at the start, every fault told at once.
import { z } from 'zod';
import { readBin } from '../core/identifiers/bin.ts';
import { originSchema } from '../core/submission/capabilities.ts';
import { NATIONAL_HOSTS } from '../core/verification/sources.ts';

const given = z.string().trim().min(1);

const environmentSchema = z.object({
  PROVIDER_NAME: given.max(300),
  PROVIDER_BIN: z.string().refine((text) => 'bin' in readBin(text) && text.length === 12, 'twelve digits of a BIN'),
  PROVIDER_ORIGIN: originSchema,
  /** The .p12 that signs receipts. */
  PROVIDER_KEY: given,
  PROVIDER_KEY_PASSWORD_FILE: given.optional(),
  KOMEKSHI_PASSWORD: z.string().optional(),
  /** `production`, `test`, or a folder of CA certificates. */
  TRUST: given.default('production'),
  /** Files and folders of CRLs, with commas between them. */
  CRL_FILES: z.string().default('').transform((list) => list.split(',').map((item) => item.trim()).filter((item) => item !== '')),
  /** Hosts that are asked about revocation, with commas between them; `none` asks nobody. */
  REVOCATION_HOSTS: z.string().optional().transform((list) => list?.split(',').map((host) => host.trim().toLowerCase()).filter((host) => host !== ''))
    .refine((hosts) => hosts?.every((host) => /^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+$/.test(host)) ?? true, 'names of hosts, or *. and a name'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'postgres://…').optional(),
  DATA_DIR: given.default('provider-data'),
  HOST: given.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  TLS_KEY: given.optional(),
  TLS_CERT: given.optional(),
}).superRefine((settings, context) => {
  if (settings.PROVIDER_KEY_PASSWORD_FILE === undefined && settings.KOMEKSHI_PASSWORD === undefined) {
    context.addIssue({ code: 'custom', path: ['PROVIDER_KEY_PASSWORD_FILE'], message: 'the file with the password of PROVIDER_KEY, or KOMEKSHI_PASSWORD' });
  }
  if ((settings.TLS_KEY === undefined) !== (settings.TLS_CERT === undefined)) {
    context.addIssue({ code: 'custom', path: ['TLS_KEY'], message: 'TLS_KEY and TLS_CERT go together' });
  }
});

export type Settings = z.infer<typeof environmentSchema>;

/** Whom to ask; null where nobody is asked. Without the setting the national authorities, where they are trusted. */
export function revocationHosts({ REVOCATION_HOSTS: hosts, TRUST }: Settings): readonly string[] | null {
  if (hosts !== undefined) return hosts.length === 0 || hosts.includes('none') ? null : hosts;
  return TRUST === 'production' ? NATIONAL_HOSTS : null;
}

/** What is wrong with the start, in words for whoever starts the endpoint. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Reads the settings; an empty variable counts as none. Throws StartError with one line a fault. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environmentSchema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
  if (parsed.success) return parsed.data;
  throw new StartError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
