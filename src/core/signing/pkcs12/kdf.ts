// The key derivation of PKCS#12 (RFC 7292 appendix B.2).
import type { CHash } from '@noble/hashes/utils.js';

/** Appendix B.3: what the derived bytes are for. */
export const PURPOSE = { key: 1, iv: 2, mac: 3 } as const;

export interface DerivationInput {
  readonly hash: CHash;
  /** A BMPString with its terminator, or nothing at all where the password is absent. */
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
  /** Called after each so many rounds. */
  readonly onRounds?: (rounds: number) => void;
}

const REPORTED = 1 << 16;

/** `length` bytes for the purpose. */
export function deriveBytes(
  input: DerivationInput,
  purpose: 1 | 2 | 3,
  length: number,
): Uint8Array<ArrayBuffer> {
  const { hash } = input;
  const diversifier = new Uint8Array(hash.blockLen).fill(purpose);
  const blocks = new Uint8Array([
    ...filled(input.salt, hash.blockLen),
    ...filled(input.password, hash.blockLen),
  ]);
  const derived = new Uint8Array(length);
  for (let at = 0; at < length; at += hash.outputLen) {
    const digest = iterated(input, hash.create().update(diversifier).update(blocks).digest());
    derived.set(digest.subarray(0, length - at), at);
    addToEach(blocks, filled(digest, hash.blockLen));
  }
  return derived;
}

/** The first round is behind us. */
function iterated({ hash, iterations, onRounds }: DerivationInput, first: Uint8Array): Uint8Array {
  let digest = first;
  for (let round = 1; round < iterations; round++) {
    digest = hash(digest);
    if (round % REPORTED === 0) onRounds?.(REPORTED);
  }
  onRounds?.(iterations % REPORTED);
  return digest;
}

/** Copies of `piece` up to the next whole number of blocks. */
function filled(piece: Uint8Array, blockLength: number): Uint8Array {
  return Uint8Array.from(
    { length: Math.ceil(piece.length / blockLength) * blockLength },
    (_, index) => piece[index % piece.length] ?? 0,
  );
}

/** Adds `addend` + 1 to each block, as big-endian numbers modulo their size. */
function addToEach(blocks: Uint8Array, addend: Uint8Array): void {
  for (let start = 0; start < blocks.length; start += addend.length) {
    let carry = 1;
    for (let index = addend.length - 1; index >= 0; index--) {
      const sum = (blocks[start + index] ?? 0) + (addend[index] ?? 0) + carry;
      blocks[start + index] = sum & 255;
      carry = sum >> 8;
    }
  }
}
