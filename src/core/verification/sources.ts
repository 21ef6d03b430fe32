// Where a certificate or a list says that its status is told (RFC 5280 4.2.1.13, 4.2.1.15,
// 4.2.2.1). What is found was written by whoever issued it: an address is worth a request only
// where that issuer is trusted, and only to hosts that the one who asks has named.
import {
  atMost,
  contextPrimitive,
  contextTag,
  DerError,
  type Element,
  expectTag,
  Fields,
  TAG,
} from '../crypto/der.ts';
import { insideOctets, oid } from '../crypto/derValues.ts';
import { OID } from '../crypto/oids.ts';
import type { Extension } from '../crypto/x509.ts';

/** Addresses in the order of preference, each http or https, without credentials and fragment. */
export interface Sources {
  readonly ocsp: readonly string[];
  /** Where the issuer's own certificate is. */
  readonly issuers: readonly string[];
  readonly crls: readonly string[];
  readonly deltas: readonly string[];
}

/** National certificates name one or two of a kind. */
const MAX_ADDRESSES = 4;
const MAX_MEMBERS = 16;
const MAX_LENGTH = 1024;
const URI = contextPrimitive(6);

/** Never throws: an extension that cannot be read names nothing. */
export function sourcesOf({
  extensions,
}: {
  readonly extensions: ReadonlyMap<string, Extension>;
}): Sources {
  const access = namesIn(extensions.get(OID.authorityInfoAccess), descriptions);
  const by = (method: string): string[] => addressesOf(access.filter(({ of }) => of === method));
  const listed = (id: string): string[] =>
    addressesOf(namesIn(extensions.get(id), distributionPoints));
  return {
    ocsp: by(OID.ocspAccess),
    issuers: by(OID.caIssuersAccess),
    crls: listed(OID.crlDistributionPoints),
    deltas: listed(OID.freshestCrl),
  };
}

interface Named {
  /** The access method; of a distribution point, nothing. */
  readonly of: string;
  readonly name: Element;
}

function namesIn(extension: Extension | undefined, read: (sequence: Element) => Named[]): Named[] {
  if (extension === undefined) return [];
  try {
    return read(expectTag(insideOctets(extension.value), TAG.sequence));
  } catch (thrown) {
    if (thrown instanceof DerError) return [];
    throw thrown;
  }
}

const descriptions = (sequence: Element): Named[] =>
  atMost(sequence, MAX_MEMBERS).map((description) => {
    const fields = new Fields(description);
    return { of: oid(fields.take(TAG.oid)), name: fields.any() };
  });

/**
 * Full names only: a name relative to the issuer's belongs to a directory, which is not supported.
 */
const distributionPoints = (sequence: Element): Named[] =>
  atMost(sequence, MAX_MEMBERS).flatMap((point) => {
    const place = new Fields(point).optional(contextTag(0));
    const names = place === null ? null : new Fields(place, contextTag(0)).optional(contextTag(0));
    return names === null ? [] : atMost(names, MAX_MEMBERS).map((name) => ({ of: '', name }));
  });

const addressesOf = (named: readonly Named[]): string[] =>
  [
    ...new Set(
      named.filter(({ name }) => name.tag === URI).flatMap(({ name }) => addressesIn(name.content)),
    ),
  ].slice(0, MAX_ADDRESSES);

/**
 * Certificates of the first root authorities hold several in one name, over several lines: «http://…crl⏎ URL=http://…».
 */
function addressesIn(content: Uint8Array): string[] {
  if (content.length > MAX_LENGTH || content.some((byte) => byte > 0x7e)) return [];
  return String.fromCharCode(...content)
    .split(/\s+/)
    .map((word) => word.replace(/^URL=/i, ''))
    .flatMap((word) => {
      if (!/^https?:\/\//i.test(word) || !URL.canParse(word)) return [];
      const url = new URL(word);
      url.hash = '';
      // Credentials would stand between the scheme and the host.
      return url.href.startsWith(`${url.origin}/`) ? [url.href] : [];
    });
}

/** The national authorities' own hosts. */
export const NATIONAL_HOSTS = [
  'pki.gov.kz',
  '*.pki.gov.kz',
  'root.gov.kz',
  '*.root.gov.kz',
] as const;

/** Whether an address lies on one of the hosts: each a name, or `*.` and a name for all that end in it. */
export function isOnHosts(address: string, hosts: readonly string[]): boolean {
  const { hostname } = new URL(address);
  return hosts.some((host) =>
    host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
  );
}

/** Whether an address is a public host name: no IP address, no local name. */
export function isPublicName(address: string): boolean {
  const { hostname } = new URL(address);
  return (
    /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(hostname) &&
    !/\.(local|localhost|internal|home|lan|arpa)$/.test(hostname)
  );
}
