// docs/DEPENDENCIES.md: what runs in the products, from where, under which licence, and whether the
// registry holds an attestation of its provenance.
//   npm run dependencies writes the page anew from package-lock.json, node_modules and
//   docs/dependencies.json
//   npm run dependencies -- --ask     asks the registry for attestations first, and notes the day
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

type Provenance = 'attested' | 'none' | 'not known';

export interface Known {
  readonly registry: string;
  readonly direct: Readonly<
    Record<string, { readonly in: readonly string[]; readonly why: string }>
  >;
  readonly provenance: {
    readonly askedOn: string;
    readonly answers: Readonly<Record<string, Provenance>>;
  };
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const at = (...parts: readonly string[]): string => path.join(ROOT, ...parts);
const json = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

export const readKnown = (): Known => json(at('docs/dependencies.json')) as Known;

export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Of one platform, or used where it is there. */
  readonly isOptional: boolean;
}

/** All that is locked for running, direct or not, by name. */
export function shipped(): readonly Shipped[] {
  const { packages } = json(at('package-lock.json')) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && dev !== true && devOptional !== true)
    .map(([place, { version, license = 'not said', optional = false }]) => ({
      name: place.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
      isOptional: optional,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * A registry that serves no signatures of archives, such as a mirror, says nothing about
 * attestations.
 */
export function provenanceIn(dist: unknown): Provenance {
  const { attestations, signatures } = (dist ?? {}) as {
    attestations?: { provenance?: unknown };
    signatures?: readonly unknown[];
  };
  if (attestations?.provenance !== undefined) return 'attested';
  return signatures !== undefined && signatures.length > 0 ? 'none' : 'not known';
}

function ask(id: string): Provenance {
  const { stdout } = spawnSync('npm', ['view', id, 'dist', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return provenanceIn(stdout.trim() === '' ? null : JSON.parse(stdout));
}

interface PackageFile {
  readonly repository?: string | { readonly url: string };
  readonly author?: string | { readonly name: string };
}

function originOf(name: string): { readonly repository: string; readonly by: string } {
  const { repository = '', author = '' } = json(
    at('node_modules', name, 'package.json'),
  ) as PackageFile;
  const url = typeof repository === 'string' ? repository : repository.url;
  const [owner = '', project = ''] = url
    .replace(/^git@github\.com:|^.*github\.com\//, '')
    .replace(/\.git$/, '')
    .split('/');
  const named = (typeof author === 'string' ? author : author.name).replace(/\s*[<(].*$/, '');
  return { repository: `https://github.com/${owner}/${project}`, by: named === '' ? owner : named };
}

export function page({ direct, registry, provenance }: Known): string {
  const all = shipped();
  const item = ({ name, version, licence }: Shipped): readonly string[] => {
    const { repository, by } = originOf(name);
    const { in: places = [], why = '' } = direct[name] ?? {};
    const where = `[${repository.replace('https://github.com/', '')}](${repository})`;
    const provenanceOf = provenance.answers[`${name}@${version}`] ?? 'not known';
    return [
      `- **${name} ${version}** (${places.join(', ')}): ${why}`,
      `  - ${licence}, ${where} by ${by}`,
      `  - provenance: ${provenanceOf}`,
    ];
  };
  const line = ({ name, version, licence, isOptional }: Shipped): string =>
    `- ${name} ${version}, ${licence}${isOptional ? ', where the platform has it' : ''}`;
  return [
    '# What runs in the products',
    '',
    'Made by `npm run dependencies` from `package-lock.json`, the packages themselves and',
    '[`dependencies.json`](dependencies.json). The tests fail if this page is out of date.',
    '',
    '- Why each package was chosen: [ARCHITECTURE](ARCHITECTURE.md#runtime-dependencies).',
    "- What is inside a package of the extension: that package's SBOM and",
    '  `THIRD-PARTY-LICENSES.txt`, which has the texts of the licences.',
    '- «By» names the author that the package names, otherwise the owner of its repository.',
    `- «Provenance» tells whether ${registry} holds an attestation that the`,
    `  archive was built from that repository (SLSA, by Sigstore), as asked on ${provenance.askedOn}.`,
    '  «Not known»: a mirror did not answer. There may be an attestation or not.',
    '  `npm run dependencies -- --ask` asks again, `npm run audit` verifies.',
    '',
    ...all.filter(({ name }) => name in direct).flatMap(item),
    '',
    '## What these bring with them',
    '',
    ...all.filter(({ name }) => !(name in direct)).map(line),
    '',
  ].join('\n');
}

if (import.meta.filename === process.argv[1]) {
  const known = readKnown();
  const answers = (): Known['provenance']['answers'] =>
    Object.fromEntries(
      shipped()
        .filter(({ name }) => name in known.direct)
        .map(({ name, version }) => [`${name}@${version}`, ask(`${name}@${version}`)]),
    );
  const next = process.argv.includes('--ask')
    ? {
        ...known,
        provenance: { askedOn: new Date().toISOString().slice(0, 10), answers: answers() },
      }
    : known;
  const text = JSON.stringify(next, null, 2).replace(
    /\{\s+"in": \[([^\]]*)\],\s+"why": (".*")\s+\}/g,
    (_whole, places: string, why: string) =>
      `{ "in": [${places.replace(/\s+/g, ' ').trim()}], "why": ${why} }`,
  );
  fs.writeFileSync(at('docs/dependencies.json'), `${text}\n`);
  fs.writeFileSync(at('docs/DEPENDENCIES.md'), page(next));
}
