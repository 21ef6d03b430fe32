// What is wrong with a lock file and the manifest it belongs to. The lock says no addresses
// (.npmrc, omit-lockfile-registry-resolved): what binds is the hash of each archive.
export interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const EXACT = /^\d+\.\d+\.\d+$/;
/** SHA-512 of RFC 4648 base64, alone: a second, weaker hash beside it would do for whoever forges. */
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** Every version is one version; an override may name a direct dependency's by `$`. */
export function looseVersions({
  dependencies,
  devDependencies,
  overrides,
}: Manifest): readonly string[] {
  const direct = Object.entries({ ...dependencies, ...devDependencies });
  const overridden = Object.entries(overrides).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : Object.entries(value),
  );
  const isNamed = (version: string): boolean =>
    version.startsWith('$') && direct.some(([name]) => name === version.slice(1));
  return [
    ...direct.filter(([, version]) => !EXACT.test(version)),
    ...overridden.filter(([, version]) => !EXACT.test(version) && !isNamed(version)),
  ].map(([name, version]) => `${name} ${version}`);
}

export function lockFaults(
  { lockfileVersion, packages }: Lock,
  manifest: Manifest,
): readonly string[] {
  const { '': root = {}, ...locked } = packages;
  return [
    ...(lockfileVersion === 3 ? [] : [`lockfileVersion ${lockfileVersion}`]),
    ...Object.entries(locked).flatMap(([place, entry]) =>
      entryFaults(entry).map((fault) => `${place}: ${fault}`),
    ),
    ...unequal(root.dependencies, manifest.dependencies),
    ...unequal(root.devDependencies, manifest.devDependencies),
    ...Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([name, version]) => locked[`node_modules/${name}`]?.version !== version)
      .map(([name]) => `${name}: not what is locked`),
  ];
}

function entryFaults({
  name,
  version = '',
  integrity = '',
  resolved,
  link,
}: LockedPackage): readonly string[] {
  return [
    ...(SHA512.test(integrity) ? [] : ['no sha512 of its archive']),
    ...(/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version) ? [] : ['its version is no version']),
    // An entry whose name differs from its place is an alias: the code of one package under the name of another.
    ...(name === undefined ? [] : [`an alias of ${name}`]),
    ...(link === true ? ['a link'] : []),
    ...(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
      ? []
      : [`comes from ${resolved}`]),
  ];
}

const unequal = (
  locked: Readonly<Record<string, string>> = {},
  wanted: Readonly<Record<string, string>>,
): readonly string[] =>
  Array.from(new Set([...Object.keys(locked), ...Object.keys(wanted)]))
    .filter((name) => locked[name] !== wanted[name])
    .map((name) => `${name}: the lock is of another manifest`);

/** `name@version` of whatever runs a script of its own when it is installed, this project aside. */
export const installScripts = ({ packages }: Lock): readonly string[] =>
  Object.entries(packages)
    .filter(([place, { hasInstallScript }]) => place !== '' && hasInstallScript === true)
    .map(
      ([place, { version = '' }]) =>
        `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`,
    )
    .sort();
