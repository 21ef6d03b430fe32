// Writing DER (ITU-T X.690): as much as requests to the services of an authority need.
import { concat } from '../bytes.ts';

/** One element with the contents one after another inside; shorter than 2^32 bytes. */
export function encode(tag: number, ...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  return concat([Uint8Array.of(tag, ...lengthOctets(length)), ...contents]);
}

/** Of indefinite length, ended by its mark: BER. */
export const encodeIndefinite = (
  tag: number,
  ...contents: readonly Uint8Array[]
): Uint8Array<ArrayBuffer> => concat([Uint8Array.of(tag, 0x80), ...contents, Uint8Array.of(0, 0)]);

/** A SET OF: its members in the order of DER (X.690 11.6). */
export const encodeSetOf = (tag: number, members: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  encode(tag, ...members.toSorted(byOctets));

function byOctets(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((octet, i) => octet !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

/** The content bytes of an OBJECT IDENTIFIER in dotted form. */
export function oidContent(dotted: string): Uint8Array<ArrayBuffer> {
  const [root = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  return Uint8Array.from(
    [root * 40 + second, ...arcs].flatMap((arc) => {
      const groups = [arc % 128];
      for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
        groups.unshift(0x80 | (rest % 128));
      return groups;
    }),
  );
}
