// Distinguished names (X.501, RFC 5280 4.1.2.4): attributes by OID, never by position, because the
// templates of the national authority order them differently.
import { atMost, DerError, type Element, expectTag, Fields, TAG } from './der.ts';
import { oid, text } from './derValues.ts';
import { hex } from './hex.ts';
import { OID } from './oids.ts';

interface NameAttribute {
  readonly type: string;
  readonly value: string;
}

export interface Name {
  /** Hex of the DER: names are compared byte for byte. */
  readonly der: string;
  readonly attributes: readonly NameAttribute[];
}

const SHORT: ReadonlyMap<string, string> = new Map([
  [OID.commonName, 'CN'],
  [OID.surname, 'SN'],
  [OID.givenName, 'GN'],
  [OID.serialNumber, 'serialNumber'],
  [OID.country, 'C'],
  [OID.locality, 'L'],
  [OID.state, 'ST'],
  [OID.organization, 'O'],
  [OID.organizationalUnit, 'OU'],
  [OID.userId, 'UID'],
  [OID.domainComponent, 'DC'],
  [OID.businessCategory, 'businessCategory'],
  [OID.emailAddress, 'E'],
]);

/** Names in use have about ten attributes in half a kilobyte. */
const MAX_BYTES = 16 * 1024;
const MAX_SETS = 64;
const MAX_IN_SET = 8;

/** Controls, direction marks and other characters that are not seen: with them one name could look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Reads a Name. A value of a type that is not text reads as an empty string; what is not seen in
 * one reads as U+FFFD, which is. Throws DerError.
 */
export function readName(element: Element): Name {
  if (element.raw.length > MAX_BYTES) throw new DerError('name');
  const attributes: NameAttribute[] = [];
  for (const set of atMost(expectTag(element, TAG.sequence), MAX_SETS)) {
    for (const pair of atMost(expectTag(set, TAG.set), MAX_IN_SET)) {
      const fields = new Fields(pair);
      attributes.push({
        type: oid(fields.take(TAG.oid)),
        value: (text(fields.any()) ?? '').replace(UNSEEN, '\u{fffd}'),
      });
      fields.end();
    }
  }
  return { der: hex(element.raw), attributes };
}

/** Every value of an attribute type, in the certificate's order. */
export const valuesOf = (name: Name, type: string): string[] =>
  name.attributes.filter((attribute) => attribute.type === type).map(({ value }) => value);

/** For people: `CN=…, C=KZ` in the certificate's order. */
export const nameText = (name: Name): string =>
  name.attributes.map(({ type, value }) => `${SHORT.get(type) ?? type}=${value}`).join(', ');
