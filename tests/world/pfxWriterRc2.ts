// RC2 encryption in CBC mode (RFC 2268 section 3). The product does not need it, and neither Node
// nor browsers have it.
import { expandKey } from '../../src/core/signing/pkcs12/rc2.ts';

const SHIFTS = [1, 2, 3, 5] as const;

export function encryptRc2Cbc(
  key: Uint8Array,
  effectiveBits: number,
  iv: Uint8Array,
  plain: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const keys = Array.from(expandKey(key, effectiveBits));
  const count = 8 - (plain.length % 8);
  const padded = Buffer.concat([plain, Buffer.alloc(count, count)]);
  let chain = Buffer.from(iv);
  const blocks: Buffer[] = [];
  for (let at = 0; at < padded.length; at += 8) {
    chain = encryptBlock(
      keys,
      padded.subarray(at, at + 8).map((octet, index) => octet ^ (chain[index] ?? 0)),
    );
    blocks.push(chain);
  }
  return new Uint8Array(Buffer.concat(blocks));
}

function encryptBlock(keys: readonly number[], block: Uint8Array): Buffer<ArrayBuffer> {
  const r = [0, 2, 4, 6].map((at) => (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8));
  const word = (index: number): number => r[(index + 4) % 4] ?? 0;
  let next = 0;
  for (const rounds of [5, 6, 5]) {
    for (let round = 0; round < rounds; round++) {
      SHIFTS.forEach((shift, i) => {
        const sum =
          (word(i) +
            (keys[next++] ?? 0) +
            (word(i - 1) & word(i - 2)) +
            (~word(i - 1) & word(i - 3))) &
          0xffff;
        r[i] = ((sum << shift) | (sum >> (16 - shift))) & 0xffff;
      });
    }
    if (next < 64)
      for (let i = 0; i < 4; i++) r[i] = (word(i) + (keys[word(i - 1) & 63] ?? 0)) & 0xffff;
  }
  const out = Buffer.alloc(8);
  r.forEach((value, index) => out.writeUInt16LE(value, 2 * index));
  return out;
}
