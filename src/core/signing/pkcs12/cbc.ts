// Cipher block chaining over 64-bit blocks (FIPS 81) and the padding of RFC 2315 10.3: what the two old ciphers share.

/** Decrypts one block of eight bytes. */
export type DecryptBlock = (block: Uint8Array) => Uint8Array;

const BLOCK = 8;

/** The plain text without its padding, or null where the length or the padding cannot be right. */
export function decryptCbc(
  decryptBlock: DecryptBlock,
  iv: Uint8Array,
  data: Uint8Array,
): Uint8Array<ArrayBuffer> | null {
  if (data.length === 0 || data.length % BLOCK !== 0 || iv.length !== BLOCK) return null;
  const plain = new Uint8Array(data.length);
  let previous = iv;
  for (let at = 0; at < data.length; at += BLOCK) {
    const block = data.subarray(at, at + BLOCK);
    const chained = previous;
    plain.set(
      decryptBlock(block).map((octet, index) => octet ^ (chained[index] ?? 0)),
      at,
    );
    previous = block;
  }
  return withoutPadding(plain);
}

function withoutPadding(plain: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const count = plain.at(-1) ?? 0;
  const padded =
    count >= 1 && count <= BLOCK && plain.subarray(-count).every((octet) => octet === count);
  return padded ? plain.subarray(0, -count) : null;
}
