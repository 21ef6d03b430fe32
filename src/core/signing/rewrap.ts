// Adding to a signed message: what was there stays byte for byte, and its containers keep their
// form.
import { type Element, elements } from '../crypto/der.ts';
import { encode, encodeIndefinite, encodeSetOf } from '../crypto/derWriter.ts';
import { equalBytes } from '../crypto/hex.ts';

/** The element with other members; one of indefinite length stays so. */
export const rewrap = (element: Element, members: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  (isIndefinite(element) ? encodeIndefinite : encode)(element.tag, ...members);

/**
 * The SET OF with members that it has not yet, in the order of DER unless its length is indefinite;
 * null for a set that stays absent.
 */
export function withMembers(
  set: Element | null,
  tag: number,
  added: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> | null {
  const members = set === null ? [] : Array.from(elements(set), ({ raw }): Uint8Array => raw);
  const known = members.length;
  for (const member of added)
    if (!members.some((each) => equalBytes(each, member))) members.push(member);
  if (members.length === known) return set && set.raw;
  return set !== null && isIndefinite(set) ? rewrap(set, members) : encodeSetOf(tag, members);
}

const isIndefinite = ({ raw }: Element): boolean => raw[1] === 0x80;
