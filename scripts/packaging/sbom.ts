// What stands in the extension as CycloneDX 1.6, from the bundler's packages and the lock: the same
// build gives the same bytes, so there is neither a serial number nor a time in it.
import fs from 'node:fs';
import type { BundledPackage } from './bundled.ts';

interface Lock {
  readonly version: string;
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

const purlOf = (name: string, version: string): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

export function sbomOf(packages: readonly BundledPackage[], lockFile: string): string {
  const lock = JSON.parse(fs.readFileSync(lockFile, 'utf8')) as Lock;
  const components = packages.map(({ name, version, license }) => ({
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    purl: purlOf(name, version),
    scope: 'required',
    hashes: hashesOf(lock.packages[`node_modules/${name}`]?.integrity),
    licenses: [/ OR | AND /.test(license) ? { expression: license } : { license: { id: license } }],
  }));
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        lifecycles: [{ phase: 'build' }],
        component: {
          type: 'application',
          'bom-ref': `komekshi@${lock.version}`,
          name: 'komekshi',
          version: lock.version,
          licenses: [{ license: { id: 'MIT' } }],
        },
      },
      components,
    },
    null,
    2,
  )}\n`;
}

/**
 * Digest of the package's archive, as in Subresource Integrity. A package embedded in another has
 * none.
 */
function hashesOf(
  integrity: string | undefined,
): readonly { readonly alg: string; readonly content: string }[] {
  if (integrity === undefined) return [];
  const [algorithm = '', digest = ''] = integrity.split(/-(.*)/s);
  return [
    {
      alg: algorithm.replace('sha', 'SHA-'),
      content: Buffer.from(digest, 'base64').toString('hex'),
    },
  ];
}
