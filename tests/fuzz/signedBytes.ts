// What a signature covers, found by asn1js, so that the reader under test does not vouch for itself.
import * as asn1js from 'asn1js';
import { parse, walk } from './tlv.ts';

export interface SignedBytes {
  readonly content: Buffer | null;
  /** The encoded attributes of each signer. */
  readonly signers: readonly (readonly Buffer[])[];
}

/** What all constructed blocks of asn1js have in common. */
interface Constructed {
  readonly valueBlock: { readonly value: asn1js.AsnType[] };
}
const members = (block: asn1js.AsnType | undefined): asn1js.AsnType[] =>
  (block as unknown as Constructed | undefined)?.valueBlock.value ?? [];
const isContext = (block: asn1js.AsnType, number: number): boolean =>
  block.idBlock.tagClass === 3 && block.idBlock.tagNumber === number;
const raw = (block: asn1js.AsnType): Buffer => Buffer.from(block.valueBeforeDecodeView);

/** Of a sound message. Throws where it is none. */
export function signedBytesOf(cms: Uint8Array<ArrayBuffer>): SignedBytes {
  const { result, offset } = asn1js.fromBER(cms);
  if (offset === -1) throw new Error('not ASN.1');
  const signedData = members(members(members(result)[1])[0]);
  const [, explicit] = members(signedData[2]);
  const [octets] = members(explicit);
  const signers = members(signedData.at(-1)).map((signer) =>
    members(members(signer).find((field) => isContext(field, 0))).map(raw),
  );
  return {
    content:
      octets === undefined
        ? null
        : Buffer.from((octets as unknown as { getValue(): ArrayBuffer }).getValue()),
    signers,
  };
}

/**
 * Whether a message holds every byte that this signer signed: each attribute as it was encoded, and
 * the content, whole or in pieces or left out.
 */
export function holds(
  message: Uint8Array,
  { content, signers }: SignedBytes,
  signer: number,
  isDetached = false,
): boolean {
  const bytes = Buffer.from(message);
  return (
    (isDetached || content === null || bytes.includes(content) || isInPieces(message, content)) &&
    (signers[signer] ?? []).every((attribute) => bytes.includes(attribute))
  );
}

function isInPieces(message: Uint8Array, content: Buffer): boolean {
  const strings = Array.from(walk(parse(message) ?? []), ({ node }) => node).filter(
    ({ tag }) => tag === 0x24,
  );
  return strings.some(({ children }) => {
    const leaves = Array.from(walk(children ?? []), ({ node }) => node).filter(
      ({ tag }) => tag === 0x04,
    );
    return Buffer.concat(leaves.map((leaf) => leaf.content)).equals(content);
  });
}
