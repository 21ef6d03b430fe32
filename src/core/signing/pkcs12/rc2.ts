// RC2, decryption (RFC 2268): the certificate bags of NUC files, with keys of 40 bits.
import type { DecryptBlock } from './cbc.ts';

/** Section 2: digits of pi. */
const PI = Uint8Array.from(
  (
    'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32' +
    'bd8f40eb86b77b0bf09521225c6b4e8254d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed708e8eade8052eef784aa72ac354d6a2a' +
    '961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2e' +
    'c5f3db47e5a59c770aa62068fe7fc1ad'
  ).match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
);

const MIX_SHIFTS = [1, 2, 3, 5];

/** Section 2: 64 words of 16 bits. `effectiveBits` limits the key, 40 for the export ciphers of RFC 7292. */
export function expandKey(key: Uint8Array, effectiveBits: number): Uint16Array {
  const octets = new Uint8Array(128);
  const pi = (index: number): number => PI[index & 255] ?? 0;
  const at = (index: number): number => octets[index] ?? 0;
  octets.set(key);
  for (let i = key.length; i < 128; i++) octets[i] = pi(at(i - 1) + at(i - key.length));
  const effectiveOctets = Math.ceil(effectiveBits / 8);
  octets[128 - effectiveOctets] = pi(
    at(128 - effectiveOctets) & (255 >> (8 * effectiveOctets - effectiveBits)),
  );
  for (let i = 127 - effectiveOctets; i >= 0; i--)
    octets[i] = pi(at(i + 1) ^ at(i + effectiveOctets));
  return Uint16Array.from({ length: 64 }, (_, word) => at(2 * word) | (at(2 * word + 1) << 8));
}

/** Section 4: a mixing round undone, the last word first. `keys` are its four words of the expanded key. */
function unmix(words: Uint16Array, keys: Uint16Array): void {
  const word = (index: number): number => words[index & 3] ?? 0;
  for (let i = 3; i >= 0; i--) {
    const shift = MIX_SHIFTS[i] ?? 0;
    const turned = (word(i) >> shift) | (word(i) << (16 - shift));
    words[i] = turned - (keys[i] ?? 0) - (word(i - 1) & word(i - 2)) - (~word(i - 1) & word(i - 3));
  }
}

/** Section 4: a mashing round undone. */
function unmash(words: Uint16Array, keys: Uint16Array): void {
  for (let i = 3; i >= 0; i--)
    words[i] = (words[i] ?? 0) - (keys[(words[(i + 3) & 3] ?? 0) & 63] ?? 0);
}

/** A key of 1 to 128 bytes. */
export function rc2Decryptor(key: Uint8Array, effectiveBits: number): DecryptBlock {
  const keys = expandKey(key, effectiveBits);
  return (block) => {
    const view = new DataView(block.buffer, block.byteOffset, 8);
    const words = Uint16Array.from({ length: 4 }, (_, index) => view.getUint16(2 * index, true));
    for (let round = 15; round >= 0; round--) {
      unmix(words, keys.subarray(4 * round, 4 * round + 4));
      // Sixteen mixing rounds with a mashing round after the fifth and the eleventh.
      if (round === 11 || round === 5) unmash(words, keys);
    }
    return Uint8Array.from(
      { length: 8 },
      (_, index) => ((words[index >> 1] ?? 0) >> (8 * (index & 1))) & 255,
    );
  };
}
