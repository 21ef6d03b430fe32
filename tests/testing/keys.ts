// Signing keys for a tester: of the run's own certification authority, or from a file.
import fs from 'node:fs';
import type { IssuedKey } from '../world/ca.ts';
import type { Kind } from '../world/caProfiles.ts';
import type { Key } from '../world/journey.ts';
import { PEOPLE, type Person } from '../world/people.ts';
import type { World } from '../world/world.ts';

export interface KeyTerms {
  /** GOST 34.10-2015-512 unless said otherwise. */
  readonly algorithm?: 'gost' | 'rsa';
  /** What the certificate says it is for: a person's signature unless said otherwise. */
  readonly kind?: Kind;
  /** Ran out a month ago. */
  readonly expired?: boolean;
  /** Reported by the responder and the lists until the end of the run. */
  readonly revoked?: boolean;
  readonly password?: string;
}

export interface Keys {
  /** A key of one of PEOPLE by name, or of anybody; of the applicant unless said otherwise. */
  of(person?: keyof typeof PEOPLE | Person, terms?: KeyTerms): Promise<IssuedKey>;
  /** A .p12 from the disk. Throws where it cannot be read; what is in it is for the extension to judge. */
  fromFile(file: string, password: string): Key;
}

const DAY = 86_400_000;

export const keysOf = ({ ca, services, provider }: World): Keys => ({
  of: async (
    person = 'applicant',
    {
      algorithm = 'gost',
      kind = 'individual',
      expired = false,
      revoked = false,
      password = 'Құпия-2026',
    } = {},
  ) => {
    const { iin, lastName, firstName, patronymic } =
      typeof person === 'string' ? PEOPLE[person] : person;
    const dates = expired
      ? { notBefore: Date.now() - 400 * DAY, notAfter: Date.now() - 30 * DAY }
      : {};
    const key = await ca.issue({
      kind,
      algorithm,
      iin,
      commonName: `${lastName} ${firstName}`.toUpperCase(),
      surname: lastName,
      patronymic,
      password,
      ...dates,
    });
    if (revoked) {
      services.revoke(key.serialNumber);
      provider.revoke(key.serialNumber);
    }
    return key;
  },
  fromFile: (file, password) => ({ pfx: new Uint8Array(fs.readFileSync(file)), password }),
});
