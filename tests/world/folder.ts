// A CA, its lists, a provider's key and a person's key as files, for whoever starts the endpoint
// and the command line by hand: `npx tsx tests/world/folder.ts FOLDER`.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createWorldCa, type WorldCa } from './ca.ts';
import { PEOPLE } from './people.ts';

export interface WorldFolder {
  /** CA certificates, as `TRUST` and `--trust` take them. */
  readonly authority: string;
  readonly lists: string;
  readonly providerKey: string;
  /** Of the filer in docs/examples/draft.json. */
  readonly personKey: string;
  /** Of both keys. */
  readonly password: string;
}

const PASSWORD = 'Qwerty12';

export async function writeWorld(folder: string, ca: WorldCa): Promise<WorldFolder> {
  const place = (name: string, content: Uint8Array | string): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o600 });
    return file;
  };
  ca.certificates.forEach((der, index) => place(`authority/${index}.cer`, der));
  for (const algorithm of ['gost', 'rsa'] as const)
    place(`lists/${algorithm}.crl`, ca.crl(algorithm));
  const provider = await ca.issue({ kind: 'legal-entity', algorithm: 'gost', password: PASSWORD });
  const person = await ca.issue({
    kind: 'individual',
    algorithm: 'gost',
    password: PASSWORD,
    iin: PEOPLE.attorney.iin,
    commonName: 'СЫНАҚОВ ЕРЖАН',
  });
  return {
    authority: path.join(folder, 'authority'),
    lists: path.join(folder, 'lists'),
    providerKey: place('provider.p12', provider.pfx),
    personKey: place('person.p12', person.pfx),
    password: place('password.txt', `${PASSWORD}\n`),
  };
}

if (process.argv[1] === import.meta.filename) {
  const [folder = 'try-provider'] = process.argv.slice(2);
  console.log(await writeWorld(folder, await createWorldCa({ at: Date.now() })));
}
