// Copies of a signed message that differ outside the signed part. Anybody who has it can make them.
// The signature is valid in each.
import { elements, parseOne, type Element } from '../../src/core/crypto/der.ts';
import { indefinite, oid, sequence, set, tagged, utf8 } from './der.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Members = readonly Element[];

const rawOf = (members: Members): Bytes[] => members.map(({ raw }) => raw);
const membersOf = (element: Element | undefined): Element[] =>
  element === undefined ? [] : [...elements(element)];

/** Writes ContentInfo and SignedData anew around other members. */
function rebuilt(cms: Uint8Array, change: (signedData: Members) => readonly Uint8Array[]): Bytes {
  const [type, content] = membersOf(parseOne(cms));
  const [signedData] = membersOf(content);
  return sequence(
    type?.raw ?? new Uint8Array(),
    tagged(0xa0, sequence(...change(membersOf(signedData)))),
  );
}

/** `note` makes each such copy another one. */
export const withUnsignedAttribute = (cms: Uint8Array, note = 'copy'): Bytes =>
  rebuilt(cms, (members) =>
    members.map((member, index) => {
      if (index < members.length - 1) return member.raw;
      const [signer] = membersOf(member);
      const fields = membersOf(signer);
      const unsigned = fields.find(({ tag }) => tag === 0xa1);
      const attribute = sequence(oid('1.2.398.99.1'), set(utf8(note)));
      return set(
        sequence(
          ...rawOf(fields.filter((field) => field !== unsigned)),
          tagged(0xa1, ...rawOf(membersOf(unsigned)), attribute),
        ),
      );
    }),
  );

export const withCertificate = (cms: Uint8Array, certificate: Uint8Array): Bytes =>
  rebuilt(cms, (members) =>
    members.map((member) =>
      member.tag === 0xa0 ? tagged(0xa0, ...rawOf(membersOf(member)), certificate) : member.raw,
    ),
  );

/** BER of indefinite length where there was DER. */
export function inBer(cms: Uint8Array): Bytes {
  const [type, content] = membersOf(parseOne(cms));
  const [signedData] = membersOf(content);
  return indefinite(
    type?.raw ?? new Uint8Array(),
    indefinite.tagged(0xa0, indefinite(...rawOf(membersOf(signedData)))),
  );
}
